#include "yuma/math.hpp"
#include "yuma/median.hpp"
#include "yuma/sparse_math.hpp"
#include "yuma/yuma.hpp"

#include <algorithm>

namespace tau::yuma {
namespace {

constexpr I32F32 zero = I32F32::zero();
constexpr u16 proportion_max = 65535;

template <class T>
T at_or(const std::vector<T>& column, std::size_t i, T fallback)
{
    return i < column.size() ? column[i] : fallback;
}

std::vector<u16> to_proportions(std::span<const I32F32> x)
{
    std::vector<u16> out(x.size());
    std::transform(x.begin(), x.end(), out.begin(), fixed_proportion_to_u16);
    return out;
}

void compute_activity(const Subnet& subnet, const Mechanism& mechanism, Stages& s)
{
    s.inactive.resize(mechanism.last_update.size());
    for (std::size_t i = 0; i < s.inactive.size(); ++i) {
        u64 active_until = 0;
        const bool never = __builtin_add_overflow(mechanism.last_update[i], subnet.activity_cutoff, &active_until);
        s.inactive[i] = !never && active_until < subnet.block;
    }
}

/// Normalised stake; too small stakes count as none.
void compute_stake(const Subnet& subnet, Stages& s)
{
    std::vector<I64F64> filtered = subnet.total_stake;
    for (std::size_t i = 0; i < filtered.size(); ++i) {
        if (i != subnet.owner_uid && filtered[i].to_num<u64>() < subnet.stake_threshold) filtered[i] = I64F64::zero();
    }
    inplace_normalize_64(filtered);
    s.stake.resize(filtered.size());
    std::transform(filtered.begin(), filtered.end(), s.stake.begin(), I32F32::saturating_from_num<I64F64>);
}

void give_permit_to_owner(const Subnet& subnet, std::vector<u8>& permits)
{
    if (subnet.owner_uid && *subnet.owner_uid < permits.size()) permits[*subnet.owner_uid] = 1;
}

/// The stake of active validators with a permit, normalised.
void compute_active_stake(const Subnet& subnet, Stages& s)
{
    s.permit = subnet.validator_permit;
    give_permit_to_owner(subnet, s.permit);
    s.forbidden.resize(s.permit.size());
    std::transform(s.permit.begin(), s.permit.end(), s.forbidden.begin(), [](u8 permit) { return permit == 0; });
    s.active_stake = s.stake;
    inplace_mask_vector(s.inactive, s.active_stake);
    inplace_mask_vector(s.forbidden, s.active_stake);
    inplace_normalize(s.active_stake);
}

/// Normalised rows of validators with a permit, without self weights (but the owner's) and without weights for a
/// neuron that registered after the validator last looked. Only ratios matter, so magnitudes are taken as bits.
void load_weights(const Subnet& subnet, const Mechanism& mechanism, Stages& s)
{
    auto writer = s.weights.rewrite(mechanism.weights.cells());
    for (std::size_t i = 0; i < mechanism.weights.size(); ++i) {
        const u64 updated = at_or<u64>(mechanism.last_update, i, 0);
        const u64 committed = subnet.commit_reveal ? mechanism.commit_blocks[i] : ~u64{0};
        const auto [columns, values] = mechanism.weights.row(i);
        const std::size_t cells = at_or<u8>(s.permit, i, 0) != 0 ? columns.size() : 0;
        for (std::size_t k = 0; k < cells; ++k) {
            const u16 j = columns[k];
            if (j >= subnet.n || (i == j && j != subnet.owner_uid)) continue;
            const u64 registered = subnet.block_at_registration[j];
            if (updated <= registered || committed < registered) continue;
            writer.put(j, I32F32::from_bits(values[k]));
        }
        writer.end_row();
    }
    inplace_row_normalize_sparse(s.weights);
}

void compute_consensus_and_incentive(const Subnet& subnet, Stages& s)
{
    const I32F32 kappa = u16_proportion_to_fixed(subnet.kappa);
    weighted_median_col_sparse(s.active_stake, s.weights, subnet.n, kappa, s.consensus);
    col_clip_sparse(s.weights, s.consensus, s.clipped_weights);
    row_sum_sparse(s.clipped_weights, s.validator_trust);
    matmul_sparse(s.clipped_weights, s.active_stake, subnet.n, s.incentive);
    inplace_normalize(s.incentive);
}

u64 first_block_after_last_epoch(const Subnet& subnet)
{
    if (subnet.last_step_block != 0) return subnet.last_step_block + 1;
    return subnet.block > subnet.tempo ? subnet.block - subnet.tempo : 0;
}

/// Bonds without the columns of neurons that registered since the last epoch: proportions under Yuma3; magnitudes
/// under Yuma2, where only their ratios within a column of the matrix matter, so that these are taken as bits.
void load_bonds(const Subnet& subnet, const Mechanism& mechanism, Stages& s)
{
    const u64 last_tempo = first_block_after_last_epoch(subnet);
    auto writer = s.bonds.rewrite(mechanism.bonds.cells());
    for (std::size_t i = 0; i < mechanism.bonds.size(); ++i) {
        const auto [columns, values] = mechanism.bonds.row(i);
        for (std::size_t k = 0; k < columns.size(); ++k) {
            if (last_tempo <= at_or<u64>(subnet.block_at_registration, columns[k], 0)) continue;
            writer.put(columns[k], subnet.yuma3            ? u16_proportion_to_fixed(values[k])
                                   : columns[k] < subnet.n ? I32F32::from_bits(values[k])
                                                           : I32F32::from_num(values[k]));
        }
        writer.end_row();
    }
}

/// The consensus the liquid alphas are computed from, if liquid alpha works in this epoch.
void choose_liquid_alpha_consensus(const Subnet& subnet, const Mechanism& mechanism, Stages& s)
{
    s.liquid_alpha_consensus.clear();
    const auto is_set = [](I32F32 c) { return c != zero; };
    if (!subnet.liquid_alpha || std::none_of(s.consensus.begin(), s.consensus.end(), is_set)) return;
    const bool previous =
        subnet.liquid_alpha_consensus_mode == ConsensusMode::previous ||
        (subnet.liquid_alpha_consensus_mode == ConsensusMode::automatic && subnet.bonds_penalty == proportion_max);
    s.liquid_alpha_consensus = s.consensus;
    if (!previous || mechanism.previous_consensus.empty()) return;
    for (std::size_t j = 0; j < s.consensus.size(); ++j) {
        s.liquid_alpha_consensus[j] = u16_proportion_to_fixed(at_or<u16>(mechanism.previous_consensus, j, 0));
    }
}

/// Bonds follow the weights themselves; what a bond earns is scaled by the validator's stake.
void compute_dividends_yuma3(const Subnet& subnet, const Mechanism& mechanism, Stages& s)
{
    choose_liquid_alpha_consensus(subnet, mechanism, s);
    if (!s.liquid_alpha_consensus.empty()) {
        const LiquidAlpha params = liquid_alpha_params(subnet);
        ema_liquid_alpha(s.weights_for_bonds, s.bonds, s.liquid_alpha_consensus, params, s.ema_bonds);
    } else {
        mat_ema_sparse(s.weights_for_bonds, s.bonds, bonds_alpha(subnet.bonds_moving_average), s.ema_bonds);
    }
    s.ema_bonds_norm = s.ema_bonds;
    inplace_col_normalize_sparse(s.ema_bonds_norm, subnet.n);
    mat_vec_mul_sparse(s.ema_bonds_norm, s.incentive, s.scratch);
    row_sum_sparse(s.scratch, s.total_bonds_per_validator);
    vec_mul(s.total_bonds_per_validator, s.active_stake, s.dividends);
    inplace_normalize(s.dividends);
}

/// Bonds are shares of a column, bought with stake-weighted weights.
void compute_dividends_yuma2(const Subnet& subnet, Stages& s)
{
    s.liquid_alpha_consensus.clear();
    inplace_col_normalize_sparse(s.bonds, subnet.n);
    row_hadamard_sparse(s.weights_for_bonds, s.active_stake, s.bonds_delta);
    inplace_col_normalize_sparse(s.bonds_delta, subnet.n);
    mat_ema_sparse(s.bonds_delta, s.bonds, bonds_alpha(subnet.bonds_moving_average), s.ema_bonds);
    inplace_col_normalize_sparse(s.ema_bonds, subnet.n);
    s.ema_bonds_norm = s.ema_bonds;
    matmul_transpose_sparse(s.ema_bonds, s.incentive, s.dividends);
    inplace_normalize(s.dividends);
    inplace_col_max_upscale_sparse(s.ema_bonds, subnet.n);
}

/// Splits one unit into server and validator parts; without weights it goes to the validators by stake.
void normalize_emission(Stages& s)
{
    s.normalized_server_emission = s.incentive;
    s.normalized_validator_emission = s.dividends;
    s.normalized_combined_emission.resize(s.incentive.size());
    std::transform(s.incentive.begin(), s.incentive.end(), s.dividends.begin(), s.normalized_combined_emission.begin(),
                   [](I32F32 incentive, I32F32 dividend) { return incentive.saturating_add(dividend); });
    const I32F32 total = sum(s.normalized_combined_emission);
    if (total == zero) {
        s.normalized_validator_emission = is_zero(s.active_stake) ? s.stake : s.active_stake;
        s.normalized_combined_emission = s.normalized_validator_emission;
        return;
    }
    inplace_normalize_using_sum(s.normalized_server_emission, total);
    inplace_normalize_using_sum(s.normalized_validator_emission, total);
    inplace_normalize_using_sum(s.normalized_combined_emission, total);
}

std::vector<u64> shares_of(std::span<const I32F32> shares, u64 emission)
{
    const I96F32 amount = I96F32::from_num(emission);
    std::vector<u64> out(shares.size());
    std::transform(shares.begin(), shares.end(), out.begin(),
                   [&](I32F32 share) { return I96F32::from_num(share).saturating_mul(amount).to_num<u64>(); });
    return out;
}

void write_bonds(const Stages& s, std::span<const u8> new_permit, StoredRows& out)
{
    auto writer = out.rewrite(s.ema_bonds.cells());
    for (std::size_t i = 0; i < s.ema_bonds.size(); ++i) {
        const auto [columns, values] = s.ema_bonds.row(i);
        const std::size_t cells = new_permit[i] != 0 ? columns.size() : 0;
        for (std::size_t k = 0; k < cells; ++k) writer.put(columns[k], fixed_proportion_to_u16(values[k]));
        writer.end_row();
    }
}

MechanismOutput collect(const Subnet& subnet, u64 emission, const Stages& s)
{
    MechanismOutput out;
    out.incentive = to_proportions(s.incentive);
    out.consensus = to_proportions(s.consensus);
    out.dividends = to_proportions(s.dividends);
    out.validator_trust = to_proportions(s.validator_trust);
    out.stake_weight = to_proportions(s.stake);
    out.active.resize(subnet.n);
    for (std::size_t i = 0; i < subnet.n; ++i) out.active[i] = at_or<u8>(s.inactive, i, 1) == 0;
    out.validator_permit = is_topk_nonzero(s.stake, subnet.max_allowed_validators);
    give_permit_to_owner(subnet, out.validator_permit);
    write_bonds(s, out.validator_permit, out.bonds);
    out.server_emission = shares_of(s.normalized_server_emission, emission);
    out.validator_emission = shares_of(s.normalized_validator_emission, emission);
    out.emission = shares_of(s.normalized_combined_emission, emission);
    return out;
}

void assert_shapes(const Subnet& subnet, const Mechanism& mechanism)
{
    TAU_ASSERT(subnet.total_stake.size() == subnet.n && subnet.block_at_registration.size() == subnet.n);
    TAU_ASSERT(mechanism.weights.size() == subnet.n && mechanism.bonds.size() == subnet.n);
    TAU_ASSERT(!subnet.commit_reveal || mechanism.commit_blocks.size() == subnet.n);
}

}  // namespace

I64F64 total_stake_weight(u64 alpha, u64 tao, u64 tao_weight)
{
    const U96F32 weight = U96F32::from_num(tao_weight).safe_div(U96F32::from_num(~u64{0}));
    const I64F64 weighted_tao = I64F64::saturating_from_num(tao).saturating_mul(I64F64::saturating_from_num(weight));
    return I64F64::saturating_from_num(alpha).saturating_add(weighted_tao);
}

LiquidAlpha liquid_alpha_params(const Subnet& subnet)
{
    return {u16_proportion_to_fixed(subnet.alpha_low), u16_proportion_to_fixed(subnet.alpha_high),
            I32F32::from_num(subnet.alpha_sigmoid_steepness)};
}

I32F32 bonds_alpha(u64 bonds_moving_average)
{
    const I64F64 average = I64F64::saturating_from_num(bonds_moving_average).safe_div(I64F64::from_num(1'000'000));
    return I32F32::one().saturating_sub(I32F32::saturating_from_num(average));
}

MechanismOutput run_mechanism(const Subnet& subnet, const Mechanism& mechanism, u64 emission, Stages& s)
{
    assert_shapes(subnet, mechanism);
    compute_activity(subnet, mechanism, s);
    compute_stake(subnet, s);
    compute_active_stake(subnet, s);
    load_weights(subnet, mechanism, s);
    compute_consensus_and_incentive(subnet, s);
    const I32F32 bonds_penalty = u16_proportion_to_fixed(subnet.bonds_penalty);
    interpolate_sparse(s.weights, s.clipped_weights, subnet.n, bonds_penalty, s.weights_for_bonds);
    load_bonds(subnet, mechanism, s);
    if (subnet.yuma3)
        compute_dividends_yuma3(subnet, mechanism, s);
    else
        compute_dividends_yuma2(subnet, s);
    normalize_emission(s);
    return collect(subnet, emission, s);
}

}  // namespace tau::yuma
