#include "crypto/hash.hpp"

#include "base/hex.hpp"
#include "crypto/twox_constexpr.hpp"

#include <gtest/gtest.h>

namespace tau::crypto {
namespace {

TEST(Hash, KnownDigests)
{
    EXPECT_EQ(to_hex(blake2b_256({})), "0x0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    EXPECT_EQ(to_hex(keccak_256({})), "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
    EXPECT_EQ(to_hex(keccak_256(as_bytes("abc"))),
              "0x4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
    EXPECT_EQ(to_hex(sha2_256(as_bytes("abc"))), "0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(to_hex(twox_128(as_bytes("System"))), "0x26aa394eea5630e07c48ae0c9558cef7");
    EXPECT_EQ(to_hex(twox_64(as_bytes("abc"))), "0x990977adf52cbc44");
}

TEST(Hash, KeccakAroundItsBlockSize)
{
    const Bytes a(135, 0x61), b(136, 0x61), c(137, 0x61);
    EXPECT_EQ(to_hex(keccak_256(a)), "0x34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446");
    EXPECT_EQ(to_hex(keccak_256(b)), "0xa6c4d403279fe3e0af03729caada8374b5ca54d8065329a3ebcaeb4b60aa386e");
    EXPECT_EQ(to_hex(keccak_256(c)), "0xd869f639c7046b4929fc92a4d988a8b22c55fbadb802c0c66ebcd484f1915f39");
}

TEST(Hash, BlakeOfAnyLengthIsNotACutOfAnother)
{
    FixedBytes<8> out{};
    blake2b(as_bytes("abc"), out);
    EXPECT_EQ(to_hex(out), "0xd8bb14d833d59559");
    EXPECT_NE(to_hex(out), to_hex(BytesView(blake2b_256(as_bytes("abc"))).first(8)));
}

TEST(Hash, CompileTimeTwoxAgreesWithTheLibrary)
{
    static_assert(twox_128_of("System")[0] == 0x26 && twox_128_of("System")[15] == 0xf7);
    std::string text;
    for (int length = 0; length < 100; ++length) {
        EXPECT_EQ(twox_128_of(text), twox_128(as_bytes(text))) << length;
        text.push_back(static_cast<char>('A' + length * 7 % 60));
    }
}

}  // namespace
}  // namespace tau::crypto
