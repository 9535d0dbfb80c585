// Which coldkey owns a hotkey or a subnet, and delegates (reference: staking/helpers.rs, utils/misc.rs).
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::subtensor {

using frame::Context;
using frame::Origin;

bool hotkey_exists(const Context& ctx, const AccountId& hotkey);
/// The owning coldkey, the zero account for an unknown hotkey.
AccountId owner_of_hotkey(const Context& ctx, const AccountId& hotkey);
bool coldkey_owns_hotkey(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey);
/// Makes `coldkey` the owner of a hotkey that nobody owns. CannotUseSystemAccount.
Outcome<> create_account_if_absent(Context& ctx, const AccountId& coldkey, const AccountId& hotkey);

bool is_delegate(const Context& ctx, const AccountId& hotkey);
void delegate_hotkey(Context& ctx, const AccountId& hotkey, PerU16 take);
/// Makes the hotkey a delegate with the default take if it is none yet.
void maybe_become_delegate(Context& ctx, const AccountId& hotkey);
/// HotKeyAccountNotExists, NonAssociatedColdKey.
Outcome<> check_take_owner(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey);

/// The signer if it owns the subnet, else BadOrigin.
Outcome<AccountId> ensure_subnet_owner(const Context& ctx, const Origin& origin, NetUid netuid);
/// The signer if it owns the subnet, nullopt for root, else BadOrigin.
Outcome<std::optional<AccountId>> ensure_subnet_owner_or_root(const Context& ctx, const Origin& origin, NetUid netuid);

}  // namespace tau::pallets::subtensor
