// What the subnets get in a block: liquidity for their pools, purchases of alpha, and alpha that waits for the epoch.
#include "emission/block_emission.hpp"
#include "pallets/alpha_assets/alpha_assets.hpp"
#include "pallets/subtensor/alpha.hpp"
#include "pallets/subtensor/coinbase.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"
#include "pallets/swap/swap.hpp"

namespace tau::pallets::subtensor {
namespace {

struct Emitted {
    NetUid netuid;
    emission::Terms terms;
};

std::vector<Emitted> subnet_terms(const Context& ctx, const BlockEmissions& emissions)
{
    std::vector<Emitted> out;
    for (const auto& [netuid, tao] : emissions.subnets) {
        const u64 issuance = alpha_issuance(ctx, netuid).value;
        const u64 alpha_emission = emission::block_emission_for_issuance(issuance).value_or(0);
        out.push_back({netuid, emission::subnet_terms(tao, alpha_price(ctx, netuid), alpha_emission,
                                                      root_proportion(ctx, netuid))});
    }
    return out;
}

/// TAO back out of a subnet's account into the credit.
void take_back(Context& ctx, const AccountId& account, Tao amount, balances::Credit& credit)
{
    auto taken = balances::withdraw(ctx, account, amount, balances::Precision::Exact,
                                    balances::Preservation::Expendable, balances::Fortitude::Force);
    if (taken) credit.amount = credit.amount.saturating_add(taken->amount);
}

/// Buys alpha for the protocol with the TAO that is too much for an injection.
void buy_with_excess(Context& ctx, NetUid netuid, const AccountId& account, Tao excess, balances::Credit& credit)
{
    if (excess.is_zero() || !spend_tao(ctx, account, credit, excess)) return;
    const auto bought = swap_tao_for_alpha(ctx, netuid, excess, max_swap_price, true);
    if (!bought) return take_back(ctx, account, excess, credit);
    storage::SubnetProtocolAlpha.mutate(ctx, netuid,
                                        [&](Alpha& total) { total = total.saturating_add(Alpha{bought->paid_out}); });
    storage::SubnetExcessTao.put(ctx, netuid, Tao{bought->paid_in});
    record_protocol_inflow(ctx, netuid, Tao{bought->paid_in});
}

/// Only TAO that arrived on the subnet's account is offered to the pool; what the weights do not let in waits.
void inject(Context& ctx, NetUid netuid, const AccountId& account, Tao tao, Alpha alpha, balances::Credit& credit)
{
    if (!tao.is_zero() && !spend_tao(ctx, account, credit, tao)) tao = Tao{0};
    const auto entered =
        swap::adjust_protocol_liquidity(ctx, netuid, reserves(ctx, netuid), {.tao = tao.value, .alpha = alpha.value});
    if (!alpha.is_zero()) alpha_assets::mint(ctx, netuid, alpha);
    const Alpha alpha_entered{entered.alpha};
    storage::SubnetAlphaInEmission.put(ctx, netuid, alpha_entered);
    storage::SubnetAlphaIn.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_add(alpha_entered); });
    if (entered.tao == 0) return;
    const Tao tao_entered{entered.tao};
    storage::SubnetTaoInEmission.put(ctx, netuid, tao_entered);
    storage::SubnetTAO.mutate(ctx, netuid, [&](Tao& total) { total = total.saturating_add(tao_entered); });
    storage::TotalStake.mutate(ctx, [&](Tao& total) { total = total.saturating_add(tao_entered); });
    record_protocol_inflow(ctx, netuid, tao_entered);
}

void feed_pool(Context& ctx, const Emitted& emitted, balances::Credit& credit)
{
    const auto account = subnet_account(ctx, emitted.netuid);
    if (!account) return;
    const auto& terms = emitted.terms;
    storage::SubnetExcessTao.put(ctx, emitted.netuid, Tao{0});
    storage::SubnetTaoInEmission.put(ctx, emitted.netuid, Tao{0});
    buy_with_excess(ctx, emitted.netuid, *account, Tao{terms.excess_tao.to_num<u64>()}, credit);
    inject(ctx, emitted.netuid, *account, Tao{terms.tao_in.to_num<u64>()}, Alpha{terms.alpha_in.to_num<u64>()}, credit);
}

template <class Item>
void add_pending(Context& ctx, const Item& item, NetUid netuid, u64 amount)
{
    item.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_add(Alpha{amount}); });
}

/// Alpha for the participants, by whom it is for.
void add_alpha_out(Context& ctx, const Emitted& emitted, bool root_sell)
{
    const NetUid netuid = emitted.netuid;
    const U96F32 alpha_out = emitted.terms.alpha_out;
    const Alpha created{alpha_out.to_num<u64>()};
    storage::SubnetAlphaOutEmission.put(ctx, netuid, created);
    mint_alpha_out(ctx, netuid, created);

    const bool owner_paid = storage::OwnerCutEnabled.get(ctx, netuid);
    const U96F32 cut = owner_paid ? emission::u16_proportion(storage::SubnetOwnerCut.get(ctx)) : U96F32::zero();
    const auto parts = emission::split_alpha_out(alpha_out, cut, root_proportion(ctx, netuid));
    if (owner_paid) add_pending(ctx, storage::PendingOwnerCut, netuid, parts.owner_cut);
    add_pending(ctx, storage::PendingServerEmission, netuid, parts.server);
    add_pending(ctx, storage::PendingValidatorEmission, netuid, parts.validator);
    if (root_sell)
        add_pending(ctx, storage::PendingRootAlphaDivs, netuid, parts.root);
    else
        recycle_subnet_alpha(ctx, netuid, Alpha{parts.root});
}

}  // namespace

void emit_to_subnets(Context& ctx, const BlockEmissions& emissions, balances::Credit credit)
{
    const auto emitted = subnet_terms(ctx, emissions);
    for (const auto& subnet : emitted) feed_pool(ctx, subnet, credit);
    if (!credit.amount.is_zero()) recycle_credit(ctx, credit);
    for (const auto& subnet : emitted) add_alpha_out(ctx, subnet, emissions.root_sell);
}

}  // namespace tau::pallets::subtensor
