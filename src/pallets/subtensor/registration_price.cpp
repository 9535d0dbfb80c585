// What registering costs: it halves every `BurnHalfLife` blocks and jumps with each registration.
#include "pallets/subtensor/registration.hpp"

#include "frame/revision.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

constexpr u64 one_q32 = u64{1} << 32;
constexpr u64 half_q32 = u64{1} << 31;

constexpr u64 mul_q32(u64 value, u64 factor)
{
    const u128 product = u128{value} * factor >> 32;
    return product > ~u64{0} ? ~u64{0} : static_cast<u64>(product);
}

constexpr u64 pow_q32(u64 base, u16 exponent)
{
    u64 result = one_q32;
    for (u32 power = exponent; power > 0; power >>= 1) {
        if (power & 1) result = mul_q32(result, base);
        base = mul_q32(base, base);
    }
    return result;
}

constexpr u64 search_factor(u16 half_life)
{
    u64 low = 0, high = one_q32;
    while (low + 1 < high) {
        const u64 middle = low + (high - low) / 2;
        (pow_q32(middle, half_life) > half_q32 ? high : low) = middle;
    }
    return low;
}

constexpr u16 default_half_life = 360;
constexpr u64 default_factor = search_factor(default_half_life);

Tao within_bounds(const Context& ctx, NetUid netuid, u64 burn)
{
    const Tao floor = storage::MinBurn.get(ctx, netuid);
    const Tao ceiling = storage::MaxBurn.get(ctx, netuid);
    return std::min(std::max(Tao{burn}, floor), ceiling);
}

/// The floor wins over the ceiling.
u64 within_difficulty_bounds(const Context& ctx, NetUid netuid, u64 difficulty)
{
    const u64 floor = std::max(storage::MinDifficulty.get(ctx, netuid), u64{1});
    return std::max(floor, std::min(difficulty, storage::MaxDifficulty.get(ctx, netuid)));
}

void decay_difficulty(Context& ctx, NetUid netuid, u16 half_life)
{
    const u64 difficulty = storage::Difficulty.get(ctx, netuid);
    const u64 decayed = decayed_price(difficulty, half_life, ctx.block_number);
    const u64 next = within_difficulty_bounds(ctx, netuid, decayed);
    if (next != difficulty) storage::Difficulty.put(ctx, netuid, next);
}

void decay_burn(Context& ctx, NetUid netuid, u16 half_life)
{
    const Tao burn = storage::Burn.get(ctx, netuid);
    const Tao next = within_bounds(ctx, netuid, decayed_price(burn.value, half_life, ctx.block_number));
    if (next != burn) storage::Burn.put(ctx, netuid, next);
}

}  // namespace

u64 decay_factor_q32(u16 half_life)
{
    if (half_life == default_half_life) return default_factor;
    return half_life == 0 ? one_q32 : search_factor(half_life);
}

u64 decayed_price(u64 price, u16 half_life, BlockNumber block)
{
    return half_life > 0 && block > 1 ? mul_q32(price, decay_factor_q32(half_life)) : price;
}

u64 bumped_price(u64 price, U64F64 multiplier)
{
    return U64F64::saturating_from_num(price).saturating_mul(std::max(multiplier, U64F64::one())).to_num<u64>();
}

void update_registration_prices(Context& ctx)
{
    const bool by_work = frame::has(ctx, frame::Feature::registration_by_work);
    std::vector<NetUid> networks;
    storage::NetworksAdded.for_each(ctx, [&](NetUid netuid, bool) { networks.push_back(netuid); });
    for (const NetUid netuid : networks) {
        const u16 half_life = storage::BurnHalfLife.get(ctx, netuid);
        decay_burn(ctx, netuid, half_life);
        storage::RegistrationsThisBlock.put(ctx, netuid, u16{0});
        if (!netuid.is_root()) {
            if (by_work) decay_difficulty(ctx, netuid, half_life);
            continue;
        }
        const u16 tempo = storage::Tempo.get(ctx, netuid);
        if (tempo == 0 || ctx.block_number % tempo == 0) storage::RegistrationsThisInterval.put(ctx, netuid, u16{0});
    }
}

void bump_burn(Context& ctx, NetUid netuid)
{
    const u64 bumped = bumped_price(storage::Burn.get(ctx, netuid).value, storage::BurnIncreaseMult.get(ctx, netuid));
    storage::Burn.put(ctx, netuid, within_bounds(ctx, netuid, bumped));
}

void bump_difficulty(Context& ctx, NetUid netuid)
{
    const u64 difficulty = storage::Difficulty.get(ctx, netuid);
    const u64 bumped = bumped_price(difficulty, storage::BurnIncreaseMult.get(ctx, netuid));
    // Always higher than before, however small.
    const u64 next = std::max(bumped, difficulty == ~u64{0} ? difficulty : difficulty + 1);
    storage::Difficulty.put(ctx, netuid, within_difficulty_bounds(ctx, netuid, next));
}

}  // namespace tau::pallets::subtensor
