#include "pallets/subtensor/weights.hpp"

#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/inherited.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"
#include "yuma/math.hpp"

#include <algorithm>
#include <set>

namespace tau::pallets::subtensor {
namespace {

std::optional<u16> owner_uid(const Context& ctx, NetUid netuid)
{
    const auto hotkey = owner_hotkey(ctx, netuid);
    return hotkey ? storage::Uids.get(ctx, netuid, *hotkey) : std::nullopt;
}

bool is_self_weight(u16 uid, const WeightRow& row)
{
    return row.values.size() == 1 && !row.uids.empty() && row.uids[0] == uid;
}

bool has_validator_permit(const Context& ctx, NetUid netuid, u16 uid)
{
    const auto permits = storage::ValidatorPermit.get(ctx, netuid);
    return uid < permits.size() && permits[uid];
}

bool may_validate(const Context& ctx, u16 uid, const WeightRow& row)
{
    const bool exempt = is_self_weight(uid, row) || owner_uid(ctx, row.netuid) == uid;
    return (exempt && !has_null_consensus(ctx, row.netuid)) || has_validator_permit(ctx, row.netuid, uid);
}

bool has_duplicates(std::span<const u16> uids)
{
    return std::set<u16>(uids.begin(), uids.end()).size() != uids.size();
}

bool is_long_enough(const Context& ctx, u16 uid, const WeightRow& row)
{
    const u16 least = std::min(neuron_count(ctx, row.netuid), storage::MinAllowedWeights.get(ctx, row.netuid));
    const bool clears = row.values.empty() && has_null_consensus(ctx, row.netuid);
    return clears || is_self_weight(uid, row) || row.values.size() >= least;
}

bool is_within_max_weight(const Context& ctx, u16 uid, const WeightRow& row, std::span<const u16> scaled)
{
    if (is_self_weight(uid, row)) return true;
    const u16 limit = storage::MaxWeightsLimit.get(ctx, row.netuid);
    return limit == 0xffff || yuma::check_vec_max_limited(scaled, limit);
}

/// Who may set a row at all, before what is in it.
Outcome<u16> check_author(const Context& ctx, const AccountId& hotkey, const WeightRow& row)
{
    if (!is_registered(ctx, row.netuid, hotkey)) return fail(Error::HotKeyNotRegisteredInSubNet);
    if (!has_stake_for_weights(ctx, hotkey, row.netuid)) return fail(Error::NotEnoughStakeToSetWeights);
    if (row.version_key < storage::WeightsVersionKey.get(ctx, row.netuid))
        return fail(Error::IncorrectWeightVersionKey);
    TAU_TRY_ASSIGN(const u16 uid, uid_of_hotkey(ctx, row.netuid, hotkey));
    // A revealed row was limited when it was committed.
    if (!storage::CommitRevealWeightsEnabled.get(ctx, row.netuid) &&
        !passes_weights_rate_limit(ctx, storage_index(row.netuid, row.mechanism), uid))
        return fail(Error::SettingWeightsTooFast);
    if (!may_validate(ctx, uid, row)) return fail(Error::NeuronNoValidatorPermit);
    return uid;
}

Outcome<> check_entries(const Context& ctx, u16 uid, const WeightRow& row)
{
    if (has_duplicates(row.uids)) return fail(Error::DuplicateUids);
    if (!std::ranges::all_of(row.uids, [&](u16 other) { return uid_exists(ctx, row.netuid, other); }))
        return fail(Error::UidVecContainInvalidOne);
    if (!is_long_enough(ctx, uid, row)) return fail(Error::WeightVecLengthIsLow);
    return {};
}

std::vector<std::tuple<u16, u16>> zipped(std::span<const u16> uids, std::span<const u16> values)
{
    std::vector<std::tuple<u16, u16>> out;
    for (std::size_t i = 0; i < uids.size(); ++i) out.emplace_back(uids[i], values[i]);
    return out;
}

Outcome<> set_openly(Context& ctx, const Origin& origin, const WeightRow& row)
{
    if (storage::CommitRevealWeightsEnabled.get(ctx, row.netuid)) return fail(Error::CommitRevealEnabled);
    TAU_TRY_ASSIGN(const auto hotkey, frame::ensure_signed(origin));
    return set_weight_row(ctx, hotkey, row);
}

}  // namespace

bool has_null_consensus(const Context& ctx, NetUid netuid)
{
    return storage::SubnetEpochConsensus.available.holds(ctx.setup().spec_version) &&
           storage::SubnetEpochConsensus.get(ctx, netuid) == EpochConsensus::Null;
}

Outcome<> ensure_mechanism_exists(const Context& ctx, NetUid netuid, MechId mechanism)
{
    if (!subnet_exists(ctx, netuid) || mechanism.value >= mechanism_count(ctx, netuid).value)
        return fail(Error::MechanismDoesNotExist);
    return {};
}

bool has_stake_for_weights(const Context& ctx, const AccountId& hotkey, NetUid netuid)
{
    const auto uid = owner_uid(ctx, netuid);
    if (uid && storage::Uids.get(ctx, netuid, hotkey) == uid) return true;
    return stake_weight(ctx, hotkey, netuid).to_num<u64>() >= storage::StakeThreshold.get(ctx);
}

bool passes_weights_rate_limit(const Context& ctx, NetUidStorageIndex index, u16 uid)
{
    const NetUid netuid = netuid_of(index);
    if (!ensure_mechanism_exists(ctx, netuid, mechanism_of(index)) || !uid_exists(ctx, netuid, uid)) return false;
    const auto updates = storage::LastUpdate.get(ctx, index);
    const u64 last = uid < updates.size() ? updates[uid] : 0;
    const u64 now = ctx.block_number;
    return last == 0 || (now > last ? now - last : 0) >= storage::WeightsSetRateLimit.get(ctx, netuid);
}

Outcome<> set_weight_row(Context& ctx, const AccountId& hotkey, const WeightRow& row)
{
    if (row.netuid.is_root()) return fail(Error::CanNotSetRootNetworkWeights);
    if (row.uids.size() != row.values.size()) return fail(Error::WeightVecNotEqualSize);
    TAU_TRY(ensure_mechanism_exists(ctx, row.netuid, row.mechanism));
    if (row.uids.size() > neuron_count(ctx, row.netuid)) return fail(Error::UidsLengthExceedUidsInSubNet);
    TAU_TRY_ASSIGN(const u16 uid, check_author(ctx, hotkey, row));
    TAU_TRY(check_entries(ctx, uid, row));
    const auto scaled = yuma::vec_u16_max_upscale_to_u16(row.values);
    if (!is_within_max_weight(ctx, uid, row, scaled)) return fail(Error::MaxWeightExceeded);
    const auto index = storage_index(row.netuid, row.mechanism);
    const bool raw = has_null_consensus(ctx, row.netuid);
    storage::Weights.put(ctx, index, uid, zipped(row.uids, raw ? row.values : std::span<const u16>(scaled)));
    if (!storage::CommitRevealWeightsEnabled.get(ctx, row.netuid)) set_last_update(ctx, index, uid, ctx.block_number);
    ctx.deposit(event::WeightsSet{index, uid});
    return {};
}

}  // namespace tau::pallets::subtensor

namespace tau::pallets::subtensor::call {

DispatchResult apply(Context& ctx, const Origin& origin, const set_weights& call)
{
    TAU_TRY(set_openly(ctx, origin, {call.netuid, MechId{0}, call.dests, call.weights, call.version_key}));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_mechanism_weights& call)
{
    TAU_TRY(set_openly(ctx, origin, {call.netuid, call.mecid, call.dests, call.weights, call.version_key}));
    return PostInfo{};
}

/// Goes on after an item's error; the failures are reported after all rows.
DispatchResult apply(Context& ctx, const Origin& origin, const batch_set_weights& call)
{
    TAU_TRY_ASSIGN(const auto hotkey, frame::ensure_signed(origin));
    if (call.netuids.size() != call.weights.size() || call.netuids.size() != call.version_keys.size())
        return fail(Error::InputLengthsUnequal);
    std::vector<event::BatchWeightItemFailed> failed;
    for (std::size_t i = 0; i < call.netuids.size(); ++i) {
        const NetUid netuid = call.netuids[i].value;
        std::vector<u16> uids, values;
        for (const auto& [uid, value] : call.weights[i]) {
            uids.push_back(uid.value);
            values.push_back(value.value);
        }
        const auto done = set_openly(ctx, origin, {netuid, MechId{0}, uids, values, call.version_keys[i].value});
        if (!done) failed.push_back(event::BatchWeightItemFailed{netuid, frame::on_wire(ctx, done.error())});
    }
    if (!failed.empty()) ctx.deposit(event::BatchCompletedWithErrors{});
    for (const auto& item : failed) ctx.deposit(item);
    ctx.deposit(event::BatchWeightsCompleted{call.netuids, hotkey});
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
