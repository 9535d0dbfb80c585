// Storage of Proxy, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/proxy/types.hpp"

namespace tau::pallets::proxy::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Proxy"};

inline constexpr Map<std::tuple<BoundedVec<ProxyDefinition, 20>, Tao>, Twox64Concat<AccountId>> Proxies{prefix,
                                                                                                        "Proxies"};
inline constexpr Map<std::tuple<BoundedVec<Announcement, 75>, Tao>, Twox64Concat<AccountId>> Announcements{
    prefix, "Announcements"};
inline constexpr OptionalMap<RustResult<scale::Unit, DispatchError>, Twox64Concat<AccountId>> LastCallResult{
    prefix, "LastCallResult"};
inline constexpr OptionalMap<scale::Unit, Twox64Concat<AccountId>, Twox64Concat<AccountId>> RealPaysFeeConsentV1{
    prefix, "RealPaysFeeConsentV1"};

}  // namespace tau::pallets::proxy::storage
