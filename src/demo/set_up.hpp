// The subnet of the demonstration, made as anybody would make one: by transactions.
#pragma once

#include "client/submit.hpp"
#include "demo/plan.hpp"

#include <functional>

namespace tau::demo {

/// Hears what is being done; false ends it there.
using OnStep = std::function<bool(const std::string& step)>;

/// //Alice gives everybody their TAO and, as sudo, makes the subnet's hours short; the owner registers and starts it;
/// the validators register and stake. Miners are left to register themselves. On a chain where the owner has a subnet
/// already that one is it, and nothing is done. The answer is its netuid.
client::Answer<u16> set_up(const client::Chain& chain, std::span<const Participant> plan, const OnStep& on_step);

/// The address of a participant.
std::string address_of(const client::Chain& chain, const Participant& participant);

}  // namespace tau::demo
