#include "pallets/admin_utils/rights.hpp"

#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/tempo.hpp"

namespace tau::pallets::admin_utils {

Outcome<Owner> admit_owner(const Context& ctx, const Origin& origin, NetUid netuid, TransactionType limit)
{
    TAU_TRY_ASSIGN(const Owner owner, subtensor::ensure_subnet_owner_or_root(ctx, origin, netuid));
    if (owner && !limit.passes_on_subnet(ctx, *owner, netuid))
        return subtensor::fail(subtensor::Error::TxRateLimitExceeded);
    TAU_TRY(subtensor::ensure_admin_window_open(ctx, netuid));
    return owner;
}

Outcome<> admit_root(const Context& ctx, const Origin& origin, NetUid netuid)
{
    TAU_TRY(frame::ensure_root(origin));
    return subtensor::ensure_admin_window_open(ctx, netuid);
}

Outcome<> ensure_subnet(const Context& ctx, NetUid netuid)
{
    if (!subtensor::subnet_exists(ctx, netuid)) return fail(Error::SubnetDoesNotExist);
    return {};
}

Outcome<> ensure_subnet_but_root(const Context& ctx, NetUid netuid)
{
    TAU_TRY(ensure_subnet(ctx, netuid));
    if (netuid.is_root()) return fail(Error::NotPermittedOnRootSubnet);
    return {};
}

DispatchResult record(Context& ctx, const Owner& owner, NetUid netuid, TransactionType limit)
{
    if (owner) limit.set_last_block_on_subnet(ctx, *owner, netuid, ctx.block_number);
    return PostInfo{};
}

}  // namespace tau::pallets::admin_utils
