// Scenarios: raw storage, blocks of calls, the outcome of each call and the storage after (scenario_*.json).
#pragma once

#include "vectors/registry.hpp"

namespace tau::vectors {

bool has_scenarios(const json::object& file);
/// Passes and failures count calls and recorded blocks. After a block whose storage differs the recorded one is taken,
/// so that what follows is judged on its own.
KindResult replay_scenarios(const json::object& file);

}  // namespace tau::vectors
