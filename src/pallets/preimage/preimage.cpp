// What pallet_preimage does, in its order: who paid for a preimage is its owner until somebody asks for it.
#include "pallets/preimage/preimage.hpp"

#include "crypto/hash.hpp"
#include "pallets/balances/holds.hpp"
#include "pallets/preimage/calls.hpp"
#include "pallets/preimage/errors.hpp"
#include "pallets/preimage/events.hpp"
#include "pallets/preimage/storage.hpp"

#include <algorithm>

namespace tau::pallets::preimage {
namespace {

using Unrequested = RequestStatus::Unrequested;
using Requested = RequestStatus::Requested;
using Ticket = std::tuple<AccountId, HoldConsideration>;

const balances::RuntimeHoldReason hold_reason{
    balances::RuntimeHoldReason::Preimage{balances::PreimageHoldReason::Preimage}};

/// Rao held for a preimage: two items of 64 bytes, and each byte (runtime/src/lib.rs PreimageBaseDeposit).
constexpr u64 base_deposit_rao = 104'000'000;
constexpr u64 byte_deposit_rao = 1'000'000;
constexpr std::size_t max_hashes = 1024;

H256 hash_of(BytesView bytes)
{
    return {crypto::blake2b_256(bytes)};
}

Outcome<Ticket> take_deposit(Context& ctx, const AccountId& who, u64 length)
{
    const Tao amount{base_deposit_rao + byte_deposit_rao * length};
    TAU_TRY(balances::hold(ctx, hold_reason, who, amount));
    return Ticket{who, {amount}};
}

void give_back(Context& ctx, const Ticket& ticket)
{
    (void)balances::release(ctx, hold_reason, std::get<0>(ticket), std::get<1>(ticket).held);
}

/// A deposit in the old form, reserved, becomes a hold; nullopt when there was none or it can not be taken.
std::optional<Ticket> renewed(Context& ctx, const std::tuple<AccountId, Tao>& old, std::optional<u32> length)
{
    const auto& [who, amount] = old;
    (void)balances::unreserve(ctx, who, amount);
    if (!length) return std::nullopt;
    auto ticket = take_deposit(ctx, who, *length);
    return ticket ? std::optional(*ticket) : std::nullopt;
}

/// Moves a status in the old form to the new one; false when there was none.
bool update(Context& ctx, const H256& hash)
{
    const auto old = storage::StatusFor.take(ctx, hash);
    if (!old) return false;
    if (const auto* free = std::get_if<OldRequestStatus::Unrequested>(&old->value)) {
        const auto ticket = renewed(ctx, free->deposit, free->len);
        if (ticket) storage::RequestStatusFor.put(ctx, hash, RequestStatus{Unrequested{*ticket, free->len}});
        return true;
    }
    const auto& asked = std::get<OldRequestStatus::Requested>(old->value);
    std::optional<Ticket> ticket;
    if (asked.deposit) {
        ticket = renewed(ctx, *asked.deposit, asked.len);
        if (!ticket && asked.len) return true;
    }
    storage::RequestStatusFor.put(ctx, hash, RequestStatus{Requested{ticket, asked.count, asked.len}});
    return true;
}

std::optional<RequestStatus> status_of(Context& ctx, const H256& hash)
{
    update(ctx, hash);
    return storage::RequestStatusFor.get(ctx, hash);
}

void clear(Context& ctx, const H256& hash, u32 length)
{
    storage::PreimageFor.remove(ctx, std::tuple{hash, length});
    storage::RequestStatusFor.remove(ctx, hash);
    ctx.deposit(event::Cleared{hash});
}

/// The status after `depositor` (nullopt: the chain itself) brought `length` bytes.
Outcome<RequestStatus> noted(Context& ctx, const std::optional<RequestStatus>& before,
                             const std::optional<AccountId>& depositor, u32 length)
{
    if (!before) {
        if (!depositor) return RequestStatus{Requested{std::nullopt, 1, length}};
        TAU_TRY_ASSIGN(const auto ticket, take_deposit(ctx, *depositor, length));
        return RequestStatus{Unrequested{ticket, length}};
    }
    if (const auto* asked = std::get_if<Requested>(&before->value))
        return RequestStatus{Requested{asked->maybe_ticket, asked->count, length}};
    const auto& owned = std::get<Unrequested>(before->value);
    if (depositor) return fail(Error::AlreadyNoted);
    return RequestStatus{Requested{owned.ticket, 1, owned.len}};
}

struct Note {
    H256 hash;
    bool was_requested;
};

Outcome<Note> note(Context& ctx, BytesView bytes, const std::optional<AccountId>& depositor)
{
    if (bytes.size() > max_size) return fail(Error::TooBig);
    const auto length = static_cast<u32>(bytes.size());
    const H256 hash = hash_of(bytes);
    TAU_TRY_ASSIGN(const auto status, noted(ctx, status_of(ctx, hash), depositor, length));
    storage::RequestStatusFor.put(ctx, hash, status);
    BoundedVec<u8, max_size> stored;
    stored.assign(bytes.begin(), bytes.end());
    storage::PreimageFor.put(ctx, std::tuple{hash, length}, stored);
    ctx.deposit(event::Noted{hash});
    return Note{hash, std::holds_alternative<Requested>(status.value)};
}

Outcome<> ensure_owner(const std::optional<AccountId>& who, const Ticket& ticket)
{
    if (who && *who != std::get<0>(ticket)) return fail(Error::NotAuthorized);
    return {};
}

Outcome<> unnote(Context& ctx, const H256& hash, const std::optional<AccountId>& who)
{
    const auto status = status_of(ctx, hash);
    if (!status) return fail(Error::NotNoted);
    if (const auto* owned = std::get_if<Unrequested>(&status->value)) {
        TAU_TRY(ensure_owner(who, owned->ticket));
        give_back(ctx, owned->ticket);
        clear(ctx, hash, owned->len);
        return {};
    }
    auto asked = std::get<Requested>(status->value);
    if (!asked.maybe_ticket) {
        if (who) return fail(Error::NotAuthorized);
        return unrequest(ctx, hash);
    }
    TAU_TRY(ensure_owner(who, *asked.maybe_ticket));
    give_back(ctx, *asked.maybe_ticket);
    asked.maybe_ticket.reset();
    storage::RequestStatusFor.put(ctx, hash, RequestStatus{asked});
    return {};
}

/// The signer; nullopt for root, who manages all preimages.
Outcome<std::optional<AccountId>> signer_or_manager(const frame::Origin& origin)
{
    if (origin.is_root()) return std::optional<AccountId>{};
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    return std::optional(who);
}

}  // namespace

void request(Context& ctx, const H256& hash)
{
    const auto before = status_of(ctx, hash);
    Requested after{std::nullopt, 1, std::nullopt};
    if (before) {
        if (const auto* owned = std::get_if<Unrequested>(&before->value)) {
            after = {owned->ticket, 1, owned->len};
        } else {
            after = std::get<Requested>(before->value);
            if (after.count != ~u32{0}) ++after.count;
        }
    }
    storage::RequestStatusFor.put(ctx, hash, RequestStatus{after});
    if (after.count == 1) ctx.deposit(event::Requested{hash});
}

Outcome<> unrequest(Context& ctx, const H256& hash)
{
    const auto status = status_of(ctx, hash);
    const auto* asked = status ? std::get_if<Requested>(&status->value) : nullptr;
    if (!asked) return fail(Error::NotRequested);
    if (asked->count > 1)
        storage::RequestStatusFor.put(
            ctx, hash, RequestStatus{Requested{asked->maybe_ticket, asked->count - 1, asked->maybe_len}});
    else if (!asked->maybe_len)
        storage::RequestStatusFor.remove(ctx, hash);
    else if (!asked->maybe_ticket)
        clear(ctx, hash, *asked->maybe_len);
    else
        storage::RequestStatusFor.put(ctx, hash, RequestStatus{Unrequested{*asked->maybe_ticket, *asked->maybe_len}});
    return {};
}

std::optional<Bytes> fetch(const Context& ctx, const H256& hash, std::optional<u32> length)
{
    if (!length) {
        const auto status = storage::RequestStatusFor.get(ctx, hash);
        if (!status) return std::nullopt;
        if (const auto* owned = std::get_if<Unrequested>(&status->value)) length = owned->len;
        if (const auto* asked = std::get_if<Requested>(&status->value)) length = asked->maybe_len;
        if (!length) return std::nullopt;
    }
    auto bytes = storage::PreimageFor.get(ctx, std::tuple{hash, *length});
    return bytes ? std::optional(Bytes(bytes->begin(), bytes->end())) : std::nullopt;
}

std::optional<H256> lookup_hash(const Bounded& call)
{
    if (const auto* legacy = std::get_if<Bounded::Legacy>(&call.value)) return legacy->hash;
    if (const auto* lookup = std::get_if<Bounded::Lookup>(&call.value)) return lookup->hash;
    return std::nullopt;
}

Outcome<Bounded> bound(Context& ctx, const frame::RuntimeCall& call)
{
    if (call.encoded.size() <= max_inline_size) {
        Bounded::Inline kept;
        kept.encoded.assign(call.encoded.begin(), call.encoded.end());
        return Bounded{kept};
    }
    if (call.encoded.size() > max_size) return tl::make_unexpected(DispatchError{DispatchError::Exhausted{}});
    TAU_TRY_ASSIGN(const auto kept, note(ctx, call.encoded, std::nullopt));
    return Bounded{Bounded::Lookup{kept.hash, static_cast<u32>(call.encoded.size())}};
}

Outcome<frame::RuntimeCall> peek(const Context& ctx, const Bounded& call)
{
    Bytes bytes;
    if (const auto* kept = std::get_if<Bounded::Inline>(&call.value)) {
        bytes.assign(kept->encoded.begin(), kept->encoded.end());
    } else {
        const auto* lookup = std::get_if<Bounded::Lookup>(&call.value);
        auto stored = fetch(ctx, *lookup_hash(call), lookup ? std::optional(lookup->len) : std::nullopt);
        if (!stored) return tl::make_unexpected(DispatchError{DispatchError::Unavailable{}});
        bytes = std::move(*stored);
    }
    const auto info = frame::dispatch_info(ctx.runtime(), bytes);
    if (!info) return tl::make_unexpected(DispatchError{DispatchError::Corruption{}});
    return frame::RuntimeCall{std::move(bytes), *info};
}

void drop(Context& ctx, const Bounded& call)
{
    if (const auto hash = lookup_hash(call)) (void)unrequest(ctx, *hash);
}

namespace call {

DispatchInfo cost(const frame::Runtime&, const note_preimage& c)
{
    return {.weight = call_weights::note_preimage(c.bytes.size())};
}
DispatchInfo cost(const frame::Runtime&, const ensure_updated& c)
{
    return {.weight = call_weights::ensure_updated(c.hashes.size())};
}

DispatchResult apply(Context& ctx, const Origin& origin, const note_preimage& call)
{
    TAU_TRY_ASSIGN(const auto who, signer_or_manager(origin));
    TAU_TRY_ASSIGN(const auto kept, note(ctx, call.bytes, who));
    return PostInfo{.actual_weight = {}, .pays = kept.was_requested || !who ? Pays::No : Pays::Yes};
}

DispatchResult apply(Context& ctx, const Origin& origin, const unnote_preimage& call)
{
    TAU_TRY_ASSIGN(const auto who, signer_or_manager(origin));
    TAU_TRY(unnote(ctx, call.hash, who));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const request_preimage& call)
{
    TAU_TRY(frame::ensure_root(origin));
    request(ctx, call.hash);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const unrequest_preimage& call)
{
    TAU_TRY(frame::ensure_root(origin));
    TAU_TRY(unrequest(ctx, call.hash));
    return PostInfo{};
}

/// Free when nine in ten of the hashes had a status in the old form.
DispatchResult apply(Context& ctx, const Origin& origin, const ensure_updated& call)
{
    TAU_TRY(frame::ensure_signed(origin));
    if (call.hashes.empty()) return fail(Error::TooFew);
    if (call.hashes.size() > max_hashes) return fail(Error::TooMany);
    const auto updated =
        static_cast<u64>(std::ranges::count_if(call.hashes, [&](const H256& hash) { return update(ctx, hash); }));
    return PostInfo{.actual_weight = {}, .pays = updated * 10 < call.hashes.size() * 9 ? Pays::Yes : Pays::No};
}

}  // namespace call
}  // namespace tau::pallets::preimage
