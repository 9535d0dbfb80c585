#include "vectors/staking_replay.hpp"

#include "vectors/check.hpp"
#include "vectors/staking_world.hpp"

namespace tau::vectors {

bool has_staking_sequences(const json::object& file)
{
    return file.contains("sequences") && file.contains("min_stake");
}

KindResult replay_staking_sequences(const json::object& file)
{
    KindResult result{.kind = "staking sequences"};
    for (const auto& entry : file.at("sequences").as_array()) {
        StakingWorld world(entry.as_object());
        for (const auto& record : entry.at("steps").as_array()) {
            const json::array& operation = record.at("op").as_array();
            const u64 block = decode<u64>(record.at("block"));
            const std::string outcome = world.run(block, operation);
            json::object actual = world.state();
            actual["result"] = outcome;
            actual["op"] = operation;
            actual["block"] = block;
            check(result, record, actual, std::string(entry.at("id").as_string()) + " block " + std::to_string(block));
        }
    }
    return result;
}

}  // namespace tau::vectors
