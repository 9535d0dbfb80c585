// The subnet in memory: four honest miners of different effort, the six bad ones, three validators of which one is
// bought, and Yuma. Bounded by steps and rounds, never by seconds, so it ends the same everywhere.
#include "subnets/image/judge.hpp"
#include "subnets/image/strategy.hpp"
#include "yuma/test_subnet.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <numeric>

namespace tau::subnets::image {
namespace {

constexpr u16 validators = 3;
constexpr u32 rounds = 30;

std::shared_ptr<Brain> trained(u64 seed, u64 steps)
{
    nn::Trainer trainer = make_trainer(seed, steps, 32);
    trainer.run([](const nn::Progress&) { return true; });
    auto brain = std::make_shared<Brain>();
    brain->put(trainer.network());
    return brain;
}

/// Miners in the order of their uids, which start behind the validators': honest by effort, then the bad ones.
class Subnet : public testing::Test {
protected:
    static constexpr u16 honest = 4;

    void add(std::string_view strategy, StrategyTools tools)
    {
        tools.seed = miners_.size();
        auto made = make_strategy(strategy, std::move(tools));
        ASSERT_TRUE(made) << made.error().message;
        miners_.push_back(std::move(*made));
        names_.emplace_back(strategy);
    }

    void SetUp() override
    {
        const auto best = trained(1, 800);
        add("honest", {best, 0, {}});
        add("honest", {trained(2, 400), 0, {}});
        add("honest", {trained(3, 250), 0, {}});
        add("honest", {trained(4, 160), 0, {}});
        add("random", {});
        add("constant", {});
        add("lazy", {trained(5, 250), 0, {}});
        add("overconfident", {trained(6, 250), 0, {}});
        add("copier", {nullptr, 0, [this](auto images) { return overhear(images); }});
        add("duplicate", {best, 0, {}});
    }

    /// What the best miner said to pictures that others were asked too: a bought validator passes it on.
    std::optional<Answer> overhear(std::span<const Image> images) const
    {
        Answer answer(images.size());
        for (std::size_t i = 0; i < images.size(); ++i) {
            if (const auto heard = heard_.find(images[i]); heard != heard_.end()) answer[i] = heard->second;
        }
        return answer;
    }

    static std::vector<Miner> registered(std::size_t count)
    {
        std::vector<Miner> miners;
        for (u16 i = 0; i < count; ++i) {
            const u16 uid = static_cast<u16>(validators + i);
            miners.push_back({uid, PublicKey{static_cast<u8>(uid)}, 100u + i});
        }
        return miners;
    }

    Judge judged_with(u8 master)
    {
        const RoundSecrets secrets(FixedBytes<32>{master});
        Judge judge;
        const auto miners = registered(miners_.size());
        judge.set_miners(miners);
        for (u32 round = 0; round < rounds; ++round) {
            const RoundSeed seed{secrets.secret(round), Hash{static_cast<u8>(round)}};
            heard_.clear();
            std::map<u16, std::optional<Marks>> marks;
            for (std::size_t i = 0; i < miners.size(); ++i) marks[miners[i].uid] = ask(i, seed, miners[i].hotkey);
            judge.observe(marks);
        }
        return judge;
    }

    Marks ask(std::size_t i, const RoundSeed& seed, const PublicKey& hotkey)
    {
        const auto questions = make_probe(seed, hotkey);
        std::vector<Image> images;
        for (const Question& q : questions) images.push_back(q.image);
        const Answer answer = miners_[i]->answer(images);
        for (std::size_t q = 0; i == 0 && q < images.size(); ++q) heard_[images[q]] = answer[q];
        return mark(questions, answer);
    }

    std::vector<std::unique_ptr<Strategy>> miners_;
    std::vector<std::string> names_;
    std::map<Image, Distribution> heard_;
};

std::vector<u16> row_of(const std::vector<Weight>& weights, std::size_t size)
{
    std::vector<u16> row(size);
    for (const Weight& w : weights) row[w.uid] = w.value;
    return row;
}

/// Incentive of each uid when the last validator gives all to `bought`.
std::vector<u16> incentive_of(const std::vector<std::vector<u16>>& honest_rows, u16 bought)
{
    const u16 n = static_cast<u16>(honest_rows[0].size());
    auto rows = honest_rows;
    rows.emplace_back(n);
    rows.back()[bought] = 65535;
    yuma::Stages stages;
    const auto out =
        yuma::run_mechanism(yuma::test_subnet(n, validators), yuma::test_mechanism(n, rows), 1'000'000'000, stages);
    EXPECT_EQ(out.validator_trust[2], 0);
    return out.incentive;
}

TEST_F(Subnet, HonestEarnByEffortAndTheBadNearlyNothing)
{
    const std::size_t n = validators + miners_.size();
    std::vector<std::vector<u16>> rows;
    for (u8 v = 1; v < validators; ++v) {
        const Judge judge = judged_with(v);
        rows.push_back(row_of(judge.weights(), n));
        for (const Standing& s : judge.standings()) {
            std::printf("validator %d %-14s score %+.3f weight %5u%s\n", v, names_[s.miner.uid - validators].c_str(),
                        double{s.score}, rows.back()[s.miner.uid], s.copy_of ? " copy" : "");
        }
        const auto standings = judge.standings();
        EXPECT_EQ(standings.back().copy_of, validators) << "the duplicate was not found";
        for (std::size_t i = 0; i < honest; ++i) EXPECT_FALSE(standings[i].copy_of) << "honest " << i;
    }
    const auto incentive = incentive_of(rows, validators + honest);
    const double total = std::accumulate(incentive.begin(), incentive.end(), 0.0);
    double bad = 0;
    for (std::size_t i = 0; i < miners_.size(); ++i) {
        const double share = incentive[validators + i] / total;
        std::printf("%-14s %.4f\n", names_[i].c_str(), share);
        if (i >= honest) bad += share;
    }
    for (std::size_t i = 1; i < honest; ++i) EXPECT_LT(incentive[validators + i], incentive[validators + i - 1]) << i;
    EXPECT_GT(incentive[validators + honest - 1], 0);
    EXPECT_LT(bad, 0.05);
}

}  // namespace
}  // namespace tau::subnets::image
