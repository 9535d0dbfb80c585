// Weights of the calls and guards of SubtensorModule (reference: pallets/subtensor/src/weights.rs as of spec 459, whose
// guards and claims are those recorded from 461). Columns: picoseconds, bytes of proof, storage reads, writes.
#pragma once

#include "frame/benchmark.hpp"

namespace tau::pallets::subtensor::call_weights {

using frame::benchmark;

// clang-format off
inline constexpr Weight register_ = benchmark(364'683'000, 6148, 34, 29);
inline constexpr Weight set_weights = benchmark(8'632'000'000, 10'327'410, 4112, 2);
inline constexpr Weight add_stake = benchmark(310'000'000, 8727, 32, 16);
inline constexpr Weight serve_axon = benchmark(19'000'000, 4293, 4, 1);
inline constexpr Weight serve_prometheus = benchmark(18'000'000, 4392, 4, 1);
inline constexpr Weight burned_register = benchmark(365'124'000, 6148, 34, 29);
inline constexpr Weight root_register = benchmark(621'000'000, 191'075, 219, 88);
inline constexpr Weight register_network = benchmark(153'000'000, 9947, 42, 48);
inline constexpr Weight commit_weights = benchmark(36'000'000, 4714, 13, 2);
inline constexpr Weight reveal_weights = benchmark(58'000'000, 7590, 19, 2);
inline constexpr Weight sudo_set_tx_childkey_take_rate_limit = benchmark(3'000'000, 0, 0, 1);
inline constexpr Weight set_childkey_take = benchmark(28'000'000, 4498, 8, 2);
inline constexpr Weight announce_coldkey_swap = benchmark(25'000'000, 4159, 4, 3);
inline constexpr Weight swap_coldkey_announced = benchmark(450'000'000, 100'000, 250, 200);
inline constexpr Weight swap_coldkey = benchmark(480'000'000, 100'000, 250, 210);
inline constexpr Weight dispute_coldkey_swap = benchmark(12'000'000, 4130, 2, 1);
inline constexpr Weight clear_coldkey_swap_announcement = benchmark(10'000'000, 4078, 2, 1);
inline constexpr Weight reset_coldkey_swap = benchmark(4'000'000, 0, 0, 2);
inline constexpr Weight batch_reveal_weights = benchmark(218'000'000, 8095, 19, 2);
inline constexpr Weight recycle_alpha = benchmark(98'000'000, 5219, 15, 6);
inline constexpr Weight burn_alpha = benchmark(102'000'000, 5219, 14, 4);
inline constexpr Weight start_call = benchmark(21'000'000, 4583, 5, 2);
inline constexpr Weight add_stake_limit = benchmark(395'000'000, 8727, 32, 16);
inline constexpr Weight move_stake = benchmark(110'000'000, 7919, 20, 7);
inline constexpr Weight remove_stake = benchmark(299'000'000, 10'557, 30, 13);
inline constexpr Weight remove_stake_limit = benchmark(387'000'000, 10'591, 29, 13);
inline constexpr Weight swap_stake_limit = benchmark(484'000'000, 11'077, 49, 24);
inline constexpr Weight move_stake_limit = swap_stake_limit.saturating_add(benchmark(0, 2493, 1, 0));
inline constexpr Weight transfer_stake = benchmark(142'000'000, 7963, 21, 7);
inline constexpr Weight transfer_stake_and_hotkey = benchmark(146'000'000, 8102, 24, 7);
inline constexpr Weight add_collateral = benchmark(371'000'000, 8542, 34, 17);
inline constexpr Weight set_min_collateral = benchmark(21'000'000, 4480, 4, 1);
inline constexpr Weight swap_stake = benchmark(388'000'000, 10'920, 49, 24);
inline constexpr Weight batch_commit_weights = benchmark(79'000'000, 4765, 15, 2);
inline constexpr Weight batch_set_weights = benchmark(54'000'000, 7395, 16, 2);
inline constexpr Weight decrease_take = benchmark(16'000'000, 4295, 3, 2);
inline constexpr Weight increase_take = benchmark(19'000'000, 4388, 5, 2);
inline constexpr Weight register_network_with_identity = benchmark(148'000'000, 9883, 41, 47);
inline constexpr Weight serve_axon_tls = benchmark(19'000'000, 4264, 4, 1);
inline constexpr Weight set_identity = benchmark(16'000'000, 6829, 3, 1);
inline constexpr Weight set_subnet_identity = benchmark(13'000'000, 4203, 2, 1);
inline constexpr Weight swap_hotkey = benchmark(87'695'000'000, 6'523'886, 6928, 4111);
inline constexpr Weight try_associate_hotkey = benchmark(13'000'000, 4283, 3, 3);
inline constexpr Weight unstake_all = benchmark(15'000'000, 9189, 6, 0);
inline constexpr Weight unstake_all_alpha = benchmark(384'000'000, 11'306, 45, 25);
inline constexpr Weight remove_stake_full_limit = benchmark(415'000'000, 10'591, 29, 13);
inline constexpr Weight update_symbol = benchmark(18'000'000, 9177, 5, 1);
inline constexpr Weight commit_timelocked_weights = benchmark(51'000'000, 4713, 14, 2);
inline constexpr Weight set_coldkey_auto_stake_hotkey = benchmark(17'000'000, 4274, 4, 2);
inline constexpr Weight sudo_set_root_claim_threshold = benchmark(7'000'000, 4117, 1, 1);
inline constexpr Weight set_auto_parent_delegation_enabled = benchmark(14'000'000, 4364, 2, 1);
inline constexpr Weight add_stake_burn = benchmark(477'000'000, 8727, 35, 17);
inline constexpr Weight set_pending_childkey_cooldown = benchmark(1'000'000, 0, 0, 1);
inline constexpr Weight lock_stake = benchmark(63'000'000, 7770, 18, 3);
inline constexpr Weight move_lock = benchmark(84'000'000, 7455, 15, 6);
inline constexpr Weight associate_evm_key = benchmark(395'000'000, 4622, 5, 2);
inline constexpr Weight trigger_epoch = benchmark(27'000'000, 4447, 8, 2);
inline constexpr Weight commit_mechanism_weights = benchmark(124'000'000, 40'871, 14, 2);
inline constexpr Weight commit_crv3_mechanism_weights = benchmark(132'000'000, 40'392, 14, 2);
inline constexpr Weight commit_timelocked_mechanism_weights = benchmark(130'000'000, 40'392, 14, 2);
inline constexpr Weight sudo_set_min_childkey_take = benchmark(3'000'000, 0, 0, 1);
inline constexpr Weight sudo_set_max_childkey_take = benchmark(3'000'000, 0, 0, 1);
inline constexpr Weight dissolve_network = benchmark(52'000'000, 4545, 8, 6);
inline constexpr Weight root_dissolve_network = benchmark(51'000'000, 4545, 8, 6);
inline constexpr Weight set_children = benchmark(55'660'572, 9951, 17, 2);
inline constexpr Weight schedule_swap_coldkey = benchmark(1'000'000);
inline constexpr Weight enable_voting_power_tracking = benchmark(13'000'000, 4203, 2, 2);
inline constexpr Weight disable_voting_power_tracking = benchmark(16'000'000, 4264, 3, 1);
inline constexpr Weight sudo_set_voting_power_ema_alpha = benchmark(10'000'000, 4084, 1, 1);
inline constexpr Weight register_limit = benchmark(345'012'000, 6148, 34, 29);
inline constexpr Weight set_perpetual_lock = benchmark(54'000'000, 7166, 11, 4);
inline constexpr Weight set_tempo = benchmark(887'000);
inline constexpr Weight set_activity_cutoff_factor = benchmark(891'000);
inline constexpr Weight set_reject_locked_alpha = benchmark(8'000'000, 4027, 1, 1);

inline constexpr Weight block_step = benchmark(80'064'000'000, 38'160'831, 13'414, 7064);

inline constexpr Weight check_coldkey_swap = benchmark(10'000'000, 4198, 2, 0);
inline constexpr Weight check_weights = benchmark(30'000'000, 7671, 11, 0);
inline constexpr Weight check_rate_limits = benchmark(20'000'000, 4484, 7, 0);
inline constexpr Weight check_delegate_take = benchmark(9'000'000, 4186, 3, 0);
inline constexpr Weight check_serving_endpoints = benchmark(11'000'000, 4112, 3, 0);
inline constexpr Weight check_evm_key_association = benchmark(9'000'000, 4117, 2, 0);
// clang-format on

/// Per destination of a weight vector; `n` is at most the uids of a subnet.
constexpr Weight set_mechanism_weights(u64 n)
{
    return benchmark(56'000'000, 9373, 16, 2).saturating_add(benchmark(1'961'926, 2520, 1, 0).saturating_mul(n));
}
constexpr Weight reveal_mechanism_weights(u64 n)
{
    return benchmark(61'000'000, 10'114, 19, 2).saturating_add(benchmark(2'031'383, 2512, 1, 0).saturating_mul(n));
}

/// Contributors of a lease's crowdloan at most (MaxContributors): what both calls announce.
inline constexpr u64 contributors_max = 500;
constexpr Weight register_leased_network(u64 k)
{
    return benchmark(171'942'062, 10'256, 50, 53).saturating_add(benchmark(29'141'808, 2579, 2, 2).saturating_mul(k));
}
constexpr Weight terminate_lease(u64 k)
{
    return benchmark(50'239'437, 6148, 4, 8).saturating_add(benchmark(1'091'523, 2529, 1, 1).saturating_mul(k));
}

/// A swap on one subnet that leaves the stake scans nothing.
inline constexpr Weight swap_hotkey_keeping_stake = benchmark(275'300'000, 0, 53, 39);

/// Units of work (hotkeys and holdings) a claim may announce: for all hotkeys of a coldkey, and for one from 475 on.
inline constexpr u64 claim_units_max = 256;
inline constexpr u64 claim_hotkey_units_max = 129;

constexpr Weight claim_root(u64 units)
{
    return benchmark(70'000'000, 7909, 17, 4).saturating_mul(units);
}
constexpr Weight claim_root_scan(u64 units)
{
    return benchmark(6'000'000, 1000, 3, 0).saturating_mul(units);
}

/// A deposit bought over `slots` pools into a fund of `holdings` rows, each valued twice.
constexpr Weight stake_into_basket(u64 slots, u64 holdings)
{
    return benchmark(25'000'000, 4000, 6, 5)
        .saturating_mul(slots)
        .saturating_add(benchmark(10'000'000, 1000, 4, 0).saturating_mul(holdings))
        .saturating_add(frame::reads_writes(8, 6));
}

/// Rows of a fund at most.
inline constexpr u64 basket_rows_max = 256;

inline constexpr Weight announced_claim = claim_root(claim_units_max).saturating_add(claim_root_scan(claim_units_max));
inline constexpr Weight announced_basket_deposit = stake_into_basket(basket_rows_max, basket_rows_max);
inline constexpr Weight announced_basket_trade = stake_into_basket(2, basket_rows_max);

}  // namespace tau::pallets::subtensor::call_weights
