// Types that only Proxy puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"
#include "primitives/proxy_type.hpp"

namespace tau::pallets::proxy {

enum class DepositKind : u8 { Proxies, Announcements };
constexpr std::string_view type_path(DepositKind)
{
    return "pallet_subtensor_proxy::DepositKind";
}

struct ProxyDefinition {
    static constexpr std::string_view type_path = "pallet_subtensor_proxy::ProxyDefinition";
    AccountId delegate{};
    ProxyType proxy_type{};
    u32 delay{};
    friend bool operator==(const ProxyDefinition&, const ProxyDefinition&) = default;
};

struct Announcement {
    static constexpr std::string_view type_path = "pallet_subtensor_proxy::Announcement";
    AccountId real{};
    H256 call_hash{};
    u32 height{};
    friend bool operator==(const Announcement&, const Announcement&) = default;
};

}  // namespace tau::pallets::proxy
