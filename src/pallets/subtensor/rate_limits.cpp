#include "pallets/subtensor/rate_limits.hpp"

#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

// In blocks of 12 s.
constexpr u64 set_children_limit = 150;
constexpr frame::Setting<u64> mechanism_limit{1, 7'200};
constexpr frame::Setting<u64> max_uids_trimming_limit{1, 30 * 7'200};
constexpr u64 owner_hotkey_limit = 7 * 7'200;
constexpr u64 tempo_update_limit = 360;

u64 saturating_mul(u64 a, u64 b)
{
    u64 product = 0;
    return __builtin_mul_overflow(a, b, &product) ? ~u64{0} : product;
}

bool elapsed(const Context& ctx, u64 limit, u64 last)
{
    const u64 now = ctx.block_number;
    return last == 0 || (now > last ? now - last : 0) >= limit;
}

/// `limit` 0 switches the check off; a block exactly `limit` later is still too early.
bool exceeds(const Context& ctx, u64 limit, u64 previous)
{
    if (limit == 0 || previous == 0) return false;
    const u64 now = ctx.block_number;
    return (now > previous ? now - previous : 0) <= limit;
}

template <class Kind, class... Fields>
RateLimitKey key_of(Fields... fields)
{
    return RateLimitKey{{Kind{fields...}}};
}

}  // namespace

u64 TransactionType::limit_on_subnet(const Context& ctx, NetUid netuid) const
{
    const auto tempo = [&] { return u64{storage::Tempo.get(ctx, netuid)}; };
    switch (kind) {
    case TransactionKind::SetChildren:
        return set_children_limit;
    case TransactionKind::SetChildkeyTake:
        return storage::TxChildkeyTakeRateLimit.get(ctx);
    case TransactionKind::RegisterNetwork:
        return storage::NetworkRateLimit.get(ctx);
    case TransactionKind::SetWeightsVersionKey:
        return saturating_mul(tempo(), storage::WeightsVersionKeyRateLimit.get(ctx));
    case TransactionKind::OwnerHyperparamUpdate:
        return saturating_mul(tempo(), storage::OwnerHyperparamRateLimit.get(ctx));
    case TransactionKind::SetSNOwnerHotkey:
        return owner_hotkey_limit;
    case TransactionKind::AddStakeBurn:
        return tempo();
    case TransactionKind::MechanismCountUpdate:
    case TransactionKind::MechanismEmission:
        return mechanism_limit.of(ctx.setup());
    case TransactionKind::MaxUidsTrimming:
        return max_uids_trimming_limit.of(ctx.setup());
    case TransactionKind::TempoUpdate:
        return tempo_update_limit;
    case TransactionKind::Unknown:
        break;
    }
    return 0;
}

u64 TransactionType::last_block_on_subnet(const Context& ctx, const AccountId& key, NetUid netuid) const
{
    switch (kind) {
    case TransactionKind::RegisterNetwork:
        return network_last_lock_block(ctx);
    case TransactionKind::SetSNOwnerHotkey:
        return last_rate_limited_block(ctx, key_of<RateLimitKey::SetSNOwnerHotkey>(netuid));
    case TransactionKind::OwnerHyperparamUpdate:
        return last_rate_limited_block(ctx, key_of<RateLimitKey::OwnerHyperparamUpdate>(netuid, hyperparameter));
    default:
        return storage::TransactionKeyLastBlock.get(ctx, key, netuid, static_cast<u16>(kind));
    }
}

void TransactionType::set_last_block_on_subnet(Context& ctx, const AccountId& key, NetUid netuid, u64 block) const
{
    switch (kind) {
    case TransactionKind::RegisterNetwork:
        return set_last_rate_limited_block(ctx, key_of<RateLimitKey::NetworkLastRegistered>(), block);
    case TransactionKind::SetSNOwnerHotkey:
        return set_last_rate_limited_block(ctx, key_of<RateLimitKey::SetSNOwnerHotkey>(netuid), block);
    case TransactionKind::OwnerHyperparamUpdate:
        return set_last_rate_limited_block(ctx, key_of<RateLimitKey::OwnerHyperparamUpdate>(netuid, hyperparameter),
                                           block);
    default:
        storage::TransactionKeyLastBlock.put(ctx, key, netuid, static_cast<u16>(kind), block);
    }
}

bool TransactionType::passes_on_subnet(const Context& ctx, const AccountId& key, NetUid netuid) const
{
    return elapsed(ctx, limit_on_subnet(ctx, netuid), last_block_on_subnet(ctx, key, netuid));
}

bool TransactionType::passes(const Context& ctx, const AccountId& key) const
{
    return passes_on_subnet(ctx, key, root_netuid);
}

u64 last_rate_limited_block(const Context& ctx, const RateLimitKey& key)
{
    return storage::LastRateLimitedBlock.get(ctx, key);
}

void set_last_rate_limited_block(Context& ctx, const RateLimitKey& key, u64 block)
{
    storage::LastRateLimitedBlock.put(ctx, key, block);
}

u64 network_last_lock_block(const Context& ctx)
{
    return last_rate_limited_block(ctx, key_of<RateLimitKey::NetworkLastRegistered>());
}

u64 last_tx_block(const Context& ctx, const AccountId& key)
{
    return last_rate_limited_block(ctx, key_of<RateLimitKey::LastTxBlock>(key));
}

void set_last_tx_block(Context& ctx, const AccountId& key, u64 block)
{
    set_last_rate_limited_block(ctx, key_of<RateLimitKey::LastTxBlock>(key), block);
}

u64 last_delegate_take_block(const Context& ctx, const AccountId& hotkey)
{
    return last_rate_limited_block(ctx, key_of<RateLimitKey::LastTxBlockDelegateTake>(hotkey));
}

void set_last_delegate_take_block(Context& ctx, const AccountId& hotkey, u64 block)
{
    set_last_rate_limited_block(ctx, key_of<RateLimitKey::LastTxBlockDelegateTake>(hotkey), block);
}

u64 last_childkey_take_block(const Context& ctx, const AccountId& hotkey)
{
    return last_rate_limited_block(ctx, key_of<RateLimitKey::LastTxBlockChildKeyTake>(hotkey));
}

void set_last_childkey_take_block(Context& ctx, const AccountId& hotkey, u64 block)
{
    set_last_rate_limited_block(ctx, key_of<RateLimitKey::LastTxBlockChildKeyTake>(hotkey), block);
}

void forget_rate_limits(Context& ctx, const AccountId& key)
{
    storage::LastRateLimitedBlock.remove(ctx, key_of<RateLimitKey::LastTxBlock>(key));
    storage::LastRateLimitedBlock.remove(ctx, key_of<RateLimitKey::LastTxBlockDelegateTake>(key));
    storage::LastRateLimitedBlock.remove(ctx, key_of<RateLimitKey::LastTxBlockChildKeyTake>(key));
}

bool exceeds_tx_rate_limit(const Context& ctx, u64 previous)
{
    return exceeds(ctx, storage::TxRateLimit.get(ctx), previous);
}

bool exceeds_delegate_take_rate_limit(const Context& ctx, u64 previous)
{
    return exceeds(ctx, storage::TxDelegateTakeRateLimit.get(ctx), previous);
}

}  // namespace tau::pallets::subtensor
