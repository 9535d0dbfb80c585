#include "node/chain_setup.hpp"

#include <fstream>

namespace tau::node {
namespace {

namespace fs = std::filesystem;

/// As the options are typed, a line of text.
std::string text_of(const frame::Setup& setup)
{
    return "--spec " + std::to_string(setup.spec_version) + " --profile " +
           (setup.profile == frame::Profile::fast ? "fast" : "finney");
}

Result<void> write(const fs::path& path, const std::string& text)
{
    const fs::path draft = path.string() + ".part";
    std::ofstream out(draft);
    out << text << '\n';
    out.close();
    std::error_code failed;
    if (out) fs::rename(draft, path, failed);
    if (!out || failed) return failure("cannot write " + path.string());
    return {};
}

}  // namespace

Result<void> keep_setup(const fs::path& base_path, const frame::Setup& setup)
{
    const fs::path path = base_path / "setup.txt";
    std::ifstream in(path);
    if (!in) return write(path, text_of(setup));
    std::string known;
    std::getline(in, known);
    if (known == text_of(setup)) return {};
    return failure("the chain in " + base_path.string() + " was begun with " + known + ", not " + text_of(setup) +
                   "; use the same, or another --base-path");
}

}  // namespace tau::node
