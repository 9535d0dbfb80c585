#include "cmd/taud/vectors_cmd.hpp"

#include "vectors/replay.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

namespace tau::cmd {
namespace {

namespace fs = std::filesystem;

constexpr int exit_difference = 1, exit_unusable = 2;

bool is_vector_file(const fs::path& path)
{
    const std::string name = path.filename().string();
    return name.ends_with(".json") || name.ends_with(".json.gz");
}

std::vector<fs::path> files_at(const std::vector<std::string>& places)
{
    std::vector<fs::path> out;
    for (const auto& place : places) {
        if (!fs::is_directory(place)) {
            out.emplace_back(place);
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(place))
            if (entry.is_regular_file() && is_vector_file(entry.path())) out.push_back(entry.path());
    }
    std::ranges::sort(out);
    return out;
}

void print_kind(const vectors::KindResult& result)
{
    std::printf("%-32s %8llu passed %6llu failed\n", result.kind.c_str(),
                static_cast<unsigned long long>(result.passed), static_cast<unsigned long long>(result.failed));
    if (!result.first_difference.empty()) std::printf("  first difference: %s\n", result.first_difference.c_str());
}

}  // namespace

int run_vectors(const std::vector<std::string>& places)
{
    std::map<std::string, vectors::KindResult> kinds;
    int exit_code = 0;
    for (const auto& file : files_at(places)) {
        const auto results = vectors::replay_file(file);
        if (!results) {
            // A directory may hold vectors of other formats; a file named on the command line must be one of ours.
            const bool named = std::ranges::find(places, file.string()) != places.end();
            std::fprintf(stderr, "taud vectors: %s%s\n", named ? "" : "skipped: ", results.error().message.c_str());
            if (named) exit_code = exit_unusable;
            continue;
        }
        for (const auto& result : *results) {
            auto& sum = kinds.try_emplace(result.kind, vectors::KindResult{result.kind}).first->second;
            sum.passed += result.passed;
            sum.failed += result.failed;
            if (sum.first_difference.empty() && !result.first_difference.empty())
                sum.first_difference = file.filename().string() + ": " + result.first_difference;
        }
    }
    if (kinds.empty()) {
        std::fprintf(stderr, "taud vectors: nothing to replay\n");
        return exit_unusable;
    }
    u64 failed = 0;
    for (const auto& [name, result] : kinds) {
        print_kind(result);
        failed += result.failed;
    }
    return failed > 0 ? exit_difference : exit_code;
}

}  // namespace tau::cmd
