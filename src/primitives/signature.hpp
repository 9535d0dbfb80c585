// Signatures and public keys of the three schemes an account may use (sp_runtime::MultiSignature, MultiSigner).
#pragma once

#include "scale/scale.hpp"

namespace tau {

struct MultiSignature {
    static constexpr std::string_view type_path = "sp_runtime::MultiSignature";
    template <std::size_t N>
    struct Bytes_ {
        static constexpr bool tuple = true;
        FixedBytes<N> bytes;
        friend bool operator==(const Bytes_&, const Bytes_&) = default;
    };
    struct Ed25519 : Bytes_<64> {};
    struct Sr25519 : Bytes_<64> {};
    struct Ecdsa : Bytes_<65> {};
    std::variant<Ed25519, Sr25519, Ecdsa> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const MultiSignature&, const MultiSignature&) = default;
};

struct MultiSigner {
    static constexpr std::string_view type_path = "sp_runtime::MultiSigner";
    struct Ed25519 : MultiSignature::Bytes_<32> {};
    struct Sr25519 : MultiSignature::Bytes_<32> {};
    struct Ecdsa : MultiSignature::Bytes_<33> {};
    std::variant<Ed25519, Sr25519, Ecdsa> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const MultiSigner&, const MultiSigner&) = default;
};

}  // namespace tau
