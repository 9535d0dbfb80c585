// What the chain says of the subnet at one block.
#pragma once

#include "client/chain.hpp"

#include <set>

namespace tau::demo {

struct NeuronView {
    std::string hotkey;  ///< SS58.
    u64 incentive = 0;   ///< Of the last epoch, any scale.
    u64 alpha_rao = 0;   ///< Its stake on the subnet.
    double weight = 0;   ///< Mean of the shares that the judges give it.
};

struct SubnetView {
    u64 block = 0;
    u64 last_epoch = 0;               ///< Its block; 0 before the first.
    double alpha_price = 0;           ///< TAO for one alpha in the pool.
    std::vector<NeuronView> neurons;  ///< By uid.
};

/// `judges`: hotkeys of the validators whose weights are shown.
client::Answer<SubnetView> read_subnet(const client::Chain& chain, u16 netuid, const std::set<std::string>& judges);

}  // namespace tau::demo
