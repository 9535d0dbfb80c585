#include "client/terminal_text.hpp"

#include <gtest/gtest.h>

namespace tau::client {
namespace {

TEST(TerminalTextTest, ShowsEscapeSequencesInsteadOfSendingThem)
{
    EXPECT_EQ(terminal_text("\x1b]0;title\x07 \x1b[31mred"), "\\u001b]0;title\\u0007 \\u001b[31mred");
    EXPECT_EQ(terminal_text("over\rwritten\x7f"), "over\\u000dwritten\\u007f");
    EXPECT_EQ(terminal_text("eight bits: \xc2\x9b"), "eight bits: \\u009b");
    EXPECT_EQ(terminal_text(std::string_view("\0", 1)), "\\u0000");
}

TEST(TerminalTextTest, LeavesLinesAndOtherAlphabetsAlone)
{
    EXPECT_EQ(terminal_text("one\n\ttwo"), "one\n\ttwo");
    EXPECT_EQ(terminal_text("τ α é ĀÀ 日本"), "τ α é ĀÀ 日本");
}

}  // namespace
}  // namespace tau::client
