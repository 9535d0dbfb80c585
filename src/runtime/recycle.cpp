#include "runtime/recycle.hpp"

#include "pallets/subtensor/storage.hpp"

namespace tau::runtime {

void recycle(frame::Context& ctx, pallets::balances::Credit credit)
{
    namespace storage = pallets::subtensor::storage;
    storage::TotalIssuance.put(ctx, storage::TotalIssuance.get(ctx).saturating_sub(credit.amount));
    pallets::balances::drop(ctx, credit);
}

}  // namespace tau::runtime
