// The number by which Ethereum's transactions name this chain (pallet_evm_chain_id).
#pragma once

#include "frame/context.hpp"

namespace tau::pallets::evm_chain_id {

/// What a development chain starts with (node/src/chain_spec/localnet.rs).
inline constexpr u64 localnet_chain_id = 42;

u64 chain_id(const frame::Context& ctx);
void set_chain_id(frame::Context& ctx, u64 id);

}  // namespace tau::pallets::evm_chain_id
