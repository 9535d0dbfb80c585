// A neuron's mouth: signed requests to many at once. Nothing a peer does throws or keeps the caller beyond its limits.
#pragma once

#include "neuron/btauth.hpp"

#include <chrono>
#include <stop_token>

namespace tau::neuron {

struct Peer {
    std::string host;  ///< An address; names are not looked up.
    u16 port = 0;
    std::string hotkey_ss58;  ///< Whom the request is for; nobody else can use it.
};

struct Call {
    Peer peer;
    std::string path;  ///< And query.
    std::string body;
    std::string method = "POST";
};

struct ClientLimits {
    std::chrono::milliseconds connect_time{2'000};
    std::chrono::milliseconds answer_time{5'000};  ///< From the start, connecting included.
    std::size_t answer_bytes = 1 << 20;
    std::size_t at_once = 64;
    std::stop_token stop{};  ///< Once requested, calls end as `unsent`.
};

enum class Outcome : u8 {
    answered,     ///< Status 200.
    refused,      ///< Another status; the body says why.
    unreachable,  ///< No connection, or it broke.
    timed_out,
    too_large,
    nonsense,  ///< No HTTP.
    unsent,    ///< Not signed: the key cannot.
};
std::string_view name_of(Outcome outcome);

struct CallResult {
    Outcome outcome = Outcome::unsent;
    u16 status = 0;       ///< 0 when there was none.
    std::string body;     ///< Within answer_bytes.
    std::string message;  ///< In words, unless answered.
    std::chrono::microseconds latency{0};
};

/// One result per call, in their order. Returns when the last is known, within
/// answer_time × ⌈calls / at_once⌉ and a little.
std::vector<CallResult> call_all(const KeyPair& key, const std::vector<Call>& calls, const ClientLimits& limits = {});

}  // namespace tau::neuron
