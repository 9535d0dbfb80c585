#include "runtime/extrinsic.hpp"

#include "crypto/hash.hpp"

namespace tau::runtime {
namespace {

constexpr u8 bare_v4 = 0x04;
constexpr u8 bare_v5 = 0x05;
constexpr u8 signed_v4 = 0x84;
constexpr std::size_t hashed_above = 256;
constexpr u8 option_none = 0;

Bytes with_length_prefix(BytesView body)
{
    Bytes out;
    scale::encode_compact(out, body.size());
    append(out, body);
    return out;
}

}  // namespace

std::optional<Extrinsic> decode_extrinsic(const frame::Runtime& runtime, BytesView bytes)
{
    scale::Reader r(bytes, &runtime);
    const std::size_t length = scale::decode_length(r);
    if (!r.ok || r.in.size() != length || length == 0) return std::nullopt;
    Extrinsic out;
    out.length = bytes.size();
    const u8 version = r.take(1)[0];
    if (version == signed_v4) {
        scale::decode(r, out.signed_part.emplace());
        if (out.signed_part->extra.metadata_hash_mode > 1) return std::nullopt;
    } else if (version != bare_v4 && version != bare_v5) {
        return std::nullopt;
    }
    frame::RuntimeCall call;
    scale::decode(r, call);
    if (!r.ok || !r.at_end()) return std::nullopt;
    out.call = std::move(call.encoded);
    return out;
}

Bytes bare_extrinsic(BytesView call)
{
    Bytes body{bare_v5};
    append(body, call);
    return with_length_prefix(body);
}

Bytes signing_payload(BytesView call, const SignedExtra& extra, const SigningContext& context)
{
    Bytes payload = to_bytes(call);
    scale::encode(payload, extra);
    scale::encode(payload, context);
    payload.push_back(option_none);  // CheckMetadataHash: no hash.
    if (payload.size() <= hashed_above) return payload;
    return to_bytes(crypto::blake2b_256(payload));
}

Bytes signed_extrinsic(const AccountId& signer, const MultiSignature& signature, const SignedExtra& extra,
                       BytesView call)
{
    Bytes body{signed_v4};
    scale::encode(body, SignedPart{MultiAddress(signer), signature, extra});
    append(body, call);
    return with_length_prefix(body);
}

}  // namespace tau::runtime
