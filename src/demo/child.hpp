// A process of ours: started, listened to, stopped; never left behind.
#pragma once

#include "base/result.hpp"
#include "base/types.hpp"

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tau::demo {

struct Command {
    std::string program;
    std::vector<std::string> arguments;
    std::filesystem::path log;  ///< Standard error goes here; standard output too unless `listen`.
    bool listen = true;
    int niceness = 0;
};

/// Its own process group, so that Ctrl-C on the terminal reaches only us and we stop it in order. It gets SIGKILL from
/// the kernel when the thread that started it ends in any way, SIGKILL included; so start it from the main thread.
class Child {
public:
    static Result<Child> start(const Command& command);
    Child(Child&& other) noexcept;
    Child& operator=(Child&& other) noexcept;
    /// SIGKILL, if it still runs.
    ~Child();

    pid_t pid() const { return pid_; }
    /// To poll for reading; -1 when nothing will come any more.
    int descriptor() const { return output_; }
    /// The whole lines that arrived; does not block.
    std::vector<std::string> read_lines();

    /// How it ended, in words, once it has: "exit code 3", "signal 9". Does not block.
    std::optional<std::string> ended();
    bool is_running() { return !ended(); }
    void signal(int number);

private:
    Child(pid_t pid, int output) : pid_(pid), output_(output) {}
    void close_output();
    void end();

    pid_t pid_ = -1;
    int output_ = -1;
    std::string partial_;
    std::optional<std::string> ended_;
};

/// The program that runs, to start other commands of it.
Result<std::string> own_program();

}  // namespace tau::demo
