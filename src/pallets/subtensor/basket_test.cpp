#include "pallets/subtensor/basket.hpp"

#include "pallets/balances/index.hpp"
#include "pallets/subtensor/basket_claim.hpp"
#include "pallets/subtensor/basket_deposit.hpp"
#include "pallets/subtensor/beta_index.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/index.hpp"
#include "pallets/subtensor/invariants.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/root_dividends.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/stake_flow.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"
#include "pallets/system/index.hpp"

#include <gtest/gtest.h>

namespace tau::pallets::subtensor {
namespace {

testing::AssertionResult is_near(u64 value, u64 wanted, u64 apart)
{
    if ((value > wanted ? value - wanted : wanted - value) <= apart) return testing::AssertionSuccess();
    return testing::AssertionFailure() << value << " is not near " << wanted;
}

constexpr AccountId account(u8 number)
{
    AccountId out;
    out.bytes.fill(number);
    return out;
}

constexpr AccountId owner = account(1), validator = account(2), staker = account(3), renamed = account(4);
constexpr NetUid root{0}, first{1}, second{2};
constexpr Tao one_tao{1'000'000'000};

Tao tao(u64 count)
{
    return one_tao.saturating_mul(count);
}
Alpha alpha(u64 count)
{
    return Alpha{tao(count).value};
}

/// Root and two pools at a price of one; a validator on root whose only staker has a thousand TAO with it.
class Baskets : public testing::Test {
protected:
    explicit Baskets(u32 spec_version = frame::spec_475)
        : overlay_(base_),
          runtime_{{spec_version, frame::Profile::finney}, {&system::pallet, &balances::pallet, &pallet}, {}, {}},
          ctx(overlay_, runtime_)
    {
        ctx.block_number = 1'000;
        ctx.author = account(9);
        for (const NetUid netuid : {root, first, second}) {
            storage::NetworksAdded.put(ctx, netuid, true);
            storage::SubtokenEnabled.put(ctx, netuid, true);
            storage::NetworkRegisteredAt.put(ctx, netuid, u64{1});
        }
        for (const NetUid netuid : {first, second}) fill_pool(netuid);
        endow(staker, tao(10'000));
        endow(owner, tao(100));
        EXPECT_TRUE(create_account_if_absent(ctx, owner, validator));
        storage::MaxAllowedUids.put(ctx, root, u16{64});
        append_neuron(ctx, root, validator);
        EXPECT_TRUE(make(staker, call::add_stake{validator, root, tao(1'000)}));
    }

    void endow(const AccountId& who, Tao amount)
    {
        auto credit = mint_tao(ctx, amount);
        EXPECT_TRUE(spend_tao(ctx, who, credit, amount));
    }

    void fill_pool(NetUid netuid)
    {
        storage::SubnetMechanism.put(ctx, netuid, u16{1});
        storage::SubnetTAO.put(ctx, netuid, tao(100'000));
        storage::SubnetAlphaIn.put(ctx, netuid, alpha(100'000));
        storage::TotalStake.mutate(ctx, [](Tao& total) { total = total.saturating_add(tao(100'000)); });
        storage::SubnetMovingPrice.put(ctx, netuid, I96F32::one());
        storage::SubnetFastMovingPrice.put(ctx, netuid, U64F64::one());
        endow(*subnet_account(ctx, netuid), tao(100'000));
    }

    /// Alpha as an epoch leaves it: outstanding, queued, nobody's.
    void queue_dividend(NetUid netuid, Alpha amount)
    {
        storage::SubnetAlphaOut.mutate(ctx, netuid, [&](Alpha& total) { total = total.saturating_add(amount); });
        queue_basket_deposit(ctx, validator, netuid, amount);
    }

    template <class Call>
    Outcome<> make(const AccountId& who, const Call& call)
    {
        const auto result = ctx.transactional([&] { return apply(ctx, Origin::signed_by(who), call); });
        if (!result) return tl::make_unexpected(result.error());
        return {};
    }

    template <class Call>
    std::optional<Error> failure(const AccountId& who, const Call& call)
    {
        const auto result = make(who, call);
        if (result) return std::nullopt;
        const auto* module = std::get_if<DispatchError::Module>(&result.error().value);
        return module ? std::optional(static_cast<Error>(module->inner.error[0])) : std::nullopt;
    }

    u64 shares() { return storage::BasketShares.get(ctx, validator); }
    Alpha root_stake(const AccountId& who) { return stake_for_hotkey_and_coldkey_on_subnet(ctx, validator, who, root); }
    frame::InvariantReport violations()
    {
        frame::InvariantReport report;
        check_stake_invariants(ctx, report);
        return report;
    }

    state::MapView base_;
    state::Overlay overlay_;
    frame::Runtime runtime_;

public:
    Context ctx;
};

class BasketsAt461 : public Baskets {
protected:
    BasketsAt461() : Baskets(frame::spec_461) {}
};

TEST_F(Baskets, ADividendBecomesSharesOfItsStaker)
{
    queue_dividend(first, alpha(1));
    flush_next_basket_deposits(ctx);
    EXPECT_FALSE(storage::PendingBasketDeposits.contains(ctx, validator, first));
    EXPECT_EQ(basket_holding_of(ctx, validator, first), alpha(1));
    // A little less than spot: one alpha sold into a hundred thousand.
    EXPECT_GT(shares(), 999'980'000u);
    EXPECT_LT(shares(), 1'000'000'000u);
    // The rate is cut at 2^-32.
    EXPECT_LE(owed_basket_shares(ctx, validator, staker), shares());
    EXPECT_GT(owed_basket_shares(ctx, validator, staker), shares() - 300);
    EXPECT_TRUE(violations().empty());
}

TEST_F(Baskets, SmallCreditsWaitAndTheQueueGoesRound)
{
    queue_dividend(first, Alpha{400'000});
    flush_next_basket_deposits(ctx);
    EXPECT_EQ(storage::PendingBasketDeposits.get(ctx, validator, first), Alpha{400'000});
    EXPECT_TRUE(storage::PendingBasketFlushCursor.get(ctx));
    flush_next_basket_deposits(ctx);
    EXPECT_FALSE(storage::PendingBasketFlushCursor.get(ctx));
    queue_dividend(first, Alpha{400'000});
    flush_next_basket_deposits(ctx);
    EXPECT_GT(shares(), 0u);
}

TEST_F(Baskets, CreditsOfOneWhoLeftRootAreRecycled)
{
    queue_dividend(first, alpha(5));
    storage::Uids.remove(ctx, root, validator);
    EXPECT_TRUE(flush_basket_deposits(ctx, validator).completed);
    EXPECT_EQ(storage::SubnetAlphaOut.get(ctx, first), Alpha{0});
    EXPECT_EQ(shares(), 0u);
}

TEST_F(Baskets, MoreRootStakeEarnsNothingBackwards)
{
    queue_dividend(first, alpha(100));
    const AccountId late = account(5);
    endow(late, tao(5'000));
    ASSERT_TRUE(make(late, call::add_stake{validator, root, tao(4'000)}));
    EXPECT_EQ(owed_basket_shares(ctx, validator, late), 0u);
    const u64 before = owed_basket_shares(ctx, validator, staker);
    EXPECT_GT(before, 0u);
    ASSERT_TRUE(make(staker, call::remove_stake{validator, root, alpha(600)}));
    EXPECT_TRUE(is_near(owed_basket_shares(ctx, validator, staker), before, 2));
}

TEST_F(Baskets, AClaimPaysRootStake)
{
    queue_dividend(first, alpha(100));
    const Alpha before = root_stake(staker);
    const Tao free = coldkey_balance(ctx, staker);
    ASSERT_TRUE(make(staker, call::claim_root_with_hotkey{validator}));
    EXPECT_GT(root_stake(staker), Alpha{before.value + 99'000'000'000});
    EXPECT_EQ(coldkey_balance(ctx, staker), free);
    EXPECT_LT(owed_basket_shares(ctx, validator, staker), 100u);
    EXPECT_EQ(storage::BasketRedeemedTao.get(ctx, validator).value, root_stake(staker).value - before.value);
    EXPECT_TRUE(violations().empty());
    // Nothing left is no failure.
    EXPECT_TRUE(make(staker, call::claim_root{}));
}

TEST_F(Baskets, TaoBuysWhatTheBasketHolds)
{
    queue_dividend(first, alpha(100));
    queue_dividend(second, alpha(300));
    flush_basket_deposits(ctx, validator);
    const u64 before = shares();
    const AccountId buyer = account(6);
    endow(buyer, tao(1'000));
    ASSERT_TRUE(make(buyer, call::stake_into_basket{validator, tao(40)}));
    EXPECT_TRUE(is_near(basket_holding_of(ctx, validator, first).value, alpha(110).value, 100'000'000));
    EXPECT_TRUE(is_near(basket_holding_of(ctx, validator, second).value, alpha(330).value, 100'000'000));
    const u64 bought = owed_basket_shares(ctx, validator, buyer);
    EXPECT_EQ(shares(), before + bought);
    EXPECT_LT(storage::BasketClaimed.get(ctx, validator, buyer), 0);
    ASSERT_TRUE(make(buyer, call::claim_root{}));
    EXPECT_LT(root_stake(buyer), alpha(40));
    EXPECT_GT(root_stake(buyer), alpha(39));
    EXPECT_TRUE(violations().empty());
}

TEST_F(Baskets, DepositsAreChecked)
{
    EXPECT_EQ(failure(staker, call::stake_into_basket{account(7), tao(1)}), Error::HotKeyAccountNotExists);
    EXPECT_EQ(failure(staker, call::stake_into_basket{validator, Tao{1'999'999}}), Error::AmountTooLow);
    EXPECT_EQ(failure(owner, call::stake_into_basket{validator, tao(101)}), Error::NotEnoughBalanceToStake);
    storage::Uids.remove(ctx, root, validator);
    EXPECT_EQ(failure(staker, call::stake_into_basket{validator, tao(1)}), Error::HotKeyNotRegisteredInSubNet);
}

TEST_F(Baskets, AnEmptyBasketTakesCashAtPar)
{
    ASSERT_TRUE(make(staker, call::stake_into_basket{validator, tao(7)}));
    EXPECT_EQ(shares(), tao(7).value);
    EXPECT_EQ(basket_holding_of(ctx, validator, root), alpha(7));
    EXPECT_TRUE(violations().empty());
}

class BasketTrades : public Baskets {
protected:
    BasketTrades()
    {
        storage::BasketTradingEnabled.put(ctx, true);
        queue_dividend(first, alpha(100));
        flush_basket_deposits(ctx, validator);
    }
};

TEST_F(BasketTrades, ExchangeWithinTheTurnover)
{
    ASSERT_TRUE(make(owner, call::swap_basket{validator, first, second, alpha(5), 0}));
    EXPECT_EQ(basket_holding_of(ctx, validator, first), alpha(95));
    EXPECT_GT(basket_holding_of(ctx, validator, second), Alpha{4'900'000'000});
    EXPECT_TRUE(violations().empty());
    EXPECT_EQ(failure(owner, call::swap_basket{validator, first, second, alpha(6), 0}),
              Error::BasketTurnoverBudgetExceeded);
    ctx.block_number += 7'200;
    EXPECT_EQ(failure(owner, call::swap_basket{validator, first, second, alpha(6), 0}), std::nullopt);
    EXPECT_EQ(failure(owner, call::swap_basket{validator, first, second, alpha(2), alpha(3).value}),
              Error::BasketMinOutNotMet);
}

TEST_F(BasketTrades, AreChecked)
{
    const call::swap_basket trade{validator, first, second, alpha(5), 0};
    EXPECT_EQ(failure(staker, trade), Error::NonAssociatedColdKey);
    EXPECT_EQ(failure(owner, call::swap_basket{validator, first, first, alpha(5), 0}), Error::BasketSameSubnet);
    EXPECT_EQ(failure(owner, call::swap_basket{validator, first, NetUid{9}, alpha(5), 0}), Error::SubnetNotExists);
    EXPECT_EQ(failure(owner, call::swap_basket{validator, first, second, Alpha{0}, 0}), Error::AmountTooLow);
    EXPECT_EQ(failure(owner, call::swap_basket{validator, first, second, alpha(500), 0}),
              Error::NotEnoughStakeToWithdraw);
    // Below the least trade of 475.
    EXPECT_EQ(failure(owner, call::swap_basket{validator, first, second, Alpha{400'000'000}, 0}), Error::AmountTooLow);
    storage::SubtokenEnabled.put(ctx, first, false);
    EXPECT_EQ(failure(owner, trade), Error::SubtokenDisabled);
    storage::SubtokenEnabled.put(ctx, first, true);
    storage::SubnetFastMovingPrice.put(ctx, first, U64F64::from_ratio(11, 10));
    EXPECT_EQ(failure(owner, trade), Error::SlippageTooHigh);
    storage::BasketTradingFrozen.put(ctx, validator, scale::Unit{});
    EXPECT_EQ(failure(owner, trade), Error::BasketTradingFrozen);
    storage::BasketTradingEnabled.put(ctx, false);
    EXPECT_EQ(failure(owner, trade), Error::BasketTradingDisabled);
}

TEST_F(BasketTrades, ManyLegsAreOneTrade)
{
    EXPECT_EQ(failure(owner, call::swap_basket_many{validator, {}}), Error::BasketSwapBatchEmpty);
    call::swap_basket_many legs{validator, {}};
    legs.legs.push_back({first, second, alpha(2), 0});
    legs.legs.push_back({second, root, alpha(50), 0});
    EXPECT_EQ(failure(owner, legs), Error::NotEnoughStakeToWithdraw);
    EXPECT_EQ(basket_holding_of(ctx, validator, first), alpha(100));
    legs.legs[1] = {first, root, alpha(3), 0};
    ASSERT_TRUE(make(owner, legs));
    EXPECT_EQ(basket_holding_of(ctx, validator, first), alpha(95));
    EXPECT_GT(basket_holding_of(ctx, validator, root), Alpha{2'900'000'000});
}

TEST_F(Baskets, AWholeBasketFollowsItsValidator)
{
    queue_dividend(first, alpha(100));
    flush_basket_deposits(ctx, validator);
    const u64 owed = owed_basket_shares(ctx, validator, staker);
    storage::Tempo.put(ctx, root, u16{100});
    ASSERT_TRUE(make(owner, call::swap_hotkey_v2{validator, renamed, std::nullopt, false}));
    EXPECT_EQ(shares(), 0u);
    EXPECT_EQ(basket_holding_of(ctx, renamed, first), alpha(100));
    EXPECT_EQ(owed_basket_shares(ctx, renamed, staker), owed);
    EXPECT_TRUE(violations().empty());
}

TEST_F(Baskets, TheIndexIsPublishedEverySixHundredBlocks)
{
    sweep_beta_index(ctx);
    const auto published = storage::BetaIndexSnapshot.get(ctx);
    ASSERT_TRUE(published);
    EXPECT_EQ(published->bag_level, U64F64::one());
    queue_dividend(first, alpha(100));
    flush_basket_deposits(ctx, validator);
    EXPECT_TRUE(storage::BetaBaseline.contains(ctx, validator));
    ctx.block_number += 599;
    sweep_beta_index(ctx);
    EXPECT_EQ(storage::BetaIndexSnapshot.get(ctx)->block, 1'000u);
    ctx.block_number += 1;
    sweep_beta_index(ctx);
    EXPECT_EQ(storage::BetaIndexSnapshot.get(ctx)->block, 1'600u);
    EXPECT_TRUE(storage::BetaIndexFundSample.contains(ctx, validator));
}

TEST_F(BasketsAt461, ClaimsSellEverything)
{
    queue_dividend(first, alpha(100));
    queue_dividend(second, Alpha{600'000});
    ASSERT_TRUE(make(staker, call::claim_root{}));
    EXPECT_LT(shares(), 1'000u);
    EXPECT_LT(basket_holding_of(ctx, validator, first), Alpha{1'000});
}

TEST_F(Baskets, TooMuchToClaimIsRefused)
{
    storage::StakingHotkeys.put(ctx, staker, std::vector<AccountId>(257, validator));
    EXPECT_EQ(failure(staker, call::claim_root{}), Error::RootClaimTooHeavy);
}

TEST_F(Baskets, NobodyTransfersToTheEscrow)
{
    EXPECT_EQ(failure(staker, call::transfer_stake{basket_escrow(), validator, root, root, alpha(1)}),
              Error::CannotUseSystemAccount);
}

}  // namespace
}  // namespace tau::pallets::subtensor
