#include "pallets/proxy/filter.hpp"

#include "pallets/proxy/calls.hpp"
#include "pallets/proxy/index.hpp"

#include <algorithm>

namespace tau::pallets::proxy {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> balance_transfers{"transfer_keep_alive", "transfer_allow_death",
                                                            "transfer_all"};
constexpr std::array<std::string_view, 2> stake_transfers{"transfer_stake", "transfer_stake_and_hotkey"};
constexpr std::array<std::string_view, 14> stake_management{
    "add_stake",        "add_stake_limit",   "remove_stake",   "remove_stake_limit", "remove_stake_full_limit",
    "unstake_all",      "unstake_all_alpha", "move_stake",     "move_stake_limit",   "swap_stake",
    "swap_stake_limit", "stake_into_basket", "add_collateral", "set_min_collateral"};
constexpr std::array<std::string_view, 3> registrations{"burned_register", "register", "register_limit"};
constexpr std::array<std::string_view, 2> hotkey_swaps{"swap_hotkey", "swap_hotkey_v2"};
constexpr std::array<std::string_view, 7> coldkey_swaps{
    "schedule_swap_coldkey",           "swap_coldkey",         "announce_coldkey_swap", "swap_coldkey_announced",
    "clear_coldkey_swap_announcement", "dispute_coldkey_swap", "disassociate_hotkey"};
constexpr std::array<std::string_view, 2> basket_trades{"swap_basket", "swap_basket_many"};
constexpr std::array<std::string_view, 2> dissolutions{"dissolve_network", "root_dissolve_network"};
constexpr std::array<std::string_view, 35> owner_hyperparameters{"sudo_set_serving_rate_limit",
                                                                 "sudo_set_max_difficulty",
                                                                 "sudo_set_weights_version_key",
                                                                 "sudo_set_adjustment_alpha",
                                                                 "sudo_set_immunity_period",
                                                                 "sudo_set_min_allowed_weights",
                                                                 "sudo_set_max_allowed_uids",
                                                                 "sudo_set_rho",
                                                                 "sudo_set_activity_cutoff",
                                                                 "sudo_set_activity_cutoff_factor",
                                                                 "sudo_set_network_pow_registration_allowed",
                                                                 "sudo_set_network_registration_allowed",
                                                                 "sudo_set_min_burn",
                                                                 "sudo_set_max_burn",
                                                                 "sudo_set_bonds_moving_average",
                                                                 "sudo_set_bonds_penalty",
                                                                 "sudo_set_tempo",
                                                                 "sudo_set_min_childkey_take_per_subnet",
                                                                 "sudo_set_commit_reveal_weights_enabled",
                                                                 "sudo_set_commit_reveal_weights_interval",
                                                                 "sudo_set_liquid_alpha_enabled",
                                                                 "sudo_set_liquid_alpha_consensus_mode",
                                                                 "sudo_set_alpha_values",
                                                                 "sudo_set_alpha_sigmoid_steepness",
                                                                 "sudo_set_toggle_transfer",
                                                                 "sudo_set_recycle_or_burn",
                                                                 "sudo_set_yuma3_enabled",
                                                                 "sudo_set_bonds_reset_enabled",
                                                                 "sudo_set_owner_immune_neuron_limit",
                                                                 "sudo_set_mechanism_count",
                                                                 "sudo_set_mechanism_emission_split",
                                                                 "sudo_set_burn_half_life",
                                                                 "sudo_set_burn_increase_mult",
                                                                 "sudo_set_collateral_lock_share",
                                                                 "sudo_set_collateral_drain_ratio"};

bool in(Names names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

struct Named {
    std::string_view pallet;
    std::string_view call;
    BytesView arguments;

    bool of(std::string_view name) const { return pallet == name; }
    bool of_subtensor(Names names) const { return of("SubtensorModule") && in(names, call); }
};

/// Value transfers end in the compact amount, stake transfers in the plain one.
bool is_small_transfer(const Named& named)
{
    scale::Reader reader(named.arguments);
    if (named.of("Balances") && (named.call == balance_transfers[0] || named.call == balance_transfers[1])) {
        MultiAddress dest;
        scale::Compact<u64> value;
        scale::decode(reader, dest);
        scale::decode(reader, value);
        return reader.ok && value.value < small_transfer_limit;
    }
    if (!named.of("SubtensorModule") || named.call != stake_transfers[0] || named.arguments.size() < sizeof(u64))
        return false;
    const auto amount = scale::decoded<u64>(named.arguments.last(sizeof(u64)));
    return amount && *amount < small_transfer_limit;
}

bool is_owner_call(const Named& named)
{
    constexpr std::array<std::string_view, 2> identity{"set_subnet_identity", "update_symbol"};
    return named.of_subtensor(identity) || (named.of("AdminUtils") && in(owner_hyperparameters, named.call));
}

bool moves_value(const Named& named)
{
    return named.of("Balances") || named.of_subtensor(stake_transfers) || named.of_subtensor(coldkey_swaps) ||
           named.of_subtensor(basket_trades);
}

bool is_burned_registration(const Named& named)
{
    return named.of_subtensor(registrations) || (named.of("SubtensorModule") && named.call == "root_register");
}

bool is_critical(const Named& named)
{
    return named.of("Sudo") || is_burned_registration(named) || named.of_subtensor(dissolutions) ||
           named.of_subtensor(coldkey_swaps) || named.of_subtensor(basket_trades);
}

bool is_unchecked_set_code(const frame::Runtime& runtime, const Named& named)
{
    if (!named.of("Sudo") || named.call != "sudo_unchecked_weight" || named.arguments.size() < 2) return false;
    return runtime.find_call(named.arguments[0], named.arguments[1]) == runtime.find_call("System", "set_code");
}

/// The call itself, whatever it contains.
bool allows_named(const frame::Runtime& runtime, ProxyType type, const Named& named)
{
    constexpr std::array<std::string_view, 2> childkeys{"set_children", "set_childkey_take"};
    constexpr std::array<std::string_view, 2> root_claims{"claim_root", "claim_root_with_hotkey"};
    switch (type) {
    case ProxyType::Any:
        return true;
    case ProxyType::Owner:
        return is_owner_call(named);
    case ProxyType::NonCritical:
        return !is_critical(named);
    case ProxyType::NonTransfer:
        return !moves_value(named);
    case ProxyType::NonFungible:
        return !moves_value(named) && !named.of_subtensor(stake_management) && !is_burned_registration(named) &&
               !named.of_subtensor(hotkey_swaps);
    case ProxyType::Staking:
        return named.of_subtensor(stake_management);
    case ProxyType::Registration:
        return named.of_subtensor(registrations) || (named.of("SubtensorModule") && named.call == "pow_register");
    case ProxyType::Transfer:
        return (named.of("Balances") && in(balance_transfers, named.call)) || named.of_subtensor(stake_transfers);
    case ProxyType::SmallTransfer:
        return is_small_transfer(named);
    case ProxyType::ChildKeys:
        return named.of_subtensor(childkeys);
    case ProxyType::SudoUncheckedSetCode:
        return is_unchecked_set_code(runtime, named);
    case ProxyType::SwapHotkey:
        return named.of_subtensor(hotkey_swaps);
    case ProxyType::SubnetLeaseBeneficiary:
        return is_owner_call(named) || (named.of("SubtensorModule") && named.call == "start_call");
    case ProxyType::RootClaim:
        return named.of_subtensor(root_claims);
    case ProxyType::BasketTrading:
        return named.of_subtensor(basket_trades);
    case ProxyType::Senate:
    case ProxyType::Triumvirate:
    case ProxyType::Governance:
    case ProxyType::RootWeights:
        return false;
    }
    return false;
}

/// Calls that `named` dispatches for the same signer.
std::vector<frame::RuntimeCall> inner_calls(const frame::Runtime& runtime, const Named& named)
{
    constexpr std::array<std::string_view, 3> batches{"batch", "batch_all", "force_batch"};
    scale::Reader reader(named.arguments, &runtime);
    std::vector<frame::RuntimeCall> calls;
    if (!named.of("Utility")) return calls;
    if (in(batches, named.call)) {
        scale::decode(reader, calls);
        return calls;
    }
    if (named.call == "as_derivative") reader.take(sizeof(u16));
    const std::size_t count = named.call == "if_else" ? 2 : named.call == "as_derivative" ? 1 : 0;
    calls.resize(count);
    for (auto& call : calls) scale::decode(reader, call);
    return calls;
}

/// A proxy may not give away more than it has.
bool keeps_rights(ProxyType type, const Named& named)
{
    if (!named.of("Proxy")) return true;
    if (named.call == "remove_proxies" || named.call == "kill_pure") return type == ProxyType::Any;
    if (named.call != "add_proxy" && named.call != "remove_proxy") return true;
    scale::Reader reader(named.arguments);
    MultiAddress delegate;
    ProxyType given{};
    scale::decode(reader, delegate);
    scale::decode(reader, given);
    return reader.ok && is_superset(type, given);
}

}  // namespace

bool is_superset(ProxyType type, ProxyType other)
{
    if (type == other || type == ProxyType::Any) return true;
    if (type == ProxyType::Transfer) return other == ProxyType::SmallTransfer;
    if (type != ProxyType::NonTransfer) return false;
    constexpr std::array beyond{ProxyType::Any, ProxyType::Transfer, ProxyType::SmallTransfer, ProxyType::NonCritical,
                                ProxyType::BasketTrading};
    return std::ranges::find(beyond, other) == beyond.end();
}

bool lists(const frame::Runtime& runtime, ProxyType type, std::string_view pallet, std::string_view call)
{
    const Named named{pallet, call, {}};
    if (type == ProxyType::SmallTransfer)
        return (named.of("Balances") && (call == balance_transfers[0] || call == balance_transfers[1])) ||
               (named.of("SubtensorModule") && call == stake_transfers[0]);
    if (type == ProxyType::SudoUncheckedSetCode) return named.of("Sudo") && call == "sudo_unchecked_weight";
    return allows_named(runtime, type, named);
}

bool allows(const frame::Runtime& runtime, ProxyType type, BytesView call)
{
    if (type == ProxyType::Any) return true;
    const auto* row = call.size() < 2 ? nullptr : runtime.find_call(call[0], call[1]);
    if (!row) return false;
    const Named named{runtime.pallet(call[0])->name, row->name, call.subspan(2)};
    if (!keeps_rights(type, named) || !allows_named(runtime, type, named)) return false;
    return std::ranges::all_of(inner_calls(runtime, named),
                               [&](const auto& inner) { return allows(runtime, type, inner.encoded); });
}

}  // namespace tau::pallets::proxy
