// A small chain for staking.json: accounts by number, subnets with their pools, and what the file records of them.
#pragma once

#include "frame/context.hpp"
#include "frame/runtime.hpp"
#include "primitives/numbers.hpp"
#include "state/view.hpp"
#include "vectors/notation.hpp"

namespace tau::vectors {

/// The world of one sequence. Neither copied nor moved: the context points into it.
class StakingWorld {
public:
    explicit StakingWorld(const json::object& sequence);
    StakingWorld(const StakingWorld&) = delete;

    /// Makes the call of a step in a block of its own; "Ok" or the error's name.
    std::string run(u64 block, const json::array& operation);
    /// What a step records after it.
    json::object state();

private:
    void add_subnet(const json::object& subnet);
    json::array subnets();
    void append_pools(NetUid netuid, json::array& pools, json::array& stakes);
    void append_stakes(NetUid netuid, u64 hotkey, json::array& stakes);

    frame::Runtime runtime_;
    state::MapView base_;
    state::Overlay overlay_;
    frame::Context ctx_;
    u64 hotkeys_;
    u64 coldkeys_;
    std::vector<NetUid> netuids_;
};

}  // namespace tau::vectors
