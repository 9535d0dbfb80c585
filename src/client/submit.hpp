// A transaction from call to receipt.
#pragma once

#include "client/chain.hpp"
#include "client/extrinsic_builder.hpp"

#include <functional>

namespace tau::client {

struct TxOptions {
    std::optional<u64> nonce = {};  ///< asked of the node when absent
    u128 tip_rao = 0;
    u64 era_blocks = 64;  ///< blocks the transaction is valid for; 0: for ever
    std::optional<Hash> metadata_hash = {};
};

/// Anything that signs: a key pair, a wallet's key.
struct Signer {
    FixedBytes<32> account{};
    crypto::Scheme scheme = crypto::Scheme::sr25519;
    std::function<Result<Bytes>(BytesView payload)> sign;
};
Signer signer_of(const crypto::KeyPair& pair);

/// Asks nonce and era's block of the node and signs.
Answer<Bytes> sign_call(const Chain& chain, const Bytes& call, const Signer& signer, const TxOptions& options = {});

struct Fee {
    std::string fee_rao;  ///< decimal, for it may need 128 bits
    json::value weight;
};
/// What the call would cost, its signature not being needed for that.
Answer<Fee> fee_of(const Chain& chain, const Bytes& call, const Signer& signer, const TxOptions& options = {});

/// Whether the pool would take it: nothing, or why not.
Answer<std::optional<std::string>> validity_of(const Chain& chain, BytesView extrinsic);

enum class Wait : u8 { none, in_block, finalized };

struct Receipt {
    Hash extrinsic{};
    /// Absent when not waited for; then nothing below is known.
    std::optional<BlockRef> block = {};
    u32 index = 0;  ///< in the block
    bool finalized = false;
    bool success = false;
    std::string error = {};    ///< in words, when it failed
    std::string fee_rao = {};  ///< decimal; "" when the chain reports none
    json::array events = {};   ///< its own, see metadata/extrinsic.hpp
};

/// Hears "ready", "in block", "finalized" and so on with the block's hash where there is one.
using Progress = std::function<void(std::string_view status, const std::optional<Hash>& block)>;

/// Submits and waits. An error means that it never got into a block, or that it is not known whether it did (kinds
/// timeout, unreachable); a failed dispatch is a Receipt without success.
Answer<Receipt> submit(const Chain& chain, BytesView extrinsic, Wait wait, const Progress& progress = {},
                       std::chrono::milliseconds patience = std::chrono::minutes(5));

/// What became of an extrinsic in a block; nullopt when it is not in that one.
Answer<std::optional<Receipt>> receipt_in(const Chain& chain, const BlockRef& block, const Hash& extrinsic);

}  // namespace tau::client
