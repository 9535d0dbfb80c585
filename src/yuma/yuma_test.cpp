// Properties of the epoch that a reader can check by hand; exactness is the vectors' business (src/vectors).
#include "yuma/yuma.hpp"

#include "yuma/test_subnet.hpp"

#include <gtest/gtest.h>

namespace tau::yuma {
namespace {

using Amounts = std::vector<u64>;
using Proportions = std::vector<u16>;

/// Two validators (uids 0 and 1) and two miners (2 and 3).
EpochInput small_epoch(const std::vector<std::vector<u16>>& weights)
{
    return {.subnet = test_subnet(4, 2),
            .mechanisms = {test_mechanism(4, weights)},
            .emission = 1'000'000,
            .emission_split = std::nullopt};
}

TEST(Epoch, AgreeingValidatorsShareWhatTheirMinersEarn)
{
    const auto out = run_epoch(small_epoch({{0, 0, 65535, 65535}, {0, 0, 65535, 65535}}));
    EXPECT_EQ(out.server_emission, (Amounts{0, 0, 250'000, 250'000}));
    EXPECT_EQ(out.validator_emission, (Amounts{250'000, 250'000, 0, 0}));
    EXPECT_EQ(out.consensus, (Proportions{0, 0, 32767, 32767}));
    EXPECT_EQ(out.validator_trust, (Proportions{65535, 65535, 0, 0}));
    EXPECT_EQ(out.validator_permit, (std::vector<u8>{1, 1, 0, 0}));
}

TEST(Epoch, WithoutWeightsEmissionFollowsStake)
{
    auto input = small_epoch({});
    input.subnet.total_stake[1] = I64F64::from_num(3'000'000'000'000'000);
    const auto out = run_epoch(input);
    EXPECT_EQ(out.validator_emission, (Amounts{250'000, 750'000, 0, 0}));
    EXPECT_EQ(out.server_emission, Amounts(4));
}

TEST(Epoch, WeightsOfAMinorityAreClipped)
{
    auto input = small_epoch({{0, 0, 65535, 0}, {0, 0, 0, 65535}});
    input.subnet.total_stake[1] = I64F64::from_num(100'000'000'000'000);
    for (const bool yuma3 : {false, true}) {
        input.subnet.yuma3 = yuma3;
        const auto out = run_epoch(input);
        EXPECT_EQ(out.mechanisms[0].incentive, (Proportions{0, 0, 65535, 0}));
        EXPECT_EQ(out.validator_trust, (Proportions{65535, 0, 0, 0}));
        EXPECT_EQ(out.dividends, (Proportions{65535, 0, 0, 0}));
    }
}

TEST(Epoch, MasksTakeWeightsAway)
{
    const std::vector<std::vector<u16>> weights{{0, 0, 65535, 65535}, {0, 0, 65535, 65535}};
    auto replaced = small_epoch(weights);
    replaced.subnet.block_at_registration[3] = 999'999;  // Not after the last update of the validators.
    EXPECT_EQ(run_epoch(replaced).server_emission, (Amounts{0, 0, 500'000, 0}));

    auto committed = small_epoch(weights);
    committed.subnet.commit_reveal = true;
    committed.mechanisms[0].commit_blocks = {999, 999, ~u64{0}, ~u64{0}};  // Before the miners registered.
    EXPECT_EQ(run_epoch(committed).server_emission, Amounts(4));
    committed.mechanisms[0].commit_blocks = {1000, 1000, ~u64{0}, ~u64{0}};  // In the same block: they stay.
    EXPECT_EQ(run_epoch(committed).server_emission, (Amounts{0, 0, 250'000, 250'000}));

    auto self = small_epoch({{65535, 0, 0, 0}, {65535, 0, 0, 0}});
    self.subnet.total_stake[1] = I64F64::zero();
    EXPECT_EQ(run_epoch(self).server_emission, Amounts(4));
    self.subnet.owner_uid = 0;
    EXPECT_EQ(run_epoch(self).server_emission, (Amounts{500'000, 0, 0, 0}));
}

TEST(Epoch, InactiveValidatorsDoNotCount)
{
    auto input = small_epoch({{0, 0, 65535, 0}, {0, 0, 0, 65535}});
    input.mechanisms[0].last_update[0] = 994'999;
    const auto out = run_epoch(input);
    EXPECT_EQ(out.active, (std::vector<u8>{0, 1, 1, 1}));
    EXPECT_EQ(out.server_emission, (Amounts{0, 0, 0, 500'000}));
    EXPECT_EQ(out.stake_weight, (Proportions{32767, 32767, 0, 0}));
}

TEST(Epoch, BondsOutliveWeightsAndAreStoredForValidatorsWithAPermit)
{
    auto input = small_epoch({{0, 0, 65535, 0}, {0, 0, 65535, 0}});
    const auto first = run_epoch(input);
    ASSERT_EQ(first.mechanisms[0].bonds.cells(), 2u);
    EXPECT_EQ(first.mechanisms[0].bonds.row(0).values[0], 65535);
    // Without a weight an old bond decays but stays.
    input.mechanisms[0].bonds = first.mechanisms[0].bonds;
    input.mechanisms[0].weights = test_mechanism(4, {}).weights;
    EXPECT_EQ(run_epoch(input).mechanisms[0].bonds.cells(), 2u);
    input.subnet.max_allowed_validators = 0;
    EXPECT_EQ(run_epoch(input).mechanisms[0].bonds.cells(), 0u);
}

TEST(Epoch, BondsToNeuronsRegisteredSinceTheLastEpochGo)
{
    auto input = small_epoch({});
    input.mechanisms[0].bonds = test_mechanism(4, {{0, 0, 65535, 65535}}).weights;
    input.subnet.block_at_registration[2] = 999'640;  // In the block of the last epoch: before it ended.
    input.subnet.block_at_registration[3] = 999'641;
    for (const bool yuma3 : {false, true}) {
        input.subnet.yuma3 = yuma3;
        input.subnet.last_step_block = 999'640;
        const auto bonds = run_epoch(input).mechanisms[0].bonds;
        ASSERT_EQ(bonds.cells(), 1u);
        EXPECT_EQ(bonds.row(0).columns[0], 2);
        // Before any epoch, one tempo counts: both registered within it.
        input.subnet.last_step_block = 0;
        EXPECT_EQ(run_epoch(input).mechanisms[0].bonds.cells(), 0u);
    }
}

TEST(Epoch, MechanismsAddUpWeightedByTheirEmission)
{
    auto input = small_epoch({{0, 0, 65535, 0}, {0, 0, 65535, 0}});
    input.mechanisms.push_back(test_mechanism(4, {{0, 0, 0, 65535}, {0, 0, 0, 65535}}));
    const auto out = run_epoch(input);
    EXPECT_EQ(out.server_emission, (Amounts{0, 0, 250'000, 250'000}));
    EXPECT_EQ(out.validator_emission, (Amounts{250'000, 250'000, 0, 0}));
    EXPECT_EQ(out.consensus, (Proportions{0, 0, 32767, 32767}));
    input.emission_split = Proportions{65535};
    EXPECT_EQ(run_epoch(input).consensus, (Proportions{0, 0, 65535, 0}));
    EXPECT_EQ(run_epoch(input).mechanisms[1].consensus, (Proportions{0, 0, 0, 65535}));
}

TEST(SplitEmissions, LeftoversGoToTheFirst)
{
    EXPECT_EQ(split_emissions(10, 3, std::nullopt), (Amounts{4, 3, 3}));
    EXPECT_EQ(split_emissions(10, 3, Proportions{65535}), (Amounts{10, 0, 0}));
    EXPECT_EQ(split_emissions(10, 2, Proportions{65535, 65535}), (Amounts{10, 10}));
    EXPECT_EQ(split_emissions(10, 0, std::nullopt), Amounts{});
}

TEST(TotalStake, WeighsRootStake)
{
    EXPECT_EQ(total_stake_weight(5, 10, ~u64{0}), I64F64::from_num(15));
    EXPECT_EQ(total_stake_weight(5, 10, 0), I64F64::from_num(5));
}

}  // namespace
}  // namespace tau::yuma
