// The database: latest state, its history, blocks. In memory for tests and `taud dev`, LMDB on disk.
#pragma once

#include "base/result.hpp"
#include "base/types.hpp"
#include "state/diff.hpp"
#include "state/view.hpp"

#include <filesystem>
#include <memory>
#include <optional>

namespace tau::store {

/// Why the store cannot answer.
enum class StoreErrorCode : u8 {
    unknown_block,  ///< no such block, or none yet
    pruned,         ///< the block is known, what was asked of it was dropped by prune()
    invalid,        ///< the commit does not follow the head, or a key is too long for the disk
    io,             ///< disk or file format
};

struct StoreError {
    StoreErrorCode code{};
    std::string message;
};

template <class T>
using StoreResult = Result<T, StoreError>;

struct BlockId {
    BlockNumber number{};
    Hash hash{};
    friend bool operator==(const BlockId&, const BlockId&) = default;
};

/// A block with what it changes; events are in the state.
struct BlockCommit {
    BlockNumber number{};
    Hash hash{};
    Hash parent{};
    Bytes header;             ///< SCALE
    std::vector<Bytes> body;  ///< whole extrinsics, with their length prefix
    std::optional<Bytes> justifications;
    state::StateDiff diff;
    Hash state_root{};                     ///< after the block; checked against the trie
    std::optional<BlockNumber> finalized;  ///< moves the finalised block in the same transaction
};

struct StoredBlock {
    BlockId id;
    Hash parent{};
    Hash state_root{};
    Bytes header;
    std::vector<Bytes> body;
    std::optional<Bytes> justifications;
};

struct ExtrinsicLocation {
    BlockNumber block{};
    u32 index{};
    friend bool operator==(const ExtrinsicLocation&, const ExtrinsicLocation&) = default;
};

using View = std::shared_ptr<const state::StateView>;

/// One writer thread calls state_root_after, commit, set_finalized and prune; everything else may be called from any
/// thread meanwhile. A View is a snapshot: it keeps showing its block while the writer goes on, may be shared between
/// threads and may outlive the store object.
class Store {
public:
    Store() = default;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    virtual ~Store() = default;

    /// The state root the head state would have after `diff`. Writes nothing; a commit of the same diff right after
    /// reuses the work. Asking for several candidates in turn is fine.
    virtual Hash state_root_after(const state::StateDiff& diff) = 0;

    /// All of the block or nothing. The first is number 0 (or any, for a store started from a snapshot), each other
    /// one the head's child. Durable on return when on disk.
    virtual StoreResult<void> commit(const BlockCommit& block) = 0;

    virtual StoreResult<void> set_finalized(BlockNumber number) = 0;

    /// Drops state history, bodies and extrinsic index of blocks more than `keep_blocks` before the head; headers and
    /// hashes stay. Returns the number of blocks dropped.
    virtual StoreResult<u64> prune(u64 keep_blocks) = 0;

    /// nullopt before the first commit.
    virtual std::optional<BlockId> head() const = 0;
    virtual std::optional<BlockId> finalized() const = 0;
    /// Oldest block view_at answers for.
    virtual std::optional<BlockNumber> oldest_view() const = 0;

    /// State after the head block; empty before the first commit.
    virtual View head_view() const = 0;
    /// State after block `number`.
    virtual StoreResult<View> view_at(BlockNumber number) const = 0;
    /// The keys block `number` changed with their values before it, in key order.
    virtual StoreResult<state::StateDiff> changes_of(BlockNumber number) const = 0;

    virtual std::optional<Hash> hash_of(BlockNumber number) const = 0;
    virtual std::optional<BlockNumber> number_of(const Hash& hash) const = 0;
    virtual StoreResult<Bytes> header(BlockNumber number) const = 0;
    virtual StoreResult<StoredBlock> block(BlockNumber number) const = 0;
    StoreResult<StoredBlock> block(const Hash& hash) const;

    /// Where the extrinsic with this blake2b-256 (of its whole bytes) is; the last place when there are several.
    virtual std::optional<ExtrinsicLocation> find_extrinsic(const Hash& hash) const = 0;
};

std::unique_ptr<Store> open_memory_store();

/// Opens or creates the database in `directory`, which is created with its parents when missing. One process at a time.
StoreResult<std::unique_ptr<Store>> open_lmdb_store(const std::filesystem::path& directory);

}  // namespace tau::store
