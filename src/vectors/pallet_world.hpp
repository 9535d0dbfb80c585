// The pallets around subnets over an empty state, for replays that call their functions directly.
#pragma once

#include "frame/context.hpp"
#include "frame/runtime.hpp"
#include "state/view.hpp"

namespace tau::vectors {

/// At revision 461 with production constants. Neither copied nor moved: the context points into it.
class PalletWorld {
public:
    PalletWorld();
    PalletWorld(const PalletWorld&) = delete;

private:
    frame::Runtime runtime_;
    state::MapView base_;
    state::Overlay overlay_;

public:
    frame::Context ctx;
};

}  // namespace tau::vectors
