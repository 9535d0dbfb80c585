// Signatures of the three schemes against an account (sp_runtime MultiSignature::verify).
#include "crypto/ecdsa.hpp"
#include "crypto/ed25519.hpp"
#include "crypto/hash.hpp"
#include "crypto/sr25519.hpp"
#include "runtime/executor.hpp"

namespace tau::runtime {

bool verify(const SignatureCheck& check)
{
    const auto& signature = check.signature.value;
    if (const auto* sr = std::get_if<MultiSignature::Sr25519>(&signature))
        return crypto::sr25519::verify(check.signer.bytes, check.payload, sr->bytes);
    if (const auto* ed = std::get_if<MultiSignature::Ed25519>(&signature))
        return crypto::ed25519::verify(check.signer.bytes, check.payload, ed->bytes);
    const auto key = crypto::ecdsa::recover(check.payload, std::get<MultiSignature::Ecdsa>(signature).bytes);
    return key && crypto::blake2b_256(*key) == check.signer.bytes;
}

}  // namespace tau::runtime
