// Accounts that several people hold together (pallet_multisig).
#pragma once

#include "frame/context.hpp"
#include "pallets/multisig/types.hpp"

#include <span>

namespace tau::pallets::multisig {

/// The account of `signatories`, in increasing order, of whom `threshold` must agree.
AccountId account_of(std::span<const AccountId> signatories, u16 threshold);

/// Where in the chain the running extrinsic stands.
Timepoint here(const frame::Context& ctx);

}  // namespace tau::pallets::multisig
