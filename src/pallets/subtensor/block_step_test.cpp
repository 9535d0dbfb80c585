#include "pallets/subtensor/block_step.hpp"
#include "pallets/alpha_assets/index.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/subtensor/genesis.hpp"
#include "pallets/subtensor/index.hpp"
#include "pallets/subtensor/invariants.hpp"
#include "pallets/subtensor/null_epoch.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tempo.hpp"
#include "pallets/swap/index.hpp"
#include "pallets/system/index.hpp"

#include <gtest/gtest.h>

namespace tau::pallets::subtensor {
namespace {

constexpr NetUid first{1};

/// The chain at its genesis.
struct BlockStep : testing::Test {
    frame::Runtime runtime;
    state::MapView base;
    state::Overlay overlay{base};
    frame::Context ctx{overlay, runtime};

    BlockStep()
    {
        runtime.pallets = {&system::pallet, &balances::pallet, &alpha_assets::pallet, &pallet, &swap::pallet};
        build_genesis(ctx, {});
    }
    void run_to(BlockNumber block)
    {
        while (ctx.block_number < block) {
            ++ctx.block_number;
            on_initialize(ctx);
        }
    }
    void start_emission()
    {
        storage::FirstEmissionBlockNumber.put(ctx, first, u64{1});
        storage::SubtokenEnabled.put(ctx, first, true);
        // Without a moving price a subnet has no share of the TAO.
        storage::SubnetMovingPrice.put(ctx, first, I96F32::one());
    }
};

TEST_F(BlockStep, EmitsNothingWithoutAStartedSubnet)
{
    run_to(3);
    EXPECT_EQ(storage::TotalIssuance.get(ctx), Tao{0});
    EXPECT_EQ(balances::total_issuance(ctx), Tao{0});
    EXPECT_EQ(storage::SubnetAlphaOut.get(ctx, first), Alpha{1'000'000'000});
    EXPECT_EQ(storage::BlocksSinceLastStep.get(ctx, first), 3u);
}

TEST_F(BlockStep, EmitsTaoToThePoolAndAlphaToThoseWaiting)
{
    start_emission();
    run_to(1);
    // All of the block's TAO enters the pool, or buys from it.
    EXPECT_EQ(storage::TotalIssuance.get(ctx), Tao{1'000'000'000});
    EXPECT_EQ(storage::SubnetAlphaOutEmission.get(ctx, first), Alpha{1'000'000'000});
    EXPECT_EQ(storage::PendingOwnerCut.get(ctx, first), Alpha{179'995'422});
    EXPECT_EQ(storage::PendingServerEmission.get(ctx, first), Alpha{410'002'288});
}

TEST_F(BlockStep, PaysAtTheEpochAndKeepsTheBooks)
{
    start_emission();
    run_to(100);
    EXPECT_EQ(storage::LastEpochBlock.get(ctx, first), 100u);
    EXPECT_EQ(storage::SubnetEpochIndex.get(ctx, first), 1u);
    EXPECT_EQ(storage::PendingServerEmission.get(ctx, first), Alpha{0});
    frame::InvariantReport report;
    check_invariants(ctx, report);
    EXPECT_TRUE(report.empty()) << report.front();
}

TEST_F(BlockStep, PutsOffEpochsOverTheLimit)
{
    const NetUid second{2};
    storage::NetworksAdded.put(ctx, second, true);
    storage::Tempo.put(ctx, second, u16{100});
    storage::MaxEpochsPerBlock.put(ctx, u8{1});
    run_to(100);
    EXPECT_EQ(storage::LastEpochBlock.get(ctx, second), 0u);
    EXPECT_EQ(storage::PendingEpochAt.get(ctx, second), 101u);
    run_to(101);
    EXPECT_EQ(storage::LastEpochBlock.get(ctx, second), 101u);
    EXPECT_EQ(next_epoch_start_block(ctx, second), 201u);
}

TEST(NullEpoch, SharesWithoutRemainder)
{
    using Parts = std::vector<u64>;
    EXPECT_EQ(exact_parts(500'001, std::vector<u128>{0, 3, 1}), (Parts{0, 375'000, 125'001}));
    EXPECT_EQ(exact_parts(300'001, std::vector<u128>{1, 1, 1}), (Parts{100'000, 100'000, 100'001}));
    EXPECT_EQ(exact_parts(500'000, std::vector<u128>{300'000'000, 100'000'000, 0}), (Parts{375'000, 125'000, 0}));
    EXPECT_EQ(exact_parts(7, std::vector<u128>{0, 0}), (Parts{0, 0}));
}

TEST(NullEpoch, MostStakeWinsThenTheLowestUid)
{
    const auto stake = [](u64 value) { return I64F64::from_num(value); };
    EXPECT_EQ(null_winner(std::vector{stake(1), stake(3), stake(3)}), 1u);
    EXPECT_EQ(null_winner(std::vector{stake(0), stake(0)}), 0u);
    EXPECT_FALSE(null_winner({}));
}

}  // namespace
}  // namespace tau::pallets::subtensor
