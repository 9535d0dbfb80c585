#include "subnets/image/mind.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <condition_variable>

namespace tau::subnets::image {
namespace {

namespace fs = std::filesystem;

class MindTest : public testing::Test {
protected:
    void SetUp() override
    {
        directory = fs::temp_directory_path() / ("tau_mind_test." + std::to_string(::getpid()));
        fs::create_directories(directory);
    }
    void TearDown() override { fs::remove_all(directory); }

    /// The steps at which it told of its training, once these many are done.
    std::vector<u64> train(u64 steps)
    {
        std::vector<u64> told;
        std::mutex mutex;
        std::condition_variable done;
        Teller teller([&](const json::object& event) {
            const std::lock_guard lock(mutex);
            told.push_back(event.at("steps").to_number<u64>());
            done.notify_all();
        });
        auto mind = Mind::make({.steps = steps, .seed = 3, .model = directory / "model"});
        EXPECT_TRUE(mind);
        (*mind)->start(teller);
        std::unique_lock lock(mutex);
        done.wait_for(lock, std::chrono::seconds(60), [&] { return !told.empty() && told.back() == steps; });
        return told;
    }

    fs::path directory;
};

TEST_F(MindTest, TrainsSavesAndGoesOn)
{
    EXPECT_EQ(train(4), (std::vector<u64>{4}));
    ASSERT_TRUE(fs::exists(directory / "model"));
    EXPECT_FALSE(fs::exists(directory / "model.part"));
    EXPECT_EQ(train(4), (std::vector<u64>{4})) << "nothing left to do";
    EXPECT_EQ(train(6), (std::vector<u64>{6}));
    const auto mind = Mind::make({.steps = 10, .model = directory / "model"});
    ASSERT_TRUE(mind);
    EXPECT_EQ((*mind)->steps(), 6u);
    const std::vector<Image> images(2);
    EXPECT_NE((*mind)->answer(images)[0], Distribution{}) << "it has a network at once";
}

TEST_F(MindTest, SaysWhatIsWrong)
{
    EXPECT_NE(Mind::make({.strategy = "magic"}).error().message.find("honest, random"), std::string::npos);
    EXPECT_NE(Mind::make({.strategy = "copier"}).error().message.find("copy from"), std::string::npos);
    const auto broken = Mind::make({.model = "/dev/null"});
    ASSERT_FALSE(broken);
    EXPECT_NE(broken.error().message.find("/dev/null"), std::string::npos);
}

TEST_F(MindTest, SharesAnothersModel)
{
    train(4);
    Teller teller([](const json::object&) {});
    const auto mind = Mind::make({.strategy = "duplicate", .shared = directory / "model"});
    ASSERT_TRUE(mind);
    (*mind)->start(teller);
    const std::vector<Image> images(1);
    for (int i = 0; i < 200 && (*mind)->answer(images)[0] == Distribution{}; ++i) ::usleep(10'000);
    EXPECT_NE((*mind)->answer(images)[0], Distribution{});
}

}  // namespace
}  // namespace tau::subnets::image
