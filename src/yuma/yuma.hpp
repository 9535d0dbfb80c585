// The Yuma epoch: columns in, columns out, no storage. How much each neuron of a subnet earns from the weights that
// validators set. Source: pallets/subtensor/src/epoch/run_epoch.rs (epoch_mechanism, the sparse path) and
// subnets/mechanism.rs (split_emissions, epoch_with_mechanisms).
//
// Every column has one element per uid, 0 … n - 1. Proportions are u16 parts of 65535, amounts alpha in 1e-9.
#pragma once

#include "yuma/liquid_alpha.hpp"
#include "yuma/sparse.hpp"

namespace tau::yuma {

/// Which consensus the liquid alphas are computed from.
enum class ConsensusMode : u8 { current, previous, automatic };

/// What all mechanisms of a subnet share.
struct Subnet {
    u16 n = 0;
    u64 block = 0;
    /// Block of the last successful epoch; 0 = never.
    u64 last_step_block = 0;
    u64 tempo = 0;
    /// In blocks: a neuron whose last update is older than this is inactive.
    u64 activity_cutoff = 0;
    u16 kappa = 0;
    u16 bonds_penalty = 0;
    /// Parts of a million.
    u64 bonds_moving_average = 0;
    bool yuma3 = false;
    /// Only has a meaning together with yuma3.
    bool liquid_alpha = false;
    ConsensusMode liquid_alpha_consensus_mode = ConsensusMode::automatic;
    u16 alpha_low = 0;
    u16 alpha_high = 0;
    /// In hundredths.
    i16 alpha_sigmoid_steepness = 0;
    u16 max_allowed_validators = 0;
    /// A uid of n or more: the owner's hotkey is not registered here.
    std::optional<u16> owner_uid;
    /// Less total stake than this counts as none, except the owner's.
    u64 stake_threshold = 0;
    bool commit_reveal = false;

    /// Alpha stake plus weighted root stake, see total_stake_weight.
    std::vector<I64F64> total_stake;
    std::vector<u64> block_at_registration;
    /// 0 or 1, may be shorter than n.
    std::vector<u8> validator_permit;
};

struct Mechanism {
    /// Blocks, may be shorter than n.
    std::vector<u64> last_update;
    /// n rows each, of u16 magnitudes as stored.
    StoredRows weights;
    StoredRows bonds;
    /// With commit_reveal: block of each neuron's earliest commit that is not expired, the largest u64 for none.
    std::vector<u64> commit_blocks;
    /// This mechanism's consensus of the epoch before, of any length; empty = nothing stored.
    std::vector<u16> previous_consensus;
};

struct EpochInput {
    Subnet subnet;
    std::vector<Mechanism> mechanisms;
    /// To be distributed over all mechanisms.
    u64 emission = 0;
    /// Each mechanism's part of 65535; nullopt = equal parts.
    std::optional<std::vector<u16>> emission_split;
};

struct MechanismOutput {
    std::vector<u16> incentive;
    std::vector<u16> consensus;
    std::vector<u16> dividends;
    std::vector<u16> validator_trust;
    std::vector<u16> stake_weight;
    std::vector<u8> active;
    std::vector<u8> validator_permit;
    /// To be stored for every uid; empty without a new permit.
    StoredRows bonds;
    std::vector<u64> server_emission;
    std::vector<u64> validator_emission;
    std::vector<u64> emission;
};

/// The columns stored per subnet: means weighted by each mechanism's part of the emission, truncated after each one.
struct EpochOutput {
    std::vector<MechanismOutput> mechanisms;

    std::vector<u16> consensus;
    std::vector<u16> dividends;
    std::vector<u16> validator_trust;
    std::vector<u16> stake_weight;
    std::vector<u8> active;
    std::vector<u8> validator_permit;
    std::vector<u64> server_emission;
    std::vector<u64> validator_emission;
    std::vector<u64> emission;
};

/// Every intermediate result of a mechanism, and its working memory: reuse it and nothing is allocated.
struct Stages {
    std::vector<u8> inactive, permit, forbidden;
    std::vector<I32F32> stake, active_stake;
    Sparse weights, clipped_weights;
    std::vector<I32F32> consensus, validator_trust, incentive;
    /// Between weights (bonds_penalty 0) and clipped weights (65535).
    Sparse weights_for_bonds;
    /// Masked; under Yuma2 also normalised by column.
    Sparse bonds;
    /// Yuma2 only: weights_for_bonds times active stake, normalised by column.
    Sparse bonds_delta;
    /// As they will be stored.
    Sparse ema_bonds;
    Sparse ema_bonds_norm;
    /// Of the alphas, where liquid alpha worked in this epoch; else empty.
    std::vector<I32F32> liquid_alpha_consensus;
    /// Yuma3 only.
    std::vector<I32F32> total_bonds_per_validator;
    std::vector<I32F32> dividends;
    std::vector<I32F32> normalized_server_emission, normalized_validator_emission, normalized_combined_emission;
    Sparse scratch;
};

/// alpha + tao * tao_weight; tao_weight is a u64 part of 2^64 - 1 (get_stake_weights_for_network).
I64F64 total_stake_weight(u64 alpha, u64 tao, u64 tao_weight);

/// How the subnet's alphas are made.
LiquidAlpha liquid_alpha_params(const Subnet& subnet);

/// 1 - bonds_moving_average / 1e6 (compute_disabled_liquid_alpha).
I32F32 bonds_alpha(u64 bonds_moving_average);

/// One part per mechanism; what rounding leaves over goes to the first. A split of more than 65535 is not cut back.
std::vector<u64> split_emissions(u64 emission, std::size_t mechanisms, const std::optional<std::vector<u16>>& split);

/// One mechanism with its part of the emission.
MechanismOutput run_mechanism(const Subnet& subnet, const Mechanism& mechanism, u64 emission, Stages& stages);

EpochOutput run_epoch(const EpochInput& input);

}  // namespace tau::yuma
