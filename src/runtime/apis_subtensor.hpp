// Subtensor's runtime APIs.
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::runtime {

extern const frame::ApiInfo delegate_info_api;
extern const frame::ApiInfo neuron_info_api;
extern const frame::ApiInfo subnet_info_api;
extern const frame::ApiInfo stake_info_api;
extern const frame::ApiInfo subnet_registration_api;
extern const frame::ApiInfo beta_basket_api;
extern const frame::ApiInfo swap_api;

}  // namespace tau::runtime
