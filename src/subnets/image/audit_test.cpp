#include "subnets/image/audit.hpp"

#include <gtest/gtest.h>

namespace tau::subnets::image {
namespace {

const PublicKey miner{7};
const RoundSecrets secrets(FixedBytes<32>{1});

ProbeRequest request_of(u64 round)
{
    const RoundSeed seed{secrets.secret(round), Hash{static_cast<u8>(round + 1)}};
    ProbeRequest request;
    request.round = round;
    request.block_hash = seed.block_hash;
    request.commitment = secrets.commitment(round + 1);
    if (round > 0) request.previous = RoundSeed{secrets.secret(round - 1), Hash{static_cast<u8>(round)}};
    for (const Question& question : make_probe(seed, miner)) request.images.push_back(question.image);
    return request;
}

TEST(AuditBook, FindsHonestRoundsOnceTheyAreRevealed)
{
    AuditBook book(miner);
    EXPECT_FALSE(book.note("v", request_of(0), 100));
    EXPECT_FALSE(book.note("v", request_of(1), 110)) << "nobody committed to round 0";
    const auto finding = book.note("v", request_of(2), 120);
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->round, 1u);
    EXPECT_TRUE(finding->honest);
    EXPECT_EQ(finding->block_hash, request_of(1).block_hash);
    EXPECT_EQ(finding->later_than, 100u) << "the head when the secret of round 1 was committed to";
    EXPECT_FALSE(book.note("v", request_of(9))) << "rounds between were missed";
}

TEST(AuditBook, FindsEveryKindOfCheating)
{
    const auto finding_of = [](auto tamper_with_round_1, auto tamper_with_round_2) {
        AuditBook book(miner);
        book.note("v", request_of(0));
        auto first = request_of(1), second = request_of(2);
        tamper_with_round_1(first);
        tamper_with_round_2(second);
        book.note("v", first);
        return book.note("v", second);
    };
    const auto fair = [](ProbeRequest&) {};
    EXPECT_TRUE(finding_of(fair, fair)->honest);
    EXPECT_FALSE(finding_of([](ProbeRequest& r) { r.images[3][5] ^= 1; }, fair)->honest);
    EXPECT_FALSE(finding_of([](ProbeRequest& r) { r.block_hash = Hash{99}; }, fair)->honest);
    EXPECT_FALSE(finding_of(fair, [](ProbeRequest& r) { r.previous->secret = Hash{99}; })->honest);
    EXPECT_FALSE(finding_of(fair, [](ProbeRequest& r) { r.previous.reset(); })->honest) << "it was not revealed";
}

TEST(AuditBook, KeepsValidatorsApart)
{
    AuditBook book(miner);
    for (const char* validator : {"a", "b"})
        for (u64 round = 0; round < 2; ++round) EXPECT_FALSE(book.note(validator, request_of(round)));
    EXPECT_TRUE(book.note("a", request_of(2))->honest);
    EXPECT_TRUE(book.note("b", request_of(2))->honest);
}

}  // namespace
}  // namespace tau::subnets::image
