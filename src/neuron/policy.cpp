#include "neuron/policy.hpp"

namespace tau::neuron {

PermitPolicy::PermitPolicy(u64 least_stake_rao, std::set<std::string, std::less<>> also_admitted)
    : least_stake_rao_(least_stake_rao), also_admitted_(std::move(also_admitted))
{
}

void PermitPolicy::update(std::shared_ptr<const Metagraph> metagraph)
{
    const std::lock_guard lock(mutex_);
    metagraph_ = std::move(metagraph);
}

std::shared_ptr<const Metagraph> PermitPolicy::metagraph() const
{
    const std::lock_guard lock(mutex_);
    return metagraph_;
}

Verdict PermitPolicy::admit(std::string_view hotkey_ss58)
{
    if (also_admitted_.contains(hotkey_ss58)) return {true, {}};
    const auto known = metagraph();
    if (!known) return {false, "the metagraph is not known yet"};
    const auto uid = known->uid_of(hotkey_ss58);
    if (!uid) return {false, "this hotkey is not registered on subnet " + std::to_string(known->netuid)};
    if (!known->permits[*uid]) return {false, "this hotkey has no validator permit"};
    if (known->stake_rao[*uid] < least_stake_rao_)
        return {false, "less than " + std::to_string(least_stake_rao_) + " rao of stake"};
    return {true, {}};
}

u64 PermitPolicy::priority(std::string_view hotkey_ss58)
{
    const auto known = metagraph();
    const auto uid = known ? known->uid_of(hotkey_ss58) : std::nullopt;
    return uid ? known->stake_rao[*uid] : 0;
}

}  // namespace tau::neuron
