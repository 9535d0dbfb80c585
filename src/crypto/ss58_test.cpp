#include "crypto/ss58.hpp"

#include "crypto/base58.hpp"
#include "crypto/test_vectors.hpp"

#include <gtest/gtest.h>

namespace tau::crypto {
namespace {

TEST(Ss58, VectorsBothWays)
{
    const auto vectors = read_vectors("sr25519");
    for (const auto& row : vectors.at("ss58").as_array()) {
        const Address address{static_cast<u16>(row.at("prefix").as_int64()),
                              *fixed_from_hex<32>(text_at(row, "public_key"))};
        EXPECT_EQ(to_ss58(address.account, address.prefix), text_at(row, "ss58"));
        EXPECT_EQ(from_ss58(text_at(row, "ss58")).value(), address) << row;
    }
}

TEST(Ss58, EveryPrefixGoesThereAndBack)
{
    for (u16 prefix = 0; prefix < 16384; prefix = static_cast<u16>(prefix + 61))
        EXPECT_EQ(from_ss58(to_ss58({1, 2}, prefix)).value(), (Address{prefix, {1, 2}}));
}

TEST(Ss58, RefusalsSayWhatTheReferenceSays)
{
    const auto vectors = read_vectors("sr25519");
    for (const auto& row : vectors.at("ss58_invalid").as_array()) {
        const auto address = from_ss58(text_at(row, "ss58"));
        ASSERT_FALSE(address) << row;
        EXPECT_EQ(address.error().message, text_at(row, "error"));
    }
    EXPECT_FALSE(from_ss58(std::string(100'000, '5')));
}

TEST(Base58, LeadingZerosAreKept)
{
    EXPECT_EQ(to_base58(Bytes{0, 0, 1}), "112");
    EXPECT_EQ(from_base58("112"), (Bytes{0, 0, 1}));
    EXPECT_EQ(from_base58("11"), (Bytes{0, 0}));
    EXPECT_EQ(to_base58(as_bytes("hello world")), "StV1DL6CwTryKyV");
}

}  // namespace
}  // namespace tau::crypto
