#include "crypto/secret.hpp"

#include <sodium.h>

namespace tau::crypto {

void wipe(std::span<u8> bytes)
{
    sodium_memzero(bytes.data(), bytes.size());
}

}  // namespace tau::crypto
