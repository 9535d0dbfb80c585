// What changed with a revision, by name: `has(ctx, Feature::whole_position_transfers)`. Places that differ ask for a
// feature, never for a spec version.
#pragma once

#include "frame/setup.hpp"

namespace tau::frame {

enum class Feature : u8 {
    /// The total stake grows by what a purchase puts into the pool, not by all that was offered.
    purchase_counted_by_pool,
    /// The largest amount means the whole position in every transition, not only in moves.
    whole_position_transitions,
    /// Bounds on lists that others or one call can make long: staking hotkeys, positions left by one call.
    staking_caps,
    /// A transfer across subnets pays the other coldkey from the pool, not through the sender.
    direct_cross_transfers,
    /// Registration by work, with its own switch and a difficulty that moves like the burn price.
    registration_by_work,
    /// The cost of a network registration that waits lies in escrow, not locked in the owner's balance; a new pool
    /// holds
    /// exactly what was paid.
    escrowed_network_registration,
    /// Uids of the owner coldkey are found by who owns each hotkey, not by the coldkey's list.
    owner_uids_by_owner,
    /// The fee of a registration's purchase goes to the block's author, not to the subnet's account.
    registration_fee_to_author,
    /// A trim that can not remove enough fails as a whole.
    atomic_trim,
    /// Subnets whose epochs follow one validator instead of a consensus; Yuma epochs are remembered apart.
    null_consensus,
    /// Dividends of a share pool without members go to the hotkey's owner.
    memberless_dividends_to_owner,
    /// Weight and bytes cost half of what they did.
    halved_fees,
    /// Root claims announce a wide envelope and are billed as a few units.
    billed_claim_units,
    /// Who paid a fee in alpha gets back in TAO what the call did not use.
    alpha_fee_refunds,
    /// Basket holdings of a dissolved subnet that are sold leave the total stake once, not twice.
    conversions_counted_once,
    /// Dividends of a basket's own cash stay in the basket when it has shares and nobody else stakes on root.
    cash_dividends_kept,
    /// A deposit into a basket leaves out holdings that are worth nothing; before they refused it.
    worthless_holdings_left_out,
    /// Claims skip holdings and slices that are not worth selling.
    claim_dust,
    /// Trades of a basket need both subnets open, a least amount of TAO, and are limited per window.
    basket_trade_limits,
};

/// The spec version that brought the feature.
constexpr u32 since(Feature)
{
    return spec_475;
}

constexpr bool has(const Setup& setup, Feature feature)
{
    return setup.spec_version >= since(feature);
}
/// For anything that carries a Setup (a Context).
template <class World>
constexpr bool has(const World& world, Feature feature)
{
    return has(world.setup(), feature);
}

}  // namespace tau::frame
