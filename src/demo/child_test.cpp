#include "demo/child.hpp"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace tau::demo {
namespace {

constexpr int patience_ms = 20'000;

class Children : public testing::Test {
protected:
    std::filesystem::path log =
        std::filesystem::path(testing::TempDir()) / ("child_test_" + std::to_string(::getpid()));
    void TearDown() override { std::filesystem::remove(log); }

    Command shell(const std::string& script) const { return {"/bin/sh", {"-c", script}, log, true, 0}; }

    /// All lines until it closes its output.
    static std::vector<std::string> all_lines(Child& child)
    {
        std::vector<std::string> all;
        while (child.descriptor() >= 0) {
            pollfd wait{child.descriptor(), POLLIN, 0};
            if (::poll(&wait, 1, patience_ms) <= 0) break;
            for (auto& line : child.read_lines()) all.push_back(std::move(line));
        }
        return all;
    }

    static std::string ending(Child& child)
    {
        for (int i = 0; i < patience_ms / 10 && !child.ended(); ++i) ::poll(nullptr, 0, 10);
        return child.ended().value_or("it still runs");
    }
};

bool exists(pid_t pid)
{
    return ::kill(pid, 0) == 0;
}

TEST_F(Children, LinesArriveWholeAndErrorsGoToTheLog)
{
    auto child = Child::start(shell("printf 'one\\ntw'; echo oops >&2; printf 'o\\nrest'; exit 3"));
    ASSERT_TRUE(child) << child.error().message;
    EXPECT_EQ(all_lines(*child), (std::vector<std::string>{"one", "two"}));
    EXPECT_EQ(ending(*child), "exit code 3");
    std::string logged;
    std::getline(std::ifstream(log), logged);
    EXPECT_EQ(logged, "oops");
}

TEST_F(Children, ASignalIsNamed)
{
    auto child = Child::start(shell("exec sleep 100"));
    ASSERT_TRUE(child);
    EXPECT_TRUE(child->is_running());
    child->signal(SIGTERM);
    EXPECT_EQ(ending(*child), "signal 15");
}

TEST_F(Children, NoneOutlivesItsObject)
{
    pid_t pid = 0;
    {
        auto child = Child::start(shell("trap '' TERM; while :; do sleep 100; done"));
        ASSERT_TRUE(child);
        pid = child->pid();
        EXPECT_TRUE(exists(pid));
    }
    EXPECT_FALSE(exists(pid));
}

TEST_F(Children, AMissingProgramIsAnExitCode)
{
    auto child = Child::start({"/nowhere/at/all", {}, log, true, 0});
    ASSERT_TRUE(child);
    EXPECT_EQ(ending(*child), "exit code 127");
}

TEST_F(Children, NoneOutlivesAKilledParent)
{
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const pid_t parent = ::fork();
    ASSERT_GE(parent, 0);
    if (parent == 0) {
        auto child = Child::start({"/bin/sleep", {"100"}, log, false, 0});
        const pid_t pid = child ? child->pid() : -1;
        if (::write(ends[1], &pid, sizeof pid) < 0) ::_exit(1);
        ::pause();
    }
    pid_t orphan = -1;
    ASSERT_EQ(::read(ends[0], &orphan, sizeof orphan), static_cast<ssize_t>(sizeof orphan));
    ASSERT_GT(orphan, 0);
    ::kill(parent, SIGKILL);
    ::waitpid(parent, nullptr, 0);
    const auto is_alive = [&] {  // It may stay as a zombie where nobody reaps orphans.
        std::string pid, name, state;
        std::ifstream("/proc/" + std::to_string(orphan) + "/stat") >> pid >> name >> state;
        return !state.empty() && state != "Z" && state != "X";
    };
    for (int i = 0; i < patience_ms / 10 && is_alive(); ++i) ::poll(nullptr, 0, 10);
    EXPECT_FALSE(is_alive());
    ::close(ends[0]);
    ::close(ends[1]);
}

}  // namespace
}  // namespace tau::demo
