// Runtime APIs that run a block somebody sends: what holds of a block in building and of a stranger's must be checked.
#pragma once

#include "rpc/methods/common.hpp"

namespace tau::rpc::methods {

/// Core_initialize_block and Core_execute_block: whether the block may be begun on `at` — number and slot follow, and
/// one to be executed sets the time. The reference's runtime panics on such a block, which ends the call; here the
/// same rules are assertions of the block builder, which end the program. True for every other method.
bool may_run(const World& world, const At& at, std::string_view method, BytesView arguments);

}  // namespace tau::rpc::methods
