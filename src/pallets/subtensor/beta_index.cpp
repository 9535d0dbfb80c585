// Publishes the index of all baskets (reference: staking/beta_pricing.rs).
#include "pallets/subtensor/block_step.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

/// Blocks between two publications.
constexpr u64 index_interval = 600;

bool has_baskets(const Context& ctx)
{
    bool found = false;
    storage::BetaBaseline.for_each(ctx, [&](const AccountId&, const BetaBaselineOf&) {
        found = true;
        return false;
    });
    return found;
}

}  // namespace

/// Without baskets nothing moves the levels; they start at one.
void publish_beta_index(Context& ctx)
{
    const u64 now = ctx.block_number;
    const auto before = storage::BetaIndexSnapshot.get(ctx);
    if ((before && now - before->block < index_interval) || has_baskets(ctx)) return;
    storage::BetaIndexSnapshot.put(ctx, BetaIndexSnapshotOf{.bag_level = before ? before->bag_level : U64F64::one(),
                                                            .stake_level = before ? before->stake_level : U64F64::one(),
                                                            .block = now});
}

}  // namespace tau::pallets::subtensor
