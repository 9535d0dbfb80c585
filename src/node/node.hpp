// The chain as a running thing: head, database, pool, and the making of blocks. Everything above reads it through
// immutable ChainViews and hears of new blocks through listeners.
#pragma once

#include "crypto/keypair.hpp"
#include "node/chain_view.hpp"
#include "node/proposal.hpp"
#include "node/shield_keys.hpp"
#include "pool/pool.hpp"
#include "runtime/executor.hpp"
#include "store/store.hpp"

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>

namespace tau::node {

struct NodeConfig {
    frame::Setup setup;
    std::optional<std::filesystem::path> base_path;  ///< In memory when absent.
    std::optional<u64> pruning;                      ///< Blocks of history to keep; all when absent.
    std::string author_uri = "//One";
    ShieldRotation shield_rotation = ShieldRotation::none;
    bool check_invariants = false;
    /// Start from these entries in place of the localnet's genesis (`--state FILE`).
    std::optional<state::MapView::Map> genesis_state;
};

/// A block that became the head.
struct NewBlock {
    ChainView view;
    const std::vector<Bytes>& body;
    const state::StateDiff& diff;
};
using BlockListener = std::function<void(const NewBlock&)>;

class Node {
public:
    /// Opens the chain: an existing database, or a new one with its genesis block.
    static Result<std::unique_ptr<Node>> open(NodeConfig config);
    ~Node();

    const frame::Runtime& runtime() const { return runtime_; }
    store::Store& store() { return *store_; }
    const store::Store& store() const { return *store_; }
    pool::Pool& pool() { return pool_; }

    /// The head, its header and state; consistent and unchanging.
    ChainView view() const;
    Hash genesis_hash() const { return genesis_hash_; }
    /// Metadata encoded once per version.
    const Bytes& metadata(u8 version) const;

    /// Puts a transaction into the pool; engines that seal on arrival are woken.
    Result<Hash, pool::Rejection> submit(Bytes extrinsic, pool::Watcher watcher = {});

    /// Builds, commits and announces one block with the time `timestamp_ms`. Not concurrently.
    Result<store::BlockId> produce_block(u64 timestamp_ms);
    /// The earliest time the next block may carry, and the slot's length, in milliseconds.
    u64 earliest_timestamp() const;
    u64 slot_duration() const;

    /// `listener` is called on the thread that produces blocks, after the view has moved. Lives as long as the node.
    void on_block(BlockListener listener);
    /// Called when a transaction entered the pool.
    void on_transaction(std::function<void()> listener);

    /// State after a past block: error when pruned or unknown.
    store::StoreResult<store::View> state_at(const Hash& block) const;

private:
    explicit Node(NodeConfig config, std::unique_ptr<store::Store> store, crypto::KeyPair author);
    Result<void> begin_chain();
    Result<void> commit_genesis();
    void load_head();
    /// A broken invariant is an error when the node was asked to check them.
    Result<runtime::BlockResult> build(u64 timestamp_ms, std::vector<Hash>& bad);
    std::optional<PendingShieldKey> pending_shield_key(frame::Context& ctx, const store::BlockId& parent) const;
    Header sealed(Header header) const;
    Result<void> commit(const Header& header, const runtime::BlockResult& block, Hash& hash);
    void announce(const Header& header, const Hash& hash, const runtime::BlockResult& block);

    NodeConfig config_;
    frame::Runtime runtime_;
    std::unique_ptr<store::Store> store_;
    pool::Pool pool_;
    crypto::KeyPair author_;
    ShieldKeys shield_keys_;
    Hash genesis_hash_{};

    mutable std::mutex view_mutex_;
    ChainView view_;
    std::vector<BlockListener> block_listeners_;
    std::vector<std::function<void()>> transaction_listeners_;
    mutable std::mutex metadata_mutex_;
    mutable std::map<u8, Bytes> metadata_;
};

}  // namespace tau::node
