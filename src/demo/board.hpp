// The table on the terminal.
#pragma once

#include "base/types.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tau::demo {

enum class Mood : u8 { plain, good, bad };

struct BoardLine {
    std::optional<u16> uid;
    std::string name, kind, state;
    Mood mood = Mood::plain;
    bool is_miner = false;
    std::optional<double> score;  ///< As the honest validators see it.
    double weight = 0;            ///< Part of all.
    double incentive = 0;         ///< Part of all.
    double earned_tao = 0;        ///< At the pool's price.
};

struct Board {
    std::string page;
    u16 netuid = 0;
    u64 block = 0, last_epoch = 0;
    double alpha_price = 0;
    std::vector<BoardLine> lines;
    std::string verdict;
    Mood mood = Mood::plain;
};

struct Paper {
    bool color = false;
    std::size_t columns = 100;  ///< Longer lines are cut.
};

/// Lines that end in "\n".
std::string draw(const Board& board, const Paper& paper);

/// One line: who earns how much, for where there is no terminal.
std::string summary(const Board& board);

}  // namespace tau::demo
