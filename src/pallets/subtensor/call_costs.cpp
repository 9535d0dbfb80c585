// What calls cost whose price depends on their arguments or on the revision, and what the guards add to every call.
#include "frame/revision.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/guards.hpp"
#include "pallets/subtensor/index.hpp"

namespace tau::pallets::subtensor {
namespace {

using frame::benchmark;

template <class... Calls>
constexpr bool is_one_of(u8 index)
{
    return ((index == Calls::row.index) || ...);
}

bool sets_weights(u8 index)
{
    using namespace call;
    return is_one_of<set_weights, set_mechanism_weights, batch_set_weights, commit_weights, commit_mechanism_weights,
                     batch_commit_weights, reveal_weights, reveal_mechanism_weights, batch_reveal_weights,
                     commit_timelocked_weights, commit_timelocked_mechanism_weights, commit_crv3_mechanism_weights>(
        index);
}

bool is_rate_limited(u8 index)
{
    using namespace call;
    return is_one_of<set_weights, set_mechanism_weights, commit_weights, commit_mechanism_weights, register_network>(
        index);
}

/// Guards of calls of this pallet, each charged where it looks closer.
Weight own_guards(u8 index)
{
    using namespace call;
    Weight out{};
    const auto add = [&](bool applies, const Weight& weight) {
        if (applies) out = out.saturating_add(weight);
    };
    add(sets_weights(index), call_weights::check_weights);
    add(is_rate_limited(index), call_weights::check_rate_limits);
    add(is_one_of<increase_take, decrease_take>(index), call_weights::check_delegate_take);
    add(is_one_of<serve_axon, serve_axon_tls, serve_prometheus>(index), call_weights::check_serving_endpoints);
    add(is_one_of<associate_evm_key>(index), call_weights::check_evm_key_association);
    return out;
}

// ---- Claims from 475 on (spec475.md section 6; the client's own model of the fee has these numbers).

Weight claimed(u64 units)
{
    return benchmark(567'441'000 + 437'318'379 * units, 0, 23 + 22 * units, 18 + 16 * units);
}
Weight scanned(u64 units)
{
    return benchmark(309'208'000 + 263'604'241 * units, 0, 6 + 21 * units, 0);
}
/// Queued deposits bought before a claim: valuations of holdings, and rows written.
Weight flushed(u64 quotes, u64 rows)
{
    return benchmark(10'000'000, 0, 4, 0).saturating_mul(quotes).saturating_add(claimed(rows));
}
Weight claim_of(u64 units, u64 quotes, u64 rows)
{
    return claimed(units).saturating_add(scanned(units)).saturating_add(flushed(quotes, rows));
}

/// Units that are billed at most, and the weight no claim is billed above: what it cost at 459.
constexpr u64 billed_units = 4;
constexpr Weight billed_max = call_weights::announced_claim;

DispatchInfo claim_cost(const frame::Runtime& runtime, u64 units_max)
{
    if (!frame::has(runtime.setup, frame::Feature::billed_claim_units))
        return {.weight = call_weights::announced_claim};
    const auto announced = claim_of(units_max, 10 * call_weights::basket_rows_max, 2 * call_weights::basket_rows_max);
    const auto billed = claim_of(billed_units, 6 * billed_units, billed_units).min(billed_max);
    return {.weight = announced, .unbilled = announced.saturating_sub(billed)};
}

}  // namespace

Weight guard_weight(BytesView call)
{
    if (call.size() < 2 || call[0] != pallet_index) return call_weights::check_coldkey_swap;
    return call_weights::check_coldkey_swap.saturating_add(own_guards(call[1]));
}

namespace call {

DispatchInfo cost(const frame::Runtime&, const set_mechanism_weights& c)
{
    return {.weight = call_weights::set_mechanism_weights(c.dests.size()), .pays = Pays::No};
}

DispatchInfo cost(const frame::Runtime&, const reveal_mechanism_weights& c)
{
    return {.weight = call_weights::reveal_mechanism_weights(c.uids.size()), .pays = Pays::No};
}

DispatchInfo cost(const frame::Runtime&, const swap_hotkey_v2& c)
{
    if (c.netuid && c.keep_stake) return {.weight = call_weights::swap_hotkey_keeping_stake};
    return {.weight = call_weights::swap_hotkey};
}

DispatchInfo cost(const frame::Runtime& runtime, const claim_root&)
{
    return claim_cost(runtime, call_weights::claim_units_max);
}

DispatchInfo cost(const frame::Runtime& runtime, const claim_root_with_hotkey&)
{
    return claim_cost(runtime, call_weights::claim_hotkey_units_max);
}

}  // namespace call

}  // namespace tau::pallets::subtensor
