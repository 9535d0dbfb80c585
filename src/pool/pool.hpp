// Transactions waiting for a block: ready ones, and future ones that wait for an earlier nonce.
//
// The pool holds no state of its own about the chain: the head's view comes with each call. Thread-safe.
#pragma once

#include "pool/graph.hpp"
#include "primitives/validity.hpp"
#include "runtime/executor.hpp"

#include <deque>
#include <mutex>

namespace tau::pool {

/// The head a transaction is judged on.
struct Head {
    BlockNumber number = 0;
    Hash hash{};
    std::shared_ptr<const state::StateView> state;
};

enum class RejectCode : u8 {
    invalid,           ///< `error` says why
    unknown_validity,  ///< `error` says why
    banned,            ///< was invalid or dropped a short while ago
    already_imported,
    priority_too_low,  ///< another transaction with the same nonce waits already
    pool_full,         ///< and this one would be the first to go
};

struct Rejection {
    RejectCode code{};
    std::optional<TransactionValidityError> error;
};

/// What a watcher hears. `block` for in_block and finalized, `other` for usurped.
struct StatusEvent {
    Status status{};
    Hash block{};
    u32 index = 0;  ///< Position in the block.
    Hash other{};
};
using Watcher = std::function<void(const StatusEvent&)>;

struct Limits {
    std::size_t transactions = 8192;  ///< Ready ones; of future ones a tenth, and of the bytes.
    std::size_t bytes = 20u << 20;
    u32 ban_blocks = 100;  ///< How long the hash of an invalid transaction is refused.
    std::size_t bans = 16384;
    std::size_t checks = 256;  ///< Of waiting transactions on each block: those whose accounts it changed.
};

class Pool {
public:
    Pool(const frame::Runtime& runtime, Limits limits = {});

    /// Checks the transaction on `head` and keeps it; `watcher` hears its fate. Returns its hash.
    Result<Hash, Rejection> submit(const Head& head, Bytes extrinsic, Watcher watcher = {});

    /// Ready transactions in the order a block should try them: by priority, then age; nonces in sequence.
    std::vector<Bytes> ready() const;
    /// All transactions, ready ones first (author_pendingExtrinsics).
    std::vector<Bytes> all() const;
    /// Nonce that follows the account's last ready transaction; `on_chain` when it has none.
    u32 next_nonce(const AccountId& who, u32 on_chain) const;

    /// Tells the pool of an imported block and what it changed: forgets what is in it, lets go what waited for it, and
    /// checks again what is of the changed accounts. The rest is checked when a block is built.
    void on_block(const Head& head, std::span<const Bytes> body, const state::StateDiff& diff, bool finalized);
    /// Forgets a transaction that could not be applied while a block was built.
    void drop_invalid(const Hash& hash, BlockNumber at);
    /// Forgets these transactions (author_removeExtrinsic); returns those that were there.
    std::vector<Hash> remove(std::span<const Hash> hashes);

    std::size_t ready_count() const;
    std::size_t future_count() const;

private:
    void listen(const Transaction& transaction, Status status, const Hash& other);
    Result<void, Rejection> catch_up(Transaction& transaction, const Head& judged_on) const;
    Validity<ValidTransaction> validate_unsigned(const Head& head, BytesView bytes) const;
    void check_changed_accounts(const state::StateDiff& diff);
    void check_doubtful(const Head& head);
    void remove_and_ban(const Hash& hash, BlockNumber at);
    void ban(const Hash& hash, BlockNumber until);

    const frame::Runtime& runtime_;
    Limits limits_;
    mutable std::mutex mutex_;
    Graph graph_;
    Head newest_;  ///< Of the last on_block.
    std::unordered_map<Hash, Watcher, HashPrefix> watchers_;
    std::unordered_map<Hash, BlockNumber, HashPrefix> banned_until_;
    std::deque<Hash> bans_;  ///< The same by age.
};

}  // namespace tau::pool
