#include "client/submit.hpp"

#include "base/hex.hpp"
#include "client/fake_node_test.hpp"
#include "crypto/hash.hpp"
#include "crypto/sr25519.hpp"
#include "metadata/extrinsic.hpp"

#include <gtest/gtest.h>

namespace tau::client {
namespace {

using namespace std::chrono_literals;

// Events of extrinsic 1 of a block: a fee of 166,247 rao, then what became of it; and one of another extrinsic.
const std::string of_extrinsic_1 = "0001000000";
const std::string alice_hex = "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d";
const std::string fee_paid = of_extrinsic_1 + "0600" + alice_hex + "6789020000000000" + "0000000000000000" + "00";
const std::string dispatch_info =
    "02093d00"
    "000000";
const std::string succeeded = of_extrinsic_1 + "0000" + dispatch_info + "00";
const std::string inherent_succeeded =
    "0000000000"
    "0000" +
    dispatch_info + "00";
const std::string failed = of_extrinsic_1 +
                           "0001"
                           "030705000000" +
                           dispatch_info + "00";

class SubmitTest : public testing::Test {
protected:
    SubmitTest() : pair(crypto::KeyPair::from_uri("//Alice").value()), signer(signer_of(pair))
    {
        connect("ws://");
        const json::object args{{"dest", "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty"}, {"value", 12345}};
        call = encode_call(chain->metadata(), "Balances", "transfer_keep_alive", args, {}).value();
    }

    void connect(std::string_view scheme)
    {
        auto connected = Chain::connect(node.url(scheme));
        ASSERT_TRUE(connected) << connected.error().message;
        chain = *std::move(connected);
    }

    void next_block_has(const std::vector<std::string>& events)
    {
        std::string all = "0x" + to_hex(scale::encoded(scale::Compact<u32>{static_cast<u32>(events.size())})).substr(2);
        for (const auto& event : events) all += event;
        node.next_events = *from_hex(all);
    }

    Bytes sign(const TxOptions& options = {})
    {
        auto out = sign_call(*chain, call, signer, options);
        EXPECT_TRUE(out) << out.error().message;
        return *std::move(out);
    }

    FakeNode node;
    std::unique_ptr<Chain> chain;
    crypto::KeyPair pair;
    Signer signer;
    Bytes call;
};

TEST_F(SubmitTest, SignsWhatTheNodeWillCheck)
{
    const Bytes extrinsic = sign({.tip_rao = 5});
    const auto decoded = metadata::extrinsic_to_json(chain->metadata(), extrinsic).value();
    EXPECT_EQ(decoded.at("address").at("Id"), chain->address(pair.account()).c_str());
    EXPECT_EQ(decoded.at("nonce"), 3);
    EXPECT_EQ(decoded.at("tip"), 5);
    EXPECT_EQ(decoded.at("era").at("period"), 64);
    SigningFacts facts{461, 1, chain->genesis(), Era::mortal(64, 0), FakeNode::hash_of(0), 3, 5, {}};
    const Bytes payload = signing_parts(chain->metadata(), call, facts).value().payload();
    const auto signature = from_hex(decoded.at("signature").at("Sr25519").as_string().c_str()).value();
    crypto::sr25519::Public signer_key{};
    std::ranges::copy(pair.public_key(), signer_key.begin());
    EXPECT_TRUE(crypto::sr25519::verify(signer_key, payload, signature));
    const auto immortal = metadata::extrinsic_to_json(chain->metadata(), sign({.nonce = 9, .era_blocks = 0})).value();
    EXPECT_EQ(immortal.at("era"), "Immortal");
    EXPECT_EQ(immortal.at("nonce"), 9);
}

TEST_F(SubmitTest, SuccessWithFeeAndOwnEventsOnly)
{
    for (const auto* scheme : {"ws://", "http://"}) {
        connect(scheme);
        next_block_has({inherent_succeeded, fee_paid, succeeded});
        node.statuses_before_block = {"\"ready\"", R"({"broadcast":["a"]})"};
        std::vector<std::string> heard;
        const auto receipt = submit(*chain, sign(), Wait::finalized,
                                    [&](std::string_view status, const auto&) { heard.emplace_back(status); });
        ASSERT_TRUE(receipt) << receipt.error().message;
        EXPECT_TRUE(receipt->success) << receipt->error;
        EXPECT_TRUE(receipt->finalized);
        EXPECT_EQ(receipt->block->number, node.height());
        EXPECT_EQ(receipt->index, 1u);
        EXPECT_EQ(receipt->fee_rao, "166247");
        EXPECT_EQ(receipt->events.size(), 2u);
        EXPECT_EQ(receipt->extrinsic, crypto::blake2b_256(node.submitted()));
        EXPECT_EQ(heard.back(), "finalized");
    }
}

TEST_F(SubmitTest, AFailedDispatchIsAReceiptThatNamesTheError)
{
    next_block_has({inherent_succeeded, fee_paid, failed});
    const auto receipt = submit(*chain, sign(), Wait::in_block);
    ASSERT_TRUE(receipt) << receipt.error().message;
    EXPECT_FALSE(receipt->success);
    EXPECT_FALSE(receipt->finalized);
    EXPECT_EQ(receipt->error, "SubtensorModule." + metadata::find_error(chain->metadata(), 7, 5)->name);
    EXPECT_EQ(receipt->fee_rao, "166247");
}

TEST_F(SubmitTest, AFailureInsideOfSudoIsAFailure)
{
    // Sudo.Sudid(Err(BadOrigin)) besides System.ExtrinsicSuccess.
    next_block_has({of_extrinsic_1 + "0c00"
                                     "0102"
                                     "00",
                    succeeded});
    const auto receipt = submit(*chain, sign(), Wait::in_block);
    ASSERT_TRUE(receipt) << receipt.error().message;
    EXPECT_FALSE(receipt->success);
    EXPECT_EQ(receipt->error, "BadOrigin");
}

TEST_F(SubmitTest, RefusedDroppedAndLate)
{
    node.refusal = "Invalid Transaction";
    EXPECT_EQ(submit(*chain, sign(), Wait::finalized).error().kind, ErrorKind::refused);
    EXPECT_EQ(submit(*chain, sign(), Wait::none).error().code, 1010);
    node.refusal.clear();
    node.makes_blocks = false;
    node.statuses_before_block = {"\"ready\"", "\"dropped\""};
    EXPECT_EQ(submit(*chain, sign(), Wait::finalized).error().kind, ErrorKind::refused);
    node.statuses_before_block = {R"({"retracted":"0x00"})"};  // It may come back: no end.
    EXPECT_EQ(submit(*chain, sign(), Wait::finalized, {}, 100ms).error().kind, ErrorKind::timeout);
    const auto only_sent = submit(*chain, sign(), Wait::none).value();
    EXPECT_FALSE(only_sent.block);
}

TEST_F(SubmitTest, FeeAndValidityWithoutSending)
{
    node.api_answers["TransactionPaymentApi_query_info"] =
        "0x02093d00"
        "00"
        "00"
        "6789020000000000";
    EXPECT_EQ(fee_of(*chain, call, signer)->fee_rao, "166247");
    // Err(Invalid(Payment)), then Ok.
    node.api_answers["TaggedTransactionQueue_validate_transaction"] = "0x010001";
    EXPECT_EQ(validity_of(*chain, sign()).value(), "Payment");
    node.api_answers["TaggedTransactionQueue_validate_transaction"] =
        "0x00"
        "0000000000000000"
        "00"
        "00"
        "ffffffffffffffff"
        "01";
    EXPECT_EQ(validity_of(*chain, sign()).value(), std::nullopt);
    EXPECT_TRUE(node.submitted().empty());
}

}  // namespace
}  // namespace tau::client
