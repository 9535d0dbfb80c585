// Calls that a delegate has announced.
#pragma once

#include "pallets/proxy/proxy.hpp"

#include <functional>

namespace tau::pallets::proxy {

/// Takes away those that match and gives their deposit back. NotFound when none does.
Outcome<> remove_announcements(Context& ctx, const AccountId& delegate,
                               const std::function<bool(const Announcement&)>& matches);

}  // namespace tau::pallets::proxy
