// What the runtime says of itself (sp_version::RuntimeVersion).
#pragma once

#include "frame/setup.hpp"
#include "primitives/version.hpp"

namespace tau::pallets::system {

RuntimeVersion runtime_version(const frame::Setup& setup);

}  // namespace tau::pallets::system
