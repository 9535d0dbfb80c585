#include "pallets/commitments/store/purge.hpp"

#include "pallets/commitments/store/storage.hpp"

namespace tau::pallets::commitments {
namespace {

/// Removes index entries that `gone` holds of; the row is only written when it changes.
template <class Gone>
bool thin_out_index(Context& ctx, Gone&& gone)
{
    auto index = storage::TimelockedIndex.get(ctx);
    if (std::erase_if(index, gone) == 0) return false;
    storage::TimelockedIndex.put(ctx, index);
    return true;
}

template <class Item>
bool has_rows(const Context& ctx, const Item& item, NetUid netuid)
{
    bool found = false;
    item.for_each_under(
        ctx,
        [&](const auto&...) {
            found = true;
            return false;
        },
        netuid);
    return found;
}

/// True when the map has no row of the subnet left.
template <class Item>
bool clear(Context& ctx, const Item& item, NetUid netuid, u64 rows_max, Purged& done)
{
    if (done.rows >= rows_max) return false;
    done.rows += item.clear_under(ctx, rows_max - done.rows, netuid);
    return !has_rows(ctx, item, netuid);
}

}  // namespace

void purge_neuron(Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    storage::CommitmentOf.remove(ctx, netuid, hotkey);
    storage::LastCommitment.remove(ctx, netuid, hotkey);
    storage::LastBondsReset.remove(ctx, netuid, hotkey);
    storage::RevealedCommitments.remove(ctx, netuid, hotkey);
    storage::UsedSpaceOf.remove(ctx, netuid, hotkey);
    thin_out_index(ctx, [&](const auto& entry) { return entry == std::tuple{netuid, hotkey}; });
}

Purged purge_netuid(Context& ctx, NetUid netuid, u64 rows_max)
{
    Purged done;
    const bool cleared = clear(ctx, storage::CommitmentOf, netuid, rows_max, done) &&
                         clear(ctx, storage::LastCommitment, netuid, rows_max, done) &&
                         clear(ctx, storage::LastBondsReset, netuid, rows_max, done) &&
                         clear(ctx, storage::RevealedCommitments, netuid, rows_max, done) &&
                         clear(ctx, storage::UsedSpaceOf, netuid, rows_max, done);
    if (!cleared || done.rows >= rows_max) return done;
    done.rows += thin_out_index(ctx, [&](const auto& entry) { return std::get<0>(entry) == netuid; });
    done.finished = true;
    return done;
}

}  // namespace tau::pallets::commitments
