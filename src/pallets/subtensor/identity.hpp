// Bounds of identities (reference: utils/identity.rs).
#pragma once

#include "pallets/subtensor/types.hpp"

namespace tau::pallets::subtensor {

bool is_valid(const ChainIdentityV2& identity);
bool is_valid(const SubnetIdentityV3& identity);

}  // namespace tau::pallets::subtensor
