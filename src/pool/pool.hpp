// Transactions waiting for a block: ready ones, and future ones that wait for an earlier nonce.
//
// The pool holds no state of its own about the chain: the head's view comes with each call. Thread-safe.
#pragma once

#include "base/result.hpp"
#include "primitives/validity.hpp"
#include "runtime/executor.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>

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
    pool_full,
};

struct Rejection {
    RejectCode code{};
    std::optional<TransactionValidityError> error;
};

enum class Status : u8 { future, ready, in_block, finalized, invalid, dropped, usurped };

/// What a watcher hears. `block` for in_block and finalized, `other` for usurped.
struct StatusEvent {
    Status status{};
    Hash block{};
    u32 index = 0;  ///< Position in the block.
    Hash other{};
};
using Watcher = std::function<void(const StatusEvent&)>;

struct Limits {
    std::size_t transactions = 8192;
    std::size_t bytes = 20u << 20;
    u32 ban_blocks = 100;  ///< How long the hash of an invalid transaction is refused.
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

    /// Tells the pool of an imported block: forgets what is in it, checks the rest on the new head.
    void on_block(const Head& head, std::span<const Bytes> body, bool finalized);
    /// Forgets a transaction that could not be applied while a block was built.
    void drop_invalid(const Hash& hash, BlockNumber at);
    /// Forgets these transactions (author_removeExtrinsic); returns those that were there.
    std::vector<Hash> remove(std::span<const Hash> hashes);

    std::size_t ready_count() const;
    std::size_t future_count() const;

private:
    struct Entry {
        Bytes bytes;
        ValidTransaction validity;
        u64 arrival = 0;
        bool is_ready = false;
        Watcher watcher;
        u64 dies_at = ~u64{0};  ///< First block too late for its era, which its signature names.
    };
    using Entries = std::map<Hash, Entry>;

    Result<void, Rejection> make_room(const Entry& entry, std::vector<Hash>& usurped);
    void update_readiness();
    std::vector<const Entry*> in_order() const;
    void forget(Entries::iterator it, const StatusEvent& last);
    void revalidate(const Head& head);

    const frame::Runtime& runtime_;
    Limits limits_;
    mutable std::mutex mutex_;
    Entries entries_;
    std::map<Bytes, Hash> providers_;  ///< Tag to the transaction that provides it.
    std::map<Hash, BlockNumber> banned_until_;
    std::size_t bytes_ = 0;
    u64 arrivals_ = 0;
};

}  // namespace tau::pool
