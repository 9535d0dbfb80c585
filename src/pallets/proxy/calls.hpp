// Calls of Proxy, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/proxy/call_weights.hpp"
#include "pallets/proxy/types.hpp"

namespace tau::pallets::proxy::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct proxy {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::proxy};
    MultiAddress real{};
    std::optional<ProxyType> force_proxy_type{};
    frame::RuntimeCall call{};
};

struct add_proxy {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{.weight = call_weights::add_proxy};
    MultiAddress delegate{};
    ProxyType proxy_type{};
    u32 delay{};
};

struct remove_proxy {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::remove_proxy};
    MultiAddress delegate{};
    ProxyType proxy_type{};
    u32 delay{};
};

struct remove_proxies {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = call_weights::remove_proxies};
};

struct create_pure {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{.weight = call_weights::create_pure};
    ProxyType proxy_type{};
    u32 delay{};
    u16 index{};
};

struct kill_pure {
    static constexpr CallRow row{5};
    static constexpr DispatchInfo cost{.weight = call_weights::kill_pure};
    MultiAddress spawner{};
    ProxyType proxy_type{};
    u16 index{};
    scale::Compact<u32> height{};
    scale::Compact<u32> ext_index{};
};

struct announce {
    static constexpr CallRow row{6};
    static constexpr DispatchInfo cost{.weight = call_weights::announce};
    MultiAddress real{};
    H256 call_hash{};
};

struct remove_announcement {
    static constexpr CallRow row{7};
    static constexpr DispatchInfo cost{.weight = call_weights::remove_announcement};
    MultiAddress real{};
    H256 call_hash{};
};

struct reject_announcement {
    static constexpr CallRow row{8};
    static constexpr DispatchInfo cost{.weight = call_weights::reject_announcement};
    MultiAddress delegate{};
    H256 call_hash{};
};

struct proxy_announced {
    static constexpr CallRow row{9};
    static constexpr DispatchInfo cost{.weight = call_weights::proxy_announced};
    MultiAddress delegate{};
    MultiAddress real{};
    std::optional<ProxyType> force_proxy_type{};
    frame::RuntimeCall call{};
};

struct poke_deposit {
    static constexpr CallRow row{10};
    static constexpr DispatchInfo cost{.weight = call_weights::poke_deposit};
};

struct set_real_pays_fee {
    static constexpr CallRow row{11};
    static constexpr DispatchInfo cost{.weight = call_weights::set_real_pays_fee};
    MultiAddress delegate{};
    bool pays_fee{};
};

DispatchResult apply(Context&, const Origin&, const proxy&);
DispatchResult apply(Context&, const Origin&, const add_proxy&);
DispatchResult apply(Context&, const Origin&, const remove_proxy&);
DispatchResult apply(Context&, const Origin&, const remove_proxies&);
DispatchResult apply(Context&, const Origin&, const create_pure&);
DispatchResult apply(Context&, const Origin&, const kill_pure&);
DispatchResult apply(Context&, const Origin&, const announce&);
DispatchResult apply(Context&, const Origin&, const remove_announcement&);
DispatchResult apply(Context&, const Origin&, const reject_announcement&);
DispatchResult apply(Context&, const Origin&, const proxy_announced&);
DispatchResult apply(Context&, const Origin&, const poke_deposit&);
DispatchResult apply(Context&, const Origin&, const set_real_pays_fee&);

/// With the inner call's cost; an immediate call is free when the inner one is.
DispatchInfo cost(const frame::Runtime&, const proxy&);
DispatchInfo cost(const frame::Runtime&, const proxy_announced&);

}  // namespace tau::pallets::proxy::call
