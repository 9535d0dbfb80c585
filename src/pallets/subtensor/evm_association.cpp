#include "crypto/ecdsa.hpp"
#include "crypto/hash.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/evm_addresses.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/ownership.hpp"

#include <algorithm>

namespace tau::pallets::subtensor::call {
namespace {

/// EIP-191: what an Ethereum wallet signs of a message.
Hash personal_message_digest(BytesView message)
{
    // The byte and the letter after it apart, or the letter would be a third hex digit.
    const std::string prefix = std::string("\x19") + "Ethereum Signed Message:\n" + std::to_string(message.size());
    Bytes whole = to_bytes(as_bytes(prefix));
    append(whole, message);
    return crypto::keccak_256(whole);
}

/// Signed: the hotkey, then the hash of the block number.
Hash association_digest(const AccountId& hotkey, u64 block_number)
{
    Bytes number;
    scale::encode(number, block_number);
    Bytes message = to_bytes(BytesView(hotkey.bytes));
    append(message, crypto::keccak_256(number));
    return personal_message_digest(message);
}

Outcome<H160> signer_address(const Hash& digest, const FixedBytes<65>& signature)
{
    const auto key = crypto::ecdsa::recover_digest(digest, signature);
    if (!key) return fail(Error::InvalidIdentity);
    const auto point = crypto::ecdsa::coordinates(*key);
    if (!point) return fail(Error::UnableToRecoverPublicKey);
    const Hash hash = crypto::keccak_256(*point);
    H160 address;
    std::copy(hash.end() - 20, hash.end(), address.bytes.begin());
    return address;
}

}  // namespace

/// How often is for the guard before the call.
DispatchResult apply(Context& ctx, const Origin& origin, const associate_evm_key& call)
{
    TAU_TRY_ASSIGN(const auto hotkey, frame::ensure_signed(origin));
    if (owner_of_hotkey(ctx, hotkey) == AccountId{}) return fail(Error::NonAssociatedColdKey);
    TAU_TRY_ASSIGN(const u16 uid, uid_of_hotkey(ctx, call.netuid, hotkey));
    TAU_TRY_ASSIGN(const H160 signer, signer_address(association_digest(hotkey, call.block_number), call.signature));
    if (signer != call.evm_key) return fail(Error::InvalidRecoveredPublicKey);
    TAU_TRY(associate_evm_address(ctx, call.netuid, uid, call.evm_key));
    ctx.deposit(event::EvmKeyAssociated{call.netuid, hotkey, call.evm_key, u64{ctx.block_number}});
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
