// The tables of the in-memory store and the lock around them.
#pragma once

#include "state/view.hpp"
#include "store/change_set.hpp"
#include "store/rows.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>
#include <boost/unordered/unordered_flat_map.hpp>

#include <deque>
#include <map>
#include <set>
#include <shared_mutex>
#include <unordered_map>

namespace tau::store {

/// Block or extrinsic hashes are uniform already.
struct HashPrefix {
    std::size_t operator()(const Hash& hash) const
    {
        std::size_t prefix;
        std::copy_n(hash.begin(), sizeof prefix, reinterpret_cast<u8*>(&prefix));
        return prefix;
    }
};

/// A block that changed a key, and whether the key had a value before.
struct KeyChange {
    u32 block : 31;
    u32 existed : 1;
};

/// A key that has a value, or had one within the kept history.
struct Cell {
    Bytes value;
    std::vector<KeyChange> changes;  ///< ascending by block
    bool present = false;
};

using CellMap = std::map<Bytes, Cell, state::BytesLess>;

struct KeyHash {
    std::size_t operator()(std::string_view key) const { return XXH3_64bits(key.data(), key.size()); }
};
using CellIndex = boost::unordered_flat_map<std::string_view, CellMap::iterator, KeyHash>;

struct BlockRow {
    HeaderRow header;
    BodyRow body;
    Bytes changes;  ///< packed; empty once pruned
};

struct MemoryTables {
    mutable std::mutex gate;          ///< lets a waiting writer pass newly arriving readers
    mutable std::shared_mutex mutex;  ///< guards all below
    std::optional<ChainState> chain;
    CellMap cells;                ///< for iteration
    CellIndex index;              ///< the same cells, for look-up; views of the keys in `cells`
    std::deque<BlockRow> blocks;  ///< from chain->first on
    std::unordered_map<Hash, BlockNumber, HashPrefix> numbers;
    std::unordered_map<Hash, ExtrinsicLocation, HashPrefix> extrinsics;
    ChangeCache cache;
    mutable std::mutex pins_mutex;
    mutable std::multiset<BlockNumber> pins;  ///< blocks that views are held of

    std::shared_lock<std::shared_mutex> read_lock() const
    {
        const std::lock_guard pass(gate);
        return std::shared_lock(mutex);
    }

    std::unique_lock<std::shared_mutex> write_lock()
    {
        const std::lock_guard pass(gate);
        return std::unique_lock(mutex);
    }

    BlockRow& row(BlockNumber number) { return blocks[number - chain->first]; }
    const BlockRow& row(BlockNumber number) const { return blocks[number - chain->first]; }
    /// The cell of `key`, nullptr when it never had a value.
    const Cell* find(BytesView key) const
    {
        const auto found = index.find(as_text(key));
        return found == index.end() ? nullptr : &found->second->second;
    }
    Cell& find_or_add(const Bytes& key);
    void drop(CellMap::iterator cell);

    ChangeCache::Entry changes_of(BlockNumber number) const;
};

/// State after block `number`; before the first commit, of nothing. Keeps its block from being pruned.
class MemoryView final : public state::StateView {
public:
    /// The caller holds a lock of `tables`.
    MemoryView(std::shared_ptr<const MemoryTables> tables, std::optional<BlockNumber> number);
    ~MemoryView() override;
    MemoryView(const MemoryView&) = delete;
    MemoryView& operator=(const MemoryView&) = delete;

    bool get(BytesView key, Bytes& out) const override;
    bool next_key(BytesView after, Bytes& out) const override;

private:
    const KeyChange* change_after(const Cell& cell) const;

    std::shared_ptr<const MemoryTables> tables_;
    std::optional<BlockNumber> number_;
};

}  // namespace tau::store
