#include "cmd/taud/state_file.hpp"

#include "base/hex.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <sstream>

namespace tau::cmd {
namespace {

namespace json = boost::json;

/// The object of keys and values: inside genesis.raw.top, or the whole.
const json::object* entries_of(const json::value& whole)
{
    const json::value* at = &whole;
    for (const auto* name : {"genesis", "raw", "top"}) {
        const auto* object = at->if_object();
        const auto* inner = object ? object->if_contains(name) : nullptr;
        if (!inner) return whole.if_object();
        at = inner;
    }
    return at->if_object();
}

}  // namespace

Result<state::MapView::Map> read_state_file(const std::string& path)
{
    std::ifstream file(path);
    if (!file) return failure("cannot read " + path);
    std::stringstream text;
    text << file.rdbuf();
    boost::system::error_code error;
    const auto whole = json::parse(text.str(), error);
    const auto* entries = error ? nullptr : entries_of(whole);
    if (!entries) return failure(path + " is not a JSON object of storage entries");
    state::MapView::Map out;
    for (const auto& entry : *entries) {
        const auto key = from_hex(std::string_view(entry.key()));
        const auto value =
            entry.value().is_string() ? from_hex(std::string_view(entry.value().as_string())) : std::nullopt;
        if (!key || !value) return failure(path + ": entry " + std::string(entry.key()) + " is not hex to hex");
        out.insert_or_assign(*key, *value);
    }
    if (out.empty()) return failure(path + " holds no storage entries");
    return out;
}

}  // namespace tau::cmd
