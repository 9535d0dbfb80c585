// Sequences of blocks with all that a block's emission writes; no epoch falls into them (emission.json).
#pragma once

#include "vectors/registry.hpp"

namespace tau::vectors {

bool has_block_sequences(const json::object& file);
KindResult replay_block_sequences(const json::object& file);

}  // namespace tau::vectors
