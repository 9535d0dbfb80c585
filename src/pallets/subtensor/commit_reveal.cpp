// Rows of weights that are committed first: as a hash that their author reveals, or encrypted to a round of drand.
#include "crypto/hash.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/subtensor/tempo.hpp"
#include "pallets/subtensor/weights.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

/// Unrevealed commits of one hotkey on one mechanism; timelocked ones are counted per epoch.
constexpr std::size_t commits_max = 10;
/// Bytes of a timelocked commit under Yuma consensus.
constexpr std::size_t timelocked_size_max = 5'000;
/// Bytes of all mechanisms' timelocked commits together under Null consensus.
constexpr std::size_t null_timelocked_size_max = 32'768;

/// (hash, epoch, block, unused)
using Commits = std::vector<std::tuple<H256, u64, u64, u64>>;

const H256& hash_of(const Commits::value_type& commit)
{
    return std::get<0>(commit);
}

u64 epoch_of(const Commits::value_type& commit)
{
    return std::get<1>(commit);
}

auto find_hash(Commits& commits, const H256& hash)
{
    return std::ranges::find(commits, hash, hash_of);
}

/// Takes the expired ones off the front and returns their hashes.
std::vector<H256> drop_expired(const Context& ctx, NetUid netuid, Commits& commits)
{
    const auto live = std::ranges::find_if(
        commits, [&](const auto& commit) { return !is_commit_expired(ctx, netuid, epoch_of(commit)); });
    std::vector<H256> expired;
    std::transform(commits.begin(), live, std::back_inserter(expired), hash_of);
    commits.erase(commits.begin(), live);
    return expired;
}

void put_commits(Context& ctx, NetUidStorageIndex index, const AccountId& hotkey, const Commits& commits)
{
    if (commits.empty())
        storage::WeightCommits.remove(ctx, index, hotkey);
    else
        storage::WeightCommits.put(ctx, index, hotkey, commits);
}

/// What every commit needs; the author's uid.
Outcome<u16> check_committer(const Context& ctx, const AccountId& hotkey, NetUid netuid, NetUidStorageIndex index)
{
    TAU_TRY_ASSIGN(const u16 uid, uid_of_hotkey(ctx, netuid, hotkey));
    if (!passes_weights_rate_limit(ctx, index, uid)) return fail(Error::CommittingWeightsTooFast);
    return uid;
}

/// Null consensus takes commits of permitted validators only.
Outcome<> check_permit(const Context& ctx, NetUid netuid, u16 uid)
{
    if (!has_null_consensus(ctx, netuid)) return {};
    const auto permits = storage::ValidatorPermit.get(ctx, netuid);
    if (uid >= permits.size() || !permits[uid]) return fail(Error::NeuronNoValidatorPermit);
    return {};
}

Outcome<> commit(Context& ctx, const Origin& origin, NetUid netuid, MechId mechanism, const H256& hash)
{
    TAU_TRY(ensure_mechanism_exists(ctx, netuid, mechanism));
    TAU_TRY_ASSIGN(const auto hotkey, frame::ensure_signed(origin));
    if (!storage::CommitRevealWeightsEnabled.get(ctx, netuid)) return fail(Error::CommitRevealDisabled);
    const auto index = storage_index(netuid, mechanism);
    TAU_TRY_ASSIGN(const u16 uid, check_committer(ctx, hotkey, netuid, index));
    TAU_TRY(check_permit(ctx, netuid, uid));
    Commits commits = storage::WeightCommits.get(ctx, index, hotkey).value_or(Commits{});
    drop_expired(ctx, netuid, commits);
    if (commits.size() >= commits_max) return fail(Error::TooManyUnrevealedCommits);
    commits.emplace_back(hash, current_epoch(ctx, netuid), ctx.block_number, 0);
    storage::WeightCommits.put(ctx, index, hotkey, commits);
    ctx.deposit(event::WeightsCommitted{hotkey, index, hash});
    set_last_update(ctx, index, uid, ctx.block_number);
    return {};
}

struct TimelockedCommit {
    NetUid netuid;
    MechId mechanism;
    const BoundedVec<u8, 32768>& payload;
    u64 reveal_round;
    u16 version;
};

Outcome<> check_size(const Context& ctx, const TimelockedCommit& commit)
{
    const bool null_consensus = has_null_consensus(ctx, commit.netuid);
    const std::size_t mechanisms = std::max<std::size_t>(1, mechanism_count(ctx, commit.netuid).value);
    const std::size_t most = null_consensus ? null_timelocked_size_max / mechanisms : timelocked_size_max;
    if (commit.payload.size() <= most) return {};
    // Before the error existed such a call did not decode.
    const bool named = availability(Error::CommitPayloadTooLarge).holds(ctx.setup().spec_version);
    if (!named) return tl::make_unexpected(DispatchError::other());
    return fail(Error::CommitPayloadTooLarge);
}

Outcome<> commit_timelocked(Context& ctx, const Origin& origin, const TimelockedCommit& commit)
{
    const auto [netuid, mechanism, payload, reveal_round, version] = commit;
    TAU_TRY(ensure_mechanism_exists(ctx, netuid, mechanism));
    TAU_TRY_ASSIGN(const auto hotkey, frame::ensure_signed(origin));
    TAU_TRY(check_size(ctx, commit));
    if (!storage::CommitRevealWeightsEnabled.get(ctx, netuid)) return fail(Error::CommitRevealDisabled);
    if (version != storage::CommitRevealWeightsVersion.get(ctx)) return fail(Error::IncorrectCommitRevealVersion);
    const auto index = storage_index(netuid, mechanism);
    TAU_TRY_ASSIGN(const u16 uid, check_committer(ctx, hotkey, netuid, index));
    TAU_TRY(check_permit(ctx, netuid, uid));
    const u64 epoch = current_epoch(ctx, netuid);
    auto queue = storage::TimelockedWeightCommits.get(ctx, index, epoch);
    const auto own = std::ranges::count_if(queue, [&](const auto& entry) { return std::get<0>(entry) == hotkey; });
    if (static_cast<std::size_t>(own) >= commits_max) return fail(Error::TooManyUnrevealedCommits);
    queue.emplace_back(hotkey, ctx.block_number, payload, reveal_round);
    storage::TimelockedWeightCommits.put(ctx, index, epoch, queue);
    const H256 hash{crypto::blake2b_256(payload)};
    ctx.deposit(event::TimelockedWeightsCommitted{hotkey, index, hash, reveal_round});
    set_last_update(ctx, index, uid, ctx.block_number);
    return {};
}

tl::unexpected<DispatchError> not_found(const std::vector<H256>& expired, const H256& hash, Error otherwise)
{
    const bool was_there = std::ranges::find(expired, hash) != expired.end();
    return fail(was_there ? Error::ExpiredWeightCommit : otherwise);
}

/// Reveals the commit and forgets the ones before it.
Outcome<> reveal(Context& ctx, const Origin& origin, const WeightRow& row, std::span<const u16> salt)
{
    TAU_TRY_ASSIGN(const auto hotkey, frame::ensure_signed(origin));
    if (!storage::CommitRevealWeightsEnabled.get(ctx, row.netuid)) return fail(Error::CommitRevealDisabled);
    const auto index = storage_index(row.netuid, row.mechanism);
    auto commits = storage::WeightCommits.get(ctx, index, hotkey);
    if (!commits) return fail(Error::NoWeightsCommitFound);
    const auto expired = drop_expired(ctx, row.netuid, *commits);
    const H256 hash = commit_hash(hotkey, row, salt);
    if (commits->empty()) return not_found(expired, hash, Error::NoWeightsCommitFound);
    const auto found = find_hash(*commits, hash);
    if (found == commits->end()) return not_found(expired, hash, Error::InvalidRevealCommitHashNotMatch);
    if (!is_reveal_epoch(ctx, row.netuid, epoch_of(*found))) return fail(Error::RevealTooEarly);
    commits->erase(commits->begin(), found + 1);
    put_commits(ctx, index, hotkey, *commits);
    TAU_TRY(set_weight_row(ctx, hotkey, row));
    ctx.deposit(event::WeightsRevealed{hotkey, index, hash});
    return {};
}

Outcome<> check_batch(const Context& ctx, NetUid netuid, Commits& commits, const std::vector<H256>& expired,
                      const std::vector<H256>& hashes)
{
    for (const auto& hash : hashes) {
        const auto found = find_hash(commits, hash);
        if (found == commits.end()) return not_found(expired, hash, Error::InvalidRevealCommitHashNotMatch);
        if (!is_reveal_epoch(ctx, netuid, epoch_of(*found))) return fail(Error::RevealTooEarly);
    }
    return {};
}

/// Removes commits of epochs before `epoch`.
void drop_timelocked_before(Context& ctx, NetUidStorageIndex index, u64 epoch)
{
    storage::TimelockedWeightCommits.for_each_under(
        ctx,
        [&](u64 committed, const auto&) {
            if (committed < epoch) storage::TimelockedWeightCommits.remove(ctx, index, committed);
        },
        index);
}

}  // namespace

H256 commit_hash(const AccountId& hotkey, const WeightRow& row, std::span<const u16> salt)
{
    const auto list = [](std::span<const u16> values) { return std::vector<u16>(values.begin(), values.end()); };
    Bytes preimage;
    scale::encode(preimage, std::tuple{hotkey, storage_index(row.netuid, row.mechanism), list(row.uids),
                                       list(row.values), list(salt), row.version_key});
    return H256{crypto::blake2b_256(preimage)};
}

bool is_reveal_epoch(const Context& ctx, NetUid netuid, u64 epoch)
{
    u64 due = 0;
    if (__builtin_add_overflow(epoch, storage::RevealPeriodEpochs.get(ctx, netuid), &due)) due = ~u64{0};
    return current_epoch(ctx, netuid) == due;
}

void reveal_timelocked_weights(Context& ctx)
{
    auto netuids = all_networks(ctx);
    std::erase(netuids, root_netuid);
    const auto deferred = epochs_deferred_this_block(ctx, netuids);
    for (const NetUid netuid : netuids) {
        if (std::ranges::find(deferred, netuid) != deferred.end()) continue;
        const u64 epoch = current_epoch(ctx, netuid);
        const u64 period = storage::RevealPeriodEpochs.get(ctx, netuid);
        const u8 mechanisms = mechanism_count(ctx, netuid).value;
        for (u8 mechanism = 0; epoch > period && mechanism < mechanisms; ++mechanism) {
            drop_timelocked_before(ctx, storage_index(netuid, MechId{mechanism}), epoch - period);
        }
    }
}

}  // namespace tau::pallets::subtensor

namespace tau::pallets::subtensor::call {

DispatchResult apply(Context& ctx, const Origin& origin, const commit_weights& call)
{
    TAU_TRY(commit(ctx, origin, call.netuid, MechId{0}, call.commit_hash));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const commit_mechanism_weights& call)
{
    TAU_TRY(commit(ctx, origin, call.netuid, call.mecid, call.commit_hash));
    return PostInfo{};
}

/// Goes on after an item's error; the failures are reported after all commits.
DispatchResult apply(Context& ctx, const Origin& origin, const batch_commit_weights& call)
{
    TAU_TRY_ASSIGN(const auto hotkey, frame::ensure_signed(origin));
    if (call.netuids.size() != call.commit_hashes.size()) return fail(Error::InputLengthsUnequal);
    std::vector<event::BatchWeightItemFailed> failed;
    for (std::size_t i = 0; i < call.netuids.size(); ++i) {
        const NetUid netuid = call.netuids[i].value;
        const auto done = commit(ctx, origin, netuid, MechId{0}, call.commit_hashes[i]);
        if (!done) failed.push_back(event::BatchWeightItemFailed{netuid, frame::on_wire(ctx, done.error())});
    }
    if (!failed.empty()) ctx.deposit(event::BatchCompletedWithErrors{});
    for (const auto& item : failed) ctx.deposit(item);
    ctx.deposit(event::BatchWeightsCompleted{call.netuids, hotkey});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const reveal_weights& call)
{
    TAU_TRY(reveal(ctx, origin, {call.netuid, MechId{0}, call.uids, call.values, call.version_key}, call.salt));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const reveal_mechanism_weights& call)
{
    TAU_TRY(reveal(ctx, origin, {call.netuid, call.mecid, call.uids, call.values, call.version_key}, call.salt));
    return PostInfo{};
}

/// All or nothing.
DispatchResult apply(Context& ctx, const Origin& origin, const batch_reveal_weights& call)
{
    const std::size_t count = call.uids_list.size();
    if (count != call.values_list.size() || count != call.salts_list.size() || count != call.version_keys.size())
        return fail(Error::InputLengthsUnequal);
    TAU_TRY_ASSIGN(const auto hotkey, frame::ensure_signed(origin));
    if (!storage::CommitRevealWeightsEnabled.get(ctx, call.netuid)) return fail(Error::CommitRevealDisabled);
    const NetUidStorageIndex index(call.netuid);
    auto commits = storage::WeightCommits.get(ctx, index, hotkey);
    if (!commits) return fail(Error::NoWeightsCommitFound);
    const auto expired = drop_expired(ctx, call.netuid, *commits);
    const auto row = [&](std::size_t i) {
        return WeightRow{call.netuid, MechId{0}, call.uids_list[i], call.values_list[i], call.version_keys[i]};
    };
    std::vector<H256> hashes;
    for (std::size_t i = 0; i < count; ++i) hashes.push_back(commit_hash(hotkey, row(i), call.salts_list[i]));
    TAU_TRY(check_batch(ctx, call.netuid, *commits, expired, hashes));
    for (std::size_t i = 0; i < count; ++i) {
        // The same commit twice is found once.
        const auto found = find_hash(*commits, hashes[i]);
        if (found == commits->end()) return not_found(expired, hashes[i], Error::InvalidRevealCommitHashNotMatch);
        commits->erase(found);
        TAU_TRY(set_weight_row(ctx, hotkey, row(i)));
    }
    put_commits(ctx, index, hotkey, *commits);
    ctx.deposit(event::WeightsBatchRevealed{hotkey, call.netuid, hashes});
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const commit_timelocked_weights& call)
{
    TAU_TRY(commit_timelocked(ctx, origin,
                              {call.netuid, MechId{0}, call.commit, call.reveal_round, call.commit_reveal_version}));
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const commit_timelocked_mechanism_weights& call)
{
    TAU_TRY(commit_timelocked(ctx, origin,
                              {call.netuid, call.mecid, call.commit, call.reveal_round, call.commit_reveal_version}));
    return PostInfo{};
}

/// The form of before versions were named: always 4.
DispatchResult apply(Context& ctx, const Origin& origin, const commit_crv3_mechanism_weights& call)
{
    TAU_TRY(commit_timelocked(ctx, origin, {call.netuid, call.mecid, call.commit, call.reveal_round, 4}));
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
