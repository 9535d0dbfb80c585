#include "pallets/subtensor/identity.hpp"

#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

// Bytes a field may have.
constexpr std::size_t name_max = 256;
constexpr std::size_t text_max = 1024;
/// Of all fields of a chain identity together without the repository, which the reference's sum leaves out.
constexpr std::size_t chain_identity_max = 4 * name_max + 3 * text_max;

}  // namespace

bool is_valid(const ChainIdentityV2& identity)
{
    const std::size_t total = identity.name.size() + identity.url.size() + identity.image.size() +
                              identity.discord.size() + identity.description.size() + identity.additional.size();
    return total <= chain_identity_max && identity.name.size() <= name_max && identity.url.size() <= name_max &&
           identity.github_repo.size() <= name_max && identity.image.size() <= text_max &&
           identity.discord.size() <= name_max && identity.description.size() <= text_max &&
           identity.additional.size() <= text_max;
}

bool is_valid(const SubnetIdentityV3& identity)
{
    return identity.subnet_name.size() <= name_max && identity.github_repo.size() <= text_max &&
           identity.subnet_contact.size() <= text_max && identity.subnet_url.size() <= text_max &&
           identity.discord.size() <= name_max && identity.description.size() <= text_max &&
           identity.logo_url.size() <= text_max && identity.additional.size() <= text_max;
}

}  // namespace tau::pallets::subtensor

namespace tau::pallets::subtensor::call {

DispatchResult apply(Context& ctx, const Origin& origin, const set_identity& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    const auto hotkeys = storage::OwnedHotkeys.get(ctx, coldkey);
    if (!std::ranges::any_of(hotkeys, [&](const AccountId& hotkey) { return is_registered_anywhere(ctx, hotkey); }))
        return fail(Error::HotKeyNotRegisteredInNetwork);
    const ChainIdentityV2 identity{call.name,    call.url,         call.github_repo, call.image,
                                   call.discord, call.description, call.additional};
    if (!is_valid(identity)) return fail(Error::InvalidIdentity);
    storage::IdentitiesV2.put(ctx, coldkey, identity);
    ctx.deposit(event::ChainIdentitySet{coldkey});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_subnet_identity& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    if (storage::SubnetOwner.get(ctx, call.netuid) != coldkey) return fail(Error::NotSubnetOwner);
    const SubnetIdentityV3 identity{call.subnet_name, call.github_repo, call.subnet_contact, call.subnet_url,
                                    call.discord,     call.description, call.logo_url,       call.additional};
    if (!is_valid(identity)) return fail(Error::InvalidIdentity);
    storage::SubnetIdentitiesV3.put(ctx, call.netuid, identity);
    ctx.deposit(event::SubnetIdentitySet{call.netuid});
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
