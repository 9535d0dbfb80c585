// The functions of epoch_math.json, by what they work on.
#pragma once

#include "vectors/registry.hpp"

namespace tau::vectors {

std::span<const Function> number_functions();
std::span<const Function> vector_functions();
std::span<const Function> sparse_functions();
std::span<const Function> dense_functions();

}  // namespace tau::vectors
