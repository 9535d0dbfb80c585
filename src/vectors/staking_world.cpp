#include "vectors/staking_world.hpp"

#include "pallets/balances/balances.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/index.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/swap/index.hpp"
#include "pallets/swap/storage.hpp"
#include "pallets/system/index.hpp"
#include "vectors/share_notation.hpp"

namespace tau::vectors {
namespace {

namespace subtensor = pallets::subtensor;
namespace storage = pallets::subtensor::storage;

enum class Kind : u8 { coldkey = 1, hotkey, author };

/// Accounts in the order of their numbers.
AccountId account(Kind kind, u64 number)
{
    AccountId account;
    account.bytes[0] = static_cast<u8>(kind);
    account.bytes[1] = static_cast<u8>(number);
    return account;
}

AccountId coldkey(const json::value& number)
{
    return account(Kind::coldkey, decode<u64>(number));
}

AccountId hotkey(const json::value& number)
{
    return account(Kind::hotkey, decode<u64>(number));
}

/// Reads the parts of an operation by type.
struct Parts {
    const json::array& operation;

    AccountId hot(std::size_t i) const { return hotkey(operation[i]); }
    AccountId cold(std::size_t i) const { return coldkey(operation[i]); }
    NetUid net(std::size_t i) const { return NetUid{decode<u16>(operation[i])}; }
    Tao tao(std::size_t i) const { return Tao{decode<u64>(operation[i])}; }
    Alpha alpha(std::size_t i) const { return Alpha{decode<u64>(operation[i])}; }
    bool flag(std::size_t i) const
    {
        return operation[i].is_bool() ? operation[i].get_bool() : decode<bool>(operation[i]);
    }
};

DispatchResult apply(frame::Context& ctx, const frame::Origin& origin, const Parts& p)
{
    namespace call = subtensor::call;
    const std::string_view kind = p.operation[0].as_string();
    if (kind == "add_stake") return apply(ctx, origin, call::add_stake{p.hot(2), p.net(3), p.tao(4)});
    if (kind == "add_stake_limit")
        return apply(ctx, origin, call::add_stake_limit{p.hot(2), p.net(3), p.tao(4), p.tao(5), p.flag(6)});
    if (kind == "remove_stake") return apply(ctx, origin, call::remove_stake{p.hot(2), p.net(3), p.alpha(4)});
    if (kind == "remove_stake_limit")
        return apply(ctx, origin, call::remove_stake_limit{p.hot(2), p.net(3), p.alpha(4), p.tao(5), p.flag(6)});
    if (kind == "remove_stake_full_limit") {
        const auto limit = p.operation[4].is_null() ? std::nullopt : std::optional(p.tao(4));
        return apply(ctx, origin, call::remove_stake_full_limit{p.hot(2), p.net(3), limit});
    }
    if (kind == "unstake_all") return apply(ctx, origin, call::unstake_all{p.hot(2)});
    if (kind == "move_stake")
        return apply(ctx, origin, call::move_stake{p.hot(2), p.hot(3), p.net(4), p.net(5), p.alpha(6)});
    if (kind == "swap_stake") return apply(ctx, origin, call::swap_stake{p.hot(2), p.net(3), p.net(4), p.alpha(5)});
    return apply(ctx, origin, call::transfer_stake{p.cold(2), p.hot(3), p.net(4), p.net(5), p.alpha(6)});
}

std::string name_of(const frame::Context& ctx, const DispatchError& error)
{
    const DispatchError wire = frame::on_wire(ctx, error);
    const auto* module = std::get_if<DispatchError::Module>(&wire.value);
    return module ? std::string(ctx.runtime().error_name(module->inner))
                  : "variant " + std::to_string(wire.value.index());
}

}  // namespace

StakingWorld::StakingWorld(const json::object& sequence)
    : overlay_(base_),
      ctx_(overlay_, runtime_),
      hotkeys_(decode<u64>(sequence.at("hotkeys"))),
      coldkeys_(decode<u64>(sequence.at("coldkeys")))
{
    runtime_.setup = {frame::spec_461, frame::Profile::fast};
    runtime_.pallets = {&pallets::system::pallet, &pallets::balances::pallet, &pallets::subtensor::pallet,
                        &pallets::swap::pallet};
    ctx_.author = account(Kind::author, 0);
    const json::array& owners = sequence.at("owner").as_array();
    for (u64 i = 0; i < hotkeys_; ++i) storage::Owner.put(ctx_, account(Kind::hotkey, i), coldkey(owners[i]));
    for (const auto& subnet : sequence.at("subnets").as_array()) add_subnet(subnet.as_object());
    std::vector<std::pair<AccountId, Tao>> endowed;
    for (u64 i = 0; i < coldkeys_; ++i) {
        endowed.emplace_back(account(Kind::coldkey, i), Tao{decode<u64>(sequence.at("balances").at(i))});
    }
    for (const NetUid netuid : netuids_) {
        endowed.emplace_back(*subtensor::subnet_account(ctx_, netuid), storage::SubnetTAO.get(ctx_, netuid));
    }
    pallets::balances::build_genesis(ctx_, endowed);
    storage::TotalIssuance.put(ctx_, Tao{decode<u64>(sequence.at("total_issuance"))});
    storage::TotalStake.put(ctx_, Tao{decode<u64>(sequence.at("total_stake"))});
}

void StakingWorld::add_subnet(const json::object& subnet)
{
    namespace swap = pallets::swap;
    const NetUid netuid{decode<u16>(subnet.at("netuid"))};
    netuids_.push_back(netuid);
    storage::NetworksAdded.put(ctx_, netuid, true);
    storage::SubtokenEnabled.put(ctx_, netuid, true);
    storage::SubnetMechanism.put(ctx_, netuid, decode<u16>(subnet.at("mechanism")));
    storage::SubnetTAO.put(ctx_, netuid, Tao{decode<u64>(subnet.at("tao"))});
    storage::SubnetAlphaIn.put(ctx_, netuid, Alpha{decode<u64>(subnet.at("alpha_in"))});
    storage::SubnetAlphaOut.put(ctx_, netuid, Alpha{decode<u64>(subnet.at("alpha_out"))});
    swap::storage::FeeRate.put(ctx_, netuid, decode<u16>(subnet.at("fee_rate")));
    swap::storage::SwapBalancer.put(ctx_, netuid, swap::Balancer{Perquintill{decode<u64>(subnet.at("quote"))}});
    swap::storage::PalSwapInitialized.put(ctx_, netuid, true);
}

std::string StakingWorld::run(u64 block, const json::array& operation)
{
    ctx_.block_number = static_cast<BlockNumber>(block);
    const auto origin = frame::Origin::signed_by(coldkey(operation[1]));
    const auto result = ctx_.transactional([&] { return apply(ctx_, origin, Parts{operation}); });
    (void)ctx_.take_events();
    return result ? "Ok" : name_of(ctx_, result.error());
}

json::object StakingWorld::state()
{
    json::array balances, pools, stakes;
    for (u64 i = 0; i < coldkeys_; ++i) {
        balances.push_back(pallets::balances::free_balance(ctx_, account(Kind::coldkey, i)).value);
    }
    for (const NetUid netuid : netuids_) append_pools(netuid, pools, stakes);
    return {{"balances", std::move(balances)},
            {"author_balance", pallets::balances::free_balance(ctx_, *ctx_.author).value},
            {"subnets", subnets()},
            {"pools", std::move(pools)},
            {"stakes", std::move(stakes)},
            {"total_stake", storage::TotalStake.get(ctx_).value},
            {"total_issuance", storage::TotalIssuance.get(ctx_).value}};
}

json::array StakingWorld::subnets()
{
    json::array rows;
    for (const NetUid netuid : netuids_) {
        const AccountId account = *subtensor::subnet_account(ctx_, netuid);
        rows.push_back({{"account_balance", pallets::balances::free_balance(ctx_, account).value},
                        {"tao", storage::SubnetTAO.get(ctx_, netuid).value},
                        {"alpha_in", storage::SubnetAlphaIn.get(ctx_, netuid).value},
                        {"alpha_out", storage::SubnetAlphaOut.get(ctx_, netuid).value},
                        {"tao_flow", storage::SubnetTaoFlow.get(ctx_, netuid)},
                        {"volume", u128_to_decimal(storage::SubnetVolume.get(ctx_, netuid))},
                        {"total_alpha_staked", storage::TotalAlphaStaked.get(ctx_, netuid).value}});
    }
    return rows;
}

void StakingWorld::append_pools(NetUid netuid, json::array& pools, json::array& stakes)
{
    for (u64 i = 0; i < hotkeys_; ++i) {
        const AccountId hot = account(Kind::hotkey, i);
        const u64 generation = storage::AlphaSharePoolEpoch.get(ctx_, hot, netuid);
        if (generation == 0) continue;
        pools.push_back(json::array{netuid.value, i, storage::TotalHotkeyAlpha.get(ctx_, hot, netuid).value,
                                    encode(storage::TotalHotkeySharesV2.get(ctx_, hot, netuid)), generation});
        append_stakes(netuid, i, stakes);
    }
}

void StakingWorld::append_stakes(NetUid netuid, u64 hotkey, json::array& stakes)
{
    const AccountId hot = account(Kind::hotkey, hotkey);
    for (u64 i = 0; i < coldkeys_; ++i) {
        const AccountId cold = account(Kind::coldkey, i);
        const auto share = storage::AlphaV2.try_get(ctx_, hot, cold, netuid);
        if (!share) continue;
        const Alpha value = subtensor::stake_for_hotkey_and_coldkey_on_subnet(ctx_, hot, cold, netuid);
        stakes.push_back(json::array{netuid.value, hotkey, i, value.value, encode(*share),
                                     storage::AlphaShareEpoch.get(ctx_, hot, cold, netuid)});
    }
}

}  // namespace tau::vectors
