// Standard output as a place to draw on, and the signals that mean "stop".
#pragma once

#include "demo/board.hpp"

namespace tau::demo {

/// SIGINT, SIGTERM and SIGHUP as a descriptor. To be made before any thread starts.
class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    int descriptor() const { return descriptor_; }
    /// Whether one came; stays true.
    bool stopped();

private:
    int descriptor_ = -1;
    bool stopped_ = false;
};

/// Draws a board over the one before where standard output is a terminal, and tells what is new where it is not.
class Screen {
public:
    /// `silent`: nothing is shown at all.
    Screen(bool silent, bool no_color);

    void say(const std::string& line);
    void show(const Board& board);
    /// The last board in full.
    void finish(const Board& board);

private:
    void redraw(const Board& board);

    const bool silent_, is_terminal_;
    const bool color_;
    std::size_t drawn_lines_ = 0;
    u64 shown_epoch_ = 0;
};

}  // namespace tau::demo
