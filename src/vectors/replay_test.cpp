#include "vectors/replay.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tau::vectors {
namespace {

class GoldenFile : public testing::TestWithParam<const char*> {};

TEST_P(GoldenFile, Replays)
{
    const auto results = replay_file(std::filesystem::path(TAU_VECTORS_DIR) / GetParam());
    ASSERT_TRUE(results) << results.error().message;
    for (const auto& result : *results) {
        EXPECT_GT(result.passed, 0u) << result.kind;
        EXPECT_EQ(result.failed, 0u) << result.kind << ": " << result.first_difference;
    }
}

INSTANTIATE_TEST_SUITE_P(Yuma, GoldenFile,
                         testing::Values("yuma/epoch_math.json.gz", "yuma/epoch_small.json.gz",
                                         "yuma/epoch_mid.json.gz", "yuma/epoch_256.json.gz"));

INSTANTIATE_TEST_SUITE_P(Amm, GoldenFile, testing::Values("amm/swap.json.gz", "amm/share_pool.json.gz"));
INSTANTIATE_TEST_SUITE_P(Staking, GoldenFile, testing::Values("amm/staking.json.gz"));
INSTANTIATE_TEST_SUITE_P(Emission, GoldenFile, testing::Values("amm/emission.json.gz", "amm/distribution.json.gz"));

INSTANTIATE_TEST_SUITE_P(Scenarios, GoldenFile,
                         testing::Values("scenarios/scenario_weights.json.gz", "scenarios/scenario_children.json.gz",
                                         "scenarios/scenario_coldkey_swap.json.gz",
                                         "scenarios/scenario_serving.json.gz", "scenarios/scenario_epochs.json.gz",
                                         "scenarios/scenario_register.json.gz", "scenarios/scenario_admin.json.gz"));

std::filesystem::path written(const char* name, std::string_view text)
{
    const auto path = std::filesystem::path(testing::TempDir()) / name;
    std::ofstream(path) << text;
    return path;
}

TEST(Replay, NamesTheFirstDifference)
{
    const auto path =
        written("wrong.json", R"({"functions": {"sum": {"cases": [[[1, 2], 3], [[1, 2], 4], [[1], 2]]}}})");
    const auto results = replay_file(path);
    ASSERT_TRUE(results);
    ASSERT_EQ(results->size(), 1u);
    EXPECT_EQ((*results)[0].passed, 1u);
    EXPECT_EQ((*results)[0].failed, 2u);
    EXPECT_EQ((*results)[0].first_difference, "sum case 1: expected 4, got 3");
}

TEST(Replay, NamesTheStorageThatAScenarioDoesNotExpect)
{
    const auto path = written("scenario.json", R"({
        "spec_version": 461, "family": "symbols", "accounts": {}, "compared_items": ["SubtensorModule.TokenSymbol"],
        "scenarios": [{"id": "s0", "guards": true, "start_block": 5, "genesis": {}, "blocks": [
            {"number": 7, "storage": {}, "calls": [
                {"origin": "root", "pallet": "SubtensorModule", "call": "update_symbol", "args": {},
                 "args_hex": "0x010008ceb1", "result": "ok", "events": ["SymbolUpdated"]},
                {"origin": "none", "pallet": "SubtensorModule", "call": "update_symbol", "args": {},
                 "args_hex": "0x010008ceb1", "result": "ok"}]}]}]})");
    const auto results = replay_file(path);
    ASSERT_TRUE(results) << results.error().message;
    EXPECT_EQ((*results)[0].passed, 1u);
    EXPECT_EQ((*results)[0].failed, 2u);
    EXPECT_EQ((*results)[0].first_difference,
              "s0 block 7 call 1, SubtensorModule.update_symbol by none {}: result: expected \"ok\", got "
              "{\"error\":\"BadOrigin\"}");
}

TEST(Replay, SaysWhyAFileCannotBeUsed)
{
    EXPECT_FALSE(replay_file("/nonexistent/file.json"));
    EXPECT_FALSE(replay_file(written("no.json", "[1")));
    EXPECT_FALSE(replay_file(written("unknown.json", R"({"colours": []})")));
    EXPECT_FALSE(replay_file(written("shape.json", R"({"functions": {"sum": 3}})")));
}

}  // namespace
}  // namespace tau::vectors
