// Calls of Balances, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/balances/call_weights.hpp"
#include "pallets/balances/types.hpp"

namespace tau::pallets::balances::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct transfer_allow_death {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::transfer_allow_death};
    MultiAddress dest{};
    scale::Compact<Tao> value{};
};

struct force_transfer {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::force_transfer};
    MultiAddress source{};
    MultiAddress dest{};
    scale::Compact<Tao> value{};
};

struct transfer_keep_alive {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = call_weights::transfer_keep_alive};
    MultiAddress dest{};
    scale::Compact<Tao> value{};
};

struct transfer_all {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{.weight = call_weights::transfer_all};
    MultiAddress dest{};
    bool keep_alive{};
};

struct force_unreserve {
    static constexpr CallRow row{5};
    static constexpr DispatchInfo cost{.weight = call_weights::force_unreserve};
    MultiAddress who{};
    Tao amount{};
};

struct upgrade_accounts {
    static constexpr CallRow row{6};
    static constexpr DispatchInfo cost{.weight = call_weights::upgrade_accounts(0)};
    std::vector<AccountId> who{};
};

struct force_set_balance {
    static constexpr CallRow row{8};
    static constexpr DispatchInfo cost{.weight = call_weights::force_set_balance_killing};
    MultiAddress who{};
    scale::Compact<Tao> new_free{};
};

struct force_adjust_total_issuance {
    static constexpr CallRow row{9};
    static constexpr DispatchInfo cost{.weight = call_weights::force_adjust_total_issuance};
    AdjustmentDirection direction{};
    scale::Compact<Tao> delta{};
};

struct burn {
    static constexpr CallRow row{10};
    static constexpr DispatchInfo cost{.weight = call_weights::burn_keep_alive};
    scale::Compact<Tao> value{};
    bool keep_alive{};
};

DispatchResult apply(Context&, const Origin&, const transfer_allow_death&);
DispatchResult apply(Context&, const Origin&, const force_transfer&);
DispatchResult apply(Context&, const Origin&, const transfer_keep_alive&);
DispatchResult apply(Context&, const Origin&, const transfer_all&);
DispatchResult apply(Context&, const Origin&, const force_unreserve&);
DispatchResult apply(Context&, const Origin&, const upgrade_accounts&);
DispatchResult apply(Context&, const Origin&, const force_set_balance&);
DispatchResult apply(Context&, const Origin&, const force_adjust_total_issuance&);
DispatchResult apply(Context&, const Origin&, const burn&);

inline DispatchInfo cost(const frame::Runtime&, const upgrade_accounts& c)
{
    return {.weight = call_weights::upgrade_accounts(c.who.size())};
}
/// The two benchmarks are swapped in the reference.
inline DispatchInfo cost(const frame::Runtime&, const burn& c)
{
    return {.weight = c.keep_alive ? call_weights::burn_allow_death : call_weights::burn_keep_alive};
}

}  // namespace tau::pallets::balances::call
