// ShieldApi: how a block's author finds and opens shielded transactions (stp_shield).
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::runtime {

extern const frame::ApiInfo shield_api;

}  // namespace tau::runtime
