// What each proxy type may call (Subtensor's runtime, proxy filters).
#pragma once

#include "frame/runtime.hpp"
#include "primitives/proxy_type.hpp"

namespace tau::pallets::proxy {

/// Whether `type` may do everything that `other` may.
bool is_superset(ProxyType type, ProxyType other);
/// Whether a proxy of `type` may dispatch the call, calls inside of it included.
bool allows(const frame::Runtime& runtime, ProxyType type, BytesView call);

/// A transfer by a SmallTransfer proxy stays below this: rao, of TAO and of alpha.
inline constexpr u64 small_transfer_limit = 500'000'000;
/// Whether `type` may dispatch the call for some arguments (all but SmallTransfer and SudoUncheckedSetCode: for any).
bool lists(const frame::Runtime& runtime, ProxyType type, std::string_view pallet, std::string_view call);

}  // namespace tau::pallets::proxy
