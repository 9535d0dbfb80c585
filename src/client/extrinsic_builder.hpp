// Signed extrinsics, put together from the signed extensions that the metadata lists, in its order.
#pragma once

#include "crypto/keypair.hpp"
#include "metadata/dynamic.hpp"
#include "metadata/metadata.hpp"
#include "primitives/era.hpp"

#include <optional>

namespace tau::client {

namespace json = boost::json;

/// What a signature covers besides the call.
struct SigningFacts {
    u32 spec_version = 0;
    u32 transaction_version = 0;
    Hash genesis{};
    Era era = {};
    Hash era_block{};  ///< the block of the era's birth; the genesis when immortal
    u64 nonce = 0;
    u128 tip_rao = 0;
    /// Mode 1 of CheckMetadataHash: RFC 78's digest is signed too. nullopt is mode 0.
    std::optional<Hash> metadata_hash = {};
};

struct SigningParts {
    Bytes call;
    Bytes extra;       ///< goes into the extrinsic
    Bytes additional;  ///< is only signed

    /// What is signed: the three in this order, or their blake2b-256 when longer than 256 bytes.
    Bytes payload() const;
};

/// An error for an extension that is not known and has data of its own.
Result<SigningParts> signing_parts(const metadata::Metadata& metadata, Bytes call, const SigningFacts& facts);

/// V4, with its length in front. `signature` is of `scheme`, 64 bytes or 65.
Result<Bytes> assemble(const metadata::Metadata& metadata, const SigningParts& parts, const FixedBytes<32>& account,
                       crypto::Scheme scheme, BytesView signature, metadata::Format format);

/// The call `name` of a pallet with these arguments, see metadata/dynamic.hpp. Errors name the near miss.
Result<Bytes> encode_call(const metadata::Metadata& metadata, std::string_view pallet, std::string_view name,
                          const json::value& arguments, metadata::Format format);

/// The variant of the pallet's calls, or an error with a near miss.
Result<const metadata::Variant*> find_call(const metadata::Metadata& metadata, std::string_view pallet,
                                           std::string_view name);

}  // namespace tau::client
