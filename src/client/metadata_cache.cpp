#include "client/metadata_cache.hpp"

#include "base/hex.hpp"

#include <unistd.h>

#include <cstdlib>
#include <fstream>

namespace tau::client {
namespace {

namespace fs = std::filesystem;

fs::path file_of(const fs::path& directory, const Hash& code, u8 version)
{
    return directory / (to_hex(code).substr(2) + "-v" + std::to_string(version) + ".scale");
}

}  // namespace

fs::path default_cache_directory()
{
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache && *cache) return fs::path(cache) / "taud/metadata";
    if (const char* home = std::getenv("HOME"); home && *home) return fs::path(home) / ".cache/taud/metadata";
    return {};
}

std::optional<Bytes> load_cached(const fs::path& directory, const Hash& code, u8 version)
{
    if (directory.empty()) return std::nullopt;
    std::ifstream file(file_of(directory, code, version), std::ios::binary);
    if (!file) return std::nullopt;
    return Bytes(std::istreambuf_iterator<char>(file), {});
}

void store_cached(const fs::path& directory, const Hash& code, u8 version, BytesView metadata)
{
    if (directory.empty()) return;
    std::error_code failed;
    fs::create_directories(directory, failed);
    const fs::path target = file_of(directory, code, version);
    fs::path draft = target;
    draft += "." + std::to_string(::getpid());
    {
        std::ofstream file(draft, std::ios::binary);
        file.write(reinterpret_cast<const char*>(metadata.data()), static_cast<std::streamsize>(metadata.size()));
        if (!file.flush()) {
            file.close();
            fs::remove(draft, failed);
            return;
        }
    }
    fs::rename(draft, target, failed);
    if (failed) fs::remove(draft, failed);
}

}  // namespace tau::client
