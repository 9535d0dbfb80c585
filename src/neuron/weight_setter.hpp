// Weights by whichever way the subnet asks for: openly, or committed as a hash now and revealed an epoch or more later
// (reference: subnets/weights.rs; the hash is blake2b-256 of hotkey, subnet, uids, values, salt and version key).
//
// The other kind of commit, encrypted for a round of drand, needs that beacon and is not made here; the chain takes
// either.
#pragma once

#include "neuron/weights.hpp"

#include <deque>

namespace tau::neuron {

struct CommittedWeights {
    WeightRow row;
    std::vector<u16> salt;
    u64 version_key = 0;
    u64 epoch = 0;  ///< Of the commit.
    Hash hash{};
};

/// What the chain compares a reveal with.
Hash commit_hash(const FixedBytes<32>& hotkey, u16 netuid, const CommittedWeights& committed);

/// Remembers what is to be revealed; what is lost with it is never set. For one thread.
class WeightSetter {
public:
    explicit WeightSetter(client::Signer hotkey) : hotkey_(std::move(hotkey)) {}

    struct Done {
        client::BlockRef block;
        bool committed = false;  ///< The row is hidden until it is revealed.
    };
    /// As set_weights in weights.hpp where the subnet takes open weights, else a commit.
    Answer<Done> set(ChainLink& link, const Metagraph& metagraph, const WeightRow& row);

    bool has_hidden() const { return !hidden_.empty(); }

    struct Revealed {
        client::BlockRef block;
        WeightRow row;
    };
    /// Reveals the oldest row that is due; nullopt when none is. Kind input for one whose epoch has passed, which is
    /// forgotten.
    Answer<std::optional<Revealed>> reveal_due(ChainLink& link, u16 netuid);

private:
    Answer<Done> commit(ChainLink& link, const Metagraph& metagraph, const WeightRow& row);
    Answer<u64> epoch_of(ChainLink& link, u16 netuid, const Hash& hash, const client::BlockRef& at) const;

    client::Signer hotkey_;
    std::deque<CommittedWeights> hidden_;
};

}  // namespace tau::neuron
