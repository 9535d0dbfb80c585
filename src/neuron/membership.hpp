// Becoming a neuron: a place on the subnet, and an address on the chain.
#pragma once

#include "neuron/chain_link.hpp"
#include "neuron/metagraph.hpp"

namespace tau::neuron {

/// The uid of `hotkey_ss58`; nothing is paid for one that is registered. Else burned_register by `coldkey`, for at most
/// `most_rao`; an error says what it costs, or why it is closed. Where many register at once some are refused for a
/// block; that is tried again.
Answer<u16> ensure_registered(ChainLink& link, u16 netuid, std::string_view hotkey_ss58, const client::Signer& coldkey,
                              u64 most_rao);

/// Writes the axon to the chain, unless it is there already. The chain refuses 127.0.0.1 and ::1, but not 127.0.0.2;
/// and a second change within its serving rate limit, which the error says.
Answer<void> ensure_served(ChainLink& link, u16 netuid, const client::Signer& hotkey, const Axon& axon);

/// An address such as 192.0.2.1 as an axon.
Result<Axon> axon_at(const std::string& host, u16 port);

}  // namespace tau::neuron
