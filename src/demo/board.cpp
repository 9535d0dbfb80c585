#include "demo/board.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tau::demo {
namespace {

const char* color_of(Mood mood)
{
    return mood == Mood::good ? "\x1b[32m" : mood == Mood::bad ? "\x1b[31m" : "";
}

/// The first characters; a byte that continues one is none.
std::string cut(const std::string& text, std::size_t columns)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (static_cast<u8>(text[i]) & 0xC0) != 0x80;
        if (begins && ++count > columns) return text.substr(0, i);
    }
    return text;
}

std::string paint(const std::string& text, Mood mood, const Paper& paper)
{
    const std::string line = cut(text, paper.columns);
    const char* color = paper.color ? color_of(mood) : "";
    return *color ? color + line + "\x1b[0m\n" : line + "\n";
}

std::string percent(double share, bool shown)
{
    return shown ? fmt::format("{:.1f} %", share * 100) : "";
}

std::string row(const BoardLine& line)
{
    return fmt::format("{:>3}  {:<7} {:<18} {:<26} {:>6} {:>8} {:>9} {:>10.2f}",
                       line.uid ? std::to_string(*line.uid) : "", line.name, line.kind, cut(line.state, 26),
                       line.score ? fmt::format("{:.2f}", *line.score) : "", percent(line.weight, line.is_miner),
                       percent(line.incentive, line.is_miner), line.earned_tao);
}

}  // namespace

std::string draw(const Board& board, const Paper& paper)
{
    std::string out = paint(fmt::format("taud demo · subnet {} · block {} · last epoch {} · 1 alpha = {:.3f} TAO",
                                        board.netuid, board.block, board.last_epoch, board.alpha_price),
                            Mood::plain, paper);
    out += paint("page: " + board.page, Mood::plain, paper) + "\n";
    out += paint(fmt::format("{:>3}  {:<7} {:<18} {:<26} {:>6} {:>8} {:>9} {:>10}", "uid", "name", "kind", "state",
                             "score", "weight", "incentive", "TAO earned"),
                 Mood::plain, paper);
    for (const BoardLine& line : board.lines) out += paint(row(line), line.mood, paper);
    return out + "\n" + paint(board.verdict, board.mood, paper);
}

std::string summary(const Board& board)
{
    std::string out = fmt::format("block {}", board.block);
    for (const BoardLine& line : board.lines) {
        if (line.is_miner && line.incentive > 0) out += fmt::format("  {} {:.1f} %", line.name, line.incentive * 100);
    }
    return out + "  · " + board.verdict + "\n";
}

}  // namespace tau::demo
