// Who may change a hyperparameter, and when (reference: utils/misc.rs of SubtensorModule).
#pragma once

#include "frame/context.hpp"
#include "pallets/admin_utils/errors.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/rate_limits.hpp"

namespace tau::pallets::admin_utils {

using frame::Context;
using frame::Origin;
using subtensor::Hyperparameter;
using subtensor::TransactionKind;
using subtensor::TransactionType;

/// The admitted owner or, with nullopt, root, who knows no rate limit.
using Owner = std::optional<AccountId>;

/// The owner within its rate limit, or root, while the admin window is open. BadOrigin, TxRateLimitExceeded,
/// AdminActionProhibitedDuringWeightsWindow.
Outcome<Owner> admit_owner(const Context& ctx, const Origin& origin, NetUid netuid, TransactionType limit);
/// Root while the admin window is open.
Outcome<> admit_root(const Context& ctx, const Origin& origin, NetUid netuid);
/// SubnetDoesNotExist.
Outcome<> ensure_subnet(const Context& ctx, NetUid netuid);
/// SubnetDoesNotExist, NotPermittedOnRootSubnet.
Outcome<> ensure_subnet_but_root(const Context& ctx, NetUid netuid);
/// Starts the owner's rate limit anew.
DispatchResult record(Context& ctx, const Owner& owner, NetUid netuid, TransactionType limit);

/// One change by the owner or root: admitted, the subnet exists, `change` (an Outcome) succeeds, recorded.
template <class Change>
DispatchResult as_owner(Context& ctx, const Origin& origin, NetUid netuid, TransactionType limit, Change&& change)
{
    TAU_TRY_ASSIGN(const Owner owner, admit_owner(ctx, origin, netuid, limit));
    TAU_TRY(ensure_subnet(ctx, netuid));
    TAU_TRY(change(owner));
    return record(ctx, owner, netuid, limit);
}

}  // namespace tau::pallets::admin_utils
