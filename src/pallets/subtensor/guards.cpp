#include "pallets/subtensor/guards.hpp"

#include "pallets/drand/storage.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/coldkey_swap.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/rate_limits.hpp"
#include "pallets/subtensor/serving.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/weights.hpp"

#include <algorithm>
#include <array>

namespace tau::pallets::subtensor {
namespace {

/// MevShield.submit_encrypted, open to a coldkey that is about to swap.
constexpr std::array<u8, 2> submit_encrypted{30, 1};
/// Blocks between two EVM associations of a neuron.
constexpr frame::Setting<u64> evm_association_limit{1, 7'200};

// ---- Weights.

Outcome<> check_stake(const Context& ctx, const AccountId& who, NetUid netuid)
{
    if (!has_stake_for_weights(ctx, who, netuid)) return fail(Error::NotEnoughStakeToSetWeights);
    return {};
}

Outcome<> check_stake(const Context& ctx, const AccountId& who, const std::vector<scale::Compact<NetUid>>& netuids)
{
    for (const auto& netuid : netuids) TAU_TRY(check_stake(ctx, who, netuid.value));
    return {};
}

/// Under Null consensus only permitted validators reach the pool. Others than neurons fail later.
Outcome<> check_permit(const Context& ctx, const AccountId& who, NetUid netuid)
{
    if (!has_null_consensus(ctx, netuid)) return {};
    const auto uid = storage::Uids.get(ctx, netuid, who);
    const auto permits = storage::ValidatorPermit.get(ctx, netuid);
    if (uid && (*uid >= permits.size() || !permits[*uid])) return fail(Error::NeuronNoValidatorPermit);
    return {};
}

Outcome<> check_interval(const Context& ctx, const AccountId& who, NetUid netuid, MechId mechanism, Error error)
{
    const auto uid = storage::Uids.get(ctx, netuid, who);
    if (uid && !passes_weights_rate_limit(ctx, storage_index(netuid, mechanism), *uid)) return fail(error);
    return {};
}

Outcome<> check_set(const Context& ctx, const AccountId& who, NetUid netuid, MechId mechanism)
{
    TAU_TRY(check_stake(ctx, who, netuid));
    TAU_TRY(check_permit(ctx, who, netuid));
    if (storage::CommitRevealWeightsEnabled.get(ctx, netuid)) return {};
    return check_interval(ctx, who, netuid, mechanism, Error::SettingWeightsTooFast);
}

Outcome<> check_commit(const Context& ctx, const AccountId& who, NetUid netuid, MechId mechanism)
{
    TAU_TRY(check_stake(ctx, who, netuid));
    TAU_TRY(check_permit(ctx, who, netuid));
    return check_interval(ctx, who, netuid, mechanism, Error::CommittingWeightsTooFast);
}

Outcome<> check_timelocked(const Context& ctx, const AccountId& who, NetUid netuid, MechId mechanism, u64 round)
{
    TAU_TRY(check_stake(ctx, who, netuid));
    TAU_TRY(check_permit(ctx, who, netuid));
    if (round < drand::storage::LastStoredRound.get(ctx)) return fail(Error::InvalidRevealRound);
    return check_interval(ctx, who, netuid, mechanism, Error::CommittingWeightsTooFast);
}

/// The commit exists and its epoch has come.
Outcome<> check_commit_of(const Context& ctx, const AccountId& who, const WeightRow& row, std::span<const u16> salt)
{
    const auto commits = storage::WeightCommits.get(ctx, storage_index(row.netuid, row.mechanism), who);
    if (!commits) return fail(Error::NoWeightsCommitFound);
    const H256 hash = commit_hash(who, row, salt);
    const auto found = std::ranges::find(*commits, hash, [](const auto& commit) { return std::get<0>(commit); });
    if (found == commits->end()) return fail(Error::NoWeightsCommitFound);
    if (!is_reveal_epoch(ctx, row.netuid, std::get<1>(*found))) return fail(Error::RevealTooEarly);
    return {};
}

Outcome<> check_reveal(const Context& ctx, const AccountId& who, const WeightRow& row, std::span<const u16> salt)
{
    TAU_TRY(check_stake(ctx, who, row.netuid));
    TAU_TRY(check_permit(ctx, who, row.netuid));
    return check_commit_of(ctx, who, row, salt);
}

// ---- One overload per guarded call.

Outcome<> check(const Context& ctx, const AccountId& who, const call::set_weights& call)
{
    return check_set(ctx, who, call.netuid, MechId{0});
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::set_mechanism_weights& call)
{
    return check_set(ctx, who, call.netuid, call.mecid);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::batch_set_weights& call)
{
    if (call.netuids.size() != call.weights.size() || call.netuids.size() != call.version_keys.size())
        return fail(Error::InputLengthsUnequal);
    return check_stake(ctx, who, call.netuids);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::commit_weights& call)
{
    return check_commit(ctx, who, call.netuid, MechId{0});
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::commit_mechanism_weights& call)
{
    return check_commit(ctx, who, call.netuid, call.mecid);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::batch_commit_weights& call)
{
    if (call.netuids.size() != call.commit_hashes.size()) return fail(Error::InputLengthsUnequal);
    return check_stake(ctx, who, call.netuids);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::reveal_weights& call)
{
    return check_reveal(ctx, who, {call.netuid, MechId{0}, call.uids, call.values, call.version_key}, call.salt);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::reveal_mechanism_weights& call)
{
    return check_reveal(ctx, who, {call.netuid, call.mecid, call.uids, call.values, call.version_key}, call.salt);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::batch_reveal_weights& call)
{
    const std::size_t count = call.uids_list.size();
    if (count != call.values_list.size() || count != call.salts_list.size() || count != call.version_keys.size())
        return fail(Error::InputLengthsUnequal);
    TAU_TRY(check_stake(ctx, who, call.netuid));
    TAU_TRY(check_permit(ctx, who, call.netuid));
    if (!storage::WeightCommits.contains(ctx, NetUidStorageIndex(call.netuid), who))
        return fail(Error::NoWeightsCommitFound);
    for (std::size_t i = 0; i < count; ++i) {
        const WeightRow row{call.netuid, MechId{0}, call.uids_list[i], call.values_list[i], call.version_keys[i]};
        TAU_TRY(check_commit_of(ctx, who, row, call.salts_list[i]));
    }
    return {};
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::commit_timelocked_weights& call)
{
    return check_timelocked(ctx, who, call.netuid, MechId{0}, call.reveal_round);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::commit_timelocked_mechanism_weights& call)
{
    return check_timelocked(ctx, who, call.netuid, call.mecid, call.reveal_round);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::commit_crv3_mechanism_weights& call)
{
    return check_timelocked(ctx, who, call.netuid, call.mecid, call.reveal_round);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::register_network&)
{
    const TransactionType limit = TransactionKind::RegisterNetwork;
    if (!limit.passes(ctx, who)) return fail(Error::NetworkTxRateLimitExceeded);
    return {};
}

Outcome<> check_take(const Context& ctx, const AccountId& who, const AccountId& hotkey, PerU16 take)
{
    if (take < storage::MinDelegateTake.get(ctx)) return fail(Error::DelegateTakeTooLow);
    if (take > storage::MaxDelegateTake.get(ctx)) return fail(Error::DelegateTakeTooHigh);
    return check_take_owner(ctx, who, hotkey);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::increase_take& call)
{
    return check_take(ctx, who, call.hotkey, call.take);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::decrease_take& call)
{
    return check_take(ctx, who, call.hotkey, call.take);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::serve_axon& call)
{
    return check_serving(ctx, who, call);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::serve_axon_tls& call)
{
    return check_serving(ctx, who, call);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::serve_prometheus& call)
{
    return check_serving(ctx, who, call);
}

Outcome<> check(const Context& ctx, const AccountId& who, const call::associate_evm_key& call)
{
    TAU_TRY_ASSIGN(const u16 uid, uid_of_hotkey(ctx, call.netuid, who));
    const auto associated = storage::AssociatedEvmAddress.get(ctx, call.netuid, uid);
    const u64 last = associated ? std::get<1>(*associated) : 0;
    const u64 now = ctx.block_number;
    if ((now > last ? now - last : 0) < evm_association_limit.of(ctx.setup()))
        return fail(Error::EvmKeyAssociateRateLimitExceeded);
    return {};
}

// ---- Which call it is.

struct Guarded {
    u8 index;
    Outcome<> (*check)(const Context&, const AccountId&, BytesView arguments);
};

/// Arguments that do not decode are the dispatch's to report.
template <class Call>
constexpr Guarded guarded{Call::row.index,
                          [](const Context& ctx, const AccountId& who, BytesView arguments) -> Outcome<> {
                              scale::Reader reader(arguments);
                              Call call;
                              scale::decode(reader, call);
                              return reader.ok ? check(ctx, who, call) : Outcome<>{};
                          }};

constexpr std::array guarded_calls{
    guarded<call::set_weights>,
    guarded<call::set_mechanism_weights>,
    guarded<call::batch_set_weights>,
    guarded<call::commit_weights>,
    guarded<call::commit_mechanism_weights>,
    guarded<call::batch_commit_weights>,
    guarded<call::reveal_weights>,
    guarded<call::reveal_mechanism_weights>,
    guarded<call::batch_reveal_weights>,
    guarded<call::commit_timelocked_weights>,
    guarded<call::commit_timelocked_mechanism_weights>,
    guarded<call::commit_crv3_mechanism_weights>,
    guarded<call::register_network>,
    guarded<call::increase_take>,
    guarded<call::decrease_take>,
    guarded<call::serve_axon>,
    guarded<call::serve_axon_tls>,
    guarded<call::serve_prometheus>,
    guarded<call::associate_evm_key>,
};

constexpr std::array allowed_during_swap{
    call::announce_coldkey_swap::row.index,
    call::swap_coldkey_announced::row.index,
    call::dispute_coldkey_swap::row.index,
    call::clear_coldkey_swap_announcement::row.index,
};

bool is_allowed_during_swap(BytesView call)
{
    if (call[0] == pallet_index) return std::ranges::find(allowed_during_swap, call[1]) != allowed_during_swap.end();
    return std::ranges::equal(call.first(2), submit_encrypted);
}

}  // namespace

Outcome<> guard(Context& ctx, const AccountId& signer, BytesView call)
{
    TAU_ASSERT(call.size() >= 2);
    TAU_TRY(ensure_no_coldkey_swap(ctx, signer, is_allowed_during_swap(call)));
    if (call[0] != pallet_index) return {};
    const auto found = std::ranges::find(guarded_calls, call[1], &Guarded::index);
    return found == guarded_calls.end() ? Outcome<>{} : found->check(ctx, signer, call.subspan(2));
}

}  // namespace tau::pallets::subtensor
