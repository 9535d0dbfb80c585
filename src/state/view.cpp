#include "state/view.hpp"

namespace tau::state {

bool MapView::get(BytesView key, Bytes& out) const
{
    const auto found = map_.find(key);
    if (found == map_.end()) return false;
    out = found->second;
    return true;
}

bool MapView::next_key(BytesView after, Bytes& out) const
{
    const auto found = map_.upper_bound(after);
    if (found == map_.end()) return false;
    out = found->first;
    return true;
}

void MapView::put(BytesView key, BytesView value)
{
    map_.insert_or_assign(to_bytes(key), to_bytes(value));
}

void MapView::remove(BytesView key)
{
    if (const auto found = map_.find(key); found != map_.end()) map_.erase(found);
}

void MapView::apply(const StateDiff& diff)
{
    for (const auto& [key, value] : diff) {
        if (value)
            put(key, *value);
        else
            remove(key);
    }
}

}  // namespace tau::state
