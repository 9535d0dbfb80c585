// Timelocked fields wait for the beacon's pulse of their round; as none is ever stored (see drand), they stay sealed.
#include "pallets/balances/balances.hpp"
#include "pallets/commitments/calls.hpp"
#include "pallets/commitments/constants.hpp"
#include "pallets/commitments/errors.hpp"
#include "pallets/commitments/events.hpp"
#include "pallets/commitments/store/storage.hpp"
#include "pallets/subtensor/bonds.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::commitments {
namespace {

using frame::Context;

/// A commitment of any size uses at least this much of the space of an epoch, in bytes.
constexpr u64 used_space_min = 100;
constexpr u64 hash_size = 32;

u64 space_of(const Data& field)
{
    return field.kind >= Data::hash_first && field.kind <= Data::hash_last ? hash_size : field.bytes.size();
}

u64 space_of(const CommitmentInfo& info)
{
    u64 sum = 0;
    for (const auto& field : info.fields) sum += space_of(field);
    return std::max(sum, used_space_min);
}

const Data* find_kind(const CommitmentInfo& info, u8 kind)
{
    const auto found = std::ranges::find(info.fields, kind, &Data::kind);
    return found == info.fields.end() ? nullptr : &*found;
}

Outcome<> use_space(Context& ctx, NetUid netuid, const AccountId& who, u64 space)
{
    auto usage = storage::UsedSpaceOf.get(ctx, netuid, who).value_or(UsageTracker{});
    const u64 epoch = subtensor::storage::SubnetEpochIndex.get(ctx, netuid);
    if (usage.last_epoch != epoch) usage = {.last_epoch = epoch, .used_space = 0};
    if (usage.used_space + space > storage::MaxSpace.get(ctx)) return fail(Error::SpaceLimitExceeded);
    usage.used_space += space;
    storage::UsedSpaceOf.put(ctx, netuid, who, usage);
    return {};
}

/// Deposits are 0 at every known revision, but the constants rule.
Outcome<Tao> adjust_deposit(Context& ctx, const AccountId& who, Tao before, std::size_t fields)
{
    const Tao wanted =
        constants::InitialDeposit.of(ctx).saturating_add(constants::FieldDeposit.of(ctx).saturating_mul(fields));
    if (wanted > before) TAU_TRY(balances::reserve(ctx, who, wanted.saturating_sub(before)));
    if (wanted < before && balances::unreserve(ctx, who, before.saturating_sub(wanted)) != Tao{})
        return fail(Error::UnexpectedUnreserveLeftover);
    return wanted;
}

void note_timelock(Context& ctx, NetUid netuid, const AccountId& who, const CommitmentInfo& info)
{
    const Data* sealed = find_kind(info, Data::timelock_encrypted);
    storage::TimelockedIndex.mutate(ctx, [&](auto& index) {
        if (sealed)
            index.insert({netuid, who});
        else
            index.erase({netuid, who});
    });
    if (sealed)
        ctx.deposit(event::TimelockCommitment{netuid, who, sealed->reveal_round});
    else
        ctx.deposit(event::Commitment{netuid, who});
}

}  // namespace

namespace call {

DispatchResult apply(Context& ctx, const Origin& origin, const set_commitment& call)
{
    TAU_TRY_ASSIGN(const auto who, frame::ensure_signed(origin));
    const NetUid netuid = call.netuid;
    if (!subtensor::is_registered(ctx, netuid, who)) return fail(Error::AccountNotAllowedCommit);
    const auto& fields = call.info.fields;
    if (fields.size() > constants::MaxFields.of(ctx)) return fail(Error::TooManyFieldsInCommitmentInfo);
    if (find_kind(call.info, Data::timelock_reveal_failed)) return fail(Error::TimelockRevealFailedNotAllowed);
    if (find_kind(call.info, Data::reset_bonds_flag)) {
        storage::LastBondsReset.put(ctx, netuid, who, ctx.block_number);
        subtensor::reset_bonds(ctx, netuid, who);
    }
    TAU_TRY(use_space(ctx, netuid, who, space_of(call.info)));
    const auto before = storage::CommitmentOf.get(ctx, netuid, who);
    TAU_TRY_ASSIGN(const Tao deposit, adjust_deposit(ctx, who, before ? before->deposit : Tao{}, fields.size()));
    storage::CommitmentOf.put(ctx, netuid, who, Registration{deposit, ctx.block_number, call.info});
    storage::LastCommitment.put(ctx, netuid, who, ctx.block_number);
    note_timelock(ctx, netuid, who, call.info);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const set_max_space& call)
{
    TAU_TRY(frame::ensure_root(origin));
    storage::MaxSpace.put(ctx, call.new_limit);
    return PostInfo{};
}

}  // namespace call

}  // namespace tau::pallets::commitments
