// Staking calls on two pools and root (staking.json).
#pragma once

#include "vectors/registry.hpp"

namespace tau::vectors {

bool has_staking_sequences(const json::object& file);
KindResult replay_staking_sequences(const json::object& file);

}  // namespace tau::vectors
