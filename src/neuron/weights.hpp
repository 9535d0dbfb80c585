// A validator's verdict, in the form and at the time the chain takes it.
#pragma once

#include "neuron/chain_link.hpp"
#include "neuron/metagraph.hpp"

namespace tau::neuron {

struct WeightRow {
    std::vector<u16> uids, values;
    friend bool operator==(const WeightRow&, const WeightRow&) = default;
};

struct WeightRules {
    u16 neurons = 0;        ///< Uids that exist.
    u16 min_allowed = 0;    ///< Entries a row needs, at most `neurons`.
    u16 max_limit = 65535;  ///< Largest share of one uid, of 65535.
};
WeightRules rules_of(const Metagraph& metagraph);

/// Weights by uid, any scale. Negative ones and those that are no number count as zero; uids that do not exist are left
/// out. The largest becomes 65535; shares above the limit are cut until they fit; zeros fill the row up to its least
/// length. Fails when nothing is positive, or the limit leaves no room.
Result<WeightRow> make_row(const std::map<u16, double>& weights, const WeightRules& rules);

/// Why the chain would refuse weights of `hotkey_ss58` in the next block, in words; nullopt when it would not. Knows
/// nothing of the stake threshold, which the metagraph lacks: see check_author.
std::optional<std::string> why_not_now(const Metagraph& metagraph, std::string_view hotkey_ss58);

/// Whether the chain would take weights of this author, stake included. Kind input with what is in the way: no permit,
/// too early by so many blocks, too little stake.
Answer<void> check_author(const client::Chain& chain, const Metagraph& metagraph, const client::Signer& hotkey);

/// Sets them openly, with the subnet's version key. Errors as of check_author, and on subnets with commit-reveal; see
/// weight_setter.hpp for those.
Answer<client::BlockRef> set_weights(ChainLink& link, const Metagraph& metagraph, const client::Signer& hotkey,
                                     const WeightRow& row);

}  // namespace tau::neuron
