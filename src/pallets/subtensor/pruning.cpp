// Whom a new neuron replaces.
#include "pallets/subtensor/neurons.hpp"

#include "frame/revision.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// The lower prunes first.
struct Candidate {
    Alpha emission;
    u64 registered = 0;
    u16 uid = 0;
    friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

void keep_lower(std::optional<Candidate>& best, const Candidate& candidate)
{
    if (!best || candidate < *best) best = candidate;
}

std::vector<u16> uids_of_coldkey(const Context& ctx, NetUid netuid, const AccountId& owner)
{
    std::vector<u16> uids;
    if (frame::has(ctx, frame::Feature::owner_uids_by_owner)) {
        storage::Keys.for_each_under(
            ctx,
            [&](u16 uid, const AccountId& hotkey) {
                if (coldkey_owns_hotkey(ctx, owner, hotkey)) uids.push_back(uid);
            },
            netuid);
        return uids;
    }
    for (const auto& hotkey : storage::OwnedHotkeys.get(ctx, owner))
        if (const auto uid = storage::Uids.get(ctx, netuid, hotkey)) uids.push_back(*uid);
    return uids;
}

/// Uids of the owner coldkey's hotkeys, earliest registered first.
std::vector<u16> uids_by_age(const Context& ctx, NetUid netuid, const AccountId& owner)
{
    std::vector<std::pair<u64, u16>> aged;
    for (const u16 uid : uids_of_coldkey(ctx, netuid, owner))
        aged.emplace_back(storage::BlockAtRegistration.get(ctx, netuid, uid), uid);
    std::ranges::sort(aged);
    std::vector<u16> uids;
    for (const auto& [block, uid] : aged) uids.push_back(uid);
    return uids;
}

}  // namespace

std::vector<u16> immune_owner_uids(const Context& ctx, NetUid netuid, const AccountId& owner)
{
    const std::size_t limit = storage::ImmuneOwnerUidsLimit.get(ctx, netuid);
    auto uids = uids_by_age(ctx, netuid, owner);
    if (uids.size() > limit) uids.resize(limit);
    const auto hotkey = owner_hotkey(ctx, netuid);
    const auto owner_uid = hotkey ? storage::Uids.get(ctx, netuid, *hotkey) : std::nullopt;
    if (owner_uid && std::ranges::find(uids, *owner_uid) == uids.end()) {
        uids.insert(uids.begin(), *owner_uid);
        if (uids.size() > limit) uids.resize(limit);
    }
    return uids;
}

std::optional<u16> neuron_to_prune(const Context& ctx, NetUid netuid)
{
    const u16 count = neuron_count(ctx, netuid);
    const auto immortal = immune_owner_uids(ctx, netuid, storage::SubnetOwner.get(ctx, netuid));
    const auto emissions = storage::Emission.get(ctx, netuid);
    std::optional<Candidate> free, immune;
    u16 free_count = 0;
    for (u16 uid = 0; uid < count; ++uid) {
        if (!uid_exists(ctx, netuid, uid) || std::ranges::find(immortal, uid) != immortal.end()) continue;
        const Candidate candidate{uid < emissions.size() ? emissions[uid] : Alpha{0},
                                  storage::BlockAtRegistration.get(ctx, netuid, uid), uid};
        const bool immune_now = is_immune(ctx, netuid, uid);
        keep_lower(immune_now ? immune : free, candidate);
        if (!immune_now) ++free_count;
    }
    if (free && free_count > storage::MinNonImmuneUids.get(ctx, netuid)) return free->uid;
    if (immune) return immune->uid;
    return std::nullopt;
}

}  // namespace tau::pallets::subtensor
