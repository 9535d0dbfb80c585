// Checks of serving calls, which run before dispatch too (reference: subnets/serving.rs).
#pragma once

#include "pallets/subtensor/calls.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// HotKeyNotRegisteredInNetwork, InvalidIpType, InvalidIpAddress, ServingRateLimitExceeded, InvalidPort.
Outcome<> check_serving(const Context& ctx, const AccountId& hotkey, const call::serve_axon& call);
Outcome<> check_serving(const Context& ctx, const AccountId& hotkey, const call::serve_axon_tls& call);
/// The same in another order: the address first. The address zero is none.
Outcome<> check_serving(const Context& ctx, const AccountId& hotkey, const call::serve_prometheus& call);

}  // namespace tau::pallets::subtensor
