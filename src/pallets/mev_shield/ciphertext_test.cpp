#include "pallets/mev_shield/ciphertext.hpp"

#include "crypto/native.hpp"
#include "pallets/mev_shield/test_sealing.hpp"

#include <gtest/gtest.h>

namespace tau::pallets::mev_shield {
namespace {

namespace mlkem = crypto::mlkem;

TEST(Ciphertext, ParsedByItsOwnLengths)
{
    Bytes wire(16, 0xaa);
    append(wire, Bytes{2, 0, 0xbb, 0xbb});
    append(wire, Bytes(24, 0xcc));
    const auto empty = parse_ciphertext(wire);
    ASSERT_TRUE(empty);
    EXPECT_EQ(empty->kem_ct, Bytes(2, 0xbb));
    EXPECT_TRUE(empty->aead_ct.empty());
    append(wire, Bytes{1, 2, 3});
    EXPECT_EQ(parse_ciphertext(wire)->aead_ct, (Bytes{1, 2, 3}));
    EXPECT_FALSE(parse_ciphertext(BytesView(wire).first(43)));
    wire[17] = 1;  // A KEM ciphertext of 258 bytes.
    EXPECT_FALSE(parse_ciphertext(wire));
}

TEST(Ciphertext, OpenedByItsKeyOnly)
{
    if (!crypto::has_native) GTEST_SKIP() << "built without cargo";
    const mlkem::Seed seed;
    mlkem::Seed other;
    other.bytes.fill(1);
    const Bytes text{1, 2, 3};
    auto shielded = *parse_ciphertext(sealed_to(mlkem::public_of(seed).value(), text));
    const auto key = mlkem::expand(seed).value();
    EXPECT_EQ(unshield(key.bytes, shielded), text);
    EXPECT_FALSE(unshield(mlkem::expand(other)->bytes, shielded));
    EXPECT_FALSE(unshield(BytesView(key.bytes).first(64), shielded));
    auto short_kem = shielded;
    short_kem.kem_ct.pop_back();
    EXPECT_FALSE(unshield(key.bytes, short_kem));
    shielded.aead_ct[0] ^= 1;
    EXPECT_FALSE(unshield(key.bytes, shielded));
}

}  // namespace
}  // namespace tau::pallets::mev_shield
