// The words for why a pool refuses a transaction.
#pragma once

#include "base/types.hpp"

namespace tau::client {

/// Adds to "Custom error: 3" what the number means on Subtensor; other texts stay as they are.
std::string explain_refusal(std::string message);

}  // namespace tau::client
