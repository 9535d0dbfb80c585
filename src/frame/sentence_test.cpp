#include "frame/sentence.hpp"

#include <gtest/gtest.h>

namespace tau::frame {
namespace {

TEST(Sentence, IsTheNameInWords)
{
    EXPECT_EQ(sentence_of("NotEnoughStakeToWithdraw"), "Not enough stake to withdraw.");
    EXPECT_EQ(sentence_of("POWRegistrationDisabled"), "POW registration disabled.");
    EXPECT_EQ(sentence_of("InvalidIpType"), "Invalid ip type.");
    EXPECT_EQ(sentence_of("NotAParent"), "Not a parent.");
    EXPECT_EQ(sentence_of("UnableToRecoverPublicKeyFromEVM"), "Unable to recover public key from EVM.");
    EXPECT_EQ(sentence_of("Paused"), "Paused.");
}

}  // namespace
}  // namespace tau::frame
