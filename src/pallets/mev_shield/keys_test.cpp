#include "crypto/hash.hpp"
#include "pallets/aura/aura.hpp"
#include "pallets/aura/index.hpp"
#include "pallets/mev_shield/calls.hpp"
#include "pallets/mev_shield/errors.hpp"
#include "pallets/mev_shield/index.hpp"
#include "pallets/mev_shield/shield.hpp"
#include "pallets/mev_shield/storage.hpp"
#include "pallets/system/index.hpp"

#include <gtest/gtest.h>

namespace tau::pallets::mev_shield {
namespace {

using frame::Origin;
using Key = BoundedVec<u8, 2048>;

struct ShieldTest : testing::Test {
    state::MapView base;
    state::Overlay overlay{base};
    frame::Runtime runtime{{}, {&system::pallet, &aura::pallet, &pallet}, {}, {}, nullptr};
    frame::Context ctx{overlay, runtime};
    AccountId author;

    ShieldTest()
    {
        author.bytes.fill(7);
        aura::build_genesis(ctx, std::array{author});
        ctx.author = author;
    }

    DispatchResult announce(const std::optional<Key>& key)
    {
        ++ctx.block_number;
        return apply(ctx, Origin::none(), call::announce_next_key{key});
    }
};

TEST_F(ShieldTest, KeyMovesAlongBlockByBlock)
{
    const Key key(encapsulation_key_size, u8{5});
    ASSERT_TRUE(announce(key));
    EXPECT_FALSE(storage::NextKey.contains(ctx));
    ASSERT_TRUE(announce(key));
    EXPECT_EQ(storage::NextKey.get(ctx), key);
    EXPECT_EQ(storage::NextKeyExpiresAt.get(ctx), 5u);
    EXPECT_FALSE(is_shielded_using_current_key(ctx, crypto::twox_128(key)));
    ASSERT_TRUE(announce(key));
    EXPECT_EQ(storage::PendingKey.get(ctx), key);
    EXPECT_EQ(storage::PendingKeyExpiresAt.get(ctx), 5u);
    EXPECT_TRUE(is_shielded_using_current_key(ctx, crypto::twox_128(key)));
    ASSERT_TRUE(announce({}));
    EXPECT_EQ(storage::CurrentKey.get(ctx), key);
    ASSERT_TRUE(announce({}));
    EXPECT_FALSE(storage::NextKey.contains(ctx));
    EXPECT_FALSE(storage::NextKeyExpiresAt.contains(ctx));
}

TEST_F(ShieldTest, RefusesWrongKeysAndSigners)
{
    EXPECT_EQ(announce(Key(10, u8{1})).error(), fail(Error::BadEncKeyLen).value());
    EXPECT_FALSE(apply(ctx, Origin::signed_by(author), call::announce_next_key{}));
    ctx.author = std::nullopt;
    EXPECT_EQ(announce({}).error(), fail(Error::Unreachable).value());
}

TEST_F(ShieldTest, StoredCallsAreDroppedInTheNextBlock)
{
    ASSERT_TRUE(apply(ctx, Origin::signed_by(author), call::store_encrypted{{1, 2, 3}}));
    EXPECT_EQ(storage::CounterForPendingExtrinsics.get(ctx), 1u);
    ++ctx.block_number;
    on_initialize(ctx);
    EXPECT_EQ(storage::CounterForPendingExtrinsics.get(ctx), 0u);
    EXPECT_FALSE(storage::PendingExtrinsics.contains(ctx, 0u));
    EXPECT_EQ(storage::NextPendingExtrinsicIndex.get(ctx), 1u);
}

}  // namespace
}  // namespace tau::pallets::mev_shield
