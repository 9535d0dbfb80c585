// Registration by work (spec 475): no price, but a proof bound to a recent block.
#include "crypto/hash.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/registration.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/system/storage.hpp"

namespace tau::pallets::subtensor::call {
namespace {

constexpr std::string_view challenge_name = "subtensor-pow-register-v1";
/// How old the block may be that the work is bound to.
constexpr u64 work_age_max = 5;
/// Keys of one coldkey.
constexpr std::size_t hotkeys_max = 256;

/// The challenge and the nonce, hashed twice.
Hash seal_of(const pow_register& call, const H256& block_hash, const AccountId& coldkey)
{
    Bytes text = to_bytes(as_bytes(challenge_name));
    scale::encode(text, std::tuple{call.netuid, block_hash, call.hotkey, coldkey, call.nonce});
    return crypto::keccak_256(crypto::sha2_256(text));
}

/// The seal, a little-endian number, times the difficulty stays below 2^256.
bool meets(const Hash& seal, u64 difficulty)
{
    u128 carry = 0;
    for (std::size_t limb = 0; limb < seal.size(); limb += 8) {
        u64 word = 0;
        for (std::size_t i = 8; i-- > 0;) word = word << 8 | seal[limb + i];
        carry = (u128{word} * difficulty + carry) >> 64;
    }
    return carry == 0;
}

Outcome<> check_open(const Context& ctx, NetUid netuid, const AccountId& hotkey)
{
    if (netuid.is_root()) return fail(Error::RegistrationNotPermittedOnRootSubnet);
    if (!subnet_exists(ctx, netuid)) return fail(Error::SubnetNotExists);
    if (!storage::NetworkPowRegistrationAllowed.get(ctx, netuid)) return fail(Error::SubNetRegistrationDisabled);
    if (is_registered(ctx, netuid, hotkey)) return fail(Error::HotKeyAlreadyRegisteredInSubNet);
    if (storage::MaxAllowedUids.get(ctx, netuid) == 0) return fail(Error::NoNeuronIdAvailable);
    if (storage::RegistrationsThisBlock.get(ctx, netuid) >= storage::MaxRegistrationsPerBlock.get(ctx, netuid))
        return fail(Error::TooManyRegistrationsThisBlock);
    return {};
}

Outcome<> check_work(const Context& ctx, const pow_register& call, const AccountId& coldkey)
{
    const u64 now = ctx.block_number;
    const auto last = storage::LastPowRegistrationBlock.get(ctx, call.hotkey);
    if (call.work_block >= now || now - call.work_block > work_age_max) return fail(Error::InvalidWorkBlock);
    if (last && call.work_block <= *last) return fail(Error::InvalidWorkBlock);
    const H256 block_hash = system::storage::BlockHash.get(ctx, static_cast<BlockNumber>(call.work_block));
    if (block_hash == H256{}) return fail(Error::InvalidWorkBlock);
    if (seal_of(call, block_hash, coldkey) != call.work) return fail(Error::InvalidSeal);
    const u64 difficulty = std::max(storage::Difficulty.get(ctx, call.netuid), u64{1});
    if (!meets(call.work, difficulty)) return fail(Error::InvalidDifficulty);
    return {};
}

Outcome<> check_keys(const Context& ctx, const AccountId& coldkey, const AccountId& hotkey)
{
    if (netuid_of_account(hotkey)) return fail(Error::CannotUseSystemAccount);
    if (hotkey_exists(ctx, hotkey)) {
        if (!coldkey_owns_hotkey(ctx, coldkey, hotkey)) return fail(Error::NonAssociatedColdKey);
        return {};
    }
    const bool full = storage::OwnedHotkeys.get(ctx, coldkey).size() >= hotkeys_max ||
                      storage::StakingHotkeys.get(ctx, coldkey).size() >= hotkeys_max;
    if (full) return fail(Error::TooManyStakingHotkeys);
    return {};
}

}  // namespace

DispatchResult apply(Context& ctx, const Origin& origin, const pow_register& call)
{
    TAU_TRY_ASSIGN(const auto coldkey, frame::ensure_signed(origin));
    TAU_TRY(check_open(ctx, call.netuid, call.hotkey));
    TAU_TRY(check_work(ctx, call, coldkey));
    TAU_TRY(check_keys(ctx, coldkey, call.hotkey));
    TAU_TRY(create_account_if_absent(ctx, coldkey, call.hotkey));
    TAU_TRY_ASSIGN(const u16 uid, register_neuron(ctx, call.netuid, call.hotkey));
    // The candidate was the owner's own hotkey, which stays.
    if (!is_registered(ctx, call.netuid, call.hotkey)) return fail(Error::NoNeuronIdAvailable);
    storage::LastPowRegistrationBlock.put(ctx, call.hotkey, call.work_block);
    storage::RegistrationsThisBlock.mutate(ctx, call.netuid, [](u16& count) { ++count; });
    bump_difficulty(ctx, call.netuid);
    ctx.deposit(event::NeuronRegistered{call.netuid, uid, call.hotkey});
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
