// The runtime APIs (decl_runtime_apis of the reference), each a row of methods.
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::runtime {

std::span<const frame::ApiInfo* const> api_rows();

}  // namespace tau::runtime
