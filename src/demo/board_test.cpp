#include "demo/board.hpp"

#include <gtest/gtest.h>

namespace tau::demo {
namespace {

Board a_board()
{
    Board board{"http://127.0.0.1:9944/#/subnet/2", 2, 100, 80, 4.5, {}, "no incentive yet", Mood::plain};
    board.lines.push_back({4, "Ada", "honest, 2400 steps", "trained", Mood::good, true, 0.875, 0.5, 0.625, 12.345});
    board.lines.push_back({{}, "Randy", "random", "starting", Mood::bad, true, {}, 0, 0, 0});
    return board;
}

TEST(Board, ShowsWhatThereIs)
{
    const auto text = draw(a_board(), {});
    EXPECT_NE(
        text.find("  4  Ada     honest, 2400 steps trained                      0.88   50.0 %    62.5 %      12.3"),
        std::string::npos)
        << text;
    EXPECT_NE(text.find("http://127.0.0.1:9944/#/subnet/2"), std::string::npos);
    EXPECT_EQ(text.find('\x1b'), std::string::npos) << "no colour unless asked for";
}

TEST(Board, ColoursAndCutsToTheTerminal)
{
    const auto text = draw(a_board(), {true, 20});
    EXPECT_NE(text.find("\x1b[32m  4  Ada     honest,\x1b[0m\n"), std::string::npos) << text;
    EXPECT_NE(text.find("taud demo · subnet 2\n"), std::string::npos) << "a point of two bytes is one column";
}

TEST(Board, SummaryNamesWhoEarns)
{
    EXPECT_EQ(summary(a_board()), "block 100  Ada 62.5 %  · no incentive yet\n");
}

}  // namespace
}  // namespace tau::demo
