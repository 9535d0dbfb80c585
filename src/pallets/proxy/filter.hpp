// What each proxy type may call (Subtensor's runtime, proxy filters).
#pragma once

#include "frame/runtime.hpp"
#include "primitives/proxy_type.hpp"

namespace tau::pallets::proxy {

/// Whether `type` may do everything that `other` may.
bool is_superset(ProxyType type, ProxyType other);
/// Whether a proxy of `type` may dispatch the call, calls inside of it included.
bool allows(const frame::Runtime& runtime, ProxyType type, BytesView call);

}  // namespace tau::pallets::proxy
