#include "pool/pool.hpp"

#include "crypto/hash.hpp"

#include <algorithm>

namespace tau::pool {
namespace {

void tell(const Watcher& watcher, const StatusEvent& event)
{
    if (watcher) watcher(event);
}

StatusEvent status(Status s)
{
    return {s, {}, 0, {}};
}

Rejection rejection_of(const TransactionValidityError& error)
{
    const bool is_invalid = std::holds_alternative<TransactionValidityError::Invalid>(error.value);
    return {is_invalid ? RejectCode::invalid : RejectCode::unknown_validity, error};
}

}  // namespace

Pool::Pool(const frame::Runtime& runtime, Limits limits) : runtime_(runtime), limits_(limits) {}

Result<Hash, Rejection> Pool::submit(const Head& head, Bytes extrinsic, Watcher watcher)
{
    const Hash hash = crypto::blake2b_256(extrinsic);
    {
        const std::lock_guard lock(mutex_);
        if (entries_.contains(hash)) return tl::make_unexpected(Rejection{RejectCode::already_imported, {}});
        const auto ban = banned_until_.find(hash);
        if (ban != banned_until_.end() && head.number < ban->second)
            return tl::make_unexpected(Rejection{RejectCode::banned, {}});
    }
    // The expensive part, outside the lock.
    auto validity =
        runtime::validate(runtime_, *head.state, head.number, H256{head.hash}, extrinsic, TransactionSource::External);
    if (!validity) return tl::make_unexpected(rejection_of(validity.error()));

    const std::lock_guard lock(mutex_);
    if (entries_.contains(hash)) return tl::make_unexpected(Rejection{RejectCode::already_imported, {}});
    Entry entry{std::move(extrinsic), std::move(*validity), arrivals_++, false, std::move(watcher)};
    const u64 next_block = u64{head.number} + 1;
    if (entry.validity.longevity < entry.dies_at - next_block) entry.dies_at = next_block + entry.validity.longevity;
    std::vector<Hash> usurped;
    TAU_TRY(make_room(entry, usurped));
    for (const auto& old : usurped) forget(entries_.find(old), {Status::usurped, {}, 0, hash});
    for (const auto& tag : entry.validity.provides) providers_[tag] = hash;
    bytes_ += entry.bytes.size();
    const auto& kept = entries_.emplace(hash, std::move(entry)).first->second;
    update_readiness();
    if (!kept.is_ready) tell(kept.watcher, status(Status::future));
    return hash;
}

Result<void, Rejection> Pool::make_room(const Entry& entry, std::vector<Hash>& usurped)
{
    for (const auto& tag : entry.validity.provides) {
        const auto it = providers_.find(tag);
        if (it == providers_.end()) continue;
        if (entries_.at(it->second).validity.priority >= entry.validity.priority)
            return tl::make_unexpected(Rejection{RejectCode::priority_too_low, {}});
        usurped.push_back(it->second);
    }
    if (entries_.size() >= limits_.transactions || bytes_ + entry.bytes.size() > limits_.bytes)
        return tl::make_unexpected(Rejection{RejectCode::pool_full, {}});
    return {};
}

/// A transaction is ready when every tag it requires is provided by a ready one. Repeats until nothing changes.
void Pool::update_readiness()
{
    for (bool changed = true; changed;) {
        changed = false;
        for (auto& [hash, entry] : entries_) {
            const bool now = std::ranges::all_of(entry.validity.requires_, [&](const Bytes& tag) {
                const auto it = providers_.find(tag);
                return it != providers_.end() && entries_.at(it->second).is_ready;
            });
            if (now == entry.is_ready) continue;
            entry.is_ready = now;
            changed = true;
            tell(entry.watcher, status(now ? Status::ready : Status::future));
        }
    }
}

std::vector<const Pool::Entry*> Pool::in_order() const
{
    std::vector<const Entry*> out;
    for (const auto& [hash, entry] : entries_)
        if (entry.is_ready) out.push_back(&entry);
    // A nonce comes after the one it requires: its tag's provider arrived earlier or is pulled before it below.
    std::ranges::sort(out, [](const Entry* a, const Entry* b) {
        return std::pair(b->validity.priority, a->arrival) < std::pair(a->validity.priority, b->arrival);
    });
    std::vector<const Entry*> sequence;
    std::set<const Entry*> placed;
    const std::function<void(const Entry*)> place = [&](const Entry* entry) {
        if (!placed.insert(entry).second) return;
        for (const auto& tag : entry->validity.requires_) place(&entries_.at(providers_.at(tag)));
        sequence.push_back(entry);
    };
    for (const auto* entry : out) place(entry);
    return sequence;
}

std::vector<Bytes> Pool::ready() const
{
    const std::lock_guard lock(mutex_);
    std::vector<Bytes> out;
    for (const auto* entry : in_order()) out.push_back(entry->bytes);
    return out;
}

std::vector<Bytes> Pool::all() const
{
    const std::lock_guard lock(mutex_);
    std::vector<Bytes> out;
    for (const auto* entry : in_order()) out.push_back(entry->bytes);
    for (const auto& [hash, entry] : entries_)
        if (!entry.is_ready) out.push_back(entry.bytes);
    return out;
}

u32 Pool::next_nonce(const AccountId& who, u32 on_chain) const
{
    const std::lock_guard lock(mutex_);
    u32 nonce = on_chain;
    while (providers_.contains(scale::encoded(std::pair{who, nonce}))) ++nonce;
    return nonce;
}

void Pool::forget(Entries::iterator it, const StatusEvent& last)
{
    const auto entry = std::move(it->second);
    const Hash hash = it->first;
    entries_.erase(it);
    bytes_ -= entry.bytes.size();
    for (const auto& tag : entry.validity.provides) {
        const auto provider = providers_.find(tag);
        if (provider != providers_.end() && provider->second == hash) providers_.erase(provider);
    }
    tell(entry.watcher, last);
}

void Pool::on_block(const Head& head, std::span<const Bytes> body, bool finalized)
{
    const std::lock_guard lock(mutex_);
    for (u32 i = 0; i < body.size(); ++i) {
        const auto it = entries_.find(crypto::blake2b_256(body[i]));
        if (it == entries_.end()) continue;
        const auto watcher = it->second.watcher;
        forget(it, {Status::in_block, head.hash, i, {}});
        if (finalized) tell(watcher, {Status::finalized, head.hash, i, {}});
    }
    std::erase_if(banned_until_, [&](const auto& ban) { return ban.second <= head.number; });
    revalidate(head);
    update_readiness();
}

void Pool::revalidate(const Head& head)
{
    for (auto it = entries_.begin(); it != entries_.end();) {
        const auto current = it++;
        auto validity = runtime::validate(runtime_, *head.state, head.number, H256{head.hash}, current->second.bytes,
                                          TransactionSource::External, true);
        // A mortal era read at a later block names a later birth, so the check without the signature lets it pass.
        if (validity && head.number + 1 < current->second.dies_at) {
            current->second.validity = std::move(*validity);
            continue;
        }
        banned_until_[current->first] = head.number + limits_.ban_blocks;
        forget(current, status(Status::invalid));
    }
}

void Pool::drop_invalid(const Hash& hash, BlockNumber at)
{
    const std::lock_guard lock(mutex_);
    const auto it = entries_.find(hash);
    if (it == entries_.end()) return;
    banned_until_[hash] = at + limits_.ban_blocks;
    forget(it, status(Status::invalid));
    update_readiness();
}

std::vector<Hash> Pool::remove(std::span<const Hash> hashes)
{
    const std::lock_guard lock(mutex_);
    std::vector<Hash> out;
    for (const auto& hash : hashes) {
        const auto it = entries_.find(hash);
        if (it == entries_.end()) continue;
        forget(it, status(Status::dropped));
        out.push_back(hash);
    }
    update_readiness();
    return out;
}

std::size_t Pool::ready_count() const
{
    const std::lock_guard lock(mutex_);
    return static_cast<std::size_t>(std::ranges::count_if(entries_, [](const auto& e) { return e.second.is_ready; }));
}

std::size_t Pool::future_count() const
{
    const std::lock_guard lock(mutex_);
    return static_cast<std::size_t>(std::ranges::count_if(entries_, [](const auto& e) { return !e.second.is_ready; }));
}

}  // namespace tau::pool
