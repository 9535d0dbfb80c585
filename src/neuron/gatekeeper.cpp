// Who is heard: all checks of a request that need no socket.
#include "neuron/server_core.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace tau::neuron {
namespace {

namespace json = boost::json;

tl::unexpected<Refused> refuse(u16 status, const std::string& error, std::string_view message,
                               std::optional<u32> retry_after = {})
{
    return tl::make_unexpected(Refused{refusal(status, error, message), retry_after, error});
}

std::string_view path_of(std::string_view target)
{
    return target.substr(0, target.find('?'));
}

u16 status_of(AuthFailure failure)
{
    const bool forbidden = failure == AuthFailure::wrong_receiver || failure == AuthFailure::replayed_request;
    return forbidden ? 403 : 401;
}

Result<const Route*, Refused> find_route(const std::vector<Route>& routes, const Preamble& preamble)
{
    bool known_path = false;
    for (const Route& route : routes) {
        if (route.path != path_of(preamble.target)) continue;
        known_path = true;
        if (route.method == preamble.method) return &route;
    }
    if (known_path) return refuse(405, "MethodNotAllowed", "this path does not take " + preamble.method);
    return refuse(404, "NotFound", "there is nothing here");
}

i128 now_ns()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

constexpr std::string_view too_many = "too many requests";

}  // namespace

Outgoing refusal(u16 status, std::string_view error, std::string_view message)
{
    return {status, json::serialize(json::object{{"error", error}, {"message", message}}), "application/json"};
}

Result<const Route*, Refused> ServerCore::check(const Preamble& preamble)
{
    TAU_TRY_ASSIGN(const Route* route, find_route(routes, preamble));
    if (preamble.content_length > route->body_limit)
        return refuse(413, "BodyTooLarge", "at most " + std::to_string(route->body_limit) + " bytes");
    const auto now = Clock::now();
    if (const auto wait = address_rates_.wait_of(preamble.address, now))
        return refuse(429, "RateLimited", too_many, wait);
    address_rates_.take(preamble.address, now);
    const auto& hotkey = preamble.auth.hotkey;
    if (!hotkey || hotkey->empty()) return refuse(401, "MalformedAuth", "missing X-Bittensor-Hotkey");
    const Verdict verdict = policy.admit(*hotkey);
    if (!verdict.admitted) return refuse(403, "Blacklisted", verdict.reason);
    // Looked at only: who merely claims a hotkey must not use up what is its due.
    if (const auto wait = hotkey_rates_.wait_of(*hotkey, now)) return refuse(429, "RateLimited", too_many, wait);
    return route;
}

Result<Caller, Refused> ServerCore::authenticate(const Preamble& preamble, std::string_view body)
{
    const Request request{preamble.method, preamble.target, as_bytes(body)};
    auto caller = verifier_.verify(preamble.auth, request, now_ns());
    if (!caller)
        return refuse(status_of(caller.error().kind), std::string(name_of(caller.error().kind)),
                      caller.error().message);
    hotkey_rates_.take(caller->hotkey_ss58, Clock::now());
    return *std::move(caller);
}

std::string ServerCore::metrics_text() const
{
    std::string out = "# TYPE taud_neuron_requests_total counter\n";
    for (const auto& [outcome, count] : outcomes())
        out += "taud_neuron_requests_total{outcome=\"" + outcome + "\"} " + std::to_string(count) + "\n";
    out += "# TYPE taud_neuron_connections gauge\ntaud_neuron_connections " + std::to_string(open.load()) + "\n";
    out += "# TYPE taud_neuron_queue gauge\ntaud_neuron_queue " + std::to_string(jobs.size()) + "\n";
    return out;
}

}  // namespace tau::neuron
