#include "pool/graph.hpp"

#include <algorithm>
#include <queue>
#include <unordered_set>

namespace tau::pool {

std::size_t HashPrefix::operator()(const Hash& hash) const
{
    std::size_t prefix;
    std::copy_n(hash.begin(), sizeof prefix, reinterpret_cast<u8*>(&prefix));
    return prefix;
}

bool Graph::Best::operator()(const Transaction* a, const Transaction* b) const
{
    return std::tuple(b->priority, a->dies_at, a->arrival) < std::tuple(a->priority, b->dies_at, b->arrival);
}

bool Graph::Worst::operator()(const Transaction* a, const Transaction* b) const
{
    return std::tuple(a->priority, b->depth, b->arrival) < std::tuple(b->priority, a->depth, a->arrival);
}

bool Graph::ByNonce::operator()(const Transaction* a, const Transaction* b) const
{
    return std::tuple(a->nonce, a->arrival) < std::tuple(b->nonce, b->arrival);
}

bool Graph::ByDeath::operator()(const Transaction* a, const Transaction* b) const
{
    return std::tuple(a->dies_at, a->arrival) < std::tuple(b->dies_at, b->arrival);
}

std::size_t Graph::TagHash::operator()(const Tag& tag) const
{
    return std::hash<std::string_view>{}(as_text(tag));
}

Graph::Graph(Room ready, Room future, Listener listener)
    : listener_(std::move(listener)), ready_{ready, 0, {}}, future_{future, 0, {}}
{
}

const Transaction* Graph::find(const Hash& hash) const
{
    const auto found = all_.find(hash);
    return found == all_.end() ? nullptr : found->second.get();
}

Result<void, Refusal> Graph::insert(Transaction transaction)
{
    const Hash hash = transaction.hash;
    auto& t = *all_.emplace(hash, std::make_unique<Transaction>(std::move(transaction))).first->second;
    auto& queue = by_sender_[t.sender];
    t.arrival = arrivals_++;
    t.depth = static_cast<u32>(queue.size());
    queue.insert(&t);
    if (t.dies_at != ~u64{0}) mortal_.insert(&t);
    for (const auto& tag : t.needs) {
        needed_by_[tag].push_back(&t);
        t.missing += !providers_.contains(tag);
    }
    enter(future_, t);
    if (t.missing != 0) {
        listener_(t, Status::future, {});
    } else if (const auto made = make_ready(t); !made) {
        erase(t);
        return made;
    } else {
        std::vector<Hash> free;
        provide(t, free);
        promote(std::move(free));
    }
    enforce(future_);
    if (!find(hash)) return tl::make_unexpected(Refusal::no_room);
    return {};
}

void Graph::enter(Half& half, Transaction& t)
{
    half.order.insert(&t);
    half.bytes += t.bytes->size();
}

void Graph::leave(Half& half, Transaction& t)
{
    half.order.erase(&t);
    half.bytes -= t.bytes->size();
}

/// The priorities of all that it would replace count together.
Result<void, Refusal> Graph::make_ready(Transaction& t)
{
    std::vector<Transaction*> old;
    u64 worth = 0;
    for (const auto& tag : t.provides) {
        const auto found = providers_.find(tag);
        if (found == providers_.end() || std::ranges::find(old, found->second) != old.end()) continue;
        old.push_back(found->second);
        worth += std::min(found->second->priority, ~worth);
    }
    if (!old.empty() && worth >= t.priority) return tl::make_unexpected(Refusal::priority_too_low);
    for (auto* gone : old) usurp(*gone, t);
    leave(future_, t);
    t.ready = true;
    enter(ready_, t);
    if (t.needs.empty()) roots_.insert(&t);
    listener_(t, Status::ready, {});
    return {};
}

/// Who needed `old` goes too, unless the new one provides it the same.
void Graph::usurp(Transaction& old, const Transaction& by)
{
    const auto kept = [&](const Tag& tag) { return std::ranges::find(by.provides, tag) != by.provides.end(); };
    const auto tags = old.provides;
    for (const auto& tag : tags)
        if (kept(tag)) providers_.erase(tag);
    for (auto* t : with_dependents(old)) {
        if (t == &old)
            forget(*t, Status::usurped, by.hash);
        else
            forget(*t, Status::invalid);
    }
    // Those that stay must not count as missing what the new one is about to provide (provide() counts down).
    for (const auto& tag : tags)
        if (const auto waiting = needed_by_.find(tag); kept(tag) && waiting != needed_by_.end())
            for (auto* t : waiting->second) ++t->missing;
}

/// Enters what `t` provides; `free` gets those that miss nothing more by that.
void Graph::provide(Transaction& t, std::vector<Hash>& free)
{
    for (const auto& tag : t.provides) {
        providers_[tag] = &t;
        const auto waiting = needed_by_.find(tag);
        if (waiting == needed_by_.end()) continue;
        for (auto* w : waiting->second)
            if (--w->missing == 0 && !w->ready) free.push_back(w->hash);
    }
}

void Graph::promote(std::vector<Hash> start)
{
    for (std::size_t i = 0; i < start.size(); ++i) {
        const auto found = all_.find(start[i]);
        if (found == all_.end() || found->second->ready || found->second->missing != 0) continue;
        auto& t = *found->second;
        if (make_ready(t))
            provide(t, start);
        else
            forget(t, Status::invalid);
    }
    enforce(ready_);
}

std::vector<Transaction*> Graph::with_dependents(Transaction& first) const
{
    std::vector<Transaction*> out{&first};
    std::unordered_set<const Transaction*> seen{&first};
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (!out[i]->ready) continue;
        for (const auto& tag : out[i]->provides) {
            const auto provider = providers_.find(tag);
            const auto waiting = needed_by_.find(tag);
            if (provider == providers_.end() || provider->second != out[i] || waiting == needed_by_.end()) continue;
            for (auto* t : waiting->second)
                if (t->ready && seen.insert(t).second) out.push_back(t);
        }
    }
    return out;
}

void Graph::drop_provided(const Transaction& t)
{
    for (const auto& tag : t.provides) {
        const auto provider = providers_.find(tag);
        if (provider == providers_.end() || provider->second != &t) continue;
        providers_.erase(provider);
        if (const auto waiting = needed_by_.find(tag); waiting != needed_by_.end())
            for (auto* w : waiting->second) ++w->missing;
    }
}

void Graph::forget(Transaction& t, Status why, const Hash& usurper)
{
    drop_provided(t);
    listener_(t, why, usurper);
    erase(t);
}

void Graph::erase(Transaction& t)
{
    leave(half_of(t), t);
    roots_.erase(&t);
    mortal_.erase(&t);
    for (const auto& tag : t.needs) {
        const auto waiting = needed_by_.find(tag);
        std::erase(waiting->second, &t);
        if (waiting->second.empty()) needed_by_.erase(waiting);
    }
    const auto queue = by_sender_.find(t.sender);
    queue->second.erase(&t);
    if (queue->second.empty()) by_sender_.erase(queue);
    all_.erase(Hash(t.hash));
}

/// Nobody needs the tag any more; `free` gets those that missed nothing else.
void Graph::settle_tag(const Tag& tag, std::vector<Hash>& free)
{
    const auto waiting = needed_by_.find(tag);
    if (waiting == needed_by_.end()) return;
    const bool provided = providers_.contains(tag);
    for (auto* t : waiting->second) {
        std::erase(t->needs, tag);
        if (!provided) --t->missing;
        if (t->ready && t->needs.empty()) roots_.insert(t);
        if (!t->ready && t->missing == 0) free.push_back(t->hash);
    }
    needed_by_.erase(waiting);
}

bool Graph::include(const Hash& hash)
{
    const auto found = all_.find(hash);
    if (found == all_.end()) return false;
    auto& t = *found->second;
    std::vector<Hash> free;
    for (const auto& tag : t.provides) settle_tag(tag, free);
    drop_provided(t);
    erase(t);
    promote(std::move(free));
    return true;
}

void Graph::settle(const AccountId& sender, u32 nonce, const Tag& tag)
{
    const auto queue = by_sender_.find(sender);
    if (queue == by_sender_.end()) return;
    std::vector<Hash> free, stale;
    settle_tag(tag, free);
    for (const auto* t : queue->second) {
        if (t->nonce >= nonce) break;
        stale.push_back(t->hash);
    }
    for (const auto& hash : stale) remove(hash, Status::invalid);
    promote(std::move(free));
}

std::vector<Hash> Graph::remove(const Hash& hash, Status why)
{
    const auto found = all_.find(hash);
    if (found == all_.end()) return {};
    std::vector<Hash> out;
    for (auto* t : with_dependents(*found->second)) {
        out.push_back(t->hash);
        forget(*t, why);
    }
    return out;
}

void Graph::expire(u64 next)
{
    while (!mortal_.empty() && (*mortal_.begin())->dies_at <= next) {
        const Hash hash = (*mortal_.begin())->hash;
        remove(hash, Status::invalid);
    }
}

void Graph::enforce(Half& half)
{
    while (half.order.size() > half.room.transactions || half.bytes > half.room.bytes) {
        const Hash hash = (*half.order.begin())->hash;
        remove(hash, Status::dropped);
    }
}

std::vector<const Transaction*> Graph::in_order() const
{
    const auto later = [](const Transaction* a, const Transaction* b) { return Best{}(b, a); };
    std::priority_queue<const Transaction*, std::vector<const Transaction*>, decltype(later)> unlocked(later);
    std::unordered_map<const Transaction*, std::size_t> needed;
    std::vector<const Transaction*> out;
    out.reserve(ready_count());
    for (auto root = roots_.begin(); root != roots_.end() || !unlocked.empty();) {
        const bool take_root = unlocked.empty() || (root != roots_.end() && Best{}(*root, unlocked.top()));
        out.push_back(take_root ? *root++ : unlocked.top());
        if (!take_root) unlocked.pop();
        for (const auto& tag : out.back()->provides) {
            const auto waiting = needed_by_.find(tag);
            if (waiting == needed_by_.end()) continue;
            for (auto* t : waiting->second) {
                if (!t->ready) continue;
                if (t->needs.size() == 1 || ++needed[t] == t->needs.size()) unlocked.push(t);
            }
        }
    }
    return out;
}

std::vector<const Transaction*> Graph::future() const
{
    std::vector<const Transaction*> out(future_.order.begin(), future_.order.end());
    std::ranges::sort(out, {}, &Transaction::arrival);
    return out;
}

void Graph::doubt(const AccountId& sender)
{
    const auto queue = by_sender_.find(sender);
    if (queue == by_sender_.end()) return;
    for (auto* t : queue->second)
        if (!std::exchange(t->in_doubt, true)) in_doubt_.push_back(t->hash);
}

const Transaction* Graph::next_in_doubt()
{
    while (doubts_done_ < in_doubt_.size()) {
        const auto found = all_.find(in_doubt_[doubts_done_++]);
        if (found == all_.end() || !std::exchange(found->second->in_doubt, false)) continue;
        return found->second.get();
    }
    in_doubt_.clear();
    doubts_done_ = 0;
    return nullptr;
}

}  // namespace tau::pool
