#include "pallets/subtensor/block_step.hpp"

#include "pallets/subtensor/children.hpp"
#include "pallets/subtensor/coinbase.hpp"
#include "pallets/subtensor/registration.hpp"
#include "pallets/subtensor/root_dividends.hpp"
#include "pallets/subtensor/tao.hpp"
#include "pallets/subtensor/weights.hpp"

namespace tau::pallets::subtensor {

void block_step(Context& ctx)
{
    update_registration_prices(ctx);
    const Tao emission = block_emission(ctx);
    reveal_timelocked_weights(ctx);
    run_coinbase(ctx, emission.is_zero() ? balances::Credit{} : mint_tao(ctx, emission));
    flush_next_basket_deposits(ctx);
    update_moving_prices(ctx);
    update_root_proportions(ctx);
    apply_pending_children(ctx);
    index_staking_coldkeys(ctx);
}

}  // namespace tau::pallets::subtensor
