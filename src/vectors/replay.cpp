#include "vectors/replay.hpp"

#include "vectors/registry.hpp"

#include <zlib.h>

#include <memory>

namespace tau::vectors {
namespace {

/// The whole file, decompressed if it is gzip.
Result<std::string> read_file(const std::filesystem::path& path)
{
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
    if (!file) return failure("cannot open " + path.string());
    std::string text;
    constexpr unsigned step = 1 << 20;
    int count = 0;
    do {
        const auto size = text.size();
        text.resize(size + step);
        count = gzread(file.get(), text.data() + size, step);
        text.resize(size + static_cast<std::size_t>(std::max(count, 0)));
    } while (count > 0);
    if (count < 0) return failure("cannot read " + path.string() + ": damaged compression");
    return text;
}

}  // namespace

void KindResult::fail(std::string difference)
{
    if (failed++ == 0) first_difference = std::move(difference);
}

Result<std::vector<KindResult>> replay_file(const std::filesystem::path& path)
{
    TAU_TRY_ASSIGN(const auto text, read_file(path));
    boost::system::error_code error;
    json::monotonic_resource memory;
    const json::value parsed = json::parse(text, error, &memory);
    if (error || !parsed.is_object()) return failure(path.string() + " is not a JSON object: " + error.message());

    std::vector<KindResult> results;
    for (const Replayer& replayer : replayers()) {
        if (!replayer.accepts(parsed.get_object())) continue;
        try {
            results.push_back(replayer.replay(parsed.get_object()));
        } catch (const std::exception& e) {  // A missing key or a value of another type: Boost.JSON throws.
            return failure(path.string() + " does not have the expected form: " + e.what());
        }
    }
    if (results.empty()) return failure(path.string() + " holds no kind of vectors known here");
    return results;
}

}  // namespace tau::vectors
