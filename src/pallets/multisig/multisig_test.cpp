#include "pallets/multisig/multisig.hpp"

#include "pallets/balances/balances.hpp"
#include "pallets/balances/calls.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/multisig/calls.hpp"
#include "pallets/multisig/errors.hpp"
#include "pallets/multisig/events.hpp"
#include "pallets/multisig/index.hpp"
#include "pallets/multisig/storage.hpp"
#include "pallets/system/index.hpp"

#include "crypto/hash.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace tau::pallets::multisig {
namespace {

using frame::Origin;

constexpr u64 tao = 1'000'000'000;

AccountId account(u8 n)
{
    AccountId id;
    id.bytes.fill(n);
    return id;
}
const AccountId alice = account(1), bob = account(2), carol = account(3), dave = account(4);

struct MultisigTest : testing::Test {
    state::MapView base;
    state::Overlay overlay{base};
    frame::Runtime runtime{{}, {&system::pallet, &balances::pallet, &pallet}, {}, {}, nullptr};
    frame::Context ctx{overlay, runtime};
    const AccountId shared = account_of(std::array{alice, bob, carol}, 2);

    MultisigTest()
    {
        const std::array endowed{std::pair{alice, Tao{10 * tao}}, std::pair{bob, Tao{10 * tao}},
                                 std::pair{carol, Tao{10 * tao}}, std::pair{shared, Tao{10 * tao}},
                                 std::pair{account_of(std::array{alice, bob}, 1), Tao{10 * tao}}};
        balances::build_genesis(ctx, endowed);
        ctx.block_number = 7;
        ctx.phase = {frame::Phase::Kind::ApplyExtrinsic, 2};
    }

    frame::RuntimeCall transfer(u64 amount) const
    {
        Bytes encoded{balances::pallet_index, balances::call::transfer_keep_alive::row.index};
        scale::encode(encoded, MultiAddress(dave));
        scale::encode(encoded, scale::Compact<u64>{amount});
        return {encoded, *frame::dispatch_info(runtime, encoded)};
    }
    FixedBytes<32> hash() const { return crypto::blake2b_256(transfer(tao).encoded); }

    DispatchResult as_multi(const AccountId& who, std::vector<AccountId> others, std::optional<Timepoint> when,
                            u16 threshold = 2, Weight most = Weight::from_parts(~u64{0}, ~u64{0}))
    {
        return apply(ctx, Origin::signed_by(who),
                     call::as_multi{threshold, std::move(others), when, transfer(tao), most});
    }
    static void expect(const DispatchResult& result, Error error)
    {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error(), fail(error).value());
    }
    bool event_is(std::size_t from_last, u8 row) const
    {
        // A record: phase, index of the pallet, index of the event.
        const auto& record = ctx.events()[ctx.events().size() - 1 - from_last];
        return record[5] == pallet_index && record[6] == row;
    }
};

const Timepoint proposed{7, 2};

TEST_F(MultisigTest, AccountIsThePublicOne)
{
    // Alice, Bob and Charlie of the development chains, two of three; as polkadot.js derives it.
    const auto key = [](std::string_view hex) {
        AccountId id;
        for (std::size_t i = 0; i < 32; ++i)
            id.bytes[i] = static_cast<u8>(std::stoul(std::string(hex.substr(2 * i, 2)), nullptr, 16));
        return id;
    };
    std::array keys{key("d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"),
                    key("8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48"),
                    key("90b5ab205c6974c9ea841be688864633dc9ca8a357843eeacf2314649965fe22")};
    std::ranges::sort(keys);
    EXPECT_EQ(account_of(keys, 2), key("49daa32c7287890f38b7e1a8cd2961723d36d20baa0bf3b82e0c4bdda93b1c0a"));
}

TEST_F(MultisigTest, RunsTheCallWithTheLastApproval)
{
    ASSERT_TRUE(as_multi(alice, {bob, carol}, {}));
    EXPECT_TRUE(event_is(0, 0));
    EXPECT_EQ(balances::account(ctx, alice).reserved, Tao{132'000'000 + 2 * 32'000'000});
    ASSERT_TRUE(as_multi(bob, {alice, carol}, proposed));
    EXPECT_TRUE(event_is(0, 2));
    EXPECT_EQ(balances::free_balance(ctx, dave), Tao{tao});
    EXPECT_EQ(balances::account(ctx, alice).reserved, Tao{0});
    EXPECT_FALSE(storage::Multisigs.contains(ctx, shared, hash()));
}

TEST_F(MultisigTest, ApprovesByHashAndRunsLater)
{
    const auto approve = [&](const AccountId& who, std::vector<AccountId> others, std::optional<Timepoint> when) {
        return apply(ctx, Origin::signed_by(who), call::approve_as_multi{2, std::move(others), when, hash(), {}});
    };
    ASSERT_TRUE(approve(alice, {bob, carol}, {}));
    ASSERT_TRUE(approve(bob, {alice, carol}, proposed));
    EXPECT_TRUE(event_is(0, 1));
    EXPECT_EQ(storage::Multisigs.get(ctx, shared, hash())->approvals.size(), 2u);
    expect(approve(bob, {alice, carol}, proposed), Error::AlreadyApproved);
    expect(approve(carol, {alice, bob}, proposed), Error::AlreadyApproved);
    ASSERT_TRUE(as_multi(carol, {alice, bob}, proposed));
    EXPECT_EQ(balances::free_balance(ctx, dave), Tao{tao});
}

TEST_F(MultisigTest, RefusesWrongSignatories)
{
    expect(as_multi(alice, {bob, carol}, {}, 1), Error::MinimumThreshold);
    expect(as_multi(alice, {}, {}), Error::TooFewSignatories);
    expect(as_multi(alice, {carol, bob}, {}), Error::SignatoriesOutOfOrder);
    expect(as_multi(alice, {bob, bob}, {}), Error::SignatoriesOutOfOrder);
    expect(as_multi(alice, {alice, bob}, {}), Error::SenderInSignatories);
    std::vector<AccountId> many;
    for (u8 i = 100; i < 200; ++i) many.push_back(account(i));
    expect(as_multi(alice, many, {}), Error::TooManySignatories);
}

TEST_F(MultisigTest, RefusesWrongTimepointAndWeight)
{
    expect(as_multi(alice, {bob, carol}, proposed), Error::UnexpectedTimepoint);
    ASSERT_TRUE(as_multi(alice, {bob, carol}, {}));
    expect(as_multi(bob, {alice, carol}, {}), Error::NoTimepoint);
    expect(as_multi(bob, {alice, carol}, Timepoint{7, 3}), Error::WrongTimepoint);
    expect(as_multi(bob, {alice, carol}, proposed, 2, {}), Error::MaxWeightTooLow);
}

TEST_F(MultisigTest, CancelsForItsDepositorOnly)
{
    const auto cancel = [&](const AccountId& who, std::vector<AccountId> others, Timepoint when) {
        return apply(ctx, Origin::signed_by(who), call::cancel_as_multi{2, std::move(others), when, hash()});
    };
    expect(cancel(alice, {bob, carol}, proposed), Error::NotFound);
    ASSERT_TRUE(as_multi(alice, {bob, carol}, {}));
    expect(cancel(alice, {bob, carol}, {7, 9}), Error::WrongTimepoint);
    expect(cancel(bob, {alice, carol}, proposed), Error::NotOwner);
    ASSERT_TRUE(cancel(alice, {bob, carol}, proposed));
    EXPECT_TRUE(event_is(0, 3));
    EXPECT_EQ(balances::account(ctx, alice).reserved, Tao{0});
}

TEST_F(MultisigTest, ActsAloneForAThresholdOfOne)
{
    const call::as_multi_threshold_1 act{{bob}, transfer(tao)};
    ASSERT_TRUE(apply(ctx, Origin::signed_by(alice), act));
    EXPECT_EQ(balances::free_balance(ctx, dave), Tao{tao});
    const auto failed = apply(ctx, Origin::signed_by(alice), call::as_multi_threshold_1{{bob}, transfer(99 * tao)});
    EXPECT_FALSE(failed);
}

TEST_F(MultisigTest, PokesADepositToTodaysRate)
{
    ASSERT_TRUE(as_multi(alice, {bob, carol}, {}));
    const call::poke_deposit poke{2, {bob, carol}, hash()};
    EXPECT_EQ(apply(ctx, Origin::signed_by(alice), poke)->pays, Pays::Yes);
    auto known = *storage::Multisigs.get(ctx, shared, hash());
    known.deposit = Tao{1'000};
    storage::Multisigs.put(ctx, shared, hash(), known);
    EXPECT_EQ(apply(ctx, Origin::signed_by(alice), poke)->pays, Pays::No);
    EXPECT_EQ(storage::Multisigs.get(ctx, shared, hash())->deposit, Tao{196'000'000});
    expect(apply(ctx, Origin::signed_by(bob), call::poke_deposit{2, {alice, carol}, hash()}), Error::NotOwner);
}

}  // namespace
}  // namespace tau::pallets::multisig
