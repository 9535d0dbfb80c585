#include "client/extrinsic_builder.hpp"

#include "base/hex.hpp"
#include "client/fake_node_test.hpp"
#include "crypto/hash.hpp"
#include "crypto/sr25519.hpp"
#include "crypto/ss58.hpp"

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>

#include <fstream>
#include <sstream>

namespace tau::client {
namespace {

json::value recorded_cases()
{
    std::stringstream text;
    text << std::ifstream(std::string(TAU_VECTORS_DIR) + "/metadata/extrinsics.json").rdbuf();
    return json::parse(text.str()).at("cases");
}

std::string text(const json::value& value)
{
    return std::string(std::string_view(value.as_string()));
}

SigningFacts facts_of(const json::object& c)
{
    SigningFacts out{.spec_version = c.at("spec_version").to_number<u32>(),
                     .transaction_version = c.at("transaction_version").to_number<u32>(),
                     .genesis = fixed_from_hex<32>(text(c.at("genesis_hash"))).value(),
                     .era = {},
                     .era_block = fixed_from_hex<32>(text(c.at("era_block_hash"))).value(),
                     .nonce = c.at("nonce").to_number<u64>(),
                     .tip_rao = c.at("tip").to_number<u64>(),
                     .metadata_hash = {}};
    if (c.at("era").is_object())
        out.era = Era::mortal(c.at("era").at("period").to_number<u64>(), c.at("era").at("current").to_number<u64>());
    if (c.at("metadata_hash").is_string()) out.metadata_hash = fixed_from_hex<32>(text(c.at("metadata_hash")));
    return out;
}

TEST(ExtrinsicBuilder, RecordedExtrinsicsByteForByte)
{
    for (const u8 version : {u8{14}, u8{15}}) {
        const auto metadata = recorded_metadata(461, version);
        const json::value cases = recorded_cases();
        ASSERT_EQ(cases.as_array().size(), 5u);
        for (const json::value& value : cases.as_array()) {
            const auto& c = value.as_object();
            const auto parts = signing_parts(metadata, *from_hex(text(c.at("call"))), facts_of(c));
            ASSERT_TRUE(parts) << parts.error().message;
            EXPECT_EQ(to_hex(parts->extra), text(c.at("included_in_extrinsic")));
            EXPECT_EQ(to_hex(parts->additional), text(c.at("included_in_signed_data")));
            const auto account = crypto::from_ss58(text(c.at("signer")))->account;
            const auto extrinsic = assemble(metadata, *parts, account, crypto::Scheme::sr25519,
                                            *from_hex(text(c.at("fake_signature"))), {});
            ASSERT_TRUE(extrinsic) << extrinsic.error().message;
            EXPECT_EQ(to_hex(*extrinsic), text(c.at("extrinsic")));
        }
    }
}

TEST(ExtrinsicBuilder, LongPayloadsAreHashed)
{
    const Bytes long_call(300, 7);
    const SigningParts parts{long_call, {1}, {2}};
    Bytes all = long_call;
    append(all, Bytes{1, 2});
    EXPECT_EQ(parts.payload(), to_bytes(crypto::blake2b_256(all)));
    const SigningParts edge{Bytes(254, 7), {1}, {2}};
    EXPECT_EQ(edge.payload().size(), 256u);
}

TEST(ExtrinsicBuilder, AnUnknownExtensionWithDataIsAClearError)
{
    auto metadata = recorded_metadata(461, 15);
    metadata.extrinsic.extensions[0].identifier = "CheckMoonPhase";
    EXPECT_TRUE(signing_parts(metadata, {}, {}));
    metadata.extrinsic.extensions[0].type = metadata.extrinsic.address;
    EXPECT_EQ(signing_parts(metadata, {}, {}).error().message,
              "signed extension CheckMoonPhase: its data is not known to this program");
}

TEST(ExtrinsicBuilder, CallsByName)
{
    const auto metadata = recorded_metadata(461, 15);
    const json::object args{{"dest", "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty"}, {"value", 12345}};
    EXPECT_EQ(to_hex(encode_call(metadata, "Balances", "transfer_keep_alive", args, {}).value()),
              "0x0503008eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48e5c0");
    EXPECT_EQ(encode_call(metadata, "Balances", "transfer_kep_alive", args, {}).error().message,
              R"(no call "transfer_kep_alive" in Balances (did you mean "transfer_keep_alive"?))");
    EXPECT_EQ(encode_call(metadata, "Aura", "x", args, {}).error().message, "Aura has no calls");
    const json::object wrong{{"dest", args.at("dest")}, {"value", -1}};
    EXPECT_EQ(encode_call(metadata, "Balances", "transfer_keep_alive", wrong, {}).error().message,
              "value: -1 does not fit u64");
}

}  // namespace
}  // namespace tau::client
