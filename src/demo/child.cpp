#include "demo/child.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

namespace tau::demo {
namespace {

constexpr std::size_t longest_line = 1 << 20;
constexpr int exit_no_program = 127;

Result<int> open_log(const std::filesystem::path& path)
{
    const int log = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log < 0) return failure("cannot write " + path.string() + ": " + std::strerror(errno));
    return log;
}

/// Between fork and exec: only calls that are safe there.
[[noreturn]] void become(char* const* argv, pid_t parent, int log, int output, int niceness)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(exit_no_program);  // It ended before the line above.
    ::setpgid(0, 0);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (niceness != 0 && ::nice(niceness) == -1) errno = 0;  // Only a courtesy.
    const int nothing = ::open("/dev/null", O_RDONLY);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(output >= 0 ? output : log, STDOUT_FILENO);
    ::dup2(log, STDERR_FILENO);
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    ::execv(argv[0], argv);
    ::_exit(exit_no_program);
}

std::string ending_of(int status)
{
    if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status));
    return "exit code " + std::to_string(WEXITSTATUS(status));
}

}  // namespace

Result<Child> Child::start(const Command& command)
{
    std::vector<char*> argv{const_cast<char*>(command.program.c_str())};
    for (const auto& argument : command.arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    TAU_TRY_ASSIGN(const int log, open_log(command.log));
    int ends[2] = {-1, -1};
    if (command.listen && ::pipe2(ends, O_CLOEXEC) != 0) {
        ::close(log);
        return failure(std::string("cannot make a pipe: ") + std::strerror(errno));
    }
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid == 0) become(argv.data(), parent, log, ends[1], command.niceness);
    const int why = errno;
    ::close(log);
    if (ends[1] >= 0) ::close(ends[1]);
    if (ends[0] >= 0) ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    Child child(pid, ends[0]);
    if (pid < 0) return failure("cannot start " + command.program + ": " + std::strerror(why));
    return child;
}

Child::Child(Child&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      output_(std::exchange(other.output_, -1)),
      partial_(std::move(other.partial_)),
      ended_(std::move(other.ended_))
{
}

Child& Child::operator=(Child&& other) noexcept
{
    if (this != &other) {
        end();
        pid_ = std::exchange(other.pid_, -1);
        output_ = std::exchange(other.output_, -1);
        partial_ = std::move(other.partial_);
        ended_ = std::move(other.ended_);
    }
    return *this;
}

Child::~Child()
{
    end();
}

void Child::end()
{
    close_output();
    if (pid_ <= 0 || ended_) return;
    ::kill(pid_, SIGKILL);
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
}

void Child::close_output()
{
    if (output_ >= 0) ::close(output_);
    output_ = -1;
}

std::vector<std::string> Child::read_lines()
{
    char buffer[4096];
    while (output_ >= 0) {
        const ssize_t got = ::read(output_, buffer, sizeof buffer);
        if (got > 0) {
            partial_.append(buffer, static_cast<std::size_t>(got));
            if (partial_.size() > longest_line) break;
        } else if (got < 0 && errno == EINTR) {
            continue;
        } else {
            if (got == 0 || errno != EAGAIN) close_output();
            break;
        }
    }
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (auto end = partial_.find('\n'); end != std::string::npos; end = partial_.find('\n', begin)) {
        lines.push_back(partial_.substr(begin, end - begin));
        begin = end + 1;
    }
    partial_.erase(0, begin);
    if (partial_.size() > longest_line) partial_.clear();  // No line that anybody means to be read.
    return lines;
}

std::optional<std::string> Child::ended()
{
    if (pid_ <= 0 || ended_) return ended_;
    int status = 0;
    if (::waitpid(pid_, &status, WNOHANG) == pid_) ended_ = ending_of(status);
    return ended_;
}

void Child::signal(int number)
{
    if (pid_ > 0 && !ended()) ::kill(pid_, number);
}

Result<std::string> own_program()
{
    std::error_code failed;
    const auto path = std::filesystem::read_symlink("/proc/self/exe", failed);
    if (failed) return failure("cannot find this program: " + failed.message());
    return path.string();
}

}  // namespace tau::demo
