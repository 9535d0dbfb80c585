// The list of what can be replayed. A new kind of content is one file and one row in registry.cpp.
#pragma once

#include "vectors/replay.hpp"

#include <boost/json.hpp>

namespace tau::vectors {

namespace json = boost::json;

/// Replays the files it recognises by their top-level keys.
struct Replayer {
    bool (*accepts)(const json::object& file);
    KindResult (*replay)(const json::object& file);
};

/// Recomputes the result of a function from its arguments, in the notation of the file.
struct Function {
    std::string_view name;
    json::value (*run)(std::span<const json::value> arguments);
};

std::span<const Replayer> replayers();
/// Every function of every `functions` section.
const Function* find_function(std::string_view name);

}  // namespace tau::vectors
