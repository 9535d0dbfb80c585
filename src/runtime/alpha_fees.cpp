#include "runtime/alpha_fees.hpp"

#include "frame/revision.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/subtensor/availability.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/index.hpp"
#include "pallets/subtensor/market.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/stake_flow.hpp"
#include "pallets/subtensor/storage.hpp"
#include "primitives/pallet_account.hpp"

namespace tau::runtime {
namespace {

namespace subtensor = pallets::subtensor;
namespace call = subtensor::call;

struct Position {
    AccountId hotkey;
    NetUid netuid;
};

Position of(const call::remove_stake& c)
{
    return {c.hotkey, c.netuid};
}
Position of(const call::remove_stake_limit& c)
{
    return {c.hotkey, c.netuid};
}
Position of(const call::remove_stake_full_limit& c)
{
    return {c.hotkey, c.netuid};
}
Position of(const call::move_stake& c)
{
    return {c.origin_hotkey, c.origin_netuid};
}
Position of(const call::transfer_stake& c)
{
    return {c.hotkey, c.origin_netuid};
}
Position of(const call::transfer_stake_and_hotkey& c)
{
    return {c.origin_hotkey, c.origin_netuid};
}
Position of(const call::swap_stake& c)
{
    return {c.hotkey, c.origin_netuid};
}
Position of(const call::swap_stake_limit& c)
{
    return {c.hotkey, c.origin_netuid};
}
Position of(const call::recycle_alpha& c)
{
    return {c.hotkey, c.netuid};
}
Position of(const call::burn_alpha& c)
{
    return {c.hotkey, c.netuid};
}

/// Where the call names a hotkey without a subnet: the only one with stake of the coldkey, if it is the only one.
std::optional<Position> only_position(const frame::Context& ctx, const AccountId& coldkey, const AccountId& hotkey)
{
    std::optional<Position> found;
    for (const NetUid netuid : subtensor::all_networks(ctx)) {
        if (!subtensor::storage::SubtokenEnabled.get(ctx, netuid)) continue;
        if (subtensor::stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, coldkey, netuid).is_zero()) continue;
        if (found) return std::nullopt;
        found = Position{hotkey, netuid};
    }
    return found;
}

template <class Call>
bool decode_if(BytesView encoded, Call& out)
{
    if (encoded[1] != Call::row.index) return false;
    scale::Reader r(encoded.subspan(2));
    scale::decode(r, out);
    return r.ok;
}

/// Calls that name hotkey and subnet.
template <class... Calls>
std::optional<Position> named_position(BytesView encoded)
{
    std::optional<Position> found;
    const auto try_one = [&]<class Call>(Call decoded) {
        if (!found && decode_if(encoded, decoded)) found = of(decoded);
    };
    (try_one(Calls{}), ...);
    return found;
}

/// Swaps of hotkeys: on one subnet, or wherever the hotkey has stake.
template <class Call>
std::optional<Position> swapped_position(const frame::Context& ctx, const AccountId& payer, BytesView encoded)
{
    Call decoded{};
    if (!decode_if(encoded, decoded)) return std::nullopt;
    if (decoded.netuid) return Position{decoded.hotkey, *decoded.netuid};
    return only_position(ctx, payer, decoded.hotkey);
}

template <class Call>
std::optional<Position> whole_position(const frame::Context& ctx, const AccountId& payer, BytesView encoded)
{
    Call decoded{};
    if (!decode_if(encoded, decoded)) return std::nullopt;
    return only_position(ctx, payer, decoded.hotkey);
}

/// The position that pays; nullopt for other calls and where several would.
std::optional<Position> paying_position(const frame::Context& ctx, const AccountId& payer, BytesView encoded)
{
    if (encoded.size() < 2 || encoded[0] != subtensor::pallet_index) return std::nullopt;
    if (const auto named =
            named_position<call::remove_stake, call::remove_stake_limit, call::remove_stake_full_limit,
                           call::move_stake, call::transfer_stake, call::transfer_stake_and_hotkey, call::swap_stake,
                           call::swap_stake_limit, call::recycle_alpha, call::burn_alpha>(encoded))
        return named;
    if (const auto at = whole_position<call::unstake_all>(ctx, payer, encoded)) return at;
    if (const auto at = whole_position<call::unstake_all_alpha>(ctx, payer, encoded)) return at;
    if (const auto at = swapped_position<call::swap_hotkey>(ctx, payer, encoded)) return at;
    return swapped_position<call::swap_hotkey_v2>(ctx, payer, encoded);
}

/// Bonded alpha does not pay fees.
Alpha spendable(const frame::Context& ctx, const AccountId& coldkey, const Position& at)
{
    const auto bond = subtensor::storage::MinerCollateral.get(ctx, at.netuid, at.hotkey, coldkey);
    const Alpha own = subtensor::stake_for_hotkey_and_coldkey_on_subnet(ctx, at.hotkey, coldkey, at.netuid)
                          .saturating_sub(bond ? bond->locked : Alpha{});
    return std::min(own, subtensor::available_to_unstake(ctx, coldkey, at.netuid));
}

/// At spot price, the slippage neglected.
Alpha worth(const frame::Context& ctx, NetUid netuid, Tao tao)
{
    if (!subtensor::is_dynamic(ctx, netuid)) return Alpha{tao.value};
    const auto price = subtensor::alpha_price(ctx, netuid);
    return Alpha{U64F64::saturating_from_num(tao.value).safe_div(price).to_num<u64>()};
}

AccountId burn_account(const frame::Context& ctx)
{
    return pallet_account(subtensor::constants::BurnAccountId.of(ctx).value);
}

}  // namespace

bool can_pay_in_alpha(const frame::Context& ctx, const AccountId& payer, BytesView encoded, Tao fee)
{
    const auto at = paying_position(ctx, payer, encoded);
    if (!at) return false;
    const Alpha needed = worth(ctx, at->netuid, fee);
    return !needed.is_zero() && spendable(ctx, payer, *at) >= needed;
}

Validity<AlphaFee> take_alpha_fee(frame::Context& ctx, const AccountId& payer, BytesView encoded, Tao fee)
{
    const auto at = paying_position(ctx, payer, encoded);
    if (!at) return invalid(InvalidTransaction::Payment{});
    const Alpha most = spendable(ctx, payer, *at);
    const Alpha needed = worth(ctx, at->netuid, fee);
    const Alpha sold = needed.is_zero() ? most : std::min(needed, most);
    if (sold.is_zero()) return invalid(InvalidTransaction::Payment{});
    const auto tao = ctx.transactional([&] {
        return subtensor::unstake_from_subnet(ctx, {payer, at->hotkey}, burn_account(ctx), at->netuid, sold,
                                              {.price_limit = Tao{0}, .drop_fees = true});
    });
    if (!tao) return invalid(InvalidTransaction::Payment{});
    return AlphaFee{at->netuid, sold, *tao};
}

void settle_alpha_fee(frame::Context& ctx, const AccountId& payer, const AlphaFee& fee, Tao actual_fee)
{
    Tao kept = fee.sold_for;
    const Tao excess = fee.sold_for.saturating_sub(actual_fee);
    if (frame::has(ctx, frame::Feature::alpha_fee_refunds) && !excess.is_zero()) {
        using pallets::balances::Preservation;
        if (pallets::balances::transfer(ctx, burn_account(ctx), payer, excess, Preservation::Expendable))
            kept = kept.saturating_sub(excess);
    }
    ctx.deposit(subtensor::event::TransactionFeePaidWithAlpha{payer, fee.netuid, fee.alpha, kept});
}

}  // namespace tau::runtime
