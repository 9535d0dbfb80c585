// TAO between accounts, subnets and the issuance (reference: coinbase/tao.rs). Amounts in rao.
#pragma once

#include "frame/context.hpp"
#include "pallets/balances/balances.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// No more TAO than this is ever issued.
inline constexpr Tao max_tao_issuance{21'000'000'000'000'000};

/// What can be taken from the account, letting it die.
Tao coldkey_balance(const Context& ctx, const AccountId& coldkey);
/// What can be taken from the account, keeping it alive.
Tao keep_alive_balance(const Context& ctx, const AccountId& coldkey);
bool can_remove_balance(const Context& ctx, const AccountId& coldkey, Tao amount);

/// InsufficientTaoBalance. The issuance follows dust that is lost.
Outcome<> transfer_tao(Context& ctx, const AccountId& from, const AccountId& to, Tao amount);
Outcome<> transfer_all_tao_and_kill(Context& ctx, const AccountId& from, const AccountId& to);
/// At most what keeps the account alive; returns what moved. SubnetNotExists, InsufficientTaoBalance when that is
/// nothing.
Outcome<Tao> transfer_tao_to_subnet(Context& ctx, NetUid netuid, const AccountId& coldkey, Tao amount);
Outcome<> transfer_tao_from_subnet(Context& ctx, NetUid netuid, const AccountId& coldkey, Tao amount);

/// To the account nobody has the key of; the issuance stays.
Outcome<> burn_tao(Context& ctx, const AccountId& coldkey, Tao amount);
/// Out of the issuance. InsufficientTaoBalance, BalanceWithdrawalError.
Outcome<> recycle_tao(Context& ctx, const AccountId& coldkey, Tao amount);

/// Creates TAO, up to the limit.
balances::Credit mint_tao(Context& ctx, Tao amount);
/// Puts a part of a credit into an account and takes it off the credit; false (credit unchanged) when it does not fit.
bool spend_tao(Context& ctx, const AccountId& coldkey, balances::Credit& credit, Tao part);
/// Destroys what is left of a credit.
void recycle_credit(Context& ctx, balances::Credit credit);

/// Flow of users' TAO into and out of a subnet's pool.
void record_tao_inflow(Context& ctx, NetUid netuid, Tao amount);
void record_tao_outflow(Context& ctx, NetUid netuid, Tao amount);
void record_protocol_inflow(Context& ctx, NetUid netuid, Tao amount);
void record_protocol_outflow(Context& ctx, NetUid netuid, Tao amount);

}  // namespace tau::pallets::subtensor
