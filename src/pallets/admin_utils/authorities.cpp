// Who authors and finalises blocks; root only.
#include "pallets/admin_utils/calls.hpp"
#include "pallets/admin_utils/errors.hpp"
#include "pallets/aura/aura.hpp"
#include "pallets/grandpa/grandpa.hpp"

namespace tau::pallets::admin_utils::call {

DispatchResult apply(Context& ctx, const Origin& origin, const swap_authorities& call)
{
    TAU_TRY(frame::ensure_root(origin));
    std::vector<AccountId> authorities;
    for (const auto& id : call.new_authorities) authorities.push_back(AccountId{id.value});
    aura::change_authorities(ctx, authorities);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const schedule_grandpa_change& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (call.in_blocks != 0) return fail(Error::GrandpaChangeDelayMustBeZero);
    std::vector<std::tuple<FixedBytes<32>, u64>> next;
    for (const auto& [id, weight] : call.next_authorities) next.emplace_back(id.value, weight);
    TAU_TRY(grandpa::schedule_change(ctx, next, call.in_blocks, call.forced));
    return PostInfo{};
}

}  // namespace tau::pallets::admin_utils::call
