// The changes of one block over a StateView, with nested storage transactions.
#pragma once

#include "base/types.hpp"
#include "state/diff.hpp"
#include "state/view.hpp"

#include <memory>
#include <optional>

namespace tau::state {

/// Reads fall through to `base` once per key and are kept; writes stay here until take_diff().
/// A view returned by get() is valid until the next write of that key or the end of a transaction that wrote it.
/// Not safe for several threads. `base` must outlive the overlay.
class Overlay {
public:
    explicit Overlay(const StateView& base);
    ~Overlay();
    Overlay(Overlay&&) noexcept;
    Overlay& operator=(Overlay&&) noexcept;

    std::optional<BytesView> get(BytesView key) const;
    bool contains(BytesView key) const { return get(key).has_value(); }

    /// `value` may be a view returned by get().
    void put(BytesView key, BytesView value);
    /// Adds `more` to the end of the value (to an empty one when absent) without copying what is there.
    void append(BytesView key, BytesView more);
    void remove(BytesView key);

    /// Smallest key strictly greater than `after` that starts with `prefix`, in the merged world.
    /// `after` may be the prefix itself, or anything before its range.
    std::optional<Bytes> next_key(BytesView after, BytesView prefix) const;
    /// The same without a new buffer: into `out`, which may own the bytes of `after`; false at the end.
    bool next_key(BytesView after, BytesView prefix, Bytes& out) const;

    /// Removes at most `limit` keys that start with `prefix` (itself included), lowest first. Returns how many.
    u64 remove_prefix(BytesView prefix, u64 limit);

    /// Opens a transaction; commit() folds the innermost into the one around it, rollback() undoes it.
    /// Each costs what the transaction wrote, whatever the size of the overlay.
    void begin();
    void commit();
    void rollback();
    /// Number of open transactions.
    unsigned depth() const;

    /// Keys whose final value differs from base. No transaction may be open; the overlay is empty afterwards.
    StateDiff take_diff();
    /// The same without emptying it: what take_diff() would give now. Not to be called in a transaction.
    StateDiff diff() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tau::state
