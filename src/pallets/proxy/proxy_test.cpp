#include "pallets/proxy/proxy.hpp"

#include "pallets/balances/balances.hpp"
#include "pallets/balances/calls.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/proxy/calls.hpp"
#include "pallets/proxy/errors.hpp"
#include "pallets/proxy/filter.hpp"
#include "pallets/proxy/index.hpp"
#include "pallets/proxy/storage.hpp"
#include "pallets/system/index.hpp"

#include <gtest/gtest.h>

namespace tau::pallets::proxy {
namespace {

AccountId account(u8 n)
{
    AccountId id;
    id.bytes.fill(n);
    return id;
}

constexpr u64 tao = 1'000'000'000;
const AccountId real = account(1), delegate = account(2), third = account(3);

struct ProxyTest : testing::Test {
    state::MapView base;
    state::Overlay overlay{base};
    frame::Runtime runtime{{}, {&system::pallet, &balances::pallet, &pallet}, {}, {}, nullptr};
    frame::Context ctx{overlay, runtime};

    ProxyTest()
    {
        const std::array endowed{std::pair{real, Tao{10 * tao}}, std::pair{delegate, Tao{10 * tao}}};
        balances::build_genesis(ctx, endowed);
    }

    frame::RuntimeCall transfer(u64 amount) const
    {
        Bytes encoded{balances::pallet_index, balances::call::transfer_keep_alive::row.index};
        scale::encode(encoded, MultiAddress(third));
        scale::encode(encoded, scale::Compact<u64>{amount});
        return {encoded};
    }
    DispatchResult act(u64 amount)
    {
        return apply(ctx, Origin::signed_by(delegate), call::proxy{MultiAddress(real), {}, transfer(amount)});
    }
    bool last_succeeded() const
    {
        const auto result = storage::LastCallResult.get(ctx, real);
        return result && result->value.index() == 0;
    }
};

TEST_F(ProxyTest, DepositFollowsTheNumberOfDelegates)
{
    ASSERT_TRUE(add_delegate(ctx, real, {delegate, ProxyType::Any, 0}));
    EXPECT_EQ(balances::account(ctx, real).reserved, Tao{93'000'000});
    ASSERT_TRUE(add_delegate(ctx, real, {third, ProxyType::Any, 0}));
    EXPECT_EQ(balances::account(ctx, real).reserved, Tao{126'000'000});
    ASSERT_TRUE(remove_delegate(ctx, real, {third, ProxyType::Any, 0}));
    ASSERT_TRUE(remove_delegate(ctx, real, {delegate, ProxyType::Any, 0}));
    EXPECT_EQ(balances::account(ctx, real).reserved, Tao{0});
    EXPECT_FALSE(storage::Proxies.contains(ctx, real));
}

TEST_F(ProxyTest, RefusesSelfDuplicateAndUnknown)
{
    EXPECT_EQ(add_delegate(ctx, real, {real, ProxyType::Any, 0}).error(), fail(Error::NoSelfProxy).value());
    ASSERT_TRUE(add_delegate(ctx, real, {delegate, ProxyType::Any, 0}));
    EXPECT_EQ(add_delegate(ctx, real, {delegate, ProxyType::Any, 0}).error(), fail(Error::Duplicate).value());
    EXPECT_EQ(remove_delegate(ctx, real, {third, ProxyType::Any, 0}).error(), fail(Error::NotFound).value());
    EXPECT_EQ(find_proxy(ctx, real, third).error(), fail(Error::NotProxy).value());
}

TEST_F(ProxyTest, RunsWhatTheTypeAllows)
{
    EXPECT_FALSE(act(tao));
    ASSERT_TRUE(add_delegate(ctx, real, {delegate, ProxyType::SmallTransfer, 0}));
    ASSERT_TRUE(act(tao / 4));
    EXPECT_TRUE(last_succeeded());
    EXPECT_EQ(balances::free_balance(ctx, third), Tao{tao / 4});
    ASSERT_TRUE(act(tao / 2));
    EXPECT_FALSE(last_succeeded());
    EXPECT_EQ(balances::free_balance(ctx, third), Tao{tao / 4});
}

TEST_F(ProxyTest, DelayedProxiesAnnounceFirst)
{
    ASSERT_TRUE(add_delegate(ctx, real, {delegate, ProxyType::Any, 10}));
    EXPECT_EQ(act(tao).error(), fail(Error::Unannounced).value());
}

TEST_F(ProxyTest, SupersetsAreExplicit)
{
    EXPECT_TRUE(is_superset(ProxyType::Any, ProxyType::NonTransfer));
    EXPECT_TRUE(is_superset(ProxyType::NonTransfer, ProxyType::Staking));
    EXPECT_FALSE(is_superset(ProxyType::NonTransfer, ProxyType::SmallTransfer));
    EXPECT_FALSE(is_superset(ProxyType::NonTransfer, ProxyType::BasketTrading));
    EXPECT_FALSE(is_superset(ProxyType::Staking, ProxyType::Any));
    EXPECT_TRUE(allows(runtime, ProxyType::Transfer, transfer(tao).encoded));
    EXPECT_FALSE(allows(runtime, ProxyType::NonTransfer, transfer(tao).encoded));
}

}  // namespace
}  // namespace tau::pallets::proxy
