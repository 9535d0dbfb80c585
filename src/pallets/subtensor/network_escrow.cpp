// The cost of a network registration while it waits.
#include "frame/revision.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/network_creation.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"
#include "primitives/pallet_account.hpp"

namespace tau::pallets::subtensor {
namespace {

constexpr FixedBytes<4> lock_prefix{'r', 'g', 'l', 'k'};
constexpr FixedBytes<4> escrow_seed{'r', 'g', 'e', 's'};

bool uses_escrow(const Context& ctx)
{
    return frame::has(ctx, frame::Feature::escrowed_network_registration);
}

FixedBytes<8> lock_name(u32 lock_id)
{
    Bytes bytes;
    scale::encode(bytes, std::tuple{lock_prefix, lock_id});
    FixedBytes<8> name;
    std::copy_n(bytes.begin(), name.size(), name.begin());
    return name;
}

AccountId escrow_account(const Context& ctx, u32 lock_id)
{
    return pallet_sub_account(constants::SubtensorPalletId.of(ctx).value, std::tuple{escrow_seed, lock_id});
}

}  // namespace

Outcome<> set_cost_aside(Context& ctx, const AccountId& coldkey, Tao cost, u32 lock_id)
{
    if (!uses_escrow(ctx)) {
        if (!can_remove_balance(ctx, coldkey, cost)) return fail(Error::InsufficientTaoBalance);
        balances::set_lock(ctx, lock_name(lock_id), coldkey, cost);
        return {};
    }
    if (keep_alive_balance(ctx, coldkey) < cost) return fail(Error::CannotAffordLockCost);
    TAU_TRY(balances::transfer(ctx, coldkey, escrow_account(ctx, lock_id), cost, balances::Preservation::Preserve));
    storage::NetworkRegistrationEscrow.put(ctx, lock_id, std::tuple{coldkey, cost});
    return {};
}

Outcome<Tao> pay_from_aside(Context& ctx, NetUid netuid, const NetworkRegistrationInfo& info)
{
    if (!uses_escrow(ctx)) {
        balances::set_lock(ctx, lock_name(info.lock_id), info.coldkey, Tao{0});
        return transfer_tao_to_subnet(ctx, netuid, info.coldkey, info.lock_amount);
    }
    const auto account = subnet_account(ctx, netuid);
    TAU_ASSERT(account);
    TAU_TRY(transfer_tao(ctx, escrow_account(ctx, info.lock_id), *account, info.lock_amount));
    storage::NetworkRegistrationEscrow.remove(ctx, info.lock_id);
    return info.lock_amount;
}

void refund(Context& ctx, const NetworkRegistrationInfo& info, const DispatchError& reason)
{
    const auto escrow = storage::NetworkRegistrationEscrow.take(ctx, info.lock_id);
    if (escrow) {
        const auto& [coldkey, amount] = *escrow;
        static_cast<void>(transfer_tao(ctx, escrow_account(ctx, info.lock_id), coldkey, amount));
    }
    ctx.deposit(
        event::NetworkRegistrationCancelled{info.coldkey, info.hotkey, info.lock_id, frame::on_wire(ctx, reason)});
}

}  // namespace tau::pallets::subtensor
