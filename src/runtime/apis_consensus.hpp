// Runtime APIs about authorities and their keys.
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::runtime {

extern const frame::ApiInfo aura_api;
extern const frame::ApiInfo grandpa_api;
extern const frame::ApiInfo session_keys_api;
extern const frame::ApiInfo babe_api;

}  // namespace tau::runtime
