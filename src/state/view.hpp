// The world the runtime reads: ordered keys and values, whatever is behind them.
#pragma once

#include "base/types.hpp"
#include "state/diff.hpp"

#include <map>

namespace tau::state {

/// Orders byte strings as the trie does: by unsigned bytes, a prefix before its extensions. Accepts views for look-up.
struct BytesLess {
    using is_transparent = void;
    bool operator()(BytesView a, BytesView b) const { return as_text(a) < as_text(b); }
};

inline bool starts_with(BytesView key, BytesView prefix)
{
    return as_text(key).starts_with(as_text(prefix));
}

/// A read-only key-value world in key order: the head, a past block, a test's map.
/// What it shows never changes while it is held, except that of a MapView.
class StateView {
public:
    virtual ~StateView() = default;

    /// Value of `key` into `out`, replacing its content; false (and `out` unspecified) when absent.
    /// Does not allocate when `out` has the capacity.
    virtual bool get(BytesView key, Bytes& out) const = 0;

    /// Smallest key strictly greater than `after` into `out`, which may own the bytes of `after`; false at the end.
    virtual bool next_key(BytesView after, Bytes& out) const = 0;

protected:
    StateView() = default;
    StateView(const StateView&) = default;
    StateView& operator=(const StateView&) = default;
};

/// A world in a std::map: genesis, tests, small simulations.
class MapView final : public StateView {
public:
    using Map = std::map<Bytes, Bytes, BytesLess>;

    MapView() = default;
    explicit MapView(Map map) : map_(std::move(map)) {}

    bool get(BytesView key, Bytes& out) const override;
    bool next_key(BytesView after, Bytes& out) const override;

    void put(BytesView key, BytesView value);
    void remove(BytesView key);
    void apply(const StateDiff& diff);
    const Map& map() const { return map_; }

private:
    Map map_;
};

}  // namespace tau::state
