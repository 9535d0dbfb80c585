#include "pallets/safe_mode/safe_mode.hpp"

#include "pallets/balances/balances.hpp"
#include "pallets/balances/calls.hpp"
#include "pallets/balances/holds.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/safe_mode/calls.hpp"
#include "pallets/safe_mode/errors.hpp"
#include "pallets/safe_mode/index.hpp"
#include "pallets/safe_mode/storage.hpp"
#include "pallets/system/calls.hpp"
#include "pallets/system/index.hpp"

#include <gtest/gtest.h>

namespace tau::pallets::safe_mode {
namespace {

using frame::Origin;

struct SafeModeTest : testing::Test {
    state::MapView base;
    state::Overlay overlay{base};
    frame::Runtime runtime{{}, {&system::pallet, &balances::pallet, &pallet}, {}, {}, nullptr};
    Context ctx{overlay, runtime};
    AccountId alice;

    SafeModeTest()
    {
        alice.bytes.fill(1);
        const std::array endowed{std::pair{alice, Tao{1'000'000}}};
        balances::build_genesis(ctx, endowed);
        ctx.block_number = 10;
    }
    template <class Call>
    DispatchResult root(const Call& call)
    {
        return apply(ctx, Origin::root(), call);
    }
    template <class Call>
    DispatchResult by_alice(const Call& call)
    {
        return apply(ctx, Origin::signed_by(alice), call);
    }
    static void expect(const DispatchResult& result, Error error)
    {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error(), fail(error).value());
    }
    /// A deposit that a runtime with other constants would have taken.
    void deposit(u32 block)
    {
        const balances::RuntimeHoldReason reason{
            balances::RuntimeHoldReason::SafeMode{balances::SafeModeHoldReason::EnterOrExtend}};
        ASSERT_TRUE(balances::hold(ctx, reason, alice, Tao{1'000}));
        storage::Deposits.put(ctx, alice, block, Tao{1'000});
    }
};

TEST_F(SafeModeTest, EndsByItself)
{
    ASSERT_TRUE(root(call::force_enter{}));
    expect(root(call::force_enter{}), Error::Entered);
    EXPECT_EQ(storage::EnteredUntil.get(ctx), 10u + 7200);
    ASSERT_TRUE(root(call::force_extend{}));
    EXPECT_EQ(storage::EnteredUntil.get(ctx), 10u + 7200 + 3600);
    ctx.block_number = 10'810;
    on_initialize(ctx);
    EXPECT_TRUE(is_entered(ctx));
    ctx.block_number = 10'811;
    on_initialize(ctx);
    EXPECT_FALSE(is_entered(ctx));
    expect(root(call::force_extend{}), Error::Exited);
}

TEST_F(SafeModeTest, LetsOnlyAFewCallsPass)
{
    const Bytes transfer{balances::pallet_index, balances::call::transfer_keep_alive::row.index};
    const Bytes remark{system::pallet_index, system::call::remark::row.index};
    EXPECT_TRUE(lets_pass(ctx, transfer));
    ASSERT_TRUE(root(call::force_enter{}));
    EXPECT_FALSE(lets_pass(ctx, transfer));
    EXPECT_TRUE(lets_pass(ctx, remark));
    ASSERT_TRUE(root(call::force_exit{}));
    EXPECT_TRUE(lets_pass(ctx, transfer));
    expect(root(call::force_exit{}), Error::Exited);
}

TEST_F(SafeModeTest, CanNotBePaidFor)
{
    expect(by_alice(call::enter{}), Error::NotConfigured);
    expect(by_alice(call::extend{}), Error::Exited);
    ASSERT_TRUE(root(call::force_enter{}));
    expect(by_alice(call::enter{}), Error::Entered);
    expect(by_alice(call::extend{}), Error::NotConfigured);
    EXPECT_FALSE(by_alice(call::force_exit{}));
}

TEST_F(SafeModeTest, ReleasesAndSlashesDeposits)
{
    expect(root(call::force_release_deposit{alice, 3}), Error::NoDeposit);
    expect(root(call::force_slash_deposit{alice, 3}), Error::NoDeposit);
    expect(by_alice(call::release_deposit{alice, 3}), Error::NoDeposit);
    deposit(3);
    ASSERT_TRUE(root(call::force_release_deposit{alice, 3}));
    EXPECT_EQ(balances::free_balance(ctx, alice), Tao{1'000'000});
    deposit(4);
    expect(by_alice(call::release_deposit{alice, 4}), Error::NotConfigured);
    deposit(5);
    ASSERT_TRUE(root(call::force_slash_deposit{alice, 5}));
    EXPECT_EQ(balances::total_issuance(ctx), Tao{999'000});
    frame::InvariantReport report;
    balances::check_invariants(ctx, report);
    EXPECT_TRUE(report.empty());
}

}  // namespace
}  // namespace tau::pallets::safe_mode
