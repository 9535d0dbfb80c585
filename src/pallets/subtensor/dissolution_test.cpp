#include "pallets/subtensor/dissolution.hpp"

#include "pallets/balances/balances.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/commitments/store/storage.hpp"
#include "pallets/subtensor/basket.hpp"
#include "pallets/subtensor/index.hpp"
#include "pallets/subtensor/lock.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/root_dividends.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"
#include "pallets/system/index.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace tau::pallets::subtensor {
namespace {

constexpr AccountId account(u8 number)
{
    AccountId out;
    out.bytes.fill(number);
    return out;
}

constexpr NetUid netuid{1};
constexpr u64 tao = 1'000'000'000;
constexpr u8 stakers = 20;
constexpr AccountId validator = account(100);

/// A dissolved subnet with twenty stakers, neurons, commitments, a lock, a basket holding and a queued dividend.
struct World {
    World()
    {
        ctx.block_number = 1'000;
        for (const NetUid id : {root_netuid, netuid, NetUid{2}}) {
            storage::NetworksAdded.put(ctx, id, true);
            storage::NetworkRegisteredAt.put(ctx, id, u64{1});
            storage::MaxAllowedUids.put(ctx, id, u16{64});
        }
        storage::SubnetMechanism.put(ctx, netuid, u16{1});
        storage::SubnetTAO.put(ctx, netuid, Tao{1'000 * tao});
        storage::SubnetAlphaIn.put(ctx, netuid, Alpha{1'000 * tao});
        storage::TotalStake.put(ctx, Tao{1'000 * tao});
        auto credit = mint_tao(ctx, Tao{1'000 * tao});
        EXPECT_TRUE(spend_tao(ctx, *subnet_account(ctx, netuid), credit, Tao{1'000 * tao}));
        for (u8 i = 1; i <= stakers; ++i) add_staker(i);
        add_basket();
        EXPECT_TRUE(dissolve_network(ctx, netuid));
    }

    void stake(const AccountId& hotkey, const AccountId& coldkey, u64 amount)
    {
        increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, netuid, Alpha{amount});
        storage::SubnetAlphaOut.mutate(ctx, netuid, [&](Alpha& sum) { sum = sum.saturating_add(Alpha{amount}); });
    }

    void add_staker(u8 number)
    {
        const AccountId coldkey = account(number), hotkey = account(static_cast<u8>(50 + number));
        EXPECT_TRUE(create_account_if_absent(ctx, coldkey, hotkey));
        append_neuron(ctx, netuid, hotkey);
        stake(hotkey, coldkey, number * tao);
        stake(hotkey, account(1), tao / 2);
        commitments::storage::LastCommitment.put(ctx, netuid, hotkey, u32{7});
        storage::ChildKeys.put(ctx, hotkey, netuid, std::vector<std::tuple<u64, AccountId>>{{1, account(1)}});
    }

    void add_basket()
    {
        EXPECT_TRUE(create_account_if_absent(ctx, account(99), validator));
        append_neuron(ctx, root_netuid, validator);
        stake(validator, basket_escrow(), 30 * tao);
        storage::BasketShares.put(ctx, validator, 30 * tao);
        queue_basket_deposit(ctx, validator, netuid, Alpha{5 * tao});
        EXPECT_TRUE(lock_stake(ctx, account(3), netuid, account(53), Alpha{tao}));
    }

    bool cleaned() const { return storage::DissolveCleanupQueue.get(ctx).empty(); }
    Tao balance(u8 number) const { return balances::free_balance(ctx, account(number)); }

    state::MapView base;
    state::Overlay overlay{base};
    frame::Runtime runtime{
        {frame::spec_475, frame::Profile::finney}, {&system::pallet, &balances::pallet, &pallet}, {}, {}};
    Context ctx{overlay, runtime};
};

/// Balances are not among them: payouts in parts round otherwise.
std::map<Bytes, Bytes> rows_of_pallet(const World& world)
{
    std::map<Bytes, Bytes> rows;
    const BytesView prefix(storage::prefix.hash);
    for (auto key = world.ctx.state.next_key(prefix, prefix); key; key = world.ctx.state.next_key(*key, prefix))
        rows[*key] = to_bytes(*world.ctx.state.get(*key));
    return rows;
}

TEST(Dissolution, PaysStakersAndKeepsNothing)
{
    World world;
    on_idle(world.ctx, Weight::from_parts(4'000'000'000'000, 0));
    EXPECT_TRUE(world.cleaned());
    EXPECT_FALSE(storage::CurrentDissolveCleanupStatus.get(world.ctx));
    // The basket's alpha became its cash before the others were paid.
    EXPECT_EQ(basket_holding_of(world.ctx, validator, netuid), Alpha{0});
    EXPECT_GT(basket_holding_of(world.ctx, validator, root_netuid), Alpha{29 * tao});
    EXPECT_GT(world.balance(20).value, world.balance(10).value);
    EXPECT_FALSE(storage::PendingBasketDeposits.contains(world.ctx, validator, netuid));
    EXPECT_FALSE(storage::Lock.contains(world.ctx, account(3), netuid, account(53)));
    EXPECT_FALSE(commitments::storage::LastCommitment.contains(world.ctx, netuid, account(60)));
    EXPECT_FALSE(storage::IsNetworkMember.contains(world.ctx, account(60), netuid));
    EXPECT_FALSE(storage::ChildKeys.contains(world.ctx, account(60), netuid));
    EXPECT_FALSE(storage::TotalHotkeyAlpha.contains(world.ctx, account(60), netuid));
    EXPECT_EQ(storage::TotalStake.get(world.ctx), storage::SubnetTAO.get(world.ctx, root_netuid));
}

TEST(Dissolution, ThinSlicesOfWeightEndInTheSameState)
{
    World at_once, in_parts;
    on_idle(at_once.ctx, Weight::from_parts(4'000'000'000'000, 0));
    std::size_t blocks = 0;
    std::set<DissolveCleanupPhase> phases;
    for (; !in_parts.cleaned() && blocks < 200; ++blocks) {
        // Ninety writes: the numbers of a subnet are removed as one.
        on_idle(in_parts.ctx, Weight::from_parts(90 * u64{100'000'000}, 0));
        if (const auto status = storage::CurrentDissolveCleanupStatus.get(in_parts.ctx)) phases.insert(status->phase);
    }
    EXPECT_TRUE(in_parts.cleaned());
    EXPECT_GT(blocks, 5u);
    EXPECT_GT(phases.size(), 3u);
    EXPECT_EQ(rows_of_pallet(at_once).size(), rows_of_pallet(in_parts).size());
    for (u8 i = 1; i <= stakers; ++i) {
        // Each part rounds up to a rao per staker.
        const u64 whole = at_once.balance(i).value, part = in_parts.balance(i).value;
        EXPECT_LE(whole > part ? whole - part : part - whole, u64{stakers});
    }
}

TEST(Dissolution, NothingHappensWithoutWeight)
{
    World world;
    const auto before = rows_of_pallet(world);
    EXPECT_EQ(on_idle(world.ctx, Weight{}), Weight{});
    EXPECT_EQ(rows_of_pallet(world), before);
}

}  // namespace
}  // namespace tau::pallets::subtensor
