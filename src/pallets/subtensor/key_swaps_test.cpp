#include "pallets/balances/index.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/guards.hpp"
#include "pallets/subtensor/index.hpp"
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

constexpr AccountId coldkey = account(1), hotkey = account(2), next_hotkey = account(3), nominator = account(4);
constexpr NetUid netuid{1};
constexpr Tao one_tao{1'000'000'000};

/// Root and one subnet, on it a hotkey with uid 0 and stake of its coldkey and a nominator.
class KeySwaps : public testing::Test {
protected:
    KeySwaps()
        : overlay_(base_),
          runtime_{{461, frame::Profile::finney}, {&system::pallet, &balances::pallet, &pallet}, {}, {}},
          ctx(overlay_, runtime_)
    {
        ctx.block_number = 20'000;
        storage::NetworksAdded.put(ctx, NetUid{0}, true);
        storage::NetworksAdded.put(ctx, netuid, true);
        EXPECT_TRUE(create_account_if_absent(ctx, coldkey, hotkey));
        storage::IsNetworkMember.put(ctx, hotkey, netuid, true);
        storage::Uids.put(ctx, netuid, hotkey, u16{0});
        storage::Keys.put(ctx, netuid, u16{0}, hotkey);
        increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, netuid, Alpha{5'000});
        increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, nominator, netuid, Alpha{7'000});
        auto credit = mint_tao(ctx, one_tao);
        EXPECT_TRUE(spend_tao(ctx, coldkey, credit, one_tao));
    }

    DispatchResult swap(std::optional<NetUid> on, bool keep_stake = false)
    {
        return apply(ctx, Origin::signed_by(coldkey), call::swap_hotkey_v2{hotkey, next_hotkey, on, keep_stake});
    }

    Alpha stake(const AccountId& hot, const AccountId& cold)
    {
        return stake_for_hotkey_and_coldkey_on_subnet(ctx, hot, cold, netuid);
    }

    state::MapView base_;
    state::Overlay overlay_;
    frame::Runtime runtime_;

public:
    Context ctx;
};

TEST_F(KeySwaps, OnOneSubnetMovesNeuronAndStake)
{
    ASSERT_TRUE(swap(netuid));
    EXPECT_EQ(storage::Keys.get(ctx, netuid, u16{0}), next_hotkey);
    EXPECT_EQ(storage::Uids.get(ctx, netuid, next_hotkey), u16{0});
    EXPECT_FALSE(storage::Uids.contains(ctx, netuid, hotkey));
    EXPECT_EQ(stake(next_hotkey, coldkey), Alpha{5'000});
    EXPECT_EQ(stake(next_hotkey, nominator), Alpha{7'000});
    EXPECT_EQ(stake(hotkey, nominator), Alpha{0});
    EXPECT_TRUE(coldkey_owns_hotkey(ctx, coldkey, hotkey));
    EXPECT_TRUE(coldkey_owns_hotkey(ctx, coldkey, next_hotkey));
    EXPECT_EQ(storage::HotkeySuccessor.get(ctx, netuid, hotkey), next_hotkey);
    EXPECT_EQ(coldkey_balance(ctx, coldkey), one_tao.saturating_sub(Tao{1'000'000}));
}

TEST_F(KeySwaps, KeptStakeStaysWithTheOldHotkey)
{
    ASSERT_TRUE(swap(netuid, true));
    EXPECT_EQ(storage::Keys.get(ctx, netuid, u16{0}), next_hotkey);
    EXPECT_EQ(stake(hotkey, nominator), Alpha{7'000});
    EXPECT_EQ(stake(next_hotkey, nominator), Alpha{0});
}

TEST_F(KeySwaps, EverywhereForgetsTheOldHotkey)
{
    ASSERT_TRUE(swap(std::nullopt));
    EXPECT_FALSE(hotkey_exists(ctx, hotkey));
    EXPECT_EQ(storage::OwnedHotkeys.get(ctx, coldkey), std::vector{next_hotkey});
    EXPECT_EQ(storage::StakingHotkeys.get(ctx, nominator), std::vector{next_hotkey});
    EXPECT_EQ(stake(next_hotkey, nominator), Alpha{7'000});
    EXPECT_EQ(coldkey_balance(ctx, coldkey), one_tao.saturating_sub(Tao{100'000'000}));
}

TEST_F(KeySwaps, ChecksKeysAndIntervals)
{
    const auto by_nominator =
        apply(ctx, Origin::signed_by(nominator), call::swap_hotkey_v2{hotkey, next_hotkey, netuid, false});
    EXPECT_EQ(by_nominator.error(), fail(Error::NonAssociatedColdKey).value());
    storage::IsNetworkMember.put(ctx, next_hotkey, netuid, true);
    EXPECT_EQ(swap(netuid).error(), fail(Error::HotKeyAlreadyRegisteredInSubNet).value());
    storage::IsNetworkMember.remove(ctx, next_hotkey, netuid);
    storage::LastHotkeySwapOnNetuid.put(ctx, netuid, coldkey, u64{19'000});
    EXPECT_EQ(swap(netuid).error(), fail(Error::HotKeySwapOnSubnetIntervalNotPassed).value());
    EXPECT_EQ(swap(std::nullopt).error(), fail(Error::HotKeySwapOnSubnetIntervalNotPassed).value());
}

TEST_F(KeySwaps, AnnouncedColdkeyMayOnlyDoWhatTheSwapNeeds)
{
    const Bytes remark{0, 0, 0}, announce{pallet_index, call::announce_coldkey_swap::row.index};
    EXPECT_TRUE(guard(ctx, coldkey, remark));
    ASSERT_TRUE(apply(ctx, Origin::signed_by(coldkey), call::announce_coldkey_swap{}));
    EXPECT_EQ(guard(ctx, coldkey, remark).error(), fail(Error::ColdkeySwapAnnounced).value());
    EXPECT_TRUE(guard(ctx, coldkey, announce));
    EXPECT_TRUE(guard(ctx, nominator, remark));
    ASSERT_TRUE(apply(ctx, Origin::signed_by(coldkey), call::dispute_coldkey_swap{}));
    EXPECT_EQ(guard(ctx, coldkey, announce).error(), fail(Error::ColdkeySwapDisputed).value());
}

}  // namespace
}  // namespace tau::pallets::subtensor
