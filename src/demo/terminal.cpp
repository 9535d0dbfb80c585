#include "demo/terminal.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace tau::demo {
namespace {

constexpr std::size_t usual_columns = 100;

std::size_t terminal_columns()
{
    winsize size{};
    const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : usual_columns;
}

void write(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

bool is_set(const char* variable)
{
    const char* value = std::getenv(variable);
    return value && *value;
}

}  // namespace

StopSignals::StopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, number);
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    descriptor_ = ::signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

StopSignals::~StopSignals()
{
    ::close(descriptor_);
}

bool StopSignals::stopped()
{
    signalfd_siginfo info;
    while (::read(descriptor_, &info, sizeof info) > 0) stopped_ = true;
    return stopped_;
}

Screen::Screen(bool silent, bool no_color)
    : silent_(silent),
      is_terminal_(!silent && ::isatty(STDOUT_FILENO) == 1),
      color_(is_terminal_ && !no_color && !is_set("NO_COLOR"))
{
}

void Screen::say(const std::string& line)
{
    if (silent_) return;
    drawn_lines_ = 0;
    write(line + "\n");
}

void Screen::redraw(const Board& board)
{
    const std::string text = draw(board, {color_, terminal_columns()});
    std::string out;
    if (drawn_lines_ > 0) out = "\x1b[" + std::to_string(drawn_lines_) + "A";
    for (const char c : text) out += c == '\n' ? std::string("\x1b[K\n") : std::string(1, c);
    drawn_lines_ = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    write(out + "\x1b[J");
}

void Screen::show(const Board& board)
{
    if (is_terminal_) return redraw(board);
    if (silent_ || board.last_epoch <= shown_epoch_) return;
    shown_epoch_ = board.last_epoch;
    write(summary(board));
}

void Screen::finish(const Board& board)
{
    if (is_terminal_) return redraw(board);
    if (!silent_) write("\n" + draw(board, {false, usual_columns * 2}));
}

}  // namespace tau::demo
