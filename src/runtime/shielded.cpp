#include "runtime/shielded.hpp"

#include "pallets/mev_shield/calls.hpp"
#include "pallets/mev_shield/index.hpp"

namespace tau::runtime {

namespace shield = pallets::mev_shield;

bool is_carrier(BytesView call)
{
    return call.size() >= 2 && call[0] == shield::pallet_index && call[1] == shield::call::submit_encrypted::row.index;
}

std::optional<ShieldedTransaction> carried_by(const Extrinsic& extrinsic)
{
    if (!extrinsic.signed_part || !is_carrier(extrinsic.call)) return std::nullopt;
    const auto call = scale::decoded<shield::call::submit_encrypted>(BytesView(extrinsic.call).subspan(2));
    return call ? shield::parse_ciphertext(call->ciphertext) : std::nullopt;
}

std::optional<Bytes> unshield(const frame::Runtime& runtime, BytesView decapsulation_key,
                              const ShieldedTransaction& shielded)
{
    auto plaintext = shield::unshield(decapsulation_key, shielded);
    if (!plaintext) return std::nullopt;
    scale::Reader r(*plaintext);
    r.take(scale::decode_length(r));
    if (!r.ok) return std::nullopt;
    plaintext->resize(plaintext->size() - r.in.size());
    if (!decode_extrinsic(runtime, *plaintext)) return std::nullopt;
    return plaintext;
}

}  // namespace tau::runtime
