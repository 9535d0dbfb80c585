// Events of Proxy, in on-chain order.
#pragma once

#include "pallets/proxy/index.hpp"
#include "pallets/proxy/types.hpp"

namespace tau::pallets::proxy::event {

using frame::EventRow;
using frame::spec_475;

struct ProxyExecuted {
    static constexpr EventRow row{pallet_index, 0};
    RustResult<scale::Unit, DispatchError> result{};
};

struct PureCreated {
    static constexpr EventRow row{pallet_index, 1};
    AccountId pure{};
    AccountId who{};
    ProxyType proxy_type{};
    u16 disambiguation_index{};
};

struct PureKilled {
    static constexpr EventRow row{pallet_index, 2};
    AccountId pure{};
    AccountId spawner{};
    ProxyType proxy_type{};
    u16 disambiguation_index{};
};

struct Announced {
    static constexpr EventRow row{pallet_index, 3};
    AccountId real{};
    AccountId proxy{};
    H256 call_hash{};
};

struct ProxyAdded {
    static constexpr EventRow row{pallet_index, 4};
    AccountId delegator{};
    AccountId delegatee{};
    ProxyType proxy_type{};
    u32 delay{};
};

struct ProxyRemoved {
    static constexpr EventRow row{pallet_index, 5};
    AccountId delegator{};
    AccountId delegatee{};
    ProxyType proxy_type{};
    u32 delay{};
};

struct DepositPoked {
    static constexpr EventRow row{pallet_index, 6};
    AccountId who{};
    DepositKind kind{};
    Tao old_deposit{};
    Tao new_deposit{};
};

struct RealPaysFeeSet {
    static constexpr EventRow row{pallet_index, 7};
    AccountId real{};
    AccountId delegate{};
    bool pays_fee{};
};

}  // namespace tau::pallets::proxy::event
