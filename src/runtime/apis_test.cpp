// Runtime APIs asked as a node asks them: by name, with encoded arguments, on a chain at genesis.
#include "runtime/executor.hpp"
#include "runtime/genesis.hpp"
#include "runtime/runtime.hpp"
#include "state/view.hpp"

#include <gtest/gtest.h>

namespace tau::runtime {
namespace {

struct ApisTest : testing::Test {
    frame::Setup setup{};
    frame::Runtime runtime = make_runtime(setup);
    state::MapView base{genesis_state(runtime, localnet(setup))};
    state::Overlay overlay{base};
    frame::Context ctx{overlay, runtime};

    template <class Output, class... Arguments>
    std::optional<Output> ask(std::string_view method, const Arguments&... arguments)
    {
        Bytes input;
        (scale::encode(input, arguments), ...);
        const auto answer = call_api(ctx, method, input);
        return answer ? scale::decoded<Output>(*answer) : std::nullopt;
    }
};

using Extrinsics = std::vector<Bytes>;
using Inherents = std::map<FixedBytes<8>, Bytes>;

constexpr u64 time_ms = 1'700'000'000'000, slot_ms = 250;

/// Time and no key, as a node hands them over.
Inherents at_time(u64 milliseconds)
{
    return {{{'t', 'i', 'm', 's', 't', 'a', 'p', '0'}, scale::encoded(milliseconds)}};
}

Header header_of_block_1()
{
    Header out;
    out.number = {1};
    out.digest.logs.push_back({DigestItem::PreRuntime{aura_engine, scale::encoded(time_ms / slot_ms)}});
    return out;
}

TEST_F(ApisTest, BlockBuilderMakesInherentsAndChecksTheirTime)
{
    const u64 now = time_ms;
    const auto made = ask<Extrinsics>("BlockBuilder_inherent_extrinsics", at_time(now));
    ASSERT_TRUE(made);
    EXPECT_EQ(made->size(), 2u);
    EXPECT_FALSE(ask<Extrinsics>("BlockBuilder_inherent_extrinsics", Inherents{}));

    using Checked = std::tuple<bool, bool, Inherents>;
    const auto check = [&](u64 clock) {
        return *ask<Checked>("BlockBuilder_check_inherents", header_of_block_1(), *made, at_time(clock));
    };
    EXPECT_TRUE(std::get<0>(check(now)));
    EXPECT_TRUE(std::get<0>(check(now - 30'000)));
    EXPECT_FALSE(std::get<0>(check(now - 30'001)));
    EXPECT_TRUE(std::get<1>(check(now - 30'001)));
}

TEST_F(ApisTest, CoreBeginsAndExecutesBlocks)
{
    EXPECT_EQ(ask<u8>("Core_initialize_block", header_of_block_1()), 0);
    EXPECT_EQ(ctx.block_number, 0u);  // Nothing of it stays.
    const auto inherents = ask<Extrinsics>("BlockBuilder_inherent_extrinsics", at_time(time_ms));
    BlockBuilder builder(runtime, base, {1, {}, header_of_block_1().digest});
    for (const auto& bytes : *inherents) {
        ASSERT_TRUE(builder.apply(scale::encoded(bytes)));
    }
    auto header = builder.finish([](const auto&) { return FixedBytes<32>{}; }).header;
    EXPECT_TRUE(ask<scale::Unit>("Core_execute_block", header, *inherents));
    header.extrinsics_root.bytes[0] ^= 1;
    EXPECT_FALSE(ask<scale::Unit>("Core_execute_block", header, *inherents));
}

TEST_F(ApisTest, TransactionsThatDoNotDecodeAreInvalid)
{
    const Bytes nonsense{4, 4, 4};
    const auto answer = call_api(ctx, "TaggedTransactionQueue_validate_transaction", [&] {
        Bytes input{1};
        scale::encode(input, nonsense);
        scale::encode(input, H256{});
        return input;
    }());
    EXPECT_EQ(*answer, (Bytes{1, 0, 0}));  // Err(Invalid(Call))
    EXPECT_EQ(*call_api(ctx, "BlockBuilder_apply_extrinsic", scale::encoded(nonsense)), (Bytes{1, 0, 0}));
    EXPECT_FALSE(call_api(ctx, "BlockBuilder_finalize_block", {}));
}

TEST_F(ApisTest, SessionKeysAreTwo)
{
    using Keys = std::optional<std::vector<std::tuple<Bytes, FixedBytes<4>>>>;
    Bytes both(32, 1);
    both.resize(64, 2);
    const auto keys = *ask<Keys>("SessionKeys_decode_session_keys", both);
    ASSERT_TRUE(keys);
    EXPECT_EQ(as_text(std::get<1>(keys->at(0))), "aura");
    EXPECT_EQ(std::get<0>(keys->at(1)), Bytes(32, 2));
    EXPECT_EQ(*ask<Keys>("SessionKeys_decode_session_keys", Bytes(63, 1)), std::nullopt);
}

TEST_F(ApisTest, ProxyFiltersNameWhatAProxyMayCall)
{
    using Type = std::tuple<Bytes, u8, bool>;
    const auto types = *ask<std::vector<Type>>("ProxyFilterRuntimeApi_get_proxy_types");
    ASSERT_EQ(types.size(), 19u);
    EXPECT_EQ(as_text(std::get<0>(types[8])), "Staking");
    EXPECT_TRUE(std::get<2>(types[4]));

    const auto asked = scale::encoded(std::optional(Bytes{0, 11}));
    const auto answer = *call_api(ctx, "ProxyFilterRuntimeApi_get_proxy_filters", asked);
    // Two types: Any allows all; SmallTransfer three calls, each below half a TAO.
    EXPECT_EQ(answer[0], 2 << 2);
    const auto text = as_text(answer);
    EXPECT_NE(text.find("SmallTransfer"), text.npos);
    EXPECT_NE(text.find("alpha_amount"), text.npos);
    EXPECT_EQ(text.find("force_transfer"), text.npos);
}

TEST_F(ApisTest, BabeIsNotRun)
{
    const auto configuration = *call_api(ctx, "BabeApi_configuration", {});
    EXPECT_EQ(configuration.size(), 8u + 8 + 16 + 1 + 32 + 1);
    EXPECT_EQ(ask<u64>("BabeApi_current_epoch_start"), 0u);
}

}  // namespace
}  // namespace tau::runtime
