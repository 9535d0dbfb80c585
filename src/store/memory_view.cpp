#include "base/result.hpp"
#include "store/memory_tables.hpp"

#include <algorithm>

namespace tau::store {

ChangeCache::Entry MemoryTables::changes_of(BlockNumber number) const
{
    if (auto cached = cache.find(number)) return cached;
    auto unpacked = unpack_changes(row(number).changes);
    TAU_ASSERT(unpacked);
    auto entry = std::make_shared<const state::StateDiff>(*std::move(unpacked));
    cache.add(number, entry);
    return entry;
}

Cell& MemoryTables::find_or_add(const Bytes& key)
{
    if (const auto found = index.find(as_text(key)); found != index.end()) return found->second->second;
    const auto cell = cells.emplace(key, Cell{}).first;
    index.emplace(as_text(cell->first), cell);
    return cell->second;
}

void MemoryTables::drop(CellMap::iterator cell)
{
    index.erase(as_text(cell->first));
    cells.erase(cell);
}

MemoryView::MemoryView(std::shared_ptr<const MemoryTables> tables, std::optional<BlockNumber> number)
    : tables_(std::move(tables)), number_(number)
{
    if (!number_) return;
    const std::lock_guard lock(tables_->pins_mutex);
    tables_->pins.insert(*number_);
}

MemoryView::~MemoryView()
{
    if (!number_) return;
    const std::lock_guard lock(tables_->pins_mutex);
    tables_->pins.erase(tables_->pins.find(*number_));
}

/// The first change of the cell after the view's block; nullptr when the head's value is the view's.
const KeyChange* MemoryView::change_after(const Cell& cell) const
{
    if (cell.changes.empty() || cell.changes.back().block <= *number_) return nullptr;
    const auto later = [](BlockNumber number, const KeyChange& change) { return number < change.block; };
    return &*std::upper_bound(cell.changes.begin(), cell.changes.end(), *number_, later);
}

bool MemoryView::get(BytesView key, Bytes& out) const
{
    if (!number_) return false;
    const auto lock = tables_->read_lock();
    const Cell* cell = tables_->find(key);
    if (!cell) return false;
    const KeyChange* change = change_after(*cell);
    if (!change) {
        if (cell->present) out.assign(cell->value.begin(), cell->value.end());
        return cell->present;
    }
    if (!change->existed) return false;
    const auto changes = tables_->changes_of(change->block);
    const auto* before = find_change(*changes, key);
    TAU_ASSERT(before && *before);
    out.assign((*before)->begin(), (*before)->end());
    return true;
}

bool MemoryView::next_key(BytesView after, Bytes& out) const
{
    if (!number_) return false;
    const auto lock = tables_->read_lock();
    for (auto it = tables_->cells.upper_bound(after); it != tables_->cells.end(); ++it) {
        const KeyChange* change = change_after(it->second);
        if (change ? !change->existed : !it->second.present) continue;
        out.assign(it->first.begin(), it->first.end());
        return true;
    }
    return false;
}

}  // namespace tau::store
