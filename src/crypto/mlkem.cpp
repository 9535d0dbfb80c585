#include "crypto/mlkem.hpp"

#include "crypto/native.hpp"

namespace tau::crypto::mlkem {
namespace {

tl::unexpected<Error> missing()
{
    return failure("built without cargo: ML-KEM-768 is missing");
}

}  // namespace

Result<Public> public_of(const Seed& seed)
{
    if constexpr (has_native) {
        Public out;
        tau_ml_kem_768_public(seed.bytes.data(), out.data());
        return out;
    }
    return missing();
}

Result<Encapsulated> encapsulate(const Public& key, const Secret<32>& randomness)
{
    if constexpr (has_native) {
        Encapsulated out;
        const int refused = tau_ml_kem_768_encapsulate(key.data(), randomness.bytes.data(), out.ciphertext.data(),
                                                       out.secret.bytes.data());
        if (refused != 0) return failure("not a public key of ML-KEM-768");
        return out;
    }
    return missing();
}

Result<SharedSecret> decapsulate(const Seed& seed, const Ciphertext& ciphertext)
{
    if constexpr (has_native) {
        SharedSecret out;
        tau_ml_kem_768_decapsulate(seed.bytes.data(), ciphertext.data(), out.bytes.data());
        return out;
    }
    return missing();
}

Result<Expanded> expand(const Seed& seed)
{
    if constexpr (has_native) {
        Expanded out;
        tau_ml_kem_768_expand(seed.bytes.data(), out.bytes.data());
        return out;
    }
    return missing();
}

Result<SharedSecret> decapsulate(const Expanded& key, const Ciphertext& ciphertext)
{
    if constexpr (has_native) {
        SharedSecret out;
        tau_ml_kem_768_decapsulate_expanded(key.bytes.data(), ciphertext.data(), out.bytes.data());
        return out;
    }
    return missing();
}

}  // namespace tau::crypto::mlkem
