// Events of AdminUtils, in on-chain order.
#pragma once

#include "pallets/admin_utils/index.hpp"
#include "pallets/admin_utils/types.hpp"

namespace tau::pallets::admin_utils::event {

using frame::EventRow;
using frame::spec_475;

struct PrecompileUpdated {
    static constexpr EventRow row{pallet_index, 0};
    PrecompileEnum precompile_id{};
    bool enabled{};
};

struct Yuma3EnableToggled {
    static constexpr EventRow row{pallet_index, 1};
    NetUid netuid{};
    bool enabled{};
};

struct BondsResetToggled {
    static constexpr EventRow row{pallet_index, 2};
    NetUid netuid{};
    bool enabled{};
};

struct BurnHalfLifeSet {
    static constexpr EventRow row{pallet_index, 3};
    NetUid netuid{};
    u16 burn_half_life{};
};

struct BurnIncreaseMultSet {
    static constexpr EventRow row{pallet_index, 4};
    NetUid netuid{};
    U64F64 burn_increase_mult{};
};

struct SubnetEmissionEnabledSet {
    static constexpr EventRow row{pallet_index, 5};
    NetUid netuid{};
    bool enabled{};
};

struct CollateralLockShareSet {
    static constexpr EventRow row{pallet_index, 6};
    NetUid netuid{};
    u16 lock_share{};
};

struct CollateralDrainRatioSet {
    static constexpr EventRow row{pallet_index, 7};
    NetUid netuid{};
    U64F64 drain_ratio{};
};

struct BasketConcentrationCapSet {
    static constexpr EventRow row{pallet_index, 8};
    u16 cap{};
};

struct BasketTradingToggled {
    static constexpr EventRow row{pallet_index, 9};
    bool enabled{};
};

struct BasketTradingFrozenSet {
    static constexpr EventRow row{pallet_index, 10};
    AccountId hotkey{};
    bool frozen{};
};

struct BasketDailyTurnoverCapSet {
    static constexpr EventRow row{pallet_index, 11};
    u16 cap{};
};

struct BasketLiquidityCapSet {
    static constexpr EventRow row{pallet_index, 12};
    u16 cap{};
};

struct BasketClaimDustSet {
    static constexpr EventRow row{pallet_index, 13, {.since = spec_475}};
    u64 row_cap_rao{};
    u16 row_bps{};
    u64 slice_rao{};
    u64 forfeit_cap_rao{};
};

struct BasketMinTradeTaoSet {
    static constexpr EventRow row{pallet_index, 14, {.since = spec_475}};
    u64 min_trade_rao{};
};

}  // namespace tau::pallets::admin_utils::event
