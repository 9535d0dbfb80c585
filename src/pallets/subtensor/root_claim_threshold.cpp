#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor::call {
namespace {

/// In rao (reference: lib.rs).
constexpr u64 max_root_claim_threshold = 10'000'000;

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_root_claim_threshold& call)
{
    TAU_TRY(ensure_subnet_owner_or_root(ctx, origin, call.netuid));
    if (call.new_value > max_root_claim_threshold) return fail(Error::InvalidRootClaimThreshold);
    storage::RootClaimableThreshold.put(ctx, call.netuid, I96F32::saturating_from_num(call.new_value));
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
