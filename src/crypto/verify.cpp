#include "crypto/verify.hpp"

#include "crypto/ecdsa.hpp"
#include "crypto/ed25519.hpp"
#include "crypto/hash.hpp"
#include "crypto/sr25519.hpp"

#include <algorithm>

namespace tau::crypto {

bool verify(const SignatureCheck& check)
{
    switch (check.scheme) {
    case Scheme::sr25519:
        return sr25519::verify(check.account, check.message, check.signature);
    case Scheme::ed25519:
        return ed25519::verify(check.account, check.message, check.signature);
    case Scheme::ecdsa:
        break;
    }
    const auto signer = ecdsa::recover(check.message, check.signature);
    return signer && blake2b_256(*signer) == check.account;
}

bool verify(Scheme scheme, BytesView public_key, BytesView message, BytesView signature)
{
    if (public_key.size() != (scheme == Scheme::ecdsa ? 33 : 32)) return false;
    SignatureCheck check{scheme, {}, message, signature};
    if (scheme == Scheme::ecdsa)
        check.account = blake2b_256(public_key);
    else
        std::ranges::copy(public_key, check.account.begin());
    return verify(check);
}

bool verify_message(const SignatureCheck& check)
{
    if (verify(check)) return true;
    Bytes wrapped = to_bytes(as_bytes("<Bytes>"));
    append(wrapped, check.message);
    append(wrapped, as_bytes("</Bytes>"));
    SignatureCheck again = check;
    again.message = wrapped;
    return verify(again);
}

std::vector<bool> verify_batch(std::span<const SignatureCheck> checks)
{
    std::vector<bool> out(checks.size());
    for (std::size_t i = 0; i < checks.size(); ++i) out[i] = verify(checks[i]);
    return out;
}

}  // namespace tau::crypto
