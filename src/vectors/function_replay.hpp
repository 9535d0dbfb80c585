// The `functions` sections: {"NAME": {"sig": …, "cases": [[argument…, result], …]}}.
#pragma once

#include "vectors/registry.hpp"

namespace tau::vectors {

bool has_functions(const json::object& file);
KindResult replay_functions(const json::object& file);

}  // namespace tau::vectors
