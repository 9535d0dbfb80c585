// The order of waiting transactions: who waits for whom, who goes first, who must go when there is no room.
//
// A transaction provides tags and needs tags; it is ready when each tag it needs is provided by a ready one or was
// settled by the chain, and future otherwise. Rules of sc-transaction-pool (graph/base_pool.rs), but for who is evicted
// (see Worst). Everything costs O(log n) for each transaction it moves. No chain, clock or lock in here.
#pragma once

#include "base/result.hpp"
#include "base/types.hpp"
#include "primitives/account.hpp"

#include <functional>
#include <memory>
#include <set>
#include <unordered_map>

namespace tau::pool {

/// What a transaction provides or needs; here always an account and a nonce.
using Tag = Bytes;

enum class Status : u8 { future, ready, in_block, finalized, invalid, dropped, usurped };

struct Transaction {
    Hash hash{};
    std::shared_ptr<const Bytes> bytes;
    u64 priority = 0;
    std::vector<Tag> needs;  ///< Shrinks as the chain settles tags.
    std::vector<Tag> provides;
    u64 dies_at = ~u64{0};  ///< First block too late for it.
    AccountId sender{};
    u32 nonce = 0;

    // Of the graph.
    u64 arrival = 0;
    u32 depth = 0;    ///< How many of its sender waited already when it came.
    u32 missing = 0;  ///< Needed tags that no ready transaction provides.
    bool ready = false;
    bool in_doubt = false;  ///< Waits to be checked again.
};

struct Room {
    std::size_t transactions = 0;
    std::size_t bytes = 0;
};

enum class Refusal : u8 {
    priority_too_low,  ///< another one provides the same and matters as much
    no_room,           ///< evicted at once
};

struct HashPrefix {
    std::size_t operator()(const Hash& hash) const;
    std::size_t operator()(const AccountId& account) const { return (*this)(account.bytes); }
};

class Graph {
public:
    using Listener = std::function<void(const Transaction&, Status, const Hash& usurper)>;

    /// `listener` hears what becomes of transactions; it must not call back.
    Graph(Room ready, Room future, Listener listener);

    const Transaction* find(const Hash& hash) const;
    bool provides(const Tag& tag) const { return providers_.contains(tag); }
    bool knows(const AccountId& sender) const { return by_sender_.contains(sender); }
    std::size_t ready_count() const { return ready_.order.size(); }
    std::size_t future_count() const { return future_.order.size(); }

    /// Takes a transaction whose hash is not in the graph.
    Result<void, Refusal> insert(Transaction transaction);
    /// It is in a block: what it provides is settled. Says nothing to the listener; false when it is not here.
    bool include(const Hash& hash);
    /// The account's next nonce on chain: what waited for `tag`, of the nonce before it, may go, and what carries an
    /// earlier nonce is invalid.
    void settle(const AccountId& sender, u32 nonce, const Tag& tag);
    /// Takes it out with all ready ones that need it; returns the hashes.
    std::vector<Hash> remove(const Hash& hash, Status why);
    /// Removes as invalid all that may not be in block `next` any more.
    void expire(u64 next);

    /// Ready transactions as a block should try them: by priority, then the soonest to die, then age; each after what
    /// it needs.
    std::vector<const Transaction*> in_order() const;
    /// Future ones by age.
    std::vector<const Transaction*> future() const;

    /// Puts the sender's transactions into the queue of those to check again.
    void doubt(const AccountId& sender);
    /// The next one in doubt, nullptr when there is none.
    const Transaction* next_in_doubt();

private:
    struct Best {
        bool operator()(const Transaction* a, const Transaction* b) const;
    };
    /// Who goes first when room is short: the least important; then the one most of whose sender's came before it, so
    /// that nobody is pushed out by the length of another's queue; then the youngest.
    struct Worst {
        bool operator()(const Transaction* a, const Transaction* b) const;
    };
    struct ByNonce {
        bool operator()(const Transaction* a, const Transaction* b) const;
    };
    struct ByDeath {
        bool operator()(const Transaction* a, const Transaction* b) const;
    };
    struct TagHash {
        std::size_t operator()(const Tag& tag) const;
    };
    struct Half {
        Room room;
        std::size_t bytes = 0;
        std::set<Transaction*, Worst> order;
    };

    Half& half_of(const Transaction& t) { return t.ready ? ready_ : future_; }
    void enter(Half& half, Transaction& t);
    void leave(Half& half, Transaction& t);
    Result<void, Refusal> make_ready(Transaction& t);
    /// Makes those of `start` ready that miss nothing, and whom that lets go.
    void promote(std::vector<Hash> start);
    void usurp(Transaction& old, const Transaction& by);
    void provide(Transaction& t, std::vector<Hash>& free);
    void settle_tag(const Tag& tag, std::vector<Hash>& free);
    void drop_provided(const Transaction& t);
    void forget(Transaction& t, Status why, const Hash& usurper = {});
    void erase(Transaction& t);
    std::vector<Transaction*> with_dependents(Transaction& first) const;
    void enforce(Half& half);

    Listener listener_;
    Half ready_, future_;
    std::unordered_map<Hash, std::unique_ptr<Transaction>, HashPrefix> all_;
    std::unordered_map<Tag, Transaction*, TagHash> providers_;               ///< ready ones
    std::unordered_map<Tag, std::vector<Transaction*>, TagHash> needed_by_;  ///< both halves, by age
    std::unordered_map<AccountId, std::set<Transaction*, ByNonce>, HashPrefix> by_sender_;
    std::set<Transaction*, Best> roots_;  ///< ready ones that need nothing
    std::set<Transaction*, ByDeath> mortal_;
    std::vector<Hash> in_doubt_;
    std::size_t doubts_done_ = 0;
    u64 arrivals_ = 0;
};

}  // namespace tau::pool
