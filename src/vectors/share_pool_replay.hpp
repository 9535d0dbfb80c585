// Sequences of operations on share pools (share_pool.json).
#pragma once

#include "vectors/registry.hpp"

namespace tau::vectors {

bool has_share_pools(const json::object& file);
KindResult replay_share_pools(const json::object& file);

}  // namespace tau::vectors
