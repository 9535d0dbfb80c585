#include "vectors/registry.hpp"

#include "vectors/epoch_replay.hpp"
#include "vectors/function_replay.hpp"
#include "vectors/math_functions.hpp"

#include <algorithm>
#include <array>

namespace tau::vectors {

std::span<const Replayer> replayers()
{
    static constexpr std::array rows{
        Replayer{has_functions, replay_functions},
        Replayer{has_epochs, replay_epochs},
    };
    return rows;
}

const Function* find_function(std::string_view name)
{
    const std::array tables{
        number_functions(),
        vector_functions(),
        sparse_functions(),
        dense_functions(),
    };
    for (const auto table : tables) {
        const auto row = std::find_if(table.begin(), table.end(), [&](const Function& f) { return f.name == name; });
        if (row != table.end()) return &*row;
    }
    return nullptr;
}

}  // namespace tau::vectors
