#include "pallets/evm_chain_id/evm_chain_id.hpp"

#include "pallets/evm_chain_id/storage.hpp"

namespace tau::pallets::evm_chain_id {

u64 chain_id(const frame::Context& ctx)
{
    return storage::ChainId.get(ctx);
}

void set_chain_id(frame::Context& ctx, u64 id)
{
    storage::ChainId.put(ctx, id);
}

}  // namespace tau::pallets::evm_chain_id
