// Shielded transactions from the pool to the block, through the whole node.
#include "crypto/hash.hpp"
#include "crypto/native.hpp"
#include "node/test_node.hpp"
#include "pallets/mev_shield/test_sealing.hpp"
#include "pallets/system/storage.hpp"
#include "runtime/extension_types.hpp"
#include "runtime/shielded.hpp"

#include <gtest/gtest.h>

namespace tau::node {
namespace {

namespace storage = pallets::mev_shield::storage;
using pallets::mev_shield::sealed_to;

constexpr u64 tao = 1'000'000'000;

class Shield : public testing::Test {
protected:
    void SetUp() override
    {
        if (!crypto::has_native) GTEST_SKIP() << "built without cargo";
    }

    /// A carrier of `call`, the way wallets make it: carrier at `nonce`, what is inside at the next.
    Bytes carrier(const TestNode& chain, BytesView key, BytesView call, u32 nonce = 0) const
    {
        return chain.sign(bob, carrier_call(sealed_to(key, chain.sign(bob, call, nonce + 1))), nonce);
    }

    crypto::KeyPair bob = dev_key("//Bob");
    AccountId bob_account = account_of(bob), ferdie = account_of(dev_key("//Ferdie"));
    Bytes gift = transfer_call(ferdie, tao);
};

/// Whether the head block has an event of this pallet and index from extrinsic `index`: its record begins so.
bool has_event(const TestNode& chain, u32 index, u8 pallet, u8 event)
{
    Bytes record{0};  // Phase::ApplyExtrinsic.
    scale::encode(record, index);
    append(record, Bytes{pallet, event});
    Bytes records;
    chain.node->view().state->get(pallets::system::storage::Events.prefix, records);
    return !std::ranges::search(records, record).empty();
}

constexpr u8 shield_pallet = pallets::mev_shield::pallet_index, system_pallet = 0;
constexpr u8 encrypted_submitted = 0, extrinsic_success = 0, extrinsic_failed = 1;

TEST_F(Shield, WhatACarrierHidesFollowsItInTheSameBlock)
{
    TestNode chain;
    chain.produce(4);
    const auto rich = chain.free(ferdie);
    const auto inner = chain.sign(bob, gift, 1);
    const auto outer = chain.sign(bob, carrier_call(sealed_to(chain.next_key(), inner)), 0);
    ASSERT_TRUE(chain.node->submit(outer));
    chain.produce();
    const auto body = chain.body();
    ASSERT_EQ(body.size(), 4u);  // After the two inherents.
    EXPECT_EQ(body[2], outer);
    EXPECT_EQ(body[3], inner);
    EXPECT_TRUE(has_event(chain, 2, shield_pallet, encrypted_submitted));
    EXPECT_TRUE(has_event(chain, 3, system_pallet, extrinsic_success));
    EXPECT_EQ(chain.free(ferdie), rich + tao);
    EXPECT_EQ(chain.nonce(bob_account), 2u);
    EXPECT_EQ(chain.node->pool().ready_count(), 0u);
}

TEST_F(Shield, ACarrierForAnotherKeyWaitsAndDiesWithItsEra)
{
    TestNode chain;
    chain.produce(4);
    std::vector<pool::Status> heard;
    const Bytes stranger = to_bytes(crypto::mlkem::public_of({}).value());
    const auto outer = carrier(chain, stranger, gift);
    ASSERT_TRUE(chain.node->submit(outer, [&](const pool::StatusEvent& e) { heard.push_back(e.status); }));
    chain.produce(6);
    EXPECT_EQ(chain.node->pool().ready_count(), 1u);
    chain.produce();  // Era of eight blocks from block 4: block 12 would be too late.
    EXPECT_EQ(chain.node->pool().ready_count(), 0u);
    EXPECT_EQ(heard.back(), pool::Status::invalid);
    EXPECT_EQ(chain.nonce(bob_account), 0u);
}

TEST_F(Shield, ATransactionBehindAWaitingCarrierWaitsToo)
{
    TestNode chain;
    chain.produce(4);
    const Bytes stranger = to_bytes(crypto::mlkem::public_of({}).value());
    ASSERT_TRUE(chain.node->submit(carrier(chain, stranger, gift)));
    ASSERT_TRUE(chain.node->submit(chain.sign(bob, gift, 1, 0)));
    chain.produce();
    EXPECT_EQ(chain.body().size(), 2u);
    EXPECT_EQ(chain.node->pool().ready_count(), 2u);
}

/// What comes of a carrier whose ciphertext holds `plaintext`, sealed to the right key.
struct Case {
    const char* name;
    std::function<Bytes(const TestNode&)> plaintext;
    std::size_t extrinsics;
    u32 nonce;
};

TEST_F(Shield, OnlyAValidSignedExtrinsicFollows)
{
    const auto announce = encoded_call(shield_pallet, pallets::mev_shield::call::announce_next_key{});
    const Case cases[] = {
        {"no extrinsic", [](const TestNode&) { return Bytes{1, 2, 3}; }, 3, 1},
        {"nothing", [](const TestNode&) { return Bytes{}; }, 3, 1},
        {"a nonce used up", [&](const TestNode& c) { return c.sign(bob, gift, 0); }, 3, 1},
        {"a nonce to come", [&](const TestNode& c) { return c.sign(bob, gift, 2); }, 3, 1},
        {"another's signature",
         [&](const TestNode& c) {
             auto forged = c.sign(bob, gift, 1);
             forged.back() ^= 1;
             return forged;
         },
         3, 1},
        {"an inherent", [&](const TestNode&) { return runtime::bare_extrinsic(announce); }, 3, 1},
        {"one that fails", [&](const TestNode& c) { return c.sign(bob, transfer_call(ferdie, ~u64{0}), 1); }, 4, 2},
        {"bytes behind it",
         [&](const TestNode& c) {
             auto longer = c.sign(bob, gift, 1);
             longer.push_back(0);
             return longer;
         },
         4, 2},
    };
    for (const auto& row : cases) {
        SCOPED_TRACE(row.name);
        TestNode chain;
        chain.produce(4);
        const auto rich = chain.free(bob_account);
        const auto outer = chain.sign(bob, carrier_call(sealed_to(chain.next_key(), row.plaintext(chain))), 0);
        ASSERT_TRUE(chain.node->submit(outer));
        chain.produce();
        EXPECT_EQ(chain.body().size(), row.extrinsics);
        EXPECT_EQ(chain.nonce(bob_account), row.nonce);
        EXPECT_TRUE(has_event(chain, 2, system_pallet, extrinsic_success));
        EXPECT_LT(chain.free(bob_account), rich);  // The carrier has paid.
        EXPECT_EQ(chain.node->pool().ready_count(), 0u);
    }
}

TEST_F(Shield, AFailedInnerExtrinsicIsIncludedAsFailed)
{
    TestNode chain;
    chain.produce(4);
    ASSERT_TRUE(chain.node->submit(carrier(chain, chain.next_key(), transfer_call(ferdie, ~u64{0}))));
    chain.produce();
    EXPECT_TRUE(has_event(chain, 3, system_pallet, extrinsic_failed));
}

TEST_F(Shield, ATamperedCiphertextLeavesTheCarrierAlone)
{
    TestNode chain;
    chain.produce(4);
    auto sealed = sealed_to(chain.next_key(), chain.sign(bob, gift, 1));
    sealed[100] ^= 1;  // In the KEM's part: another secret.
    ASSERT_TRUE(chain.node->submit(chain.sign(bob, carrier_call(sealed), 0)));
    chain.produce();
    EXPECT_EQ(chain.body().size(), 3u);
}

TEST_F(Shield, CarriersOfBadFormOrLongLifeAreRefused)
{
    TestNode chain;
    chain.produce(4);
    const auto why = [&](BytesView call, u64 period) {
        const auto refused = chain.node->submit(chain.sign(bob, call, 0, period));
        return refused ? std::optional<TransactionValidityError>{} : refused.error().error;
    };
    const auto is = [](const InvalidTransaction& invalid) {
        return std::optional(TransactionValidityError{TransactionValidityError::Invalid{invalid}});
    };
    const auto whole = carrier_call(sealed_to(chain.next_key(), chain.sign(bob, gift, 1)));
    EXPECT_EQ(why(carrier_call(Bytes(40)), 8), is({InvalidTransaction::Custom{23}}));
    EXPECT_EQ(why(whole, 0), is({InvalidTransaction::Stale{}}));
    EXPECT_EQ(why(whole, 16), is({InvalidTransaction::Stale{}}));
    EXPECT_EQ(why(whole, 8), std::nullopt);
}

TEST_F(Shield, ARotatingKeyServesOneBlock)
{
    NodeConfig config;
    config.shield_rotation = ShieldRotation::each_block;
    for (int wait = 0; wait < 3; ++wait) {
        SCOPED_TRACE(wait);
        TestNode chain(config);
        chain.produce(5);
        const auto key = chain.next_key();
        ASSERT_TRUE(chain.node->submit(carrier(chain, key, gift)));
        chain.produce();
        EXPECT_NE(chain.next_key(), key);
        EXPECT_EQ(chain.body().size(), 2u);  // The block before the key's.
        if (wait == 2) chain.node->pool().remove({{crypto::blake2b_256(chain.node->pool().all().at(0))}});
        chain.produce();
        EXPECT_EQ(chain.body().size(), wait == 2 ? 2u : 4u);
        if (wait != 2) continue;
        ASSERT_TRUE(chain.node->submit(carrier(chain, key, gift)));
        chain.produce(3);
        EXPECT_EQ(chain.nonce(bob_account), 0u);  // The key's block is over.
    }
}

TEST_F(Shield, SameSeedAndInputsGiveTheSameBlocks)
{
    const auto run = [&](const char* author, ShieldRotation rotation) {
        NodeConfig config;
        config.author_uri = author;
        config.shield_rotation = rotation;
        TestNode chain(config);
        chain.produce(5);
        const auto first = chain.next_key();
        return std::pair{first, chain.produce().hash};
    };
    using enum ShieldRotation;
    EXPECT_EQ(run("//One", none), run("//One", none));
    EXPECT_EQ(run("//One", each_block), run("//One", each_block));
    EXPECT_NE(run("//One", none).first, run("//One", each_block).first);
    EXPECT_NE(run("//One", none).first, run("//Two", none).first);
}

TEST_F(Shield, KeysOutliveARestart)
{
    for (const auto rotation : {ShieldRotation::none, ShieldRotation::each_block}) {
        SCOPED_TRACE(static_cast<int>(rotation));
        const auto folder = std::filesystem::path(testing::TempDir()) / ("shield" + std::to_string(::getpid()));
        std::filesystem::remove_all(folder);
        NodeConfig config;
        config.base_path = folder;
        config.shield_rotation = rotation;
        Bytes outer;
        {
            TestNode chain(config);
            chain.produce(5);
            outer = carrier(chain, chain.next_key(), gift);
        }
        {
            TestNode chain(config);
            chain.produce();
            ASSERT_TRUE(chain.node->submit(outer));
            chain.produce();
            EXPECT_EQ(chain.body().size(), 4u);
        }
        std::filesystem::remove_all(folder);
    }
}

/// Answers of the ShieldApi on the head's state.
Bytes ask_api(const TestNode& chain, std::string_view method, const auto&... arguments)
{
    return chain.ask([&](frame::Context& ctx) {
        Bytes encoded;
        (scale::encode(encoded, arguments), ...);
        return runtime::call_api(ctx, method, encoded).value();
    });
}

TEST_F(Shield, TheRuntimeApiFindsAndOpensWhatIsShielded)
{
    for (const u32 spec : {frame::spec_461, frame::spec_475}) {
        SCOPED_TRACE(spec);
        NodeConfig config;
        config.setup.spec_version = spec;
        TestNode chain(config);
        chain.produce(4);
        crypto::mlkem::Seed seed;
        const auto key = crypto::mlkem::public_of(seed).value();
        const auto inner = chain.sign(bob, gift, 1);
        const auto sealed = sealed_to(key, inner);
        auto outer = chain.sign(bob, carrier_call(sealed), 0);
        const auto shielded = *pallets::mev_shield::parse_ciphertext(sealed);
        chain.produce();  // Only now the state knows the hash that the era begins with.

        EXPECT_EQ(ask_api(chain, "ShieldApi_try_decode_shielded_tx", runtime::UncheckedExtrinsic{outer}),
                  scale::encoded(std::optional(shielded)));
        EXPECT_EQ(ask_api(chain, "ShieldApi_try_decode_shielded_tx", runtime::UncheckedExtrinsic{inner}), Bytes{0});
        outer.back() ^= 1;  // Its signature is not valid any more.
        EXPECT_EQ(ask_api(chain, "ShieldApi_try_decode_shielded_tx", runtime::UncheckedExtrinsic{outer}), Bytes{0});

        const auto pending = chain.ask([](auto& ctx) { return *storage::PendingKey.get(ctx); });
        EXPECT_EQ(ask_api(chain, "ShieldApi_is_shielded_using_current_key", crypto::twox_128(pending)), Bytes{1});
        EXPECT_EQ(ask_api(chain, "ShieldApi_is_shielded_using_current_key", shielded.key_hash), Bytes{0});

        const auto expanded = to_bytes(crypto::mlkem::expand(seed)->bytes);
        Bytes some{1};
        append(some, inner);
        EXPECT_EQ(ask_api(chain, "ShieldApi_try_unshield_tx", expanded, shielded), some);
        EXPECT_EQ(ask_api(chain, "ShieldApi_try_unshield_tx", Bytes(2400, 1), shielded), Bytes{0});
        EXPECT_EQ(ask_api(chain, "ShieldApi_try_unshield_tx", Bytes(64), shielded), Bytes{0});
    }
}

}  // namespace
}  // namespace tau::node
