// Constants of Proxy: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/proxy/types.hpp"

namespace tau::pallets::proxy::constants {

using frame::Constant;

inline constexpr Constant<Tao> ProxyDepositBase{"ProxyDepositBase", Tao{60000000}};
inline constexpr Constant<Tao> ProxyDepositFactor{"ProxyDepositFactor", Tao{33000000}};
inline constexpr Constant<u32> MaxProxies{"MaxProxies", 20};
inline constexpr Constant<u32> MaxPending{"MaxPending", 75};
inline constexpr Constant<Tao> AnnouncementDepositBase{"AnnouncementDepositBase", Tao{36000000}};
inline constexpr Constant<Tao> AnnouncementDepositFactor{"AnnouncementDepositFactor", Tao{68000000}};

}  // namespace tau::pallets::proxy::constants
