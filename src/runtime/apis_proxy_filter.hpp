// ProxyFilterRuntimeApi.
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::runtime {

extern const frame::ApiInfo proxy_filter_api;

}  // namespace tau::runtime
