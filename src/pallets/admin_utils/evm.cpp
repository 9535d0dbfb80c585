#include "pallets/admin_utils/calls.hpp"
#include "pallets/evm_chain_id/evm_chain_id.hpp"

namespace tau::pallets::admin_utils::call {

DispatchResult apply(Context& ctx, const Origin& origin, const sudo_set_evm_chain_id& call)
{
    TAU_TRY(frame::ensure_root(origin));
    evm_chain_id::set_chain_id(ctx, call.chain_id);
    return PostInfo{};
}

}  // namespace tau::pallets::admin_utils::call
