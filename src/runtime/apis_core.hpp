// Runtime APIs every Substrate client asks.
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::runtime {

extern const frame::ApiInfo metadata_api;
extern const frame::ApiInfo account_nonce_api;
extern const frame::ApiInfo transaction_payment_api;
extern const frame::ApiInfo transaction_payment_call_api;

}  // namespace tau::runtime
