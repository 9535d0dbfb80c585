// Only root enters: without a duration and an amount in the runtime's constants nobody can pay for it.
#include "pallets/safe_mode/safe_mode.hpp"

#include "pallets/balances/holds.hpp"
#include "pallets/safe_mode/calls.hpp"
#include "pallets/safe_mode/constants.hpp"
#include "pallets/safe_mode/errors.hpp"
#include "pallets/safe_mode/events.hpp"
#include "pallets/safe_mode/storage.hpp"

#include <algorithm>

namespace tau::pallets::safe_mode {
namespace {

using frame::Origin;

const balances::RuntimeHoldReason hold_reason{
    balances::RuntimeHoldReason::SafeMode{balances::SafeModeHoldReason::EnterOrExtend}};

/// Blocks that root enters and extends for (RootEnterDuration, RootExtendDuration).
constexpr u32 root_enter_blocks = 5 * 60 * 24;
constexpr u32 root_extend_blocks = 5 * 60 * 12;

u32 later(u32 block, u32 blocks)
{
    return block > ~u32{0} - blocks ? ~u32{0} : block + blocks;
}

/// One deposit of an account in a block; NotConfigured where the runtime names no amount.
Outcome<> place_deposit(Context& ctx, const AccountId& who, const std::optional<Tao>& amount)
{
    if (!amount) return fail(Error::NotConfigured);
    if (storage::Deposits.contains(ctx, who, ctx.block_number)) return fail(Error::AlreadyDeposited);
    if (!balances::hold(ctx, hold_reason, who, *amount)) return fail(Error::CurrencyError);
    storage::Deposits.put(ctx, who, ctx.block_number, *amount);
    ctx.deposit(event::DepositPlaced{who, *amount});
    return {};
}

DispatchResult enter_for(Context& ctx, const std::optional<AccountId>& payer, u32 blocks)
{
    if (is_entered(ctx)) return fail(Error::Entered);
    if (payer) TAU_TRY(place_deposit(ctx, *payer, constants::EnterDepositAmount.of(ctx)));
    const u32 until = later(ctx.block_number, blocks);
    storage::EnteredUntil.put(ctx, until);
    ctx.deposit(event::Entered{until});
    return PostInfo{};
}

DispatchResult extend_by(Context& ctx, const std::optional<AccountId>& payer, u32 blocks)
{
    const auto before = storage::EnteredUntil.get(ctx);
    if (!before) return fail(Error::Exited);
    if (payer) TAU_TRY(place_deposit(ctx, *payer, constants::ExtendDepositAmount.of(ctx)));
    const u32 until = later(*before, blocks);
    storage::EnteredUntil.put(ctx, until);
    ctx.deposit(event::Extended{until});
    return PostInfo{};
}

Outcome<> exit(Context& ctx, ExitReason reason)
{
    if (!storage::EnteredUntil.take(ctx)) return fail(Error::Exited);
    ctx.deposit(event::Exited{reason});
    return {};
}

Outcome<> ensure_releasable(const Context& ctx, u32 block)
{
    if (is_entered(ctx)) return fail(Error::Entered);
    const auto delay = constants::ReleaseDelay.of(ctx);
    if (!delay) return fail(Error::NotConfigured);
    if (ctx.block_number <= later(block, *delay)) return fail(Error::CannotReleaseYet);
    return {};
}

DispatchResult release(Context& ctx, const AccountId& account, u32 block, bool force)
{
    const auto amount = storage::Deposits.take(ctx, account, block);
    if (!amount) return fail(Error::NoDeposit);
    if (!force) TAU_TRY(ensure_releasable(ctx, block));
    ctx.deposit(event::DepositReleased{account, balances::release(ctx, hold_reason, account, *amount)});
    return PostInfo{};
}

}  // namespace

bool is_entered(const Context& ctx)
{
    return storage::EnteredUntil.contains(ctx);
}

bool lets_pass(const Context& ctx, BytesView call)
{
    if (!is_entered(ctx) || call.size() < 2) return true;
    constexpr std::array<std::string_view, 5> pallets{"Sudo", "Multisig", "System", "SafeMode", "Timestamp"};
    const auto* pallet = ctx.runtime().pallet(call[0]);
    const auto* row = ctx.runtime().find_call(call[0], call[1]);
    if (!pallet || !row) return false;
    if (std::ranges::find(pallets, pallet->name) != pallets.end()) return true;
    if (pallet->name == "SubtensorModule") return row->name == "set_weights" || row->name == "serve_axon";
    return pallet->name == "Commitments" && row->name == "set_commitment";
}

Weight on_initialize(Context& ctx)
{
    const auto until = storage::EnteredUntil.get(ctx);
    if (!until || ctx.block_number <= *until) return call_weights::on_initialize_noop;
    (void)exit(ctx, ExitReason::Timeout);
    return call_weights::on_initialize_exit;
}

namespace call {

DispatchResult apply(Context& ctx, const Origin& origin, const enter&)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    return enter_for(ctx, who, constants::EnterDuration.of(ctx));
}

DispatchResult apply(Context& ctx, const Origin& origin, const force_enter&)
{
    TAU_TRY(frame::ensure_root(origin));
    return enter_for(ctx, {}, root_enter_blocks);
}

DispatchResult apply(Context& ctx, const Origin& origin, const extend&)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    return extend_by(ctx, who, constants::ExtendDuration.of(ctx));
}

DispatchResult apply(Context& ctx, const Origin& origin, const force_extend&)
{
    TAU_TRY(frame::ensure_root(origin));
    return extend_by(ctx, {}, root_extend_blocks);
}

DispatchResult apply(Context& ctx, const Origin& origin, const force_exit&)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(exit(ctx, ExitReason::Force));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const force_slash_deposit& call)
{
    TAU_TRY(frame::ensure_root(origin));
    const auto amount = storage::Deposits.take(ctx, call.account, call.block);
    if (!amount) return fail(Error::NoDeposit);
    ctx.deposit(event::DepositSlashed{call.account, balances::burn_held(ctx, hold_reason, call.account, *amount)});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const release_deposit& call)
{
    TAU_TRY(frame::ensure_signed(origin));
    return release(ctx, call.account, call.block, false);
}

DispatchResult apply(Context& ctx, const Origin& origin, const force_release_deposit& call)
{
    TAU_TRY(frame::ensure_root(origin));
    return release(ctx, call.account, call.block, true);
}

}  // namespace call
}  // namespace tau::pallets::safe_mode
