#include "subnets/image/program.hpp"

#include "neuron/membership.hpp"

namespace tau::subnets::image {

void Teller::tell(const json::object& event)
{
    const std::lock_guard lock(mutex_);
    on_event_(event);
}

void Teller::tell_error(const std::string& message)
{
    const std::lock_guard lock(mutex_);
    if (std::exchange(last_error_, message) != message) on_event_({{"event", "error"}, {"message", message}});
}

void Teller::forget_error()
{
    const std::lock_guard lock(mutex_);
    last_error_.clear();
}

bool may_pass(const client::ClientError& error)
{
    return error.kind == client::ErrorKind::unreachable || error.kind == client::ErrorKind::timeout;
}

client::Answer<u16> take_place(neuron::ChainLink& link, const Participant& who)
{
    TAU_TRY_ASSIGN(const auto* chain, link.chain());
    const std::string address = chain->address(who.hotkey.account());
    if (who.may_register) return neuron::ensure_registered(link, who.netuid, address, who.coldkey, who.most_burn_rao);
    TAU_TRY_ASSIGN(const auto graph, link.checked(neuron::fetch_metagraph(*chain, who.netuid)));
    if (const auto uid = graph.uid_of(address)) return *uid;
    return client::error(client::ErrorKind::input,
                         address + " is not registered on subnet " + std::to_string(who.netuid));
}

}  // namespace tau::subnets::image
