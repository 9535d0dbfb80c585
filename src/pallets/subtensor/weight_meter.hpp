// How much of an idle block's weight is used, and maps cleared within it (reference: WeightMeter,
// clear_prefix_with_meter, remove_storage_entries_for_netuid).
#pragma once

#include "frame/benchmark.hpp"
#include "pallets/subtensor/map_walk.hpp"
#include "primitives/dispatch.hpp"
#include "primitives/numbers.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {

class WeightMeter {
public:
    explicit WeightMeter(const Weight& limit) : limit_(limit) {}

    Weight used() const { return used_; }
    Weight left() const { return limit_.saturating_sub(used_); }
    bool can_use(const Weight& weight) const { return !used_.saturating_add(weight).any_above(limit_); }
    /// Also beyond the limit.
    void use(const Weight& weight) { used_ = used_.saturating_add(weight); }
    /// Nothing used where it does not fit.
    bool try_use(const Weight& weight)
    {
        if (!can_use(weight)) return false;
        use(weight);
        return true;
    }

private:
    Weight limit_;
    Weight used_{};
};

/// Where a walk is: the raw key of the row it did last.
using Cursor = std::optional<Bytes>;

/// Removes what of the rows under `first` fits, a write each; true when none is left.
template <class Item, class... First>
bool clear_metered(Context& ctx, WeightMeter& meter, const Item& item, const First&... first)
{
    constexpr Weight write = frame::reads_writes(0, 1);
    const u64 limit = meter.left().ref_time.value / write.ref_time.value;
    if (limit == 0) return false;
    const u64 removed = item.clear_under(ctx, std::min<u64>(limit, 0xffff'ffff), first...);
    meter.use(write.saturating_mul(removed));
    bool any_left = false;
    item.for_each_under(
        ctx,
        [&](const auto&...) {
            any_left = true;
            return false;
        },
        first...);
    return !any_left;
}

/// Whether the raw key has the netuid `offset` bytes in.
inline bool key_has_netuid(BytesView key, std::size_t offset, NetUid netuid)
{
    return key[offset] == (netuid.value & 0xff) && key[offset + 1] == netuid.value >> 8;
}

/// Offset of a netuid that is the second key, after an account behind a hash of 16 bytes.
inline constexpr std::size_t second_key = 32 + 16 + 32;

/// Walks a whole map, a read a row, and hands the raw keys of a subnet's rows to `remove`, `writes` writes each. True
/// at the end of the map; else the cursor is the last row done.
template <class Item, class Remove>
bool remove_metered(Context& ctx, WeightMeter& meter, const Item& item, std::size_t offset, NetUid netuid,
                    Cursor& cursor, u64 writes, Remove&& remove)
{
    std::vector<Bytes> found;
    Bytes at = cursor.value_or(Bytes{});
    bool at_end = false;
    while (true) {
        auto key = next_key_of(ctx, item, at);
        at_end = !key;
        if (at_end || !meter.try_use(frame::reads_writes(1, 0))) break;
        if (key_has_netuid(*key, offset, netuid)) {
            if (!meter.try_use(frame::reads_writes(0, writes))) break;
            found.push_back(*key);
        }
        at = std::move(*key);
    }
    for (const Bytes& key : found) remove(key);
    if (!at.empty()) cursor = std::move(at);
    return at_end;
}

}  // namespace tau::pallets::subtensor
