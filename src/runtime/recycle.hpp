// TAO that leaves circulation and can be emitted again.
#pragma once

#include "pallets/balances/balances.hpp"

namespace tau::runtime {

/// Drops the credit: the issuance of Balances and that of SubtensorModule both fall (recycle_credit of the reference).
void recycle(frame::Context& ctx, pallets::balances::Credit credit);

}  // namespace tau::runtime
