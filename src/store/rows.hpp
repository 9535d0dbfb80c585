// How both stores keep blocks, and the checks they share.
#pragma once

#include "store/store.hpp"

namespace tau::store {

struct HeaderRow {
    Hash hash{};
    Hash parent{};
    Hash state_root{};
    Bytes header;
};

struct BodyRow {
    std::vector<Bytes> body;
    std::optional<Bytes> justifications;
};

/// What the store knows without looking at the tables.
struct ChainState {
    BlockId head;
    BlockId finalized;
    BlockNumber first{};   ///< the block it was started with
    BlockNumber oldest{};  ///< the oldest block with state, body and change set

    bool knows(BlockNumber number) const { return number >= first && number <= head.number; }
};

/// Whether `block` may follow; the state root is checked elsewhere.
StoreResult<void> check_follows(const std::optional<ChainState>& chain, const BlockCommit& block);
StoreResult<void> check_finalized(const std::optional<ChainState>& chain, BlockNumber number);
/// Whether the whole of block `number` is there.
StoreResult<void> check_kept(const std::optional<ChainState>& chain, BlockNumber number);
/// The block up to which (exclusive) prune drops; `oldest` when there is nothing to do.
BlockNumber prune_limit(const ChainState& chain, u64 keep_blocks);
/// The chain with `block` on top; finality stays when the block does not move it.
ChainState advanced(const std::optional<ChainState>& chain, const BlockCommit& block, const Hash& finalized_hash);

tl::unexpected<StoreError> unknown_block(BlockNumber number);
tl::unexpected<StoreError> wrong_state_root(const BlockCommit& block, const Hash& computed);
StoredBlock stored_block(BlockNumber number, HeaderRow header, BodyRow body);

}  // namespace tau::store
