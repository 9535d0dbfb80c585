// What the subnet's two programs have in common: their keys, their chain, and how they tell what they do.
#pragma once

#include "client/submit.hpp"
#include "neuron/chain_link.hpp"

#include <boost/json/object.hpp>

#include <functional>
#include <stop_token>

namespace tau::subnets::image {

namespace json = boost::json;

/// Who takes part, and where.
struct Participant {
    client::Url url;
    u16 netuid = 0;
    crypto::KeyPair hotkey;
    client::Signer coldkey;  ///< Pays for the registration; its secret is not asked for before.
    bool may_register = true;
    u64 most_burn_rao = 10'000'000'000;  ///< What registration may cost.
};

/// Hears {"event": "…", …}, from any thread, one call at a time.
using OnEvent = std::function<void(const json::object& event)>;

/// Passes events on one at a time, and an error only when it differs from the last one.
class Teller {
public:
    explicit Teller(OnEvent on_event) : on_event_(std::move(on_event)) {}

    void tell(const json::object& event);
    void tell_error(const std::string& message);
    /// The next error is told whatever it is.
    void forget_error();

private:
    const OnEvent on_event_;
    std::mutex mutex_;
    std::string last_error_;
};

/// Registered as the participant wants it: the uid. Errors of kind unreachable and timeout may pass, others stay.
client::Answer<u16> take_place(neuron::ChainLink& link, const Participant& who);

/// Whether trying again later makes sense.
bool may_pass(const client::ClientError& error);

}  // namespace tau::subnets::image
