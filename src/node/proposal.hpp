// What an author puts into a block after the inherents (the reference's sc-basic-authorship with the shield).
#pragma once

#include "crypto/mlkem.hpp"
#include "runtime/executor.hpp"

#include <functional>

namespace tau::node {

/// The key that shielded transactions for this block are sealed to.
struct PendingShieldKey {
    FixedBytes<16> hash{};
    /// Asked when there is a transaction to open; nullopt when the author does not have the secret.
    std::function<std::optional<crypto::mlkem::Expanded>()> decapsulation_key;
};

/// Tries the transactions in their order. A carrier sealed to another key is left for another block; one sealed to
/// `pending` is followed by what it hides. When that cannot be opened, or may not enter the block, the carrier stays
/// and its sender has paid for it. Returns the hashes of the transactions that will never be valid.
std::vector<Hash> propose(runtime::BlockBuilder& builder, std::span<const Bytes> transactions,
                          const std::optional<PendingShieldKey>& pending);

}  // namespace tau::node
