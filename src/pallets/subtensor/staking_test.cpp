#include "pallets/alpha_assets/storage.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/index.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"
#include "pallets/system/index.hpp"

#include <gtest/gtest.h>

namespace tau::pallets::subtensor {
namespace {

constexpr AccountId account(u8 number)
{
    AccountId out;
    out.bytes.fill(number);
    return out;
}

constexpr AccountId coldkey = account(1), hotkey = account(2), friend_coldkey = account(3), author = account(9);
constexpr NetUid root{0}, first{1}, second{2};
constexpr Tao one_tao{1'000'000'000};

Tao tao(u64 count)
{
    return one_tao.saturating_mul(count);
}

/// Root and two pools of a thousand TAO and as much alpha; a coldkey with a hundred TAO and a hotkey.
class Staking : public testing::Test {
protected:
    explicit Staking(u32 spec_version = frame::spec_461)
        : overlay_(base_),
          runtime_{{spec_version, frame::Profile::finney}, {&system::pallet, &balances::pallet, &pallet}, {}, {}},
          ctx(overlay_, runtime_)
    {
        ctx.block_number = 1'000;
        ctx.author = author;
        for (const NetUid netuid : {root, first, second}) {
            storage::NetworksAdded.put(ctx, netuid, true);
            storage::SubtokenEnabled.put(ctx, netuid, true);
        }
        for (const NetUid netuid : {first, second}) fill_pool(netuid);
        endow(coldkey, tao(100));
        EXPECT_TRUE(create_account_if_absent(ctx, coldkey, hotkey));
    }

    void endow(const AccountId& who, Tao amount)
    {
        auto credit = mint_tao(ctx, amount);
        EXPECT_TRUE(spend_tao(ctx, who, credit, amount));
    }

    void fill_pool(NetUid netuid)
    {
        storage::SubnetMechanism.put(ctx, netuid, u16{1});
        storage::SubnetTAO.put(ctx, netuid, tao(1'000));
        storage::SubnetAlphaIn.put(ctx, netuid, Alpha{tao(1'000).value});
        endow(*subnet_account(ctx, netuid), tao(1'000));
    }

    template <class Call>
    Outcome<> make(const Call& call)
    {
        const auto result = ctx.transactional([&] { return apply(ctx, Origin::signed_by(coldkey), call); });
        if (!result) return tl::make_unexpected(result.error());
        return {};
    }

    /// The pallet's error that a call fails with.
    template <class Call>
    std::optional<Error> failure(const Call& call)
    {
        const auto result = make(call);
        if (result) return std::nullopt;
        const auto* module = std::get_if<DispatchError::Module>(&result.error().value);
        return module ? std::optional(static_cast<Error>(module->inner.error[0])) : std::nullopt;
    }

    Alpha stake(NetUid netuid, const AccountId& cold = coldkey)
    {
        return stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, cold, netuid);
    }

    Tao account_of(NetUid netuid) { return balances::free_balance(ctx, *subnet_account(ctx, netuid)); }

    state::MapView base_;
    state::Overlay overlay_;
    frame::Runtime runtime_;

public:
    Context ctx;
};

class StakingAt475 : public Staking {
protected:
    StakingAt475() : Staking(frame::spec_475) {}
};

TEST_F(Staking, WhatThePriceLimitRefusesComesBack)
{
    const Tao before = coldkey_balance(ctx, coldkey);
    ASSERT_TRUE(make(call::add_stake_limit{hotkey, first, tao(50), Tao{1'010'000'000}, true}));
    const Tao paid = before.saturating_sub(coldkey_balance(ctx, coldkey));
    EXPECT_LT(paid, tao(6));
    EXPECT_EQ(account_of(first), storage::SubnetTAO.get(ctx, first));
    EXPECT_EQ(storage::TotalStake.get(ctx), paid);
    EXPECT_EQ(failure(call::add_stake_limit{hotkey, first, tao(50), Tao{1'010'000'000}, false}),
              Error::SlippageTooHigh);
}

TEST_F(Staking, LeavingDropsTheHotkeyFromTheList)
{
    ASSERT_TRUE(make(call::add_stake{hotkey, first, tao(10)}));
    EXPECT_EQ(storage::StakingHotkeys.get(ctx, coldkey), std::vector{hotkey});
    ASSERT_TRUE(make(call::remove_stake{hotkey, first, Alpha::max()}));
    EXPECT_TRUE(storage::StakingHotkeys.get(ctx, coldkey).empty());
    EXPECT_EQ(storage::TotalAlphaStaked.get(ctx, first), Alpha{0});
}

TEST_F(Staking, RootStakeIsHeldForItsInterval)
{
    storage::RootStakeUnlockInterval.put(ctx, u64{10});
    ASSERT_TRUE(make(call::add_stake{hotkey, root, tao(10)}));
    EXPECT_EQ(storage::NumStakingColdkeys.get(ctx), 1u);
    ctx.block_number += 9;
    EXPECT_EQ(failure(call::remove_stake{hotkey, root, Alpha::max()}), Error::RootStakeLocked);
    ctx.block_number += 1;
    ASSERT_TRUE(make(call::remove_stake{hotkey, root, Alpha::max()}));
    EXPECT_EQ(storage::NumStakingColdkeys.get(ctx), 0u);
}

TEST_F(Staking, RecycledAlphaLeavesTheIssuanceBurnedAlphaStays)
{
    namespace assets = alpha_assets::storage;
    ASSERT_TRUE(make(call::add_stake{hotkey, first, tao(10)}));
    const Alpha out = storage::SubnetAlphaOut.get(ctx, first);
    const Alpha part{1'000'000'000};
    ASSERT_TRUE(make(call::recycle_alpha{hotkey, part, first}));
    EXPECT_EQ(storage::SubnetAlphaOut.get(ctx, first), out.saturating_sub(part));
    EXPECT_EQ(assets::AlphaRecycled.get(ctx, first), part);
    ASSERT_TRUE(make(call::burn_alpha{hotkey, part, first}));
    EXPECT_EQ(storage::SubnetAlphaOut.get(ctx, first), out.saturating_sub(part));
    EXPECT_EQ(assets::AlphaBurned.get(ctx, first), part);
    EXPECT_EQ(failure(call::burn_alpha{hotkey, part, root}), Error::CannotBurnOrRecycleOnRootSubnet);
}

TEST_F(Staking, TransfersAskTheToggleOfBothSubnets)
{
    ASSERT_TRUE(make(call::add_stake{hotkey, first, tao(10)}));
    storage::TransferToggle.put(ctx, second, false);
    const call::transfer_stake transfer{friend_coldkey, hotkey, first, second, Alpha{2'000'000'000}};
    EXPECT_EQ(failure(transfer), Error::TransferDisallowed);
    storage::TransferToggle.put(ctx, second, true);
    ASSERT_TRUE(make(transfer));
    EXPECT_GT(stake(second, friend_coldkey), Alpha{1'900'000'000});
    EXPECT_TRUE(is_delegate(ctx, hotkey));
}

TEST_F(Staking, TheLargestAmountIsOnlyAnAmountInSwaps)
{
    ASSERT_TRUE(make(call::add_stake{hotkey, first, tao(10)}));
    EXPECT_EQ(failure(call::swap_stake{hotkey, first, second, Alpha::max()}), Error::NotEnoughStakeToWithdraw);
    ASSERT_TRUE(make(call::move_stake{hotkey, hotkey, first, second, Alpha::max()}));
    EXPECT_EQ(stake(first), Alpha{0});
}

TEST_F(StakingAt475, TheLargestAmountIsThePosition)
{
    ASSERT_TRUE(make(call::add_stake{hotkey, first, tao(10)}));
    ASSERT_TRUE(make(call::swap_stake{hotkey, first, second, Alpha::max()}));
    EXPECT_EQ(stake(first), Alpha{0});
    EXPECT_GT(stake(second), Alpha{9'000'000'000});
}

TEST_F(StakingAt475, StakingHotkeysAreCapped)
{
    std::vector<AccountId> others(256);
    for (std::size_t i = 0; i < others.size(); ++i) others[i].bytes[0] = static_cast<u8>(i);
    storage::StakingHotkeys.put(ctx, coldkey, others);
    EXPECT_EQ(failure(call::add_stake{hotkey, first, tao(10)}), Error::TooManyStakingHotkeys);
    others.pop_back();
    storage::StakingHotkeys.put(ctx, coldkey, others);
    EXPECT_TRUE(make(call::add_stake{hotkey, first, tao(10)}));
}

}  // namespace
}  // namespace tau::pallets::subtensor
