#include "node/proposal.hpp"

#include "crypto/hash.hpp"
#include "runtime/shielded.hpp"

namespace tau::node {
namespace {

/// The block is full, or an earlier nonce is missing from it: another block may take the transaction.
bool may_come_later(const TransactionValidityError& error)
{
    const auto* why = std::get_if<TransactionValidityError::Invalid>(&error.value);
    return why && (std::holds_alternative<InvalidTransaction::ExhaustsResources>(why->error.value) ||
                   std::holds_alternative<InvalidTransaction::Future>(why->error.value));
}

/// Bare extrinsics are refused inside a carrier: only inherents are bare, and those stand before all others.
void push_hidden(runtime::BlockBuilder& builder, const runtime::ShieldedTransaction& shielded,
                 const PendingShieldKey& pending)
{
    const auto& runtime = builder.context().runtime();
    const auto key = pending.decapsulation_key();
    if (!key) return;
    const auto inner = runtime::unshield(runtime, key->bytes, shielded);
    if (!inner) return;
    const auto decoded = runtime::decode_extrinsic(runtime, *inner);
    if (decoded && decoded->signed_part) (void)builder.apply(*inner, *decoded, false);
}

}  // namespace

std::vector<Hash> propose(runtime::BlockBuilder& builder, std::span<const Bytes> transactions,
                          const std::optional<PendingShieldKey>& pending)
{
    std::vector<Hash> never;
    for (const auto& transaction : transactions) {
        const auto decoded = runtime::decode_extrinsic(builder.context().runtime(), transaction);
        TAU_ASSERT(decoded);  // The pool took it.
        const auto shielded = runtime::carried_by(*decoded);
        if (shielded && (!pending || shielded->key_hash != pending->hash)) continue;
        const auto applied = builder.apply(transaction, *decoded, true);
        if (!applied) {
            if (!may_come_later(applied.error())) never.push_back(crypto::blake2b_256(transaction));
        } else if (shielded) {
            push_hidden(builder, *shielded, *pending);
        }
    }
    return never;
}

}  // namespace tau::node
