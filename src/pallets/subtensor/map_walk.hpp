// Maps walked a page at a time: the raw key of the last row is the place to go on from.
#pragma once

#include "frame/context.hpp"
#include "frame/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {

using frame::Context;

/// The first key of the map behind `cursor`, of all keys when the cursor is empty.
template <class Item>
std::optional<Bytes> next_key_of(const Context& ctx, const Item& item, const Bytes& cursor)
{
    const BytesView prefix(item.prefix);
    return ctx.state.next_key(cursor.empty() ? prefix : BytesView(cursor), prefix);
}

/// The account that a key begins with, after the map's prefix and a hash of `hash` bytes.
inline AccountId account_in_key(BytesView key, std::size_t hash = 16)
{
    AccountId out;
    std::ranges::copy(key.subspan(32 + hash, out.bytes.size()), out.bytes.begin());
    return out;
}

/// Moves one row to another key, where there is one.
template <class Item>
void move_row(Context& ctx, const Item& item, const AccountId& before, const AccountId& after)
{
    const auto value = item.try_get(ctx, before);
    if (!value) return;
    item.remove(ctx, before);
    item.put(ctx, after, *value);
}

}  // namespace tau::pallets::subtensor
