#include "frame/key.hpp"

namespace tau::frame {

void append_hashed(KeyBuffer& out, Hasher hasher, BytesView encoded)
{
    switch (hasher) {
    case Hasher::Blake2_128:
        return append(out, crypto::blake2b_128(encoded));
    case Hasher::Blake2_256:
        return append(out, crypto::blake2b_256(encoded));
    case Hasher::Twox128:
        return append(out, crypto::twox_128(encoded));
    case Hasher::Twox256:
        return append(out, crypto::twox_256(encoded));
    case Hasher::Blake2_128Concat:
        append(out, crypto::blake2b_128(encoded));
        break;
    case Hasher::Twox64Concat:
        append(out, crypto::twox_64(encoded));
        break;
    case Hasher::Identity:
        break;
    }
    append(out, encoded);
}

}  // namespace tau::frame
