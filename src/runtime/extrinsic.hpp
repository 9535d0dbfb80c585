// An extrinsic as it travels: version 4 signed, version 4 or 5 bare (sp_runtime::generic::UncheckedExtrinsic).
#pragma once

#include "frame/runtime.hpp"
#include "primitives/era.hpp"
#include "primitives/numbers.hpp"
#include "primitives/signature.hpp"

namespace tau::runtime {

/// What the signer says beside the call; the extensions without bytes are not here.
struct SignedExtra {
    Era era;
    scale::Compact<u32> nonce;
    scale::Compact<Tao> tip;
    u8 metadata_hash_mode = 0;  ///< 0 off, 1 on.
};

struct SignedPart {
    MultiAddress address;
    MultiSignature signature;
    SignedExtra extra;
};

struct Extrinsic {
    std::optional<SignedPart> signed_part;
    Bytes call;
    /// Bytes of the whole extrinsic with its length prefix.
    std::size_t length = 0;
};

/// Decodes a whole extrinsic (with its compact length prefix); nullopt when malformed or when the call is not one of
/// the runtime's. Calls nested deeper than 8 levels are refused, as the reference's validation does.
std::optional<Extrinsic> decode_extrinsic(const frame::Runtime& runtime, BytesView bytes);

/// A bare version 5 extrinsic around a call: an inherent.
Bytes bare_extrinsic(BytesView call);

/// What is signed besides the call: the extra and what the chain implies.
struct SigningContext {
    u32 spec_version = 0;
    u32 transaction_version = 1;
    H256 genesis_hash;
    H256 era_hash;  ///< Hash of the era's first block, the genesis hash for an immortal era.
};

/// The bytes to sign: call ++ extra ++ implied, or its blake2b-256 when longer than 256 bytes.
Bytes signing_payload(BytesView call, const SignedExtra& extra, const SigningContext& context);

/// The whole signed extrinsic, with length prefix.
Bytes signed_extrinsic(const AccountId& signer, const MultiSignature& signature, const SignedExtra& extra,
                       BytesView call);

}  // namespace tau::runtime
