#include "pallets/subtensor/ownership.hpp"

#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// Adds a hotkey to a coldkey's list that does not hold it yet.
template <class Item>
void add_to_list(Context& ctx, const Item& item, const AccountId& coldkey, const AccountId& hotkey)
{
    auto hotkeys = item.get(ctx, coldkey);
    if (std::ranges::find(hotkeys, hotkey) != hotkeys.end()) return;
    hotkeys.push_back(hotkey);
    item.put(ctx, coldkey, hotkeys);
}

}  // namespace

bool hotkey_exists(const Context& ctx, const AccountId& hotkey)
{
    return storage::Owner.contains(ctx, hotkey);
}

AccountId owner_of_hotkey(const Context& ctx, const AccountId& hotkey)
{
    return storage::Owner.get(ctx, hotkey);
}

bool coldkey_owns_hotkey(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey)
{
    return storage::Owner.try_get(ctx, hotkey) == coldkey;
}

Outcome<> create_account_if_absent(Context& ctx, const AccountId& coldkey, const AccountId& hotkey)
{
    if (netuid_of_account(hotkey)) return fail(Error::CannotUseSystemAccount);
    if (hotkey_exists(ctx, hotkey)) return {};
    storage::Owner.put(ctx, hotkey, coldkey);
    add_to_list(ctx, storage::OwnedHotkeys, coldkey, hotkey);
    add_to_list(ctx, storage::StakingHotkeys, coldkey, hotkey);
    return {};
}

bool is_delegate(const Context& ctx, const AccountId& hotkey)
{
    return storage::Delegates.contains(ctx, hotkey);
}

void delegate_hotkey(Context& ctx, const AccountId& hotkey, PerU16 take)
{
    storage::Delegates.put(ctx, hotkey, take);
}

void maybe_become_delegate(Context& ctx, const AccountId& hotkey)
{
    if (!is_delegate(ctx, hotkey)) delegate_hotkey(ctx, hotkey, storage::Delegates.get(ctx, hotkey));
}

Outcome<> check_take_owner(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey)
{
    if (!hotkey_exists(ctx, hotkey)) return fail(Error::HotKeyAccountNotExists);
    if (!coldkey_owns_hotkey(ctx, coldkey, hotkey)) return fail(Error::NonAssociatedColdKey);
    return {};
}

Outcome<AccountId> ensure_subnet_owner(const Context& ctx, const Origin& origin, NetUid netuid)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    if (storage::SubnetOwner.get(ctx, netuid) != who) return tl::make_unexpected(DispatchError::bad_origin());
    return who;
}

Outcome<std::optional<AccountId>> ensure_subnet_owner_or_root(const Context& ctx, const Origin& origin, NetUid netuid)
{
    if (origin.is_root()) return std::optional<AccountId>{};
    TAU_TRY_ASSIGN(const auto who, ensure_subnet_owner(ctx, origin, netuid));
    return std::optional{who};
}

}  // namespace tau::pallets::subtensor
