// The root key (pallet_sudo).
#pragma once

#include "frame/context.hpp"

namespace tau::pallets::sudo {

std::optional<AccountId> key(const frame::Context& ctx);
void build_genesis(frame::Context& ctx, const AccountId& key);

}  // namespace tau::pallets::sudo
