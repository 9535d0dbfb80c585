// Calls of Swap, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/swap/call_weights.hpp"
#include "pallets/swap/types.hpp"

namespace tau::pallets::swap::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct set_fee_rate {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::set_fee_rate};
    NetUid netuid{};
    u16 rate{};
};

struct add_liquidity {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{.weight = call_weights::add_liquidity};
    AccountId hotkey{};
    NetUid netuid{};
    TickIndex tick_low{};
    TickIndex tick_high{};
    u64 liquidity{};
};

struct remove_liquidity {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::remove_liquidity};
    AccountId hotkey{};
    NetUid netuid{};
    PositionId position_id{};
};

struct modify_position {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = call_weights::modify_position};
    AccountId hotkey{};
    NetUid netuid{};
    PositionId position_id{};
    i64 liquidity_delta{};
};

struct toggle_user_liquidity {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{.weight = call_weights::toggle_user_liquidity};
    NetUid netuid{};
    bool enable{};
};

struct disable_lp {
    static constexpr CallRow row{5};
    static constexpr DispatchInfo cost{.weight = call_weights::disable_lp};
};

DispatchResult apply(Context&, const Origin&, const set_fee_rate&);
DispatchResult apply(Context&, const Origin&, const add_liquidity&);
DispatchResult apply(Context&, const Origin&, const remove_liquidity&);
DispatchResult apply(Context&, const Origin&, const modify_position&);
DispatchResult apply(Context&, const Origin&, const toggle_user_liquidity&);
DispatchResult apply(Context&, const Origin&, const disable_lp&);

}  // namespace tau::pallets::swap::call
