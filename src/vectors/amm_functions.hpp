// The functions of swap.json, share_pool.json and emission.json.
#pragma once

#include "vectors/registry.hpp"

namespace tau::vectors {

std::span<const Function> swap_functions();
std::span<const Function> share_functions();
std::span<const Function> emission_functions();

}  // namespace tau::vectors
