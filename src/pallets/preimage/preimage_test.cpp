#include "pallets/preimage/preimage.hpp"

#include "crypto/hash.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/balances/holds.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/preimage/calls.hpp"
#include "pallets/preimage/errors.hpp"
#include "pallets/preimage/index.hpp"
#include "pallets/preimage/storage.hpp"
#include "pallets/system/calls.hpp"
#include "pallets/system/index.hpp"

#include <gtest/gtest.h>

namespace tau::pallets::preimage {
namespace {

using frame::Origin;

constexpr u64 tao = 1'000'000'000;

struct PreimageTest : testing::Test {
    state::MapView base;
    state::Overlay overlay{base};
    frame::Runtime runtime{{}, {&system::pallet, &balances::pallet, &pallet}, {}, {}, nullptr};
    Context ctx{overlay, runtime};
    AccountId alice, bob;
    const Bytes bytes = Bytes(10, 7);
    const H256 hash{crypto::blake2b_256(bytes)};

    PreimageTest()
    {
        alice.bytes.fill(1);
        bob.bytes.fill(2);
        const std::array endowed{std::pair{alice, Tao{10 * tao}}, std::pair{bob, Tao{10 * tao}}};
        balances::build_genesis(ctx, endowed);
    }
    DispatchResult note(const Origin& origin) { return apply(ctx, origin, call::note_preimage{bytes}); }
    DispatchResult unnote(const Origin& origin) { return apply(ctx, origin, call::unnote_preimage{hash}); }
    Tao held(const AccountId& who) const { return balances::account(ctx, who).reserved; }
    bool stored() const { return fetch(ctx, hash, std::nullopt) == bytes; }
    static void expect(const DispatchResult& result, Error error)
    {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error(), fail(error).value());
    }
    frame::RuntimeCall remark(std::size_t size) const
    {
        Bytes encoded{system::pallet_index, system::call::remark::row.index};
        scale::encode(encoded, Bytes(size, 5));
        return {encoded, *frame::dispatch_info(runtime, encoded)};
    }
};

TEST_F(PreimageTest, TakesADepositAndGivesItBack)
{
    EXPECT_EQ(note(Origin::signed_by(alice))->pays, Pays::Yes);
    EXPECT_TRUE(stored());
    EXPECT_EQ(held(alice), Tao{104'000'000 + 10 * 1'000'000});
    expect(note(Origin::signed_by(bob)), Error::AlreadyNoted);
    expect(unnote(Origin::signed_by(bob)), Error::NotAuthorized);
    ASSERT_TRUE(unnote(Origin::signed_by(alice)));
    EXPECT_FALSE(stored());
    EXPECT_EQ(held(alice), Tao{0});
    EXPECT_EQ(balances::free_balance(ctx, alice), Tao{10 * tao});
    expect(unnote(Origin::signed_by(alice)), Error::NotNoted);
}

TEST_F(PreimageTest, IsFreeForRootAndWhenAskedFor)
{
    EXPECT_EQ(note(Origin::root())->pays, Pays::No);
    expect(unnote(Origin::signed_by(alice)), Error::NotAuthorized);
    ASSERT_TRUE(unnote(Origin::root()));
    EXPECT_FALSE(stored());

    ASSERT_TRUE(apply(ctx, Origin::root(), call::request_preimage{hash}));
    EXPECT_EQ(note(Origin::signed_by(alice))->pays, Pays::No);
    EXPECT_EQ(held(alice), Tao{0});
    ASSERT_TRUE(apply(ctx, Origin::root(), call::unrequest_preimage{hash}));
    EXPECT_FALSE(stored());
    expect(apply(ctx, Origin::root(), call::unrequest_preimage{hash}), Error::NotRequested);
}

TEST_F(PreimageTest, StaysItsOwnersAfterARequest)
{
    ASSERT_TRUE(note(Origin::signed_by(alice)));
    request(ctx, hash);
    request(ctx, hash);
    ASSERT_TRUE(unrequest(ctx, hash));
    ASSERT_TRUE(unrequest(ctx, hash));
    EXPECT_TRUE(stored());
    EXPECT_FALSE(unrequest(ctx, hash));
    request(ctx, hash);
    ASSERT_TRUE(unnote(Origin::signed_by(alice)));  // The deposit comes back, the bytes stay while asked for.
    EXPECT_EQ(held(alice), Tao{0});
    EXPECT_TRUE(stored());
    ASSERT_TRUE(unrequest(ctx, hash));
    EXPECT_FALSE(stored());
}

TEST_F(PreimageTest, NeedsTheMoneyAndTheSize)
{
    AccountId poor;
    poor.bytes.fill(3);
    EXPECT_FALSE(note(Origin::signed_by(poor)));
    expect(apply(ctx, Origin::signed_by(alice), call::note_preimage{Bytes(max_size + 1)}), Error::TooBig);
    EXPECT_FALSE(apply(ctx, Origin::signed_by(alice), call::request_preimage{hash}));
    EXPECT_FALSE(note(Origin::none()));
}

TEST_F(PreimageTest, UpdatesWhatIsInTheOldForm)
{
    ASSERT_TRUE(balances::reserve(ctx, alice, Tao{5'000}));
    storage::StatusFor.put(ctx, hash, OldRequestStatus{OldRequestStatus::Unrequested{{alice, Tao{5'000}}, 10}});
    const auto updated = apply(ctx, Origin::signed_by(bob), call::ensure_updated{{hash}});
    EXPECT_EQ(updated->pays, Pays::No);
    EXPECT_EQ(held(alice), Tao{114'000'000});
    EXPECT_EQ(apply(ctx, Origin::signed_by(bob), call::ensure_updated{{hash}})->pays, Pays::Yes);
    expect(apply(ctx, Origin::signed_by(bob), call::ensure_updated{}), Error::TooFew);
    expect(apply(ctx, Origin::signed_by(bob), call::ensure_updated{std::vector<H256>(1025)}), Error::TooMany);
}

TEST_F(PreimageTest, KeepsShortCallsInPlaceAndLongOnesAsPreimages)
{
    const auto brief = *bound(ctx, remark(10)), lengthy = *bound(ctx, remark(200));
    EXPECT_FALSE(lookup_hash(brief));
    EXPECT_EQ(*peek(ctx, brief), remark(10));
    ASSERT_TRUE(lookup_hash(lengthy));
    EXPECT_EQ(*peek(ctx, lengthy), remark(200));
    drop(ctx, lengthy);
    EXPECT_EQ(peek(ctx, lengthy).error(), DispatchError{DispatchError::Unavailable{}});
    Bounded::Inline broken;
    broken.encoded = {99, 99};
    EXPECT_EQ(peek(ctx, Bounded{broken}).error(), DispatchError{DispatchError::Corruption{}});
}

}  // namespace
}  // namespace tau::pallets::preimage
