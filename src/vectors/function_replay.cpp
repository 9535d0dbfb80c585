#include "vectors/function_replay.hpp"

#include "vectors/notation.hpp"

namespace tau::vectors {
namespace {

void replay_case(const Function& function, const json::array& record, const std::string& place, KindResult& result)
{
    const std::span<const json::value> values(record.data(), record.size());
    const json::value actual = function.run(values.first(values.size() - 1));
    auto found = difference(values.back(), actual, place);
    if (found)
        result.fail(std::move(*found));
    else
        result.pass();
}

}  // namespace

bool has_functions(const json::object& file)
{
    return file.contains("functions");
}

KindResult replay_functions(const json::object& file)
{
    KindResult result{.kind = "functions"};
    for (const auto& [name, section] : file.at("functions").as_object()) {
        const Function* function = find_function(name);
        if (function == nullptr) {
            result.fail(std::string(name) + ": a function not known here");
            continue;
        }
        u64 number = 0;
        for (const auto& record : section.at("cases").as_array()) {
            replay_case(*function, record.as_array(), std::string(name) + " case " + std::to_string(number++), result);
        }
    }
    return result;
}

}  // namespace tau::vectors
