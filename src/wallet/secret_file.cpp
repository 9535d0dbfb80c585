#include "wallet/secret_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace tau::wallet {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t largest_file = std::size_t{1} << 20;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (number_ >= 0) ::close(number_);
    }
    int number() const { return number_; }
    bool open() const { return number_ >= 0; }

private:
    int number_;
};

tl::unexpected<Error> system_failure(const std::string& what, const fs::path& path, int error = errno)
{
    return failure(what + " " + path.string() + ": " + std::generic_category().message(error));
}

Result<void> make_directories(const fs::path& directory)
{
    if (directory.empty() || fs::exists(directory)) return {};
    TAU_TRY(make_directories(directory.parent_path()));
    if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST) return system_failure("cannot make", directory);
    return {};
}

bool write_all(int file, BytesView content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(file, content.data(), content.size());
        if (written < 0 && errno != EINTR) return false;
        if (written > 0) content = content.subspan(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

/// rename replaces; link refuses, in one step with the check.
bool put_in_place(const fs::path& temporary, const fs::path& path, IfExists if_exists)
{
    if (if_exists == IfExists::replace) return ::rename(temporary.c_str(), path.c_str()) == 0;
    if (::link(temporary.c_str(), path.c_str()) != 0) return false;
    ::unlink(temporary.c_str());
    return true;
}

void sync_directory(const fs::path& directory)
{
    const Descriptor file(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (file.open()) ::fsync(file.number());
}

}  // namespace

Result<crypto::SecretBytes> read_secret_file(const fs::path& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.open()) return system_failure("cannot read", path);
    struct stat status{};
    if (::fstat(file.number(), &status) != 0) return system_failure("cannot read", path);
    if (!S_ISREG(status.st_mode)) return failure("cannot read " + path.string() + ": not a file");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > largest_file) return failure(path.string() + " is too large to be a keyfile");
    crypto::SecretBytes out(size);
    for (std::size_t at = 0; at < size;) {
        const ssize_t count = ::read(file.number(), out.data() + at, size - at);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return system_failure("cannot read", path, count < 0 ? errno : EIO);
        at += static_cast<std::size_t>(count);
    }
    return out;
}

Result<void> write_secret_file(const fs::path& path, BytesView content, IfExists if_exists)
{
    if (if_exists == IfExists::refuse && fs::exists(path)) return failure(path.string() + " exists already");
    TAU_TRY(make_directories(path.parent_path()));
    std::string temporary = path.string() + ".XXXXXX";
    const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));  // With mode 0600.
    if (!file.open()) return system_failure("cannot write", path);
    if (!write_all(file.number(), content) || !put_in_place(temporary, path, if_exists)) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return system_failure("cannot write", path, error);
    }
    sync_directory(path.parent_path());
    return {};
}

}  // namespace tau::wallet
