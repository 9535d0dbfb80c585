// The two networks a chain starts with (pallets/subtensor/src/macros/genesis.rs).
#pragma once

#include "frame/context.hpp"

namespace tau::pallets::subtensor {

/// Who owns root at genesis: the zero account in production, Alice and her hotkey on fast chains.
struct RootOwner {
    AccountId coldkey{};
    AccountId hotkey{};
};

/// Root (netuid 0) and subnet 1, with 1 alpha staked by the zero key and one neuron.
void build_genesis(frame::Context& ctx, const RootOwner& owner);

}  // namespace tau::pallets::subtensor
