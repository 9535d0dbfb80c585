#include "pallets/subtensor/networks.hpp"
#include "crypto/hash.hpp"
#include "frame/runtime.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/dissolution.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/genesis.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/registration.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/swap/index.hpp"
#include "pallets/system/index.hpp"
#include "pallets/system/storage.hpp"

#include <gtest/gtest.h>

namespace tau::pallets::subtensor {
namespace {

constexpr u64 tao = 1'000'000'000;

AccountId account(u8 name)
{
    AccountId id;
    id.bytes.fill(name);
    return id;
}

/// A chain with root, two rich coldkeys and no other subnet than genesis has.
struct World {
    explicit World(u32 spec_version)
    {
        runtime.setup = {spec_version, frame::Profile::finney};
        const std::array rich{std::pair{owner, Tao{100'000 * tao}}, std::pair{miner, Tao{100'000 * tao}}};
        balances::build_genesis(ctx, rich);
        build_genesis(ctx, {.coldkey = owner, .hotkey = account(9)});
        storage::TotalIssuance.put(ctx, Tao{200'000 * tao});
        ctx.block_number = 10'000;
    }

    template <class Call>
    DispatchResult run(const AccountId& who, const Call& call)
    {
        return ctx.transactional([&] { return call::apply(ctx, frame::Origin::signed_by(who), call); });
    }
    template <class Call>
    DispatchResult run_as_root(const Call& call)
    {
        return ctx.transactional([&] { return call::apply(ctx, frame::Origin::root(), call); });
    }

    const AccountId owner = account(1);
    const AccountId miner = account(2);
    const AccountId hotkey = account(3);
    state::MapView base;
    state::Overlay overlay{base};
    frame::Runtime runtime{.setup = {},
                           .pallets = {&system::pallet, &balances::pallet, &subtensor::pallet, &swap::pallet},
                           .extensions = {},
                           .apis = {}};
    frame::Context ctx{overlay, runtime};
};

void expect_error(const DispatchResult& result, Error error)
{
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error(), DispatchError::module(pallet_index, static_cast<u8>(error)));
}

class Networks : public testing::TestWithParam<u32> {
protected:
    World world{GetParam()};
    frame::Context& ctx = world.ctx;
};

TEST_P(Networks, ANewSubnetHoldsItsWholePrice)
{
    const Tao cost = network_lock_cost(ctx);
    EXPECT_EQ(cost, Tao{1'000 * tao});
    ASSERT_TRUE(world.run(world.owner, call::register_network{world.hotkey}));
    const NetUid netuid{2};
    EXPECT_TRUE(subnet_exists(ctx, netuid));
    EXPECT_EQ(storage::SubnetTAO.get(ctx, netuid), cost);
    // Subnet 1 alone makes the median price: one TAO per alpha.
    EXPECT_EQ(storage::SubnetAlphaIn.get(ctx, netuid), Alpha{cost.value});
    EXPECT_EQ(balances::free_balance(ctx, *subnet_account(ctx, netuid)), cost);
    EXPECT_EQ(uid_of_hotkey(ctx, netuid, world.hotkey), u16{0});
    EXPECT_EQ(storage::TokenSymbol.get(ctx, netuid), (Bytes{0xce, 0xb2}));
    EXPECT_FALSE(storage::SubnetEmissionEnabled.get(ctx, netuid));
    EXPECT_EQ(network_lock_cost(ctx), Tao{2 * cost.value});
    expect_error(world.run(world.owner, call::register_network{account(4)}), Error::NetworkTxRateLimitExceeded);
}

TEST_P(Networks, TheOwnerStartsItOnce)
{
    ASSERT_TRUE(world.run(world.owner, call::register_network{world.hotkey}));
    const call::start_call start{NetUid{2}};
    EXPECT_FALSE(world.run(world.miner, start));
    ASSERT_TRUE(world.run(world.owner, start));
    EXPECT_EQ(storage::FirstEmissionBlockNumber.get(ctx, NetUid{2}), 10'001u);
    expect_error(world.run(world.owner, start), Error::FirstEmissionBlockNumberAlreadySet);
}

TEST_P(Networks, AtTheLimitTheWorstMakesRoomInAnIdleBlock)
{
    storage::SubnetLimit.put(ctx, u16{1});
    storage::NetworkImmunityPeriod.put(ctx, u64{0});
    const Tao before = balances::free_balance(ctx, world.owner);
    ASSERT_TRUE(world.run(world.owner, call::register_network{world.hotkey}));
    EXPECT_FALSE(subnet_exists(ctx, NetUid{1}));
    ASSERT_EQ(storage::NetworkRegistrationQueue.get(ctx).size(), 1u);
    on_idle(ctx, Weight::from_parts(1'000'000'000'000, 0));
    EXPECT_TRUE(storage::DissolveCleanupQueue.get(ctx).empty());
    EXPECT_TRUE(storage::NetworkRegistrationQueue.get(ctx).empty());
    ASSERT_TRUE(subnet_exists(ctx, NetUid{1}));
    EXPECT_EQ(storage::SubnetOwner.get(ctx, NetUid{1}), world.owner);
    EXPECT_EQ(balances::free_balance(ctx, world.owner), before.saturating_sub(Tao{1'000 * tao}));
    EXPECT_EQ(balances::account(ctx, world.owner).frozen, Tao{0});
}

TEST_P(Networks, ADissolvedSubnetPaysItsStakersAndLeavesNothing)
{
    ASSERT_TRUE(world.run(world.owner, call::register_network{world.hotkey}));
    const NetUid netuid{2};
    ASSERT_TRUE(world.run(world.owner, call::start_call{netuid}));
    ASSERT_TRUE(world.run(world.miner, call::add_stake{world.hotkey, netuid, Tao{500 * tao}}));
    const Tao before = balances::free_balance(ctx, world.miner);
    EXPECT_FALSE(world.run(world.owner, call::dissolve_network{world.owner, netuid}));
    ASSERT_TRUE(world.run_as_root(call::root_dissolve_network{netuid}));
    expect_error(world.run_as_root(call::root_dissolve_network{netuid}), Error::SubnetNotExists);
    on_idle(ctx, Weight::from_parts(1'000'000'000'000, 0));
    // The pool's own alpha counts: a third of what was staked is lost to it and more.
    EXPECT_GT(balances::free_balance(ctx, world.miner), before);
    EXPECT_LT(balances::free_balance(ctx, world.miner), before.saturating_add(Tao{1'000 * tao}));
    EXPECT_FALSE(storage::SubnetTAO.contains(ctx, netuid));
    EXPECT_FALSE(storage::TotalHotkeyAlpha.contains(ctx, world.hotkey, netuid));
    EXPECT_FALSE(storage::Burn.contains(ctx, netuid));
    EXPECT_EQ(next_netuid(ctx), netuid);
}

TEST_P(Networks, RootRegistrationRecyclesItsPriceAndBacksOwners)
{
    ASSERT_TRUE(world.run(world.owner, call::register_network{world.hotkey}));
    const Tao burn = storage::Burn.get(ctx, root_netuid);
    const Tao issued = balances::total_issuance(ctx);
    const AccountId validator = account(5);
    ASSERT_TRUE(world.run(world.miner, call::root_register{validator}));
    EXPECT_EQ(balances::total_issuance(ctx), issued.saturating_sub(burn));
    EXPECT_EQ(storage::ChildKeys.get(ctx, validator, NetUid{2}), (std::vector{std::tuple{~u64{0}, world.hotkey}}));
    expect_error(world.run(world.miner, call::root_register{account(6)}), Error::TooManyRegistrationsThisBlock);
}

TEST_P(Networks, TrimmingKeepsTheEarningAndTheOwner)
{
    ASSERT_TRUE(world.run(world.owner, call::register_network{world.hotkey}));
    const NetUid netuid{2};
    for (u8 uid = 1; uid < 6; ++uid) append_neuron(ctx, netuid, account(100 + uid));
    storage::ImmunityPeriod.put(ctx, netuid, u16{0});
    storage::MinAllowedUids.put(ctx, netuid, u16{1});
    storage::Emission.put(ctx, netuid, std::vector{Alpha{0}, Alpha{5}, Alpha{1}, Alpha{9}, Alpha{0}, Alpha{3}});
    storage::Weights.put(ctx, NetUidStorageIndex(netuid), u16{5},
                         std::vector<std::tuple<u16, u16>>{{1, 10}, {2, 20}, {3, 30}});
    ASSERT_TRUE(trim_to_max_allowed_uids(ctx, netuid, 3));
    EXPECT_EQ(neuron_count(ctx, netuid), 3);
    EXPECT_EQ(uid_of_hotkey(ctx, netuid, account(101)), u16{1});
    EXPECT_EQ(uid_of_hotkey(ctx, netuid, account(103)), u16{2});
    EXPECT_FALSE(is_registered(ctx, netuid, account(105)));
    EXPECT_EQ(storage::Emission.get(ctx, netuid), (std::vector{Alpha{0}, Alpha{5}, Alpha{9}}));
}

INSTANTIATE_TEST_SUITE_P(Revisions, Networks, testing::Values(frame::spec_461, frame::spec_475));

TEST(Registration, HalvesInItsHalfLife)
{
    // 2^32 * 0.5^(1/360), floored.
    EXPECT_EQ(decay_factor_q32(360), 4'286'705'684u);
    EXPECT_EQ(decay_factor_q32(0), u64{1} << 32);
    EXPECT_EQ(decay_factor_q32(1), u64{1} << 31);
}

TEST(Registration, AcceptsWorkOnce)
{
    World world(frame::spec_475);
    ASSERT_TRUE(world.run(world.owner, call::register_network{world.hotkey}));
    call::pow_register call{.netuid = NetUid{2}, .work_block = 9'998, .nonce = 7, .work = {}, .hotkey = account(7)};
    expect_error(world.run(world.miner, call), Error::SubNetRegistrationDisabled);
    storage::NetworkPowRegistrationAllowed.put(world.ctx, NetUid{2}, true);
    storage::Difficulty.put(world.ctx, NetUid{2}, u64{1});
    storage::MinDifficulty.put(world.ctx, NetUid{2}, u64{1});
    expect_error(world.run(world.miner, call), Error::InvalidWorkBlock);
    H256 block_hash;
    block_hash.bytes.fill(0x42);
    system::storage::BlockHash.put(world.ctx, 9'998u, block_hash);
    expect_error(world.run(world.miner, call), Error::InvalidSeal);

    Bytes text = to_bytes(as_bytes("subtensor-pow-register-v1"));
    scale::encode(text, std::tuple{call.netuid, block_hash, call.hotkey, world.miner, call.nonce});
    call.work = crypto::keccak_256(crypto::sha2_256(text));
    expect_error(world.run(world.owner, call), Error::InvalidSeal);
    ASSERT_TRUE(world.run(world.miner, call));
    EXPECT_TRUE(is_registered(world.ctx, NetUid{2}, account(7)));
    EXPECT_GT(storage::Difficulty.get(world.ctx, NetUid{2}), 1u);
    expect_error(world.run(world.miner, call), Error::HotKeyAlreadyRegisteredInSubNet);
}

}  // namespace
}  // namespace tau::pallets::subtensor
