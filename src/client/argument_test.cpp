#include "client/argument.hpp"

#include "base/hex.hpp"
#include "client/amount.hpp"
#include "client/describe.hpp"
#include "client/extrinsic_builder.hpp"
#include "client/fake_node_test.hpp"
#include "client/refusal.hpp"

#include <gtest/gtest.h>
#include <boost/json/serialize.hpp>

#include <fstream>

namespace tau::client {
namespace {

constexpr std::string_view bob = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

std::string amount(std::string_view text)
{
    const auto parsed = parse_amount(text, {});
    return parsed ? decimal_text(parsed->units) + parsed->unit : parsed.error().message;
}

TEST(Amount, Forms)
{
    EXPECT_EQ(amount("1.5tao"), "1500000000TAO");
    EXPECT_EQ(amount("1.5 TAO"), "1500000000TAO");
    EXPECT_EQ(amount("0.000000001τ"), "1TAO");
    EXPECT_EQ(amount("2alpha"), "2000000000alpha");
    EXPECT_EQ(amount("100rao"), "100rao");
    EXPECT_EQ(amount("1_000"), "1000");
    EXPECT_EQ(amount("1.50000000000tao"), "1500000000TAO");
    EXPECT_EQ(amount("0.1234567891tao"), R"("0.1234567891tao": more than 9 decimals)");
    EXPECT_EQ(amount("1.5"), R"("1.5": a fraction needs a unit: 1.5tao or 1.5alpha)");
    EXPECT_EQ(amount("1.5rao"), R"("1.5rao": there is no part of a rao)");
    EXPECT_EQ(amount("5dot"), R"("5dot": unknown unit "dot"; there are tao, rao and alpha)");
    for (const auto* bad : {"", "tao", "-1tao", ".5tao", "1.tao", "1e9", "999999999999999999999999999999999tao"})
        EXPECT_FALSE(parse_amount(bad, {})) << bad;
}

TEST(Amount, OfAnotherChain)
{
    EXPECT_EQ(parse_amount("1.5dot", {"DOT", 10})->units, u128{15'000'000'000});
    EXPECT_EQ(amount_text(15'000'000'000, {"DOT", 10}), "1.5 DOT");
}

TEST(Amount, AsText)
{
    EXPECT_EQ(amount_text(0, {}), "0 TAO");
    EXPECT_EQ(amount_text(1, {}), "0.000000001 TAO");
    EXPECT_EQ(amount_text(166'247, {}), "0.000166247 TAO");
    EXPECT_EQ(amount_text(1'000'000'000, {}), "1 TAO");
}

TEST(Refusal, NamesCustomErrors)
{
    EXPECT_EQ(explain_refusal("Invalid Transaction: Custom error: 3"),
              "Invalid Transaction: Custom error: 3 (SubnetNotExists)");
    EXPECT_EQ(explain_refusal("Custom error: 255."), "Custom error: 255 (BadRequest).");
    EXPECT_EQ(explain_refusal("Custom error: 99"), "Custom error: 99");
    EXPECT_EQ(explain_refusal("Custom error: x"), "Custom error: x");
    EXPECT_EQ(explain_refusal("Priority is too low"), "Priority is too low");
}

class ArgumentTest : public testing::Test {
protected:
    ArgumentTest() : chain(Chain::connect(node.url()).value()) {}

    /// The arguments of a call as JSON, or what is wrong with them.
    std::string arguments(std::string_view pallet, std::string_view call, const std::vector<std::string>& words)
    {
        const auto* variant = find_call(chain->metadata(), pallet, call).value();
        const auto parsed = parse_arguments(*chain, parameters_of(variant->fields), words);
        return parsed ? json::serialize(*parsed) : parsed.error().message;
    }

    FakeNode node;
    std::unique_ptr<Chain> chain;
};

TEST_F(ArgumentTest, ByPlaceByNameAndMixed)
{
    const std::string expected = "[\"" + std::string(bob) + "\",\"1500000000\"]";
    const auto transfer = [&](const std::vector<std::string>& words) {
        return arguments("Balances", "transfer_keep_alive", words);
    };
    EXPECT_EQ(transfer({"//Bob", "1.5tao"}), expected);
    EXPECT_EQ(transfer({"--value", "1.5tao", "--dest", std::string(bob)}), expected);
    EXPECT_EQ(transfer({"--value=1.5tao", "//Bob"}), expected);
    EXPECT_EQ(transfer({"--amount", "1.5tao", "//Bob"}), expected);
    EXPECT_EQ(transfer({"1.5tao", "--dest=//Bob"}), expected);
    EXPECT_EQ(transfer({"//Bob"}), "the argument value is missing");
    EXPECT_EQ(transfer({"//Bob", "1", "2"}), "\"2\" is one argument too many");
    EXPECT_EQ(transfer({"--dst", "//Bob"}), "no argument --dst (did you mean \"dest\"?); there are: dest, value");
    EXPECT_EQ(transfer({"--dest", "//Bob", "--dest", "//Bob"}), "the argument dest is given twice");
    EXPECT_EQ(transfer({"//Bob", "1.5alpha"}), "value: an amount of TAO is needed, not of alpha");
    EXPECT_EQ(transfer({"//Bob", "--value"}), "--value needs a value");
}

TEST_F(ArgumentTest, PartsOfNamesBooleansAndOptions)
{
    EXPECT_EQ(arguments("SubtensorModule", "add_stake", {"//Bob", "1", "--amount", "2tao"}),
              "[\"" + std::string(bob) + "\",\"1\",\"2000000000\"]");
    EXPECT_EQ(arguments("Balances", "transfer_all", {"--keep-alive", "//Bob"}), "[\"" + std::string(bob) + "\",true]");
    EXPECT_EQ(arguments("Balances", "transfer_all", {"//Bob", "no"}), "[\"" + std::string(bob) + "\",false]");
    EXPECT_EQ(arguments("Balances", "transfer_all", {"//Bob", "maybe"}),
              "keep_alive: true or false is needed, not \"maybe\"");
    EXPECT_EQ(arguments("Proxy", "proxy", {"//Bob", "none", "0x000000"}),
              "[\"" + std::string(bob) + "\",null,\"0x000000\"]");
    EXPECT_EQ(arguments("Proxy", "proxy", {"//Bob", "--call", "0x000000"}),
              "[\"" + std::string(bob) + "\",null,\"0x000000\"]");
}

TEST_F(ArgumentTest, ListsBytesAndFiles)
{
    EXPECT_EQ(arguments("SubtensorModule", "set_weights", {"1", "0,1,2", "[3,4,5]", "7"}),
              R"(["1",["0","1","2"],[3,4,5],"7"])");
    const std::string path = testing::TempDir() + "taud-argument-test";
    std::ofstream(path) << "hi";
    EXPECT_EQ(arguments("System", "remark", {"@" + path}), R"(["0x6869"])");
    EXPECT_EQ(arguments("System", "remark", {"@/no/such/file"}), "remark: cannot read the file /no/such/file");
    EXPECT_EQ(arguments("System", "remark", {"plain text"}), R"(["plain text"])");
    EXPECT_EQ(arguments("Utility", "batch", {"{"}).substr(0, 15), "calls: not JSON");
}

TEST_F(ArgumentTest, HelpNamesArgumentsTypesAndForms)
{
    const auto* call = find_call(chain->metadata(), "SubtensorModule", "add_stake").value();
    const std::string help = usage_text(*chain, "taud tx SubtensorModule.add_stake", parameters_of(call->fields), {});
    EXPECT_NE(help.find("taud tx SubtensorModule.add_stake <hotkey> <netuid> <amount_staked>"), std::string::npos)
        << help;
    EXPECT_NE(help.find("AccountId32  (an SS58 address"), std::string::npos) << help;
    EXPECT_NE(help.find("TaoBalance  (an amount: 1.5tao"), std::string::npos) << help;
    EXPECT_NE(help.find("NetUid  (a whole number)"), std::string::npos) << help;
}

TEST_F(ArgumentTest, HelpShowsWhatAListHolds)
{
    const auto help = [&](std::string_view pallet, std::string_view name) {
        const auto* call = find_call(chain->metadata(), pallet, name).value();
        return usage_text(*chain, "", parameters_of(call->fields), {});
    };
    EXPECT_NE(help("Utility", "batch").find(R"([{"pallet": …, "call": …, "args": {…}}, …])"), std::string::npos);
    EXPECT_NE(help("SubtensorModule", "set_children").find("[[u64, AccountId32], …]"), std::string::npos);
    EXPECT_NE(help("SubtensorModule", "set_weights").find("a,b,c or a JSON list"), std::string::npos);
}

TEST_F(ArgumentTest, CountsAreNoAmounts)
{
    EXPECT_EQ(arguments("SubtensorModule", "start_call", {"x"}), "netuid: a whole number is needed, not \"x\"");
    EXPECT_EQ(arguments("SubtensorModule", "start_call", {"1tao"}), "netuid: a whole number is needed, not \"1tao\"");
}

TEST_F(ArgumentTest, ListsNameEverythingAndFilter)
{
    const auto& m = chain->metadata();
    EXPECT_EQ(std::ranges::count(list_calls(m), '\n'), 305);
    EXPECT_EQ(std::ranges::count(list_storage(m), '\n'), 390);
    EXPECT_EQ(std::ranges::count(list_constants(m), '\n'), 136);
    EXPECT_EQ(std::ranges::count(list_apis(m), '\n'), 122);
    EXPECT_EQ(list_storage(m, "system.account"), "System.Account(AccountId32) -> AccountInfo\n");
    EXPECT_EQ(list_calls(m, "transfer_keep"), "Balances.transfer_keep_alive(dest: MultiAddress, value: TaoBalance)\n");
}

}  // namespace
}  // namespace tau::client
