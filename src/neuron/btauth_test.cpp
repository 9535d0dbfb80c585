#include "neuron/btauth.hpp"

#include "crypto/test_vectors.hpp"
#include "neuron/python_int.hpp"

#include <gtest/gtest.h>

#include <map>

namespace tau::neuron {
namespace {

using crypto::hex_at;
using crypto::optional_text;
using crypto::read_vectors;
using crypto::text_at;

std::optional<std::string_view> receiver_of(const boost::json::value& row)
{
    if (row.at("receiver_ss58").is_null()) return std::nullopt;
    return text_at(row, "receiver_ss58");
}

Bytes body_of(const boost::json::value& row)
{
    if (!row.at("body_hex").is_null()) return hex_at(row, "body_hex");
    const auto& repeat = row.at("body_repeat");
    return Bytes(static_cast<std::size_t>(repeat.at("count").as_int64()), hex_at(repeat, "byte")[0]);
}

AuthHeaders taken(const std::vector<Header>& headers)
{
    AuthHeaders out;
    for (const auto& [name, value] : headers) out.take(name, value);
    return out;
}

AuthHeaders headers_of(const boost::json::value& row)
{
    AuthHeaders out;
    for (const auto& [name, value] : row.as_object()) out.take(name, std::string_view(value.as_string()));
    return out;
}

i64 ns_at(const boost::json::value& row, std::string_view name)
{
    return static_cast<i64>(row.at(name).as_double() * 1e9);
}

TEST(BtAuth, SignsWhatTheOfficialClientSigns)
{
    const auto vectors = read_vectors("btauth");
    for (const auto& row : vectors.at("sign").as_array()) {
        const auto scheme = text_at(row, "scheme") == "ed25519" ? Scheme::ed25519 : Scheme::sr25519;
        const auto key = KeyPair::from_uri(text_at(row, "sender_uri"), scheme).value();
        const Bytes body = body_of(row);
        const Request request{text_at(row, "method"), text_at(row, "path"), body};
        const auto nonce = parse_python_int(text_at(row, "nonce_ns")).value();
        EXPECT_EQ(auth_payload(scheme, request, nonce.decimal, text_at(row, "sender_ss58"), receiver_of(row)),
                  text_at(row, "payload_utf8"));
        const auto signed_headers = sign_request(key, request, nonce.value, receiver_of(row)).value();
        const auto& expected = row.at("header_sets").at(0).as_object();
        ASSERT_EQ(signed_headers.size(), expected.size());
        std::size_t place = 0;
        for (const auto& [name, value] : expected) {
            EXPECT_EQ(signed_headers[place].name, std::string_view(name));
            // Signatures of sr25519 differ each time; the next test checks that they hold.
            const bool random = scheme == Scheme::sr25519 && signed_headers[place].name == "X-Bittensor-Signature";
            EXPECT_TRUE(random || signed_headers[place].value == std::string_view(value.as_string())) << name;
            ++place;
        }
    }
}

TEST(BtAuth, AcceptsItsOwnSignatures)
{
    const auto alice = KeyPair::from_uri("//Alice").value();
    const Request request{"post", "/x?y=1", as_bytes("body")};
    const auto headers = taken(sign_request(alice, request, 1'000, "me").value());
    auto verifier = AuthVerifier::make("me").value();
    const auto caller = verifier.verify(headers, request, 2'000);
    ASSERT_TRUE(caller) << caller.error().message;
    EXPECT_EQ(caller->account, alice.account());
    EXPECT_FALSE(sign_request(KeyPair::from_uri("//Alice", Scheme::ecdsa).value(), request, 1, "me"));
}

/// The rows that follow others on the same store; the rest start with an empty one.
std::string store_of(std::string_view id)
{
    for (std::string_view shared : {"replay-", "poison-"})
        if (id.starts_with(shared)) return std::string(shared);
    return std::string(id);
}

void expect_verdict(const boost::json::value& row, const Result<Caller, AuthError>& caller)
{
    const std::string_view id = text_at(row, "id"), expected = text_at(row, "result");
    ASSERT_EQ(caller ? "ok" : name_of(caller.error().kind), expected) << id;
    if (!caller) {
        EXPECT_EQ(caller.error().message, text_at(row, "message")) << id;
        return;
    }
    EXPECT_EQ(caller->hotkey_ss58, text_at(row.at("caller"), "hotkey_ss58")) << id;
    EXPECT_EQ(caller->nonce, text_at(row.at("caller"), "nonce_ns")) << id;
    EXPECT_EQ(caller->scheme, crypto::scheme_at(row.at("caller"))) << id;
}

TEST(BtAuth, VerifyVectors)
{
    const auto vectors = read_vectors("btauth");
    std::map<std::string, AuthVerifier> stores;
    for (const auto& row : vectors.at("verify").as_array()) {
        AuthPolicy policy;
        policy.max_age_ns = ns_at(row, "max_age");
        policy.allowed_skew_ns = ns_at(row, "allowed_skew");
        policy.require_receiver = row.at("require_receiver").as_bool();
        auto made = AuthVerifier::make(std::string(text_at(row, "self_hotkey_ss58")), policy);
        ASSERT_EQ(!made.has_value(), text_at(row, "result") == "ValueError") << row;
        if (!made) continue;
        auto& verifier = stores.try_emplace(store_of(text_at(row, "id")), std::move(*made)).first->second;
        const Bytes body = body_of(row);
        const Request request{text_at(row, "method"), text_at(row, "path"), body};
        const i128 now = parse_python_int(text_at(row, "now_ns"))->value;
        expect_verdict(row, verifier.verify(headers_of(row.at("headers")), request, now));
    }
}

TEST(BtAuth, NoncesAreForgottenOnlyWhenStale)
{
    const auto alice = KeyPair::from_uri("//Alice").value();
    const Request request{"GET", "/", {}};
    const auto headers = taken(sign_request(alice, request, 0, "me").value());
    auto verifier = AuthVerifier::make("me", {.max_age_ns = 50'000'000'000, .retention_ns = 52'000'000'000}).value();
    EXPECT_TRUE(verifier.verify(headers, request, -2'000'000'000));
    EXPECT_EQ(verifier.verify(headers, request, 50'000'000'000).error().kind, AuthFailure::replayed_request);
    EXPECT_EQ(verifier.verify(headers, request, 50'000'000'001).error().kind, AuthFailure::stale_request);
}

TEST(PythonInt, Spellings)
{
    EXPECT_EQ(parse_python_int(" -00_1\n")->decimal, "-1");
    EXPECT_EQ(parse_python_int("-0")->decimal, "0");
    EXPECT_EQ(parse_python_int("\xd9\xa1\xef\xbc\x92")->decimal, "12");  // Arabic one, full-width two.
    EXPECT_EQ(parse_python_int(std::string(50, '9'))->decimal, std::string(50, '9'));
    EXPECT_GT(parse_python_int(std::string(50, '9'))->value, i128{1} << 126);
    EXPECT_LT(parse_python_int("-" + std::string(50, '9'))->value, -(i128{1} << 126));
    for (const char* bad : {"", "-", "+-1", "1__0", "_1", "1_", "1 2", "0x1", "1.0", "\xff", "\xd9", "\xc3\xa9"})
        EXPECT_FALSE(parse_python_int(bad)) << bad;
    EXPECT_FALSE(parse_python_int(std::string(4301, '1')));
}

}  // namespace
}  // namespace tau::neuron
