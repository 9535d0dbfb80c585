#include "metadata/extrinsic.hpp"

#include "base/hex.hpp"
#include "metadata/recorded.hpp"
#include "metadata/storage_key.hpp"

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <fstream>
#include <random>
#include <sstream>

namespace tau::metadata {
namespace {

json::value read_json(const std::string& name)
{
    std::stringstream text;
    text << std::ifstream(std::string(TAU_VECTORS_DIR) + "/metadata/" + name).rdbuf();
    return json::parse(text.str());
}

std::string text(const json::value& value)
{
    return std::string(std::string_view(value.as_string()));
}

TEST(Extrinsic, RecordedSignedOnesComeApart)
{
    const auto& m = recorded(461);
    std::size_t seen = 0;
    const json::value file = read_json("extrinsics.json");
    for (const json::value& value : file.at("cases").as_array()) {
        const auto& expected = value.as_object();
        const auto decoded = extrinsic_to_json(m, *from_hex(text(expected.at("extrinsic"))));
        ASSERT_TRUE(decoded) << decoded.error().message;
        EXPECT_EQ(decoded->at("hash"), expected.at("hash"));
        EXPECT_EQ(decoded->at("signed"), true);
        EXPECT_EQ(decoded->at("address").at("Id"), expected.at("signer"));
        EXPECT_EQ(decoded->at("signature").at("Sr25519"), expected.at("fake_signature"));
        EXPECT_EQ(decoded->at("nonce"), expected.at("nonce"));
        EXPECT_EQ(decoded->at("tip"), expected.at("tip"));
        EXPECT_EQ(decoded->at("call").at("call"), "transfer_keep_alive");
        const bool immortal = expected.at("era").is_string();
        EXPECT_EQ(immortal, decoded->at("era") == json::value("Immortal"));
        if (!immortal) {
            EXPECT_EQ(decoded->at("era").at("period"), expected.at("era").at("period"));
        }
        EXPECT_EQ(decoded->at("extensions").at("CheckMetadataHash").at("mode"),
                  expected.at("metadata_hash").is_null() ? "Disabled" : "Enabled");
        ++seen;
    }
    EXPECT_EQ(seen, 5u);
}

TEST(Extrinsic, ARecordedInherent)
{
    for (const u8 version : {u8{14}, u8{15}}) {
        const auto decoded = extrinsic_to_json(recorded(461, version), *from_hex("0x280502000b7e817aa7a001"));
        ASSERT_TRUE(decoded) << decoded.error().message;
        EXPECT_EQ(json::value(*decoded), json::parse(R"({
            "hash": "0xd1347f4ad203d1fe8aaf5b60e44cebf55a5ea5c7b5a8dd9698dd71e57499ee44",
            "length": 11, "version": 5, "signed": false,
            "call": {"pallet": "Timestamp", "call": "set", "args": {"now": 1789516218750}}})"));
    }
}

TEST(Extrinsic, MutilatedOnesGiveErrors)
{
    const auto& m = recorded(461);
    const json::value file = read_json("extrinsics.json");
    const Bytes good = *from_hex(text(file.at("cases").at(0).at("extrinsic")));
    for (std::size_t size = 0; size < good.size(); ++size)
        EXPECT_FALSE(extrinsic_to_json(m, BytesView(good).first(size)));
    std::mt19937_64 random(1);
    for (u32 round = 0; round < 2000; ++round) {
        Bytes bytes = good;
        for (u32 i = 0; i < 3; ++i) bytes[random() % bytes.size()] = static_cast<u8>(random());
        (void)extrinsic_to_json(m, bytes);
    }
    for (const auto* hex : {"0x080700", "0x0444", "0x0485", "0x04", "0x"})
        EXPECT_FALSE(extrinsic_to_json(m, *from_hex(hex))) << hex;
}

TEST(Events, AFailedExtrinsicNamesItsError)
{
    // Two records: Balances.Transfer in Finalization, System.ExtrinsicFailed with SubtensorModule's error 5.
    const std::string alice = "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d";
    const std::string bytes =
        "0x08"
        "01"
        "0502" +
        alice + alice +
        "0100000000000000"
        "00"
        "0002000000"
        "0001"
        "030705000000"
        "02093d00"
        "000000"
        "00";
    const auto& m = recorded(461);
    const auto events = events_to_json(m, *from_hex(bytes));
    ASSERT_TRUE(events) << events.error().message;
    const json::object& first = events->at(0).as_object();
    EXPECT_EQ(first.at("phase"), "Finalization");
    EXPECT_TRUE(first.at("extrinsic").is_null());
    EXPECT_EQ(first.at("pallet"), "Balances");
    EXPECT_EQ(first.at("event"), "Transfer");
    EXPECT_EQ(first.at("args").at("amount"), 1);
    const json::object& second = events->at(1).as_object();
    EXPECT_EQ(second.at("phase"), "ApplyExtrinsic");
    EXPECT_EQ(second.at("extrinsic"), 2);
    EXPECT_EQ(second.at("event"), "ExtrinsicFailed");
    const json::value& error = second.at("args").at("dispatch_error");
    const auto named = find_error(m, 7, 5);
    ASSERT_TRUE(named);
    EXPECT_EQ(error.at("Module").at("name"), json::value("SubtensorModule." + named->name));
    EXPECT_EQ(dispatch_error_text(m, error), "SubtensorModule." + named->name);
}

TEST(Events, ErrorsWithoutAModule)
{
    const auto& m = recorded(461);
    EXPECT_EQ(dispatch_error_text(m, "BadOrigin"), "BadOrigin");
    EXPECT_EQ(dispatch_error_text(m, json::parse(R"({"Token": "Frozen"})")), "Token: Frozen");
    EXPECT_EQ(dispatch_error_text(m, json::parse(R"({"Module": {"index": 250, "error": "0x00000000"}})")),
              R"(Module: {"index":250,"error":"0x00000000"})");
    EXPECT_FALSE(find_error(m, 250, 0));
    EXPECT_FALSE(find_error(m, 7, 255));
}

TEST(StorageKey, OfWellKnownItems)
{
    const auto& m = recorded(461);
    const auto number = find_item(m, "System", "Number").value();
    EXPECT_EQ(to_hex(*storage_key(m, number, {})),
              "0x26aa394eea5630e07c48ae0c9558cef702a5c1b19ab7a04f536c519aca4983ac");
    const auto account = find_item(m, "System", "Account").value();
    const json::array alice{"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"};
    const auto key = storage_key(m, account, alice).value();
    EXPECT_EQ(
        to_hex(key),
        "0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9de1e86a9a8c739864cf3cc5ec2bea59fd43593c7"
        "15fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d");
    EXPECT_EQ(json::value(storage_keys(m, account, key).value()), json::value(alice));
}

TEST(StorageKey, SeveralKeysAndPrefixes)
{
    const auto& m = recorded(461);
    const auto item = find_item(m, "SubtensorModule", "Alpha").value();
    ASSERT_EQ(item.key_types(m.types).size(), 3u);
    const json::array keys{"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY",
                           "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty", 7};
    const auto full = storage_key(m, item, keys).value();
    const auto prefix = storage_key(m, item, {keys[0]}).value();
    EXPECT_EQ(full.size(), 32u + 2 * 48 + 2);
    EXPECT_EQ(Bytes(full.begin(), full.begin() + static_cast<i64>(prefix.size())), prefix);
    EXPECT_EQ(json::value(storage_keys(m, item, full).value()), json::value(keys));
    EXPECT_FALSE(storage_keys(m, item, prefix));
    EXPECT_FALSE(storage_keys(m, find_item(m, "System", "Account").value(), full));
}

TEST(StorageKey, FriendlyErrors)
{
    const auto& m = recorded(461);
    EXPECT_EQ(find_item(m, "Sytem", "Account").error().message, R"(no pallet "Sytem" (did you mean "System"?))");
    EXPECT_EQ(find_item(m, "System", "Acount").error().message,
              R"(no storage item "Acount" in System (did you mean "Account"?))");
    const auto account = find_item(m, "System", "Account").value();
    EXPECT_EQ(storage_key(m, account, {1, 2}).error().message, "System.Account takes 1 keys, not 2");
    EXPECT_EQ(storage_key(m, account, {1}).error().message,
              "key 1 of System.Account: an SS58 address or 32 bytes of hex is needed, not 1");
}

}  // namespace
}  // namespace tau::metadata
