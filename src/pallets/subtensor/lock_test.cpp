#include "pallets/subtensor/lock.hpp"

#include "pallets/balances/index.hpp"
#include "pallets/subtensor/availability.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/index.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"
#include "pallets/system/index.hpp"

#include <gtest/gtest.h>

namespace tau::pallets::subtensor {
namespace {

testing::AssertionResult is_near(u64 value, u64 wanted, u64 apart)
{
    if ((value > wanted ? value - wanted : wanted - value) <= apart) return testing::AssertionSuccess();
    return testing::AssertionFailure() << value << " is not near " << wanted;
}

constexpr AccountId account(u8 number)
{
    AccountId out;
    out.bytes.fill(number);
    return out;
}

constexpr AccountId alice = account(1), miner = account(2), bob = account(3), other = account(4), owner = account(5),
                    owner_key = account(6), fresh = account(7);
constexpr NetUid netuid{1};
constexpr Alpha unit{1'000'000'000};

Alpha alpha(u64 count)
{
    return unit.saturating_mul(count);
}

/// A stable subnet where Alice and Bob have a thousand each staked to Alice's hotkey.
class Locks : public testing::Test {
protected:
    Locks()
        : overlay_(base_),
          runtime_{{frame::spec_475, frame::Profile::finney}, {&system::pallet, &balances::pallet, &pallet}, {}, {}},
          ctx(overlay_, runtime_)
    {
        ctx.block_number = 1'000;
        for (const NetUid id : {NetUid{0}, netuid}) {
            storage::NetworksAdded.put(ctx, id, true);
            storage::SubtokenEnabled.put(ctx, id, true);
        }
        for (const auto& [coldkey, hotkey] : {std::pair{alice, miner}, {bob, other}, {owner, owner_key}})
            EXPECT_TRUE(create_account_if_absent(ctx, coldkey, hotkey));
        storage::SubnetOwner.put(ctx, netuid, owner);
        storage::SubnetOwnerHotkey.put(ctx, netuid, owner_key);
        for (const auto& coldkey : {alice, bob}) {
            increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, miner, coldkey, netuid, alpha(1'000));
            storage::SubnetAlphaOut.mutate(ctx, netuid, [](Alpha& sum) { sum = sum.saturating_add(alpha(1'000)); });
        }
    }

    template <class Call>
    std::optional<Error> failure(const AccountId& who, const Call& call)
    {
        const auto result = ctx.transactional([&] { return apply(ctx, Origin::signed_by(who), call); });
        if (result) return std::nullopt;
        const auto* module = std::get_if<DispatchError::Module>(&result.error().value);
        return module ? std::optional(static_cast<Error>(module->inner.error[0])) : Error::InvalidValue;
    }

    Alpha locked(const AccountId& who) { return locked_alpha(ctx, who, netuid); }
    u64 conviction(const AccountId& hotkey) { return hotkey_conviction(ctx, hotkey, netuid).to_num<u64>(); }

    state::MapView base_;
    state::Overlay overlay_;
    frame::Runtime runtime_;

public:
    Context ctx;
};

TEST_F(Locks, MeltAndConvince)
{
    ASSERT_EQ(failure(alice, call::lock_stake{miner, netuid, alpha(600)}), std::nullopt);
    EXPECT_EQ(available_to_unstake(ctx, alice, netuid), alpha(400));
    EXPECT_EQ(conviction(miner), 0u);
    ctx.block_number += 934'866;
    // One e-th is left, and as much became conviction.
    EXPECT_TRUE(is_near(locked(alice).value, 220'727'664'703, 100'000));
    EXPECT_TRUE(is_near(conviction(miner), 220'727'664'703, 100'000));
}

TEST_F(Locks, PerpetualOnesStay)
{
    ASSERT_EQ(failure(alice, call::lock_stake{miner, netuid, alpha(600)}), std::nullopt);
    ASSERT_EQ(failure(alice, call::set_perpetual_lock{netuid, true}), std::nullopt);
    EXPECT_FALSE(storage::DecayingHotkeyLock.contains(ctx, netuid, miner));
    ctx.block_number += 934'866;
    EXPECT_EQ(locked(alice), alpha(600));
    EXPECT_TRUE(is_near(conviction(miner), 379'272'335'297, 100'000));
    ASSERT_EQ(failure(alice, call::set_perpetual_lock{netuid, false}), std::nullopt);
    EXPECT_FALSE(storage::HotkeyLock.contains(ctx, netuid, miner));
    EXPECT_FALSE(storage::DecayingLock.contains(ctx, alice, netuid));
}

TEST_F(Locks, AreChecked)
{
    EXPECT_EQ(failure(alice, call::lock_stake{miner, NetUid{9}, unit}), Error::SubnetNotExists);
    EXPECT_EQ(failure(alice, call::lock_stake{miner, netuid, Alpha{0}}), Error::AmountTooLow);
    EXPECT_EQ(failure(alice, call::lock_stake{fresh, netuid, unit}), Error::HotKeyAccountNotExists);
    EXPECT_EQ(failure(alice, call::lock_stake{miner, netuid, alpha(1'001)}), Error::InsufficientStakeForLock);
    EXPECT_EQ(failure(alice, call::move_lock{other, netuid}), Error::NoExistingLock);
    ASSERT_EQ(failure(alice, call::lock_stake{miner, netuid, alpha(600)}), std::nullopt);
    EXPECT_EQ(failure(alice, call::lock_stake{other, netuid, unit}), Error::LockHotkeyMismatch);
    EXPECT_EQ(failure(alice, call::lock_stake{miner, netuid, alpha(401)}), Error::InsufficientStakeForLock);
    EXPECT_EQ(failure(alice, call::set_perpetual_lock{NetUid{9}, true}), Error::SubnetNotExists);
    storage::SubnetTAO.put(ctx, netuid, Tao{alpha(9'000).value});
    EXPECT_EQ(failure(alice, call::remove_stake{miner, netuid, alpha(401)}), Error::StakeUnavailable);
}

TEST_F(Locks, LoseTheirConvictionWithAnotherOwner)
{
    ASSERT_EQ(failure(alice, call::lock_stake{miner, netuid, alpha(600)}), std::nullopt);
    ctx.block_number += 100'000;
    ASSERT_GT(conviction(miner), 0u);
    ASSERT_EQ(failure(alice, call::move_lock{other, netuid}), std::nullopt);
    EXPECT_EQ(conviction(miner), 0u);
    EXPECT_EQ(conviction(other), 0u);
    EXPECT_GT(storage::DecayingHotkeyLock.get(ctx, netuid, other)->locked_mass, alpha(500));
    EXPECT_TRUE(storage::LockingColdkeys.contains(ctx, netuid, other, alice));
    EXPECT_FALSE(storage::LockingColdkeys.contains(ctx, netuid, miner, alice));
}

TEST_F(Locks, FollowTransferredStake)
{
    ASSERT_EQ(failure(alice, call::lock_stake{miner, netuid, alpha(600)}), std::nullopt);
    const call::transfer_stake transfer{bob, miner, netuid, netuid, alpha(700)};
    EXPECT_EQ(failure(alice, transfer), Error::AccountRejectsLockedAlpha);
    ASSERT_EQ(failure(bob, call::set_reject_locked_alpha{false}), std::nullopt);
    ASSERT_EQ(failure(alice, transfer), std::nullopt);
    EXPECT_EQ(locked(alice), alpha(300));
    EXPECT_EQ(locked(bob), alpha(300));
    EXPECT_EQ(storage::DecayingHotkeyLock.get(ctx, netuid, miner)->locked_mass, alpha(600));
    ASSERT_EQ(failure(bob, call::set_reject_locked_alpha{true}), std::nullopt);
    EXPECT_FALSE(storage::AccountFlags.contains(ctx, bob));
}

TEST_F(Locks, OnTheOwnerConvinceAtOnce)
{
    increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, owner_key, owner, netuid, alpha(50));
    storage::OwnerCutAutoLockEnabled.put(ctx, netuid, true);
    lock_owner_cut(ctx, netuid, alpha(20));
    EXPECT_EQ(storage::DecayingOwnerLock.get(ctx, netuid)->locked_mass, alpha(20));
    EXPECT_EQ(conviction(owner_key), alpha(20).value);
    EXPECT_EQ(most_convicted_hotkey(ctx, netuid), owner_key);
}

TEST_F(Locks, GiveAnOldSubnetToWhomTheyConvince)
{
    storage::SubnetworkN.put(ctx, netuid, u16{0});
    storage::MaxAllowedUids.put(ctx, netuid, u16{8});
    ASSERT_EQ(failure(alice, call::lock_stake{miner, netuid, alpha(1'000)}), std::nullopt);
    ASSERT_EQ(failure(alice, call::set_perpetual_lock{netuid, true}), std::nullopt);
    ctx.block_number += 7'200 * 365;
    follow_conviction(ctx, netuid);
    EXPECT_EQ(storage::SubnetOwner.get(ctx, netuid), owner);
    ctx.block_number += 1'800;
    follow_conviction(ctx, netuid);
    EXPECT_EQ(storage::SubnetOwner.get(ctx, netuid), alice);
    EXPECT_EQ(storage::SubnetOwnerHotkey.get(ctx, netuid), miner);
    EXPECT_FALSE(storage::HotkeyLock.contains(ctx, netuid, miner));
    EXPECT_EQ(conviction(miner), alpha(1'000).value);
}

TEST_F(Locks, MoveWithTheirKeys)
{
    ASSERT_EQ(failure(alice, call::lock_stake{miner, netuid, alpha(600)}), std::nullopt);
    move_hotkey_locks(ctx, netuid, miner, fresh);
    EXPECT_EQ(storage::Lock.get(ctx, alice, netuid, fresh)->locked_mass, alpha(600));
    EXPECT_EQ(storage::DecayingHotkeyLock.get(ctx, netuid, fresh)->locked_mass, alpha(600));
    EXPECT_FALSE(storage::DecayingHotkeyLock.contains(ctx, netuid, miner));
    set_accepts_locked_alpha(ctx, account(8), true);
    ASSERT_TRUE(move_coldkey_locks(ctx, alice, account(8)));
    EXPECT_EQ(locked(alice), Alpha{0});
    EXPECT_EQ(locked(account(8)), alpha(600));
    EXPECT_FALSE(storage::AccountFlags.contains(ctx, account(8)));
    EXPECT_EQ(storage::DecayingHotkeyLock.get(ctx, netuid, fresh)->locked_mass, alpha(600));
}

}  // namespace
}  // namespace tau::pallets::subtensor
