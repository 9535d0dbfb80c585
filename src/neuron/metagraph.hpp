// One subnet at one block, as columns by uid (reference: the runtime API SubnetInfoRuntimeApi.get_metagraph).
#pragma once

#include "client/chain.hpp"

#include <map>

namespace tau::neuron {

using client::Answer;

/// Where a neuron listens. Port 0: it never said.
struct Axon {
    u128 ip = 0;
    u16 port = 0;
    u8 ip_type = 4;  ///< 4 or 6.
    u8 protocol = 0;
    u64 block = 0;  ///< When it said so.

    bool is_served() const { return port != 0 && ip != 0; }
    /// "192.0.2.1" or "2001:db8::1".
    std::string host() const;
};

struct Metagraph {
    u16 netuid = 0;
    client::BlockRef block;

    // By uid, all of one length.
    std::vector<std::string> hotkeys, coldkeys;  ///< SS58.
    std::vector<Axon> axons;
    std::vector<u64> stake_rao;  ///< Total stake: alpha and weighted TAO.
    std::vector<bool> permits, active;
    std::vector<u64> last_update, registered_at;       ///< Blocks.
    std::vector<u64> emission_rao;                     ///< Alpha of the last epoch.
    std::vector<u16> incentive, dividends, consensus;  ///< Shares of 65535.

    // What the subnet asks for.
    u16 tempo = 0, min_allowed_weights = 0, max_weight_limit = 65535, max_uids = 0;
    u64 weights_version = 0, weights_rate_limit = 0, serving_rate_limit = 0;
    u64 burn_rao = 0;
    bool registration_allowed = false, commit_reveal = false;

    u16 size() const { return static_cast<u16>(hotkeys.size()); }
    std::optional<u16> uid_of(std::string_view hotkey_ss58) const;

    std::map<std::string, u16, std::less<>> uids;  ///< By hotkey.
};

/// By the number or the hotkey that a person gave.
std::optional<u16> find_uid(const Metagraph& metagraph, std::string_view uid_or_hotkey);

/// At the best block, in one call. Kind input when there is no such subnet.
Answer<Metagraph> fetch_metagraph(const client::Chain& chain, u16 netuid);

}  // namespace tau::neuron
