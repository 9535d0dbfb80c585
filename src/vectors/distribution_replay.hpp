// Sequences of epochs with the distribution of what was pending: stakes, dividends, queued deposits
// (distribution.json).
#pragma once

#include "vectors/registry.hpp"

namespace tau::vectors {

bool has_distributions(const json::object& file);
KindResult replay_distributions(const json::object& file);

}  // namespace tau::vectors
