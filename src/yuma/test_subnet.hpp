// A subnet for tests and benchmarks: everything valid and at common settings, to be changed where a test differs.
#pragma once

#include "yuma/yuma.hpp"

namespace tau::yuma {

/// The first `validators` of n neurons have a permit and stakes of a million alpha each, the others have neither.
inline Subnet test_subnet(u16 n, u16 validators)
{
    Subnet subnet{.n = n,
                  .block = 1'000'000,
                  .last_step_block = 999'640,
                  .tempo = 360,
                  .activity_cutoff = 5000,
                  .kappa = 32767,
                  .bonds_penalty = 65535,
                  .bonds_moving_average = 900'000,
                  .yuma3 = false,
                  .liquid_alpha = false,
                  .liquid_alpha_consensus_mode = ConsensusMode::automatic,
                  .alpha_low = 45875,
                  .alpha_high = 58982,
                  .alpha_sigmoid_steepness = 1000,
                  .max_allowed_validators = validators,
                  .owner_uid = std::nullopt,
                  .stake_threshold = 0,
                  .commit_reveal = false,
                  .total_stake = std::vector<I64F64>(n),
                  .block_at_registration = std::vector<u64>(n, 1000),
                  .validator_permit = std::vector<u8>(n)};
    std::fill_n(subnet.validator_permit.begin(), validators, 1);
    std::fill_n(subnet.total_stake.begin(), validators, I64F64::from_num(1'000'000'000'000'000));
    return subnet;
}

/// Everyone updated just now; rows beyond those given are empty.
inline Mechanism test_mechanism(u16 n, const std::vector<std::vector<u16>>& dense_weights)
{
    Mechanism mechanism{.last_update = std::vector<u64>(n, 999'999),
                        .weights = {},
                        .bonds = {},
                        .commit_blocks = {},
                        .previous_consensus = {}};
    for (u16 i = 0; i < n; ++i) {
        std::vector<u16> columns, values;
        for (u16 j = 0; i < dense_weights.size() && j < dense_weights[i].size(); ++j) {
            if (dense_weights[i][j] == 0) continue;
            columns.push_back(j);
            values.push_back(dense_weights[i][j]);
        }
        mechanism.weights.append_row(columns, values);
        mechanism.bonds.append_row({}, {});
    }
    return mechanism;
}

}  // namespace tau::yuma
