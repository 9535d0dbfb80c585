#include "client/chain.hpp"

#include "base/hex.hpp"
#include "client/fake_node_test.hpp"
#include "client/metadata_cache.hpp"

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>

#include <algorithm>

namespace tau::client {
namespace {

constexpr std::string_view alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
constexpr std::string_view bob = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

Bytes key_of(const Chain& chain, std::string_view pallet, std::string_view item, const json::array& keys)
{
    const auto found = metadata::find_item(chain.metadata(), pallet, item).value();
    return metadata::storage_key(chain.metadata(), found, keys).value();
}

class ChainTest : public testing::Test {
protected:
    ChainTest()
    {
        auto connected = Chain::connect(node.url());
        EXPECT_TRUE(connected) << connected.error().message;
        chain = *std::move(connected);
    }

    FakeNode node;
    std::unique_ptr<Chain> chain;
};

TEST_F(ChainTest, KnowsItself)
{
    EXPECT_EQ(chain->version().spec_version, 461u);
    EXPECT_EQ(chain->version().spec_name, "node-subtensor");
    EXPECT_EQ(chain->genesis(), FakeNode::hash_of(0));
    EXPECT_EQ(chain->token().symbol, "TAO");
    EXPECT_EQ(chain->format().ss58_prefix, 42);
    EXPECT_EQ(chain->metadata().apis.size(), 25u);
}

TEST_F(ChainTest, StorageGivesValueDefaultOrNull)
{
    node.storage[key_of(*chain, "SubtensorModule", "Tempo", {7})] = *from_hex("0x6801");
    EXPECT_EQ(chain->storage("SubtensorModule", "Tempo", {7}).value(), 360);
    EXPECT_TRUE(chain->storage("SubtensorModule", "Tempo", {8}).value().is_int64());
    EXPECT_EQ(chain->storage("Sudo", "Key", {}).value(), json::value());
    EXPECT_EQ(chain->storage("System", "Account", {alice}).value().at("data").at("free"), 0);
    EXPECT_EQ(chain->storage("System", "Account", {}).error().message, "System.Account needs 1 keys, not 0");
    EXPECT_EQ(chain->storage("System", "Nothing", {}).error().kind, ErrorKind::input);
}

TEST_F(ChainTest, MapsOverSeveralPages)
{
    for (u16 netuid = 0; netuid < 600; ++netuid)
        node.storage[key_of(*chain, "SubtensorModule", "Tempo", {netuid})] = scale::encoded(netuid);
    const auto all = chain->storage_map("SubtensorModule", "Tempo", {}, 10'000).value();
    ASSERT_EQ(all.size(), 600u);
    EXPECT_TRUE(std::ranges::all_of(all, [](const MapEntry& e) { return e.keys[0] == e.value; }));
    EXPECT_EQ(chain->storage_map("SubtensorModule", "Tempo", {}, 300).value().size(), 300u);
    EXPECT_EQ(chain->storage_map("SubtensorModule", "Tempo", {5}, 10).value().size(), 1u);
}

TEST_F(ChainTest, MapsByTheirFirstKeys)
{
    for (const auto* hotkey : {&alice, &bob})
        for (const u16 netuid : {1, 2, 3})
            node.storage[key_of(*chain, "SubtensorModule", "Uids", {netuid, *hotkey})] = *from_hex("0x0500");
    const auto second = chain->storage_map("SubtensorModule", "Uids", {2}, 100).value();
    ASSERT_EQ(second.size(), 2u);
    for (const auto& entry : second) {
        EXPECT_EQ(entry.keys[0], 2);
        EXPECT_EQ(entry.value, 5);
    }
    EXPECT_TRUE(chain->storage_map("SubtensorModule", "Uids", {9}, 100).value().empty());
}

TEST_F(ChainTest, ConstantsAndRuntimeApis)
{
    EXPECT_EQ(chain->constant("Balances", "ExistentialDeposit").value(), 500);
    EXPECT_NE(chain->constant("Balances", "ExistentialDepost").error().message.find("ExistentialDeposit"),
              std::string::npos);
    node.api_answers["SwapRuntimeApi_current_alpha_price"] = "0x00ca9a3b00000000";
    EXPECT_EQ(chain->runtime_api("SwapRuntimeApi", "current_alpha_price", {1}).value(), 1'000'000'000);
    EXPECT_EQ(chain->runtime_api("Swap", "current_alpha_price", json::object{{"netuid", 1}}).value(), 1'000'000'000);
    EXPECT_EQ(chain->runtime_api("Swap", "current_alpha_price", json::array{}).error().message,
              "current_alpha_price(netuid): a list of 1 is needed, not []");
    EXPECT_EQ(chain->runtime_api("Swap", "current_alpha_prise", {1}).error().kind, ErrorKind::input);
    EXPECT_EQ(chain->runtime_api("Swap", "current_alpha_price_all", json::array{}).error().kind, ErrorKind::refused);
}

TEST(ChainOfVersion14, HasStorageButNoApis)
{
    FakeNode node(14);
    const auto chain = Chain::connect(node.url("http://"));
    ASSERT_TRUE(chain) << chain.error().message;
    EXPECT_EQ((*chain)->storage("System", "Number", {}).value(), 0);
    EXPECT_EQ((*chain)->runtime_api("Core", "version", json::array{}).error().kind, ErrorKind::input);
}

TEST(MetadataCache, KeepsWholeFilesOnly)
{
    const auto directory = std::filesystem::path(testing::TempDir()) / "taud-cache-test";
    std::filesystem::remove_all(directory);
    const Hash code{1, 2, 3};
    EXPECT_FALSE(load_cached(directory, code, 15));
    store_cached(directory, code, 15, Bytes{4, 5, 6});
    EXPECT_EQ(load_cached(directory, code, 15), (Bytes{4, 5, 6}));
    EXPECT_FALSE(load_cached(directory, code, 14));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(directory), {}), 1);
    store_cached("/proc/nowhere", code, 15, Bytes{1});
    EXPECT_FALSE(load_cached({}, code, 15));
    std::filesystem::remove_all(directory);
}

}  // namespace
}  // namespace tau::client
