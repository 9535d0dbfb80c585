#include "crypto/mlkem.hpp"

#include "crypto/aead.hpp"
#include "crypto/hash.hpp"
#include "crypto/native.hpp"
#include "crypto/test_vectors.hpp"

#include <gtest/gtest.h>

namespace tau::crypto {
namespace {

constexpr std::size_t key_hash_size = 16, length_size = 2;

template <std::size_t N>
FixedBytes<N> slice(BytesView bytes, std::size_t at)
{
    FixedBytes<N> out;
    std::ranges::copy(bytes.subspan(at, N), out.begin());
    return out;
}

class MlKem : public testing::Test {
protected:
    void SetUp() override
    {
        if (!has_native) GTEST_SKIP() << "built without cargo";
    }
};

TEST_F(MlKem, ShieldedVectors)
{
    const auto vectors = read_vectors("sr25519");
    const auto& shield = vectors.at("mev_shield");
    const mlkem::Seed seed(*fixed_from_hex<64>(text_at(shield, "private_seed_d_z")));
    const auto key = mlkem::public_of(seed).value();
    ASSERT_EQ(to_hex(key), text_at(shield, "public_key"));
    EXPECT_EQ(to_hex(twox_128(key)), text_at(shield, "public_key_twox128"));
    for (const auto& row : shield.at("cases").as_array()) {
        const Bytes sealed = hex_at(row, "ciphertext");
        const std::size_t start = (row.at("with_key_hash").as_bool() ? key_hash_size : 0) + length_size;
        const auto secret = mlkem::decapsulate(seed, slice<1088>(sealed, start)).value();
        EXPECT_EQ(to_hex(secret.bytes), text_at(row, "shared_secret"));
        const auto nonce = slice<24>(sealed, start + 1088);
        EXPECT_EQ(xchacha_open(secret, nonce, BytesView(sealed).subspan(start + 1088 + 24)), hex_at(row, "plaintext"));
    }
}

TEST_F(MlKem, BothSidesAgreeAndForgeriesDoNot)
{
    mlkem::Seed seed;
    seed.bytes.fill(3);
    const auto key = mlkem::public_of(seed).value();
    auto [ciphertext, secret] = mlkem::encapsulate(key, Secret<32>({1, 2, 3})).value();
    EXPECT_EQ(mlkem::decapsulate(seed, ciphertext)->bytes, secret.bytes);
    EXPECT_EQ(mlkem::decapsulate(mlkem::expand(seed).value(), ciphertext)->bytes, secret.bytes);
    ciphertext[100] ^= 1;
    EXPECT_NE(mlkem::decapsulate(seed, ciphertext)->bytes, secret.bytes);
}

TEST_F(MlKem, KeysWithUnreducedCoefficientsAreRefused)
{
    mlkem::Public key = mlkem::public_of({}).value();
    key[0] = key[1] = 0xff;  // A coefficient of 4095, not below 3329.
    EXPECT_FALSE(mlkem::encapsulate(key, {}));
}

TEST(Aead, OpensOnlyWhatWasSealed)
{
    const Secret<32> key({1});
    const Bytes plaintext(100, 5);
    Bytes sealed = xchacha_seal(key, {2}, plaintext);
    EXPECT_EQ(xchacha_open(key, {2}, sealed), plaintext);
    EXPECT_FALSE(xchacha_open(key, {3}, sealed));
    sealed.back() ^= 1;
    EXPECT_FALSE(xchacha_open(key, {2}, sealed));
    EXPECT_FALSE(xchacha_open(key, {2}, BytesView(sealed).first(15)));
}

}  // namespace
}  // namespace tau::crypto
