// The node's JSON-RPC methods, as rows over a Node: the legacy interface that SDKs, btcli and polkadot.js use.
#pragma once

#include "engine/solo/solo.hpp"
#include "node/node.hpp"
#include "rpc/jsonrpc.hpp"

namespace tau::rpc::methods {

/// What the methods work on; all of it outlives the server.
struct World {
    node::Node& node;
    engine::Solo& engine;
    std::string chain_name = "Bittensor";
};

void add_chain(JsonRpc& rpc, World& world);
void add_state(JsonRpc& rpc, World& world);
void add_author(JsonRpc& rpc, World& world);
void add_system(JsonRpc& rpc, World& world);
void add_payment(JsonRpc& rpc, World& world);
void add_engine(JsonRpc& rpc, World& world);
/// Subtensor's own methods: runtime API answers as lists of byte values.
void add_subtensor(JsonRpc& rpc, World& world);
/// taud_*: blocks, subnets, accounts decoded for the page, search, and the development faucet.
void add_explorer(JsonRpc& rpc, World& world);

inline void add_all(JsonRpc& rpc, World& world)
{
    add_chain(rpc, world);
    add_state(rpc, world);
    add_author(rpc, world);
    add_system(rpc, world);
    add_payment(rpc, world);
    add_engine(rpc, world);
    add_subtensor(rpc, world);
    add_explorer(rpc, world);
}

}  // namespace tau::rpc::methods
