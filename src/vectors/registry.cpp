#include "vectors/registry.hpp"

#include "vectors/amm_functions.hpp"
#include "vectors/block_replay.hpp"
#include "vectors/distribution_replay.hpp"
#include "vectors/epoch_replay.hpp"
#include "vectors/function_replay.hpp"
#include "vectors/gate_replay.hpp"
#include "vectors/math_functions.hpp"
#include "vectors/scenario_replay.hpp"
#include "vectors/share_pool_replay.hpp"
#include "vectors/staking_replay.hpp"
#include "vectors/swap_replay.hpp"

#include <algorithm>
#include <array>

namespace tau::vectors {

std::span<const Replayer> replayers()
{
    static constexpr std::array rows{
        Replayer{has_functions, replay_functions},
        Replayer{has_epochs, replay_epochs},
        Replayer{has_swap_sequences, replay_swap_sequences},
        Replayer{has_share_pools, replay_share_pools},
        Replayer{has_gate_sequences, replay_gate_sequences},
        Replayer{has_scenarios, replay_scenarios},
        Replayer{has_staking_sequences, replay_staking_sequences},
        Replayer{has_distributions, replay_distributions},
        Replayer{has_block_sequences, replay_block_sequences},
    };
    return rows;
}

const Function* find_function(std::string_view name)
{
    const std::array tables{
        number_functions(), vector_functions(), sparse_functions(),   dense_functions(),
        swap_functions(),   share_functions(),  emission_functions(),
    };
    for (const auto table : tables) {
        const auto row = std::find_if(table.begin(), table.end(), [&](const Function& f) { return f.name == name; });
        if (row != table.end()) return &*row;
    }
    return nullptr;
}

}  // namespace tau::vectors
