#include "crypto/keypair.hpp"

#include "crypto/ecdsa.hpp"
#include "crypto/mnemonic.hpp"
#include "crypto/sr25519.hpp"
#include "crypto/test_vectors.hpp"
#include "crypto/verify.hpp"

#include <gtest/gtest.h>

namespace tau::crypto {
namespace {

/// A key as the vectors say to make it: from a phrase, a seed, a private key or a URI.
Result<KeyPair> create(const boost::json::value& how)
{
    const Scheme scheme = scheme_at(how);
    const auto& fields = how.as_object();
    if (fields.contains("mnemonic"))
        return KeyPair::from_phrase(text_at(how, "mnemonic"), optional_text(how, "password"), scheme);
    if (fields.contains("seed")) return KeyPair::from_seed(hex_at(how, "seed"), scheme);
    if (fields.contains("private_key")) return KeyPair::from_private_key(hex_at(how, "private_key"), scheme);
    return KeyPair::from_uri(text_at(how, "uri"), scheme);
}

TEST(KeyPair, DerivationVectors)
{
    const auto vectors = read_vectors("sr25519");
    for (const auto& row : vectors.at("derivation").as_array()) {
        const auto key = KeyPair::from_uri(text_at(row, "uri"), scheme_at(row));
        ASSERT_EQ(key.has_value(), row.at("ok").as_bool()) << row;
        EXPECT_EQ(key ? to_hex(key->public_key()) : "", optional_text(row, "public_key")) << row;
    }
    for (const auto& row : vectors.at("junction_chaincodes").as_array())
        EXPECT_EQ(to_hex(make_junction(text_at(row, "junction"), true).chain_code), text_at(row, "chain_code"));
}

TEST(KeyPair, KeysOfTheWalletVectors)
{
    const auto vectors = read_vectors("keyfiles");
    int checked = 0;
    for (const auto& row : vectors.at("keypairs").as_array()) {
        const std::string_view id = text_at(row, "id");
        if (id.starts_with("public-only")) continue;
        const auto key = create(row.at("create"));
        ASSERT_TRUE(key) << id << ": " << key.error().message;
        EXPECT_EQ(to_hex(key->account()), text_at(row, "public_key")) << id;
        // Soft derivation draws the second half, the nonce seed, afresh.
        const std::string_view expected = text_at(row.at("keyfile_json"), "privateKey");
        const std::string stored = to_hex(key->private_key());
        EXPECT_EQ(stored.substr(0, 66), expected.substr(0, 66)) << id;
        EXPECT_EQ(KeyPair::from_private_key(key->private_key(), key->scheme())->account(), key->account()) << id;
        ++checked;
    }
    EXPECT_GT(checked, 60);
    for (const auto& row : vectors.at("keypair_errors").as_array()) EXPECT_FALSE(create(row.at("create"))) << row;
}

TEST(KeyPair, SignatureVectors)
{
    const auto vectors = read_vectors("sr25519");
    for (const auto& row : vectors.at("signatures").as_array()) {
        const Bytes message = hex_at(row, "message"), signature = hex_at(row, "signature");
        SignatureCheck check{scheme_at(row), *fixed_from_hex<32>(text_at(row, "public_key")), message, signature};
        EXPECT_EQ(verify_message(check), row.at("valid").as_bool()) << row;
        const bool wrapped = text_at(row, "id").find("wrapped") != std::string_view::npos;
        EXPECT_TRUE(wrapped || verify(check) == row.at("valid").as_bool()) << row;
    }
}

class EveryScheme : public testing::TestWithParam<Scheme> {};
INSTANTIATE_TEST_SUITE_P(Schemes, EveryScheme, testing::Values(Scheme::ed25519, Scheme::sr25519, Scheme::ecdsa));

TEST_P(EveryScheme, SignsWhatVerifies)
{
    const auto key = KeyPair::from_uri("//Alice//1", GetParam()).value();
    for (std::size_t size : {0, 1, 31, 165, 166, 167, 1000}) {
        const Bytes message(size, 7);
        Bytes signature = key.sign(message);
        EXPECT_TRUE(verify(key.scheme(), key.public_key(), message, signature));
        EXPECT_TRUE(verify({key.scheme(), key.account(), message, signature}));
        signature[size % 64] ^= 4;
        EXPECT_FALSE(verify(key.scheme(), key.public_key(), message, signature));
    }
    EXPECT_FALSE(verify(key.scheme(), key.public_key().first(31), {}, key.sign({})));
}

TEST_P(EveryScheme, SignaturesAreRepeatable)
{
    const auto key = KeyPair::from_seed(Bytes(32, 9), GetParam()).value();
    EXPECT_EQ(key.sign(as_bytes("a")), key.sign(as_bytes("a")));
    EXPECT_NE(key.sign(as_bytes("a")), key.sign(as_bytes("b")));
}

TEST(KeyPair, RandomnessChangesOnlySr25519)
{
    const auto key = KeyPair::from_uri("//Alice").value();
    const Bytes signature = key.sign(as_bytes("a"), {1});
    EXPECT_NE(signature, key.sign(as_bytes("a")));
    EXPECT_TRUE(verify(key.scheme(), key.public_key(), as_bytes("a"), signature));
}

TEST(KeyPair, SoftDerivationWorksOnThePublicKeyAlone)
{
    const auto alice = KeyPair::from_uri("//Alice").value();
    const auto junction = make_junction("soft", false);
    EXPECT_EQ(sr25519::derive_soft(alice.account(), junction.chain_code), alice.derive(junction)->account());
}

TEST(KeyPair, EcdsaOfTheDevelopmentPhrase)
{
    // Known from subkey and polkadot.js.
    const auto alice = KeyPair::from_uri("//Alice", Scheme::ecdsa).value();
    EXPECT_EQ(to_hex(alice.public_key()), "0x020a1091341fe5664bfa1782d5e04779689068c916b04cb365ec3153755684d9a1");
    EXPECT_FALSE(KeyPair::from_seed(Bytes(32, 0), Scheme::ecdsa));
    EXPECT_FALSE(KeyPair::from_seed(Bytes(32, 0xff), Scheme::ecdsa));
    const Bytes signature = alice.sign(as_bytes("a"));
    Bytes ethereum_style = signature;
    ethereum_style[64] = static_cast<u8>(ethereum_style[64] + 27);
    EXPECT_EQ(ecdsa::recover(as_bytes("a"), ethereum_style), ecdsa::recover(as_bytes("a"), signature));
    ethereum_style[64] = 4;
    EXPECT_FALSE(ecdsa::recover(as_bytes("a"), ethereum_style));
}

TEST(KeyPair, BatchAnswersInOrder)
{
    const auto alice = KeyPair::from_uri("//Alice").value();
    const Bytes good = alice.sign(as_bytes("a"));
    const SignatureCheck right{Scheme::sr25519, alice.account(), as_bytes("a"), good};
    const SignatureCheck wrong{Scheme::sr25519, alice.account(), as_bytes("b"), good};
    const SignatureCheck checks[] = {right, wrong, right};
    EXPECT_EQ(verify_batch(checks), (std::vector<bool>{true, false, true}));
}

TEST(KeyPair, PublicKeysThatAreNoPoints)
{
    const Bytes signature = KeyPair::from_uri("//Alice")->sign({});
    FixedBytes<32> nowhere;
    nowhere.fill(0xff);
    EXPECT_FALSE(verify({Scheme::sr25519, nowhere, {}, signature}));
    EXPECT_FALSE(verify({Scheme::sr25519, {}, {}, signature}));  // The identity is a point, but not this signer.
    EXPECT_FALSE(sr25519::derive_soft(nowhere, {}));
}

TEST(Mnemonic, TheReadyMadeSeedIsThatOfTheDevelopmentPhrase)
{
    EXPECT_EQ(seed_of_entropy(entropy_of_phrase(dev_phrase).value(), "").bytes, dev_seed);
    const auto derived = KeyPair::from_seed(seed_of_entropy(entropy_of_phrase(dev_phrase).value(), "pw").bytes);
    EXPECT_EQ(KeyPair::from_phrase(dev_phrase, "pw")->account(), derived->account());
}

TEST(Mnemonic, EveryLengthGoesThereAndBack)
{
    for (std::size_t size = 16; size <= 32; size += 4) {
        Bytes entropy(size);
        for (std::size_t i = 0; i < size; ++i) entropy[i] = static_cast<u8>(i * 37 + size);
        const SecretBytes phrase = phrase_of_entropy(entropy);
        const auto back = entropy_of_phrase(as_text(phrase));
        ASSERT_TRUE(back);
        EXPECT_TRUE(std::ranges::equal(*back, entropy));
    }
    EXPECT_EQ(as_text(phrase_of_entropy(Bytes(16, 0xff))), "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong");
    EXPECT_TRUE(entropy_of_phrase("  zoo zoo zoo zoo zoo zoo\tzoo zoo zoo zoo zoo\nwrong "));
    for (const char* bad : {"", "zoo", "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo", "Zoo zoo zoo"})
        EXPECT_FALSE(entropy_of_phrase(bad)) << bad;
}

}  // namespace
}  // namespace tau::crypto
