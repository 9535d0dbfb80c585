// Sequences of consecutive epochs on one subnet (epoch_*.json).
#pragma once

#include "vectors/registry.hpp"

namespace tau::vectors {

bool has_epochs(const json::object& file);
KindResult replay_epochs(const json::object& file);

}  // namespace tau::vectors
