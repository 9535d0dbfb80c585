// btauth/1: HTTP requests signed by a hotkey, as bittensor 11 signs and checks them (reference/clients11.md, section
// 7).
//
// Pure: the caller passes the time in, in nanoseconds since 1970.
#pragma once

#include "crypto/keypair.hpp"

#include <deque>
#include <map>
#include <optional>
#include <set>

namespace tau::neuron {

using crypto::KeyPair;
using crypto::Scheme;

struct Request {
    std::string_view method;  // In any case.
    std::string_view target;  // Path and query as they go over the wire.
    BytesView body;
};

struct Header {
    std::string name;
    std::string value;
};

/// The headers that sign `request`. Without `receiver` (an address) any server could use the request elsewhere. Fails
/// for ecdsa, which btauth does not know.
Result<std::vector<Header>> sign_request(const KeyPair& key, const Request& request, i128 nonce_ns,
                                         std::optional<std::string_view> receiver,
                                         const FixedBytes<32>& randomness = {});

/// The text that is signed; `nonce` is a canonical decimal.
std::string auth_payload(Scheme scheme, const Request& request, std::string_view nonce, std::string_view sender,
                         std::optional<std::string_view> receiver);

/// The X-Bittensor-* headers of a request.
struct AuthHeaders {
    std::optional<std::string> version, hotkey, nonce, signature, crypto, receiver;

    /// Takes the header if it is one of them, whatever the case of its name. Of several the first counts.
    void take(std::string_view name, std::string_view value);
};

enum class AuthFailure { malformed_auth, wrong_receiver, stale_request, bad_signature, replayed_request };

/// "MalformedAuth" and so on, the name of the exception in the SDK.
std::string_view name_of(AuthFailure failure);

struct AuthError {
    AuthFailure kind;
    std::string message;
};

struct AuthPolicy {
    i64 max_age_ns = 10'000'000'000;
    i64 allowed_skew_ns = 2'000'000'000;
    i64 retention_ns = 60'000'000'000;  // How long accepted nonces are remembered.
    bool require_receiver = true;
    u32 nonces_per_sender = 8'192;  // Remembered at once; a sender beyond is refused, for a forgotten one would pass.
};

/// Who signed a request.
struct Caller {
    std::string hotkey_ss58;
    FixedBytes<32> account{};
    Scheme scheme = Scheme::sr25519;
    std::string nonce;  // Canonical decimal.
};

/// Checks requests to one hotkey and remembers those it let in. For one thread at a time.
class AuthVerifier {
public:
    /// Fails when nonces would be forgotten while still fresh, which would let requests in twice.
    static Result<AuthVerifier> make(std::string self_ss58, AuthPolicy policy = {});

    /// A rejected request leaves no trace: its nonce can still be used by the true sender.
    Result<Caller, AuthError> verify(const AuthHeaders& headers, const Request& request, i128 now_ns);

private:
    AuthVerifier(std::string self, AuthPolicy policy) : self_(std::move(self)), policy_(policy) {}
    Result<void, AuthError> check_receiver(const AuthHeaders& headers) const;
    Result<void, AuthError> check_age(i128 nonce_ns, i128 now_ns) const;
    Result<void, AuthError> remember(const Caller& caller, i128 now_ns);
    void forget_old(i128 now_ns);

    struct Seen {
        i128 until_ns;
        std::string sender, nonce;
    };

    std::string self_;
    AuthPolicy policy_;
    std::map<std::string, std::set<std::string>> seen_;  // Nonces by sender.
    std::deque<Seen> order_;                             // By time of acceptance.
};

}  // namespace tau::neuron
