// Events of Balances, in on-chain order.
#pragma once

#include "pallets/balances/index.hpp"
#include "pallets/balances/types.hpp"

namespace tau::pallets::balances::event {

using frame::EventRow;
using frame::spec_475;

struct Endowed {
    static constexpr EventRow row{pallet_index, 0};
    AccountId account{};
    Tao free_balance{};
};

struct DustLost {
    static constexpr EventRow row{pallet_index, 1};
    AccountId account{};
    Tao amount{};
};

struct Transfer {
    static constexpr EventRow row{pallet_index, 2};
    AccountId from{};
    AccountId to{};
    Tao amount{};
};

struct BalanceSet {
    static constexpr EventRow row{pallet_index, 3};
    AccountId who{};
    Tao free{};
};

struct Reserved {
    static constexpr EventRow row{pallet_index, 4};
    AccountId who{};
    Tao amount{};
};

struct Unreserved {
    static constexpr EventRow row{pallet_index, 5};
    AccountId who{};
    Tao amount{};
};

struct ReserveRepatriated {
    static constexpr EventRow row{pallet_index, 6};
    AccountId from{};
    AccountId to{};
    Tao amount{};
    BalanceStatus destination_status{};
};

struct Deposit {
    static constexpr EventRow row{pallet_index, 7};
    AccountId who{};
    Tao amount{};
};

struct Withdraw {
    static constexpr EventRow row{pallet_index, 8};
    AccountId who{};
    Tao amount{};
};

struct Slashed {
    static constexpr EventRow row{pallet_index, 9};
    AccountId who{};
    Tao amount{};
};

struct Minted {
    static constexpr EventRow row{pallet_index, 10};
    AccountId who{};
    Tao amount{};
};

struct Burned {
    static constexpr EventRow row{pallet_index, 11};
    AccountId who{};
    Tao amount{};
};

struct Suspended {
    static constexpr EventRow row{pallet_index, 12};
    AccountId who{};
    Tao amount{};
};

struct Restored {
    static constexpr EventRow row{pallet_index, 13};
    AccountId who{};
    Tao amount{};
};

struct Upgraded {
    static constexpr EventRow row{pallet_index, 14};
    AccountId who{};
};

struct Issued {
    static constexpr EventRow row{pallet_index, 15};
    Tao amount{};
};

struct Rescinded {
    static constexpr EventRow row{pallet_index, 16};
    Tao amount{};
};

struct Locked {
    static constexpr EventRow row{pallet_index, 17};
    AccountId who{};
    Tao amount{};
};

struct Unlocked {
    static constexpr EventRow row{pallet_index, 18};
    AccountId who{};
    Tao amount{};
};

struct Frozen {
    static constexpr EventRow row{pallet_index, 19};
    AccountId who{};
    Tao amount{};
};

struct Thawed {
    static constexpr EventRow row{pallet_index, 20};
    AccountId who{};
    Tao amount{};
};

struct TotalIssuanceForced {
    static constexpr EventRow row{pallet_index, 21};
    Tao old{};
    Tao new_{};
};

}  // namespace tau::pallets::balances::event
