// Runtime APIs by which a node makes and checks blocks.
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::runtime {

extern const frame::ApiInfo core_api;
extern const frame::ApiInfo block_builder_api;
extern const frame::ApiInfo transaction_queue_api;
extern const frame::ApiInfo offchain_worker_api;
extern const frame::ApiInfo genesis_builder_api;

}  // namespace tau::runtime
