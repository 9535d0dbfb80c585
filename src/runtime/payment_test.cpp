// What transactions cost their signers, in a block.
#include "runtime/payment.hpp"
#include "pallets/proxy/calls.hpp"
#include "pallets/proxy/index.hpp"
#include "pallets/proxy/proxy.hpp"
#include "pallets/proxy/storage.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/constants.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/index.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tao.hpp"
#include "pallets/sudo/calls.hpp"
#include "pallets/sudo/index.hpp"
#include "pallets/system/calls.hpp"
#include "pallets/system/index.hpp"
#include "pallets/transaction_payment/events.hpp"
#include "pallets/utility/calls.hpp"
#include "pallets/utility/index.hpp"
#include "primitives/pallet_account.hpp"
#include "runtime/fee_payer.hpp"
#include "runtime/fees.hpp"
#include "runtime/test_chain.hpp"

namespace tau::runtime {
namespace {

namespace balances = pallets::balances;
namespace subtensor = pallets::subtensor;
namespace proxy = pallets::proxy;
namespace utility = pallets::utility;
using pallets::transaction_payment::event::TransactionFeePaid;

struct Payment : testing::Test {
    explicit Payment(u32 spec_version = frame::spec_461) : chain(spec_version) {}

    TestChain chain;
    const AccountId alice = dev_account("//Alice"), bob = dev_account("//Bob"), charlie = dev_account("//Charlie"),
                    author = dev_account("//One");
    const AccountId stranger{{1}}, hotkey{{2}};

    u64 fee_of_last() { return chain.last<TransactionFeePaid>().value().actual_fee.value; }
    frame::RuntimeCall transfer(u64 rao) const { return {transfer_call(bob, rao)}; }
    /// What was announced for the call, signed as `sign` does.
    u64 announced(const AccountId& signer, BytesView call)
    {
        const auto decoded = *decode_extrinsic(chain.runtime, chain.sign(signer, call));
        const auto info = *frame::dispatch_info(chain.runtime, call);
        return announced_fee(chain.runtime.setup, decoded.length, info, Tao{0}).value;
    }
};

struct PaymentAt475 : Payment {
    PaymentAt475() : Payment(frame::spec_475) {}
};

TEST_F(Payment, ATransferCostsWhatWasRecorded)
{
    const auto call = transfer_call(bob, one_tao);
    ASSERT_EQ(chain.sign(alice, call).size(), 144u);
    const Tao before = chain.free(alice), issuance = balances::total_issuance(chain.ctx()),
              author_before = chain.free(author);
    ASSERT_TRUE(chain.send(alice, call));
    EXPECT_EQ(before.saturating_sub(chain.free(alice)), Tao{one_tao + 166'247});
    EXPECT_EQ(issuance.saturating_sub(balances::total_issuance(chain.ctx())), Tao{166'247}) << "recycled";
    EXPECT_EQ(chain.free(author), author_before);
    const auto paid = chain.last<TransactionFeePaid>().value();
    EXPECT_EQ(paid.who, alice);
    EXPECT_EQ(paid.actual_fee, Tao{166'247});
    EXPECT_EQ(paid.tip, Tao{0});
}

TEST_F(PaymentAt475, HalfOfIt)
{
    const Tao before = chain.free(alice);
    ASSERT_TRUE(chain.send(alice, transfer_call(bob, one_tao)));
    EXPECT_EQ(before.saturating_sub(chain.free(alice)), Tao{one_tao + 83'124});
}

TEST_F(Payment, EventsStandInTheirOrder)
{
    const std::size_t before = chain.ctx().events().size();
    ASSERT_TRUE(chain.send(alice, transfer_call(bob, one_tao)));
    std::vector<std::pair<u8, u8>> kinds;
    for (std::size_t i = before; i < chain.ctx().events().size(); ++i)
        kinds.emplace_back(chain.ctx().events()[i][5], chain.ctx().events()[i][6]);
    const u8 b = balances::pallet_index, payment = pallets::transaction_payment::pallet_index;
    // Withdraw, Transfer, Deposit of nothing, TransactionFeePaid, ExtrinsicSuccess.
    const std::vector<std::pair<u8, u8>> expected{
        {b, 8}, {b, 2}, {b, 7}, {payment, 0}, {pallets::system::pallet_index, 0}};
    EXPECT_EQ(kinds, expected);
}

TEST_F(Payment, ATipIsRecycledToo)
{
    const Tao author_before = chain.free(author), issuance = balances::total_issuance(chain.ctx());
    ASSERT_TRUE(chain.send(alice, transfer_call(bob, one_tao), 5'000));
    const auto paid = chain.last<TransactionFeePaid>().value();
    EXPECT_EQ(paid.tip, Tao{5'000});
    EXPECT_EQ(paid.actual_fee, Tao{166'247 + 5'000 + 1}) << "a tip of two bytes";
    EXPECT_EQ(issuance.saturating_sub(balances::total_issuance(chain.ctx())), paid.actual_fee);
    EXPECT_EQ(chain.free(author), author_before);
}

TEST_F(Payment, ACallThatFailsPaysAllTheSame)
{
    const auto call = transfer_call(bob, 2'000'000 * one_tao);
    const u64 fee = announced(alice, call);
    const Tao before = chain.free(alice);
    const auto applied = chain.send(alice, call);
    ASSERT_TRUE(applied);
    EXPECT_FALSE(applied->outcome);
    EXPECT_EQ(before.saturating_sub(chain.free(alice)), Tao{fee});
    EXPECT_EQ(fee_of_last(), fee);
}

TEST_F(Payment, AnInterruptedBatchPaysForWhatRan)
{
    const utility::call::batch batch{{transfer(2'000'000 * one_tao), transfer(one_tao)}};
    const auto call = encoded_call(utility::pallet_index, batch);
    const u64 most = announced(alice, call);
    ASSERT_TRUE(chain.send(alice, call));
    // Announced 586,756,436 ps: the whole batch. Used 296,915,411: a batch of one and its transfer.
    EXPECT_EQ(most - fee_of_last(), 293'378u - 148'458u);
}

TEST_F(Payment, SudoCostsNothing)
{
    const pallets::sudo::call::sudo sudo{
        {encoded_call(pallets::system::pallet_index, pallets::system::call::remark{})}};
    const Tao before = chain.free(alice);
    ASSERT_TRUE(chain.send(alice, encoded_call(pallets::sudo::pallet_index, sudo)));
    EXPECT_EQ(fee_of_last(), 0u);
    EXPECT_EQ(chain.free(alice), before);
}

TEST_F(Payment, TheOneActedForPaysIfItConsents)
{
    ASSERT_TRUE(proxy::add_delegate(chain.ctx(), alice, {charlie, ProxyType::Any, 0}));
    const auto call = encoded_call(proxy::pallet_index, proxy::call::proxy{MultiAddress(alice), {}, transfer(one_tao)});
    ASSERT_TRUE(chain.send(charlie, call));
    EXPECT_EQ(chain.last<TransactionFeePaid>()->who, charlie);
    proxy::storage::RealPaysFeeConsentV1.put(chain.ctx(), alice, charlie, scale::Unit{});
    ASSERT_TRUE(chain.send(charlie, call));
    EXPECT_EQ(chain.last<TransactionFeePaid>()->who, alice);
}

TEST_F(Payment, AHotkeysWorkIsPaidByItsColdkey)
{
    ASSERT_TRUE(subtensor::create_account_if_absent(chain.ctx(), alice, charlie));
    const auto payer =
        fee_payer(chain.ctx(), charlie, encoded_call(subtensor::pallet_index, subtensor::call::set_weights{}), Tao{7});
    EXPECT_EQ(payer.account, alice);
    EXPECT_EQ(payer.tip, Tao{0});
    EXPECT_EQ(fee_payer(chain.ctx(), charlie, transfer_call(bob, 1), Tao{7}).account, charlie);
}

TEST_F(Payment, RefusedWithoutMoney)
{
    EXPECT_EQ(chain.send(stranger, transfer_call(bob, one_tao)).error(),
              invalid(InvalidTransaction::Payment{}).value());
}

TEST_F(Payment, NoncesInTurn)
{
    const auto call = transfer_call(bob, one_tao);
    EXPECT_EQ(chain.send(alice, call, 0, 1).error(), invalid(InvalidTransaction::Future{}).value());
    ASSERT_TRUE(chain.send(alice, call, 0, 0));
    EXPECT_EQ(chain.send(alice, call, 0, 0).error(), invalid(InvalidTransaction::Stale{}).value());
}

// ---- Alpha

constexpr NetUid netuid{1};

/// A pool of a thousand TAO and as much alpha, a stranger's ten alpha in it, and just enough TAO for it to exist.
struct AlphaPayment : Payment {
    AlphaPayment()
    {
        auto& ctx = chain.ctx();
        subtensor::storage::NetworksAdded.put(ctx, netuid, true);
        subtensor::storage::SubtokenEnabled.put(ctx, netuid, true);
        subtensor::storage::SubnetMechanism.put(ctx, netuid, u16{1});
        subtensor::storage::SubnetTAO.put(ctx, netuid, Tao{1'000 * one_tao});
        subtensor::storage::SubnetAlphaIn.put(ctx, netuid, Alpha{1'000 * one_tao});
        auto credit = subtensor::mint_tao(ctx, Tao{1'000 * one_tao});
        EXPECT_TRUE(subtensor::spend_tao(ctx, *subtensor::subnet_account(ctx, netuid), credit, Tao{1'000 * one_tao}));
        EXPECT_TRUE(balances::mint_into(ctx, stranger, balances::existential_deposit(ctx)));
        EXPECT_TRUE(subtensor::create_account_if_absent(ctx, stranger, hotkey));
        subtensor::increase_stake_for_hotkey_and_coldkey_on_subnet(ctx, hotkey, stranger, netuid, Alpha{10 * one_tao});
    }
    Alpha staked() { return subtensor::stake_for_hotkey_and_coldkey_on_subnet(chain.ctx(), hotkey, stranger, netuid); }
};

TEST_F(AlphaPayment, UnstakingWithoutTaoPaysInAlpha)
{
    const auto call =
        encoded_call(subtensor::pallet_index, subtensor::call::remove_stake{hotkey, netuid, Alpha{4 * one_tao}});
    const u64 fee = announced(stranger, call);
    const AccountId burn = pallet_account(subtensor::constants::BurnAccountId.of(chain.ctx()).value);
    const Tao burnt_before = chain.free(burn);
    const auto applied = chain.send(stranger, call);
    ASSERT_TRUE(applied);
    EXPECT_TRUE(applied->outcome);
    const auto paid = chain.last<subtensor::event::TransactionFeePaidWithAlpha>();
    ASSERT_TRUE(paid);
    EXPECT_EQ(paid->who, stranger);
    EXPECT_LE(paid->alpha_fee.value - fee + 1, 2u) << "the price is one";
    EXPECT_EQ(chain.free(burn).saturating_sub(burnt_before), paid->tao_amount);
    EXPECT_EQ(staked(), Alpha{6 * one_tao}.saturating_sub(paid->alpha_fee));
    EXPECT_GT(chain.free(stranger), Tao{3 * one_tao});
}

TEST_F(AlphaPayment, OtherCallsDoNot)
{
    const auto call =
        encoded_call(subtensor::pallet_index, subtensor::call::add_stake{hotkey, netuid, Tao{4 * one_tao}});
    EXPECT_EQ(chain.send(stranger, call).error(), invalid(InvalidTransaction::Payment{}).value());
}

}  // namespace
}  // namespace tau::runtime
