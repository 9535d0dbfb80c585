// What the golden vectors (replayed by the vectors room) leave out.
#include "emission/block_emission.hpp"
#include "emission/shares.hpp"
#include "emission/terms.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace tau::emission {
namespace {

TEST(BlockEmission, HalvesWhenHalfOfTheRestIsIssued)
{
    constexpr u64 half = total_supply / 2;
    EXPECT_EQ(block_emission_for_issuance(0), initial_block_emission);
    EXPECT_EQ(block_emission_for_issuance(half - 10'000'000), initial_block_emission);
    EXPECT_EQ(block_emission_for_issuance(half), initial_block_emission / 2);
    EXPECT_EQ(block_emission_for_issuance(half + half / 2), initial_block_emission / 4);
    EXPECT_EQ(block_emission_for_issuance(total_supply), 0u);
    EXPECT_EQ(block_emission_for_issuance(~u64{0}), 0u);
}

// Block 3220197, subnet 1 of the first block sequence in emission.json.
TEST(SplitAlphaOut, AsTheChainDoes)
{
    const auto pending =
        split_alpha_out(U96F32::from_num(1'000'000'000), u16_proportion(11'796), U96F32::from_bits(0x08f6087c));
    EXPECT_EQ(pending.owner_cut, 179'995'422u);
    EXPECT_EQ(pending.server, 410'002'288u);
    EXPECT_EQ(pending.validator, 395'650'499u);
    EXPECT_EQ(pending.root, 14'351'788u);
}

TEST(Shares, NeverExceedTheBlockWhateverIsSwitchedOff)
{
    std::vector<Subnet> subnets;
    for (u64 i = 1; i <= 40; ++i) {
        subnets.push_back({U64F64::from_ratio(i * i, 977), U96F32::from_ratio(i % 5, 4), i % 3 != 0});
    }
    const auto shares = subnet_block_emissions(subnets, initial_block_emission, {}, 360);
    U96F32 sum;
    for (std::size_t i = 0; i < subnets.size(); ++i) {
        sum = sum.saturating_add(shares.emissions[i]);
        EXPECT_TRUE(subnets[i].emission_enabled || shares.emissions[i] == U96F32::zero()) << i;
    }
    EXPECT_LE(sum, U96F32::from_num(initial_block_emission));
    EXPECT_GT(sum, U96F32::from_num(initial_block_emission - 1));
    EXPECT_GT(shares.bar, U64F64::zero());
}

TEST(Shares, NoSubnetsNoShares)
{
    const auto shares = subnet_block_emissions({}, initial_block_emission, {}, 1);
    EXPECT_TRUE(shares.emissions.empty());
    EXPECT_EQ(shares.bar, U64F64::zero());
    EXPECT_FALSE(root_sell_flag({}));
}

}  // namespace
}  // namespace tau::emission
