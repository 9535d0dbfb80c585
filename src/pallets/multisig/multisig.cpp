// Guards and effects in pallet_multisig's order.
#include "pallets/multisig/multisig.hpp"

#include "crypto/hash.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/multisig/calls.hpp"
#include "pallets/multisig/constants.hpp"
#include "pallets/multisig/errors.hpp"
#include "pallets/multisig/events.hpp"
#include "pallets/multisig/storage.hpp"

#include <algorithm>

namespace tau::pallets::multisig {

AccountId account_of(std::span<const AccountId> signatories, u16 threshold)
{
    constexpr std::string_view entropy = "modlpy/utilisuba";
    Bytes input(entropy.begin(), entropy.end());
    scale::encode(input, std::vector(signatories.begin(), signatories.end()));
    scale::encode(input, threshold);
    return {crypto::blake2b_256(input)};
}

Timepoint here(const frame::Context& ctx)
{
    return {ctx.block_number, ctx.phase.extrinsic};
}

namespace call {
namespace {

using Hash = FixedBytes<32>;

/// All signatories in order, the sender among them.
Outcome<std::vector<AccountId>> all_signatories(const Context& ctx, const AccountId& who,
                                                const std::vector<AccountId>& others)
{
    if (others.empty()) return fail(Error::TooFewSignatories);
    if (others.size() >= constants::MaxSignatories.of(ctx)) return fail(Error::TooManySignatories);
    const auto unordered = std::ranges::adjacent_find(others, std::greater_equal{});
    if (unordered != others.end()) return fail(Error::SignatoriesOutOfOrder);
    const auto place = std::ranges::lower_bound(others, who);
    if (place != others.end() && *place == who) return fail(Error::SenderInSignatories);
    auto all = others;
    all.insert(all.begin() + (place - others.begin()), who);
    return all;
}

/// The account that `call` speaks for, of two signatories or more.
template <class Call>
Outcome<AccountId> account_named(const Context& ctx, const AccountId& who, const Call& call)
{
    if (call.threshold < 2) return fail(Error::MinimumThreshold);
    TAU_TRY_ASSIGN(const auto all, all_signatories(ctx, who, call.other_signatories));
    return account_of(all, call.threshold);
}

Tao deposit_for(const Context& ctx, u16 threshold)
{
    const u64 factor = constants::DepositFactor.of(ctx).value;
    return constants::DepositBase.of(ctx).saturating_add(Tao{factor * threshold});
}

struct Proposal {
    AccountId who;
    AccountId multisig;
    Hash call_hash;
    u16 threshold;
    std::optional<Timepoint> timepoint;
    Weight weight_when_new;
    Weight weight_when_known;
};

DispatchResult propose(Context& ctx, const Proposal& p)
{
    if (p.timepoint) return fail(Error::UnexpectedTimepoint);
    const Tao deposit = deposit_for(ctx, p.threshold);
    TAU_TRY(balances::reserve(ctx, p.who, deposit));
    storage::Multisigs.put(ctx, p.multisig, p.call_hash, Multisig{here(ctx), deposit, p.who, {p.who}});
    ctx.deposit(event::NewMultisig{p.who, p.multisig, p.call_hash});
    return PostInfo{.actual_weight = p.weight_when_new};
}

/// One approval more. `call` runs when it is given and the approvals are enough.
DispatchResult agree(Context& ctx, const Proposal& p, Multisig known, const as_multi* call)
{
    if (!p.timepoint) return fail(Error::NoTimepoint);
    if (known.when != *p.timepoint) return fail(Error::WrongTimepoint);
    const auto place = std::ranges::lower_bound(known.approvals, p.who);
    const bool approved = place != known.approvals.end() && *place == p.who;
    const bool adds = !approved && known.approvals.size() < p.threshold;
    if (call && known.approvals.size() + adds >= p.threshold) {
        if (call->call.info.weight.any_above(call->max_weight)) return fail(Error::MaxWeightTooLow);
        storage::Multisigs.remove(ctx, p.multisig, p.call_hash);
        (void)balances::unreserve(ctx, known.depositor, known.deposit);
        const auto result = frame::dispatch(ctx, Origin::signed_by(p.multisig), call->call.encoded);
        RustResult<scale::Unit, DispatchError> shown{scale::Unit{}};
        if (!result) shown = {result.error()};
        ctx.deposit(event::MultisigExecuted{p.who, *p.timepoint, p.multisig, p.call_hash, shown});
        const u64 s = call->other_signatories.size(), z = call->call.encoded.size();
        return PostInfo{.actual_weight = call_weights::as_multi_complete(s, z).saturating_add(
                            actual_weight(result, call->call.info))};
    }
    if (!adds) return fail(Error::AlreadyApproved);
    known.approvals.insert(place, p.who);
    storage::Multisigs.put(ctx, p.multisig, p.call_hash, known);
    ctx.deposit(event::MultisigApproval{p.who, *p.timepoint, p.multisig, p.call_hash});
    return PostInfo{.actual_weight = p.weight_when_known};
}

DispatchResult operate(Context& ctx, const Proposal& p, const as_multi* call)
{
    auto known = storage::Multisigs.get(ctx, p.multisig, p.call_hash);
    return known ? agree(ctx, p, std::move(*known), call) : propose(ctx, p);
}

/// The stored proposal, for the one who paid for it.
Outcome<> ensure_owned(const Multisig& known, const AccountId& who)
{
    if (known.depositor != who) return fail(Error::NotOwner);
    return {};
}

Weight larger(const Weight& a, const Weight& b)
{
    return Weight::from_parts(std::max(a.ref_time.value, b.ref_time.value),
                              std::max(a.proof_size.value, b.proof_size.value));
}

}  // namespace

DispatchInfo cost(const frame::Runtime&, const as_multi_threshold_1& c)
{
    const Weight own = call_weights::as_multi_threshold_1(c.call.encoded.size());
    return {.weight = own.saturating_add(call_weights::inner_account).saturating_add(c.call.info.weight),
            .class_ = c.call.info.class_};
}
DispatchInfo cost(const frame::Runtime&, const as_multi& c)
{
    const u64 s = c.other_signatories.size(), z = c.call.encoded.size();
    const Weight open = larger(call_weights::as_multi_create(s, z), call_weights::as_multi_approve(s, z));
    return {.weight = larger(open, call_weights::as_multi_complete(s, z)).saturating_add(c.max_weight)};
}
DispatchInfo cost(const frame::Runtime&, const approve_as_multi& c)
{
    const u64 s = c.other_signatories.size();
    const Weight own = larger(call_weights::approve_as_multi_create(s), call_weights::approve_as_multi_approve(s));
    return {.weight = own.saturating_add(c.max_weight)};
}
DispatchInfo cost(const frame::Runtime&, const cancel_as_multi& c)
{
    return {.weight = call_weights::cancel_as_multi(c.other_signatories.size())};
}
/// Touches the same two accounts as a cancellation.
DispatchInfo cost(const frame::Runtime&, const poke_deposit& c)
{
    return {.weight = call_weights::cancel_as_multi(c.other_signatories.size())};
}

DispatchResult apply(Context& ctx, const Origin& origin, const as_multi_threshold_1& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto all, all_signatories(ctx, who, call.other_signatories));
    auto result = frame::dispatch(ctx, Origin::signed_by(account_of(all, 1)), call.call.encoded);
    const Weight spent = call_weights::as_multi_threshold_1(call.call.encoded.size())
                             .saturating_add(call_weights::inner_account)
                             .saturating_add(actual_weight(result, call.call.info));
    if (!result) return tl::make_unexpected(DispatchError(result.error()).costing(spent));
    return PostInfo{.actual_weight = spent};
}

DispatchResult apply(Context& ctx, const Origin& origin, const as_multi& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto multisig, account_named(ctx, who, call));
    const u64 s = call.other_signatories.size(), z = call.call.encoded.size();
    return operate(ctx,
                   {who, multisig, crypto::blake2b_256(call.call.encoded), call.threshold, call.maybe_timepoint,
                    call_weights::as_multi_create(s, z), call_weights::as_multi_approve(s, z)},
                   &call);
}

DispatchResult apply(Context& ctx, const Origin& origin, const approve_as_multi& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto multisig, account_named(ctx, who, call));
    const u64 s = call.other_signatories.size();
    return operate(ctx,
                   {who, multisig, call.call_hash, call.threshold, call.maybe_timepoint,
                    call_weights::approve_as_multi_create(s), call_weights::approve_as_multi_approve(s)},
                   nullptr);
}

DispatchResult apply(Context& ctx, const Origin& origin, const cancel_as_multi& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto multisig, account_named(ctx, who, call));
    const auto known = storage::Multisigs.get(ctx, multisig, call.call_hash);
    if (!known) return fail(Error::NotFound);
    if (known->when != call.timepoint) return fail(Error::WrongTimepoint);
    TAU_TRY(ensure_owned(*known, who));
    (void)balances::unreserve(ctx, who, known->deposit);
    storage::Multisigs.remove(ctx, multisig, call.call_hash);
    ctx.deposit(event::MultisigCancelled{who, call.timepoint, multisig, call.call_hash});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const poke_deposit& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    TAU_TRY_ASSIGN(const auto multisig, account_named(ctx, who, call));
    auto known = storage::Multisigs.get(ctx, multisig, call.call_hash);
    if (!known) return fail(Error::NotFound);
    TAU_TRY(ensure_owned(*known, who));
    const Tao before = known->deposit, wanted = deposit_for(ctx, call.threshold);
    if (before == wanted) return PostInfo{};
    if (wanted > before)
        TAU_TRY(balances::reserve(ctx, who, wanted.saturating_sub(before)));
    else
        (void)balances::unreserve(ctx, who, before.saturating_sub(wanted));
    known->deposit = wanted;
    storage::Multisigs.put(ctx, multisig, call.call_hash, *known);
    ctx.deposit(event::DepositPoked{who, call.call_hash, before, wanted});
    return PostInfo{.actual_weight = {}, .pays = Pays::No};
}

}  // namespace call
}  // namespace tau::pallets::multisig
