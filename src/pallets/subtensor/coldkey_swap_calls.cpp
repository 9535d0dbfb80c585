// Announcing a coldkey swap, and what follows an announcement.
#include "crypto/hash.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/coldkey_swap.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"

namespace tau::pallets::subtensor {
namespace {

BlockNumber later(BlockNumber block, u32 delay)
{
    BlockNumber sum = 0;
    return __builtin_add_overflow(block, delay, &sum) ? ~BlockNumber{0} : sum;
}

/// Whether an announcement is ripe for so long that another may replace it, or that it may be dropped.
bool may_be_replaced(const Context& ctx, BlockNumber due)
{
    return ctx.block_number >= later(due, storage::ColdkeySwapReannouncementDelay.get(ctx));
}

Outcome<> charge_swap(Context& ctx, const AccountId& coldkey, Tao cost)
{
    if (!recycle_tao(ctx, coldkey, cost)) return fail(Error::NotEnoughBalanceToPaySwapColdKey);
    return {};
}

}  // namespace
}  // namespace tau::pallets::subtensor

namespace tau::pallets::subtensor::call {

/// The first announcement costs, a later one waits.
DispatchResult apply(Context& ctx, const Origin& origin, const announce_coldkey_swap& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    if (const auto announced = storage::ColdkeySwapAnnouncements.get(ctx, who)) {
        if (!may_be_replaced(ctx, std::get<0>(*announced))) return fail(Error::ColdkeySwapReannouncedTooEarly);
    } else {
        TAU_TRY(charge_swap(ctx, who, constants::KeySwapCost.of(ctx)));
    }
    const BlockNumber due = later(ctx.block_number, storage::ColdkeySwapAnnouncementDelay.get(ctx));
    storage::ColdkeySwapAnnouncements.put(ctx, who, std::tuple{due, call.new_coldkey_hash});
    ctx.deposit(event::ColdkeySwapAnnounced{who, call.new_coldkey_hash});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const swap_coldkey_announced& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    const auto announced = storage::ColdkeySwapAnnouncements.take(ctx, who);
    if (!announced) return fail(Error::ColdkeySwapAnnouncementNotFound);
    const auto& [due, hash] = *announced;
    if (hash.bytes != crypto::blake2b_256(call.new_coldkey.bytes)) return fail(Error::AnnouncedColdkeyHashDoesNotMatch);
    if (ctx.block_number < due) return fail(Error::ColdkeySwapTooEarly);
    TAU_TRY(swap_coldkey_to(ctx, who, call.new_coldkey));
    return PostInfo{};
}

/// Whoever sees a foreign announcement of its own key stops everything until root decides.
DispatchResult apply(Context& ctx, const Origin& origin, const dispute_coldkey_swap&)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    if (!storage::ColdkeySwapAnnouncements.contains(ctx, coldkey)) return fail(Error::ColdkeySwapAnnouncementNotFound);
    if (storage::ColdkeySwapDisputes.contains(ctx, coldkey)) return fail(Error::ColdkeySwapAlreadyDisputed);
    storage::ColdkeySwapDisputes.put(ctx, coldkey, ctx.block_number);
    ctx.deposit(event::ColdkeySwapDisputed{coldkey});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const reset_coldkey_swap& call)
{
    TAU_TRY(frame::ensure_root(origin));
    storage::ColdkeySwapAnnouncements.remove(ctx, call.coldkey);
    storage::ColdkeySwapDisputes.remove(ctx, call.coldkey);
    ctx.deposit(event::ColdkeySwapReset{call.coldkey});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const clear_coldkey_swap_announcement&)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    const auto announced = storage::ColdkeySwapAnnouncements.get(ctx, who);
    if (!announced) return fail(Error::ColdkeySwapAnnouncementNotFound);
    if (!may_be_replaced(ctx, std::get<0>(*announced))) return fail(Error::ColdkeySwapClearTooEarly);
    storage::ColdkeySwapAnnouncements.remove(ctx, who);
    ctx.deposit(event::ColdkeySwapCleared{who});
    return PostInfo{};
}

/// Root's way, without an announcement.
DispatchResult apply(Context& ctx, const Origin& origin, const swap_coldkey& call)
{
    TAU_TRY(frame::ensure_root(origin));
    if (!call.swap_cost.is_zero()) TAU_TRY(charge_swap(ctx, call.old_coldkey, call.swap_cost));
    TAU_TRY(swap_coldkey_to(ctx, call.old_coldkey, call.new_coldkey));
    storage::ColdkeySwapAnnouncements.remove(ctx, call.old_coldkey);
    storage::ColdkeySwapDisputes.remove(ctx, call.old_coldkey);
    return PostInfo{};
}

DispatchResult apply(Context&, const Origin&, const schedule_swap_coldkey&)
{
    return fail(Error::Deprecated);
}

}  // namespace tau::pallets::subtensor::call
