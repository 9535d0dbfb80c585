#include "state/overlay.hpp"

#include "base/result.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>
#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <deque>
#include <memory_resource>
#include <set>

namespace tau::state {
namespace {

enum class Presence : u8 { unread, absent, present };

/// A key that was read or written.
struct Entry {
    BytesView key;         ///< bytes in the overlay's arena
    Bytes value;           ///< while present
    Bytes base_value;      ///< what base holds, once written; while base_presence is present
    u32 record = 0;        ///< its newest journal record, while journaled_at > 0
    u32 journaled_at = 0;  ///< depth of that record's transaction; 0: none
    Presence presence = Presence::unread;
    Presence base_presence = Presence::unread;
    bool written = false;
};

/// How to undo what one transaction did to one entry.
struct Record {
    enum class Undo : u8 {
        restore_value,  ///< put `value` and `presence` back
        truncate,       ///< it was only appended to: cut to `size`
        restore_base,   ///< it had not been written before: what base holds
    };
    Entry* entry;
    Bytes value;
    std::size_t size;
    u32 outer_record;  ///< the entry's record and depth before this one
    u32 outer_depth;
    Undo undo;
    Presence presence;
};

struct KeyLess {
    using is_transparent = void;
    static BytesView key(const Entry* entry) { return entry->key; }
    static BytesView key(BytesView view) { return view; }
    bool operator()(const auto& a, const auto& b) const { return BytesLess{}(key(a), key(b)); }
};

struct KeyHash {
    std::size_t operator()(std::string_view key) const { return XXH3_64bits(key.data(), key.size()); }
};

bool within(BytesView part, const Bytes& whole)
{
    return !part.empty() && std::less_equal<>{}(whole.data(), part.data()) &&
           std::less<>{}(part.data(), whole.data() + whole.size());
}

}  // namespace

struct Overlay::Impl {
    explicit Impl(const StateView& view) : base(&view) {}

    const StateView* base;
    std::pmr::monotonic_buffer_resource arena;
    std::pmr::deque<Entry> entries{&arena};
    boost::unordered_flat_map<std::string_view, Entry*, KeyHash> index;
    std::vector<Record> journal;
    std::vector<std::size_t> transactions;  // start of each open transaction in the journal

    // Written keys in order, for iteration only: filled when somebody iterates. May hold keys rolled back since.
    std::set<Entry*, KeyLess> ordered;
    std::vector<Entry*> unordered;
    Bytes cursor;

    u32 depth() const { return static_cast<u32>(transactions.size()); }
    Entry& entry_of(BytesView key);
    const Entry* find(BytesView key) const;
    void read(Entry& entry);
    void journal_old(Entry& entry, Record::Undo undo);
    void prepare_write(Entry& entry);
    void prepare_append(Entry& entry);
    void keep_base(Entry& entry);
    void undo(Record& record);
    void put(Entry& entry, BytesView value);
    const Entry* next_written(BytesView after, BytesView prefix);
    bool next_key(BytesView after, BytesView prefix, Bytes& out);
    bool differs(const Entry& entry);
    std::vector<Entry*> changed();
};

/// The entry of `key`, made when missing; not read from base yet.
Entry& Overlay::Impl::entry_of(BytesView key)
{
    if (const auto found = index.find(as_text(key)); found != index.end()) return *found->second;
    auto* bytes = static_cast<u8*>(arena.allocate(std::max<std::size_t>(key.size(), 1), 1));
    std::copy(key.begin(), key.end(), bytes);
    Entry& entry = entries.emplace_back();
    entry.key = {bytes, key.size()};
    index.emplace(as_text(entry.key), &entry);
    return entry;
}

const Entry* Overlay::Impl::find(BytesView key) const
{
    const auto found = index.find(as_text(key));
    return found == index.end() ? nullptr : found->second;
}

void Overlay::Impl::read(Entry& entry)
{
    if (entry.presence != Presence::unread) return;
    if (base->get(entry.key, entry.value)) {
        entry.presence = Presence::present;
    } else {
        entry.value.clear();
        entry.presence = Presence::absent;
    }
}

/// Adds the record of the open transaction for `entry`; the caller moves the old value in if the undo needs it.
void Overlay::Impl::journal_old(Entry& entry, Record::Undo undo)
{
    journal.push_back({&entry, {}, entry.value.size(), entry.record, entry.journaled_at, undo, entry.presence});
    entry.record = static_cast<u32>(journal.size() - 1);
    entry.journaled_at = depth();
}

/// First write of a key: what was read becomes the base value to compare with and to return to.
void Overlay::Impl::keep_base(Entry& entry)
{
    if (depth() > 0) journal_old(entry, Record::Undo::restore_base);
    entry.base_value = std::exchange(entry.value, {});
    entry.base_presence = entry.presence;
    entry.written = true;
    unordered.push_back(&entry);
}

/// After this the entry's value may be overwritten; it is unspecified unless it needed no saving.
void Overlay::Impl::prepare_write(Entry& entry)
{
    if (!entry.written) return keep_base(entry);
    if (depth() == 0) return;
    if (entry.journaled_at < depth()) {
        journal_old(entry, Record::Undo::restore_value);
        journal.back().value = std::exchange(entry.value, {});
        return;
    }
    Record& record = journal[entry.record];
    if (record.undo != Record::Undo::truncate) return;
    record.undo = Record::Undo::restore_value;
    record.value = std::exchange(entry.value, {});
    record.value.resize(record.size);
}

/// After this bytes may be added to the entry's value, which is kept.
void Overlay::Impl::prepare_append(Entry& entry)
{
    read(entry);
    if (!entry.written) {
        keep_base(entry);
        if (entry.base_presence == Presence::present) entry.value = entry.base_value;
        return;
    }
    if (depth() > 0 && entry.journaled_at < depth()) {
        const bool present = entry.presence == Presence::present;
        journal_old(entry, present ? Record::Undo::truncate : Record::Undo::restore_value);
    }
}

void Overlay::Impl::put(Entry& entry, BytesView value)
{
    // A view of the old value stays valid when that value moves into the journal, but not when it is overwritten.
    if (within(value, entry.value)) {
        Bytes copy = to_bytes(value);
        prepare_write(entry);
        entry.value = std::move(copy);
    } else {
        prepare_write(entry);
        entry.value.assign(value.begin(), value.end());
    }
    entry.presence = Presence::present;
}

void Overlay::Impl::undo(Record& record)
{
    Entry& entry = *record.entry;
    switch (record.undo) {
    case Record::Undo::restore_value:
        entry.value = std::move(record.value);
        break;
    case Record::Undo::truncate:
        entry.value.resize(record.size);
        break;
    case Record::Undo::restore_base:
        entry.value = std::exchange(entry.base_value, {});
        entry.written = false;
        break;
    }
    entry.presence = record.presence;
    entry.record = record.outer_record;
    entry.journaled_at = record.outer_depth;
}

/// The lowest present written key after `after` under `prefix`.
const Entry* Overlay::Impl::next_written(BytesView after, BytesView prefix)
{
    ordered.insert(unordered.begin(), unordered.end());
    unordered.clear();
    for (auto it = ordered.upper_bound(after); it != ordered.end() && starts_with((*it)->key, prefix); ++it)
        if ((*it)->written && (*it)->presence == Presence::present) return *it;
    return nullptr;
}

bool Overlay::Impl::next_key(BytesView after, BytesView prefix, Bytes& out)
{
    const Entry* written = next_written(after, prefix);
    cursor.assign(after.begin(), after.end());
    while (base->next_key(cursor, cursor) && starts_with(cursor, prefix)) {
        if (written && !BytesLess{}(cursor, written->key)) break;
        const Entry* over = find(cursor);
        if (over && over->presence == Presence::absent) continue;
        out.assign(cursor.begin(), cursor.end());
        return true;
    }
    if (!written) return false;
    out.assign(written->key.begin(), written->key.end());
    return true;
}

bool Overlay::Impl::differs(const Entry& entry)
{
    if (!entry.written) return false;
    bool in_base = entry.base_presence == Presence::present;
    BytesView value = entry.base_value;
    if (entry.base_presence == Presence::unread) {
        in_base = base->get(entry.key, cursor);
        value = cursor;
    }
    if (in_base != (entry.presence == Presence::present)) return true;
    return in_base && as_text(value) != as_text(entry.value);
}

/// The written entries that differ from base, in key order.
std::vector<Entry*> Overlay::Impl::changed()
{
    TAU_ASSERT(depth() == 0);
    std::vector<Entry*> found;
    for (Entry& entry : entries)
        if (differs(entry)) found.push_back(&entry);
    std::sort(found.begin(), found.end(), KeyLess{});
    return found;
}

Overlay::Overlay(const StateView& base) : impl_(std::make_unique<Impl>(base)) {}
Overlay::~Overlay() = default;
Overlay::Overlay(Overlay&&) noexcept = default;
Overlay& Overlay::operator=(Overlay&&) noexcept = default;

std::optional<BytesView> Overlay::get(BytesView key) const
{
    Entry& entry = impl_->entry_of(key);
    impl_->read(entry);
    if (entry.presence == Presence::absent) return std::nullopt;
    return entry.value;
}

void Overlay::put(BytesView key, BytesView value)
{
    impl_->put(impl_->entry_of(key), value);
}

void Overlay::append(BytesView key, BytesView more)
{
    Entry& entry = impl_->entry_of(key);
    const Bytes copy = within(more, entry.value) ? to_bytes(more) : Bytes{};
    impl_->prepare_append(entry);
    tau::append(entry.value, copy.empty() ? more : BytesView(copy));
    entry.presence = Presence::present;
}

void Overlay::remove(BytesView key)
{
    Entry& entry = impl_->entry_of(key);
    if (entry.presence == Presence::absent) return;
    impl_->prepare_write(entry);
    entry.value.clear();
    entry.presence = Presence::absent;
}

bool Overlay::next_key(BytesView after, BytesView prefix, Bytes& out) const
{
    if (BytesLess{}(after, prefix)) {
        if (contains(prefix)) {
            out.assign(prefix.begin(), prefix.end());
            return true;
        }
        after = prefix;
    }
    return impl_->next_key(after, prefix, out);
}

std::optional<Bytes> Overlay::next_key(BytesView after, BytesView prefix) const
{
    Bytes out;
    if (!next_key(after, prefix, out)) return std::nullopt;
    return out;
}

u64 Overlay::remove_prefix(BytesView prefix, u64 limit)
{
    u64 removed = 0;
    if (limit > 0 && contains(prefix)) {
        remove(prefix);
        ++removed;
    }
    Bytes key = to_bytes(prefix);
    for (; removed < limit && impl_->next_key(key, prefix, key); ++removed) remove(key);
    return removed;
}

void Overlay::begin()
{
    impl_->transactions.push_back(impl_->journal.size());
}

void Overlay::commit()
{
    TAU_ASSERT(depth() > 0);
    auto& journal = impl_->journal;
    std::size_t kept = impl_->transactions.back();
    const std::size_t end = journal.size();
    impl_->transactions.pop_back();
    for (std::size_t i = kept; i < end; ++i) {
        Record& record = journal[i];
        Entry& entry = *record.entry;
        entry.journaled_at = depth();
        if (depth() > 0 && record.outer_depth < depth()) {
            entry.record = static_cast<u32>(kept);
            if (i != kept) journal[kept] = std::move(record);
            ++kept;
            continue;
        }
        entry.record = record.outer_record;
        if (depth() == 0 || record.undo != Record::Undo::restore_value) continue;
        // The outer transaction had only appended, the inner one replaced: the outer one needs the old bytes now.
        Record& outer = journal[record.outer_record];
        if (outer.undo != Record::Undo::truncate) continue;
        outer.undo = Record::Undo::restore_value;
        outer.value = std::move(record.value);
        outer.value.resize(outer.size);
    }
    journal.erase(journal.begin() + static_cast<std::ptrdiff_t>(kept), journal.end());
}

void Overlay::rollback()
{
    TAU_ASSERT(depth() > 0);
    auto& journal = impl_->journal;
    const std::size_t start = impl_->transactions.back();
    for (std::size_t i = journal.size(); i > start; --i) impl_->undo(journal[i - 1]);
    journal.erase(journal.begin() + static_cast<std::ptrdiff_t>(start), journal.end());
    impl_->transactions.pop_back();
}

unsigned Overlay::depth() const
{
    return impl_->depth();
}

StateDiff Overlay::diff() const
{
    StateDiff diff;
    for (const Entry* entry : impl_->changed()) {
        StateChange& change = diff.emplace_back(StateChange{to_bytes(entry->key), std::nullopt});
        if (entry->presence == Presence::present) change.value = entry->value;
    }
    return diff;
}

StateDiff Overlay::take_diff()
{
    StateDiff diff;
    for (Entry* entry : impl_->changed()) {
        StateChange& change = diff.emplace_back(StateChange{to_bytes(entry->key), std::nullopt});
        if (entry->presence == Presence::present) change.value = std::move(entry->value);
    }
    impl_ = std::make_unique<Impl>(*impl_->base);
    return diff;
}

}  // namespace tau::state
