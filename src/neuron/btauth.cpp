#include "neuron/btauth.hpp"

#include "base/hex.hpp"
#include "crypto/hash.hpp"
#include "crypto/ss58.hpp"
#include "crypto/verify.hpp"
#include "neuron/python_int.hpp"

#include <algorithm>

namespace tau::neuron {
namespace {

constexpr std::string_view version = "1";
constexpr i64 ns_per_second = 1'000'000'000;

tl::unexpected<AuthError> reject(AuthFailure kind, std::string message)
{
    return tl::make_unexpected(AuthError{kind, std::move(message)});
}

tl::unexpected<AuthError> malformed(std::string message)
{
    return reject(AuthFailure::malformed_auth, std::move(message));
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

template <class Change>
std::string changed(std::string_view text, Change change)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), change);
    return out;
}

std::string_view name_of(Scheme scheme)
{
    return scheme == Scheme::ed25519 ? "ed25519" : "sr25519";
}

/// A name in any case, or the number of it.
std::optional<Scheme> scheme_of(std::string_view text)
{
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    const std::string name = changed(text, lower);
    if (name == "sr25519" || name == "1") return Scheme::sr25519;
    if (name == "ed25519" || name == "0") return Scheme::ed25519;
    return std::nullopt;
}

/// As Python's bytes.fromhex after an optional "0x": blanks between bytes are skipped.
std::optional<Bytes> parse_signature(std::string_view text)
{
    if (text.starts_with("0x")) text.remove_prefix(2);
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_blank(text[i]))
            digits.push_back(text[i]);
        else if (digits.size() % 2 != 0)
            return std::nullopt;
    }
    return digits.starts_with("0x") ? std::nullopt : from_hex(digits);
}

std::string in_seconds(i64 ns)
{
    std::string out = std::to_string(ns / ns_per_second);
    if (ns % ns_per_second != 0) {
        std::string fraction = std::to_string(ns_per_second + ns % ns_per_second).substr(1);
        out += "." + fraction.substr(0, fraction.find_last_not_of('0') + 1);
    }
    return out + "s";
}

std::string to_decimal(i128 number)
{
    u128 rest = number < 0 ? u128{0} - static_cast<u128>(number) : static_cast<u128>(number);
    std::string out;
    do out.insert(out.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    while ((rest /= 10) != 0);
    return number < 0 ? "-" + out : out;
}

/// What the headers claim, before any of it is believed.
struct Claim {
    Caller caller;
    i128 nonce_ns = 0;
    Bytes signature;
};

Result<Claim, AuthError> read_claim(const AuthHeaders& headers)
{
    if (headers.version != version) return malformed("missing or unsupported X-Bittensor-Version (expected '1')");
    if (!headers.hotkey || headers.hotkey->empty()) return malformed("missing X-Bittensor-Hotkey");
    if (!headers.nonce) return malformed("missing X-Bittensor-Nonce");
    const auto nonce = parse_python_int(*headers.nonce);
    if (!nonce) return malformed("X-Bittensor-Nonce is not a decimal integer");
    const auto scheme = scheme_of(headers.crypto.value_or("sr25519"));
    if (!scheme) return malformed("unsupported X-Bittensor-Crypto");
    if (!headers.signature) return malformed("missing X-Bittensor-Signature");
    auto signature = parse_signature(*headers.signature);
    if (!signature) return malformed("X-Bittensor-Signature is not hex");
    return Claim{{*headers.hotkey, {}, *scheme, nonce->decimal}, nonce->value, std::move(*signature)};
}

Result<void, AuthError> check_signature(Claim& claim, const AuthHeaders& headers, const Request& request)
{
    const auto address = crypto::from_ss58(claim.caller.hotkey_ss58);
    if (!address || claim.signature.size() != 64) return malformed("invalid hotkey address or signature encoding");
    claim.caller.account = address->account;
    const std::string payload =
        auth_payload(claim.caller.scheme, request, claim.caller.nonce, claim.caller.hotkey_ss58, headers.receiver);
    if (crypto::verify_message({claim.caller.scheme, address->account, as_bytes(payload), claim.signature})) return {};
    return reject(AuthFailure::bad_signature, "signature does not verify against the claimed hotkey");
}

}  // namespace

std::string auth_payload(Scheme scheme, const Request& request, std::string_view nonce, std::string_view sender,
                         std::optional<std::string_view> receiver)
{
    std::string out = "btauth/1\n";
    out += name_of(scheme);
    out += "\n" + changed(request.method, upper) + "\n";
    out += request.target;
    out += "\n" + to_hex(crypto::sha2_256(request.body)).substr(2) + "\n";
    out += nonce;
    out += "\n" + std::string(sender) + "\n";
    out += receiver.value_or("-");
    return out;
}

Result<std::vector<Header>> sign_request(const KeyPair& key, const Request& request, i128 nonce_ns,
                                         std::optional<std::string_view> receiver, const FixedBytes<32>& randomness)
{
    if (key.scheme() == Scheme::ecdsa) return failure("btauth/1 knows sr25519 and ed25519 keys only");
    const std::string sender = crypto::to_ss58(key.account()), nonce = to_decimal(nonce_ns);
    const std::string payload = auth_payload(key.scheme(), request, nonce, sender, receiver);
    std::vector<Header> out = {{"X-Bittensor-Version", std::string(version)},
                               {"X-Bittensor-Hotkey", sender},
                               {"X-Bittensor-Nonce", nonce},
                               {"X-Bittensor-Signature", to_hex(key.sign(as_bytes(payload), randomness))}};
    if (key.scheme() != Scheme::sr25519) out.push_back({"X-Bittensor-Crypto", std::string(name_of(key.scheme()))});
    if (receiver) out.push_back({"X-Bittensor-Receiver", std::string(*receiver)});
    return out;
}

void AuthHeaders::take(std::string_view name, std::string_view value)
{
    const std::pair<std::string_view, std::optional<std::string>&> known[] = {
        {"x-bittensor-version", version},     {"x-bittensor-hotkey", hotkey}, {"x-bittensor-nonce", nonce},
        {"x-bittensor-signature", signature}, {"x-bittensor-crypto", crypto}, {"x-bittensor-receiver", receiver}};
    const std::string small = changed(name, lower);
    for (const auto& [header, field] : known)
        if (header == small && !field) field = std::string(value);
}

std::string_view name_of(AuthFailure failure)
{
    switch (failure) {
    case AuthFailure::malformed_auth:
        return "MalformedAuth";
    case AuthFailure::wrong_receiver:
        return "WrongReceiver";
    case AuthFailure::stale_request:
        return "StaleRequest";
    case AuthFailure::bad_signature:
        return "BadSignature";
    case AuthFailure::replayed_request:
        break;
    }
    return "ReplayedRequest";
}

Result<AuthVerifier> AuthVerifier::make(std::string self_ss58, AuthPolicy policy)
{
    const i64 window = policy.max_age_ns + policy.allowed_skew_ns;
    if (policy.retention_ns < window)
        return failure("nonces are kept for " + in_seconds(policy.retention_ns) + " but requests stay fresh for " +
                       in_seconds(window) + ": keep them at least as long");
    return AuthVerifier(std::move(self_ss58), policy);
}

Result<Caller, AuthError> AuthVerifier::verify(const AuthHeaders& headers, const Request& request, i128 now_ns)
{
    TAU_TRY_ASSIGN(Claim claim, read_claim(headers));
    TAU_TRY(check_receiver(headers));
    TAU_TRY(check_age(claim.nonce_ns, now_ns));
    TAU_TRY(check_signature(claim, headers, request));
    TAU_TRY(remember(claim.caller, now_ns));
    return std::move(claim.caller);
}

Result<void, AuthError> AuthVerifier::check_receiver(const AuthHeaders& headers) const
{
    if (!headers.receiver && policy_.require_receiver)
        return reject(AuthFailure::wrong_receiver,
                      "missing X-Bittensor-Receiver: this server requires receiver-bound requests");
    if (headers.receiver && *headers.receiver != self_)
        return reject(AuthFailure::wrong_receiver, "request was signed for a different receiving hotkey");
    return {};
}

Result<void, AuthError> AuthVerifier::check_age(i128 nonce_ns, i128 now_ns) const
{
    // Compared this way around because now is small and a nonce may be at the end of its range.
    if (nonce_ns < now_ns - policy_.max_age_ns)
        return reject(AuthFailure::stale_request,
                      "nonce is older than the " + in_seconds(policy_.max_age_ns) + " freshness window");
    if (nonce_ns > now_ns + policy_.allowed_skew_ns)
        return reject(AuthFailure::stale_request,
                      "nonce is more than " + in_seconds(policy_.allowed_skew_ns) + " in the future");
    return {};
}

void AuthVerifier::forget_old(i128 now_ns)
{
    for (; !order_.empty() && order_.front().until_ns < now_ns; order_.pop_front()) {
        const auto sender = seen_.find(order_.front().sender);
        sender->second.erase(order_.front().nonce);
        if (sender->second.empty()) seen_.erase(sender);
    }
}

Result<void, AuthError> AuthVerifier::remember(const Caller& caller, i128 now_ns)
{
    forget_old(now_ns);
    const auto sender = seen_.find(caller.hotkey_ss58);
    const bool known = sender != seen_.end();
    if (known && sender->second.contains(caller.nonce))
        return reject(AuthFailure::replayed_request, "this nonce was already accepted from this hotkey");
    if (known && sender->second.size() >= policy_.nonces_per_sender)
        return reject(AuthFailure::replayed_request,
                      "too many requests of this hotkey to tell a new one from a replay");
    seen_[caller.hotkey_ss58].insert(caller.nonce);
    order_.push_back({now_ns + policy_.retention_ns, caller.hotkey_ss58, caller.nonce});
    return {};
}

}  // namespace tau::neuron
