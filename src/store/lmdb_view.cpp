#include "store/lmdb_view.hpp"

#include "base/result.hpp"

namespace tau::store {

std::array<u8, 4> number_key(BlockNumber number)
{
    return {static_cast<u8>(number >> 24), static_cast<u8>(number >> 16), static_cast<u8>(number >> 8),
            static_cast<u8>(number)};
}

BlockNumber number_from(BytesView key)
{
    TAU_ASSERT(key.size() >= 4);
    return static_cast<BlockNumber>(key[0]) << 24 | static_cast<BlockNumber>(key[1]) << 16 |
           static_cast<BlockNumber>(key[2]) << 8 | key[3];
}

std::array<u8, 5> change_mark(BlockNumber number, bool existed)
{
    const auto key = number_key(number);
    return {key[0], key[1], key[2], key[3], existed};
}

LmdbView::LmdbView(std::unique_ptr<LmdbTransaction> transaction, BlockNumber number, BlockNumber head)
    : transaction_(std::move(transaction)),
      state_(*transaction_, Table::state),
      changed_in_(*transaction_, Table::changed_in),
      number_(number),
      past_(number < head)
{
}

/// The first change of `key` after the view's block; nullopt when the head's value is the view's.
std::optional<LmdbView::Change> LmdbView::change_after(BytesView key) const
{
    if (!past_ || key.empty() || key.size() > max_lmdb_key) return std::nullopt;
    const auto mark = changed_in_.value_from(key, change_mark(number_ + 1, false));
    if (!mark) return std::nullopt;
    return Change{number_from(*mark), mark->back() != 0};
}

bool LmdbView::get(BytesView key, Bytes& out) const
{
    const std::lock_guard lock(mutex_);
    if (const auto change = change_after(key)) return change->existed && get_before(change->block, key, out);
    const auto value = transaction_->get(Table::state, key);
    if (value) out.assign(value->begin(), value->end());
    return value.has_value();
}

bool LmdbView::get_before(BlockNumber block, BytesView key, Bytes& out) const
{
    auto changes = cache_.find(block);
    if (!changes) {
        const auto packed = transaction_->get(Table::changes, number_key(block));
        TAU_ASSERT(packed);
        auto unpacked = unpack_changes(*packed);
        TAU_ASSERT(unpacked);
        changes = std::make_shared<const state::StateDiff>(*std::move(unpacked));
        cache_.add(block, changes);
    }
    const auto* before = find_change(*changes, key);
    TAU_ASSERT(before && *before);
    out.assign((*before)->begin(), (*before)->end());
    return true;
}

/// The next key that has a value at the head or had one within the history.
std::optional<BytesView> LmdbView::next_candidate(BytesView after) const
{
    const auto present = state_.next_key(after);
    if (!past_) return present;
    const auto changed = changed_in_.next_key(after);
    if (!present || !changed) return present ? present : changed;
    return state::BytesLess{}(*changed, *present) ? changed : present;
}

bool LmdbView::next_key(BytesView after, Bytes& out) const
{
    const std::lock_guard lock(mutex_);
    for (auto key = next_candidate(after); key; key = next_candidate(*key)) {
        const auto change = change_after(*key);
        const bool exists = change ? change->existed : transaction_->get(Table::state, *key).has_value();
        if (!exists) continue;
        out.assign(key->begin(), key->end());
        return true;
    }
    return false;
}

}  // namespace tau::store
