#include "crypto/pbkdf2.hpp"

#include "crypto/secret.hpp"

#include <sodium.h>

#include <algorithm>

namespace tau::crypto {
namespace {

struct Sha512 {
    using State = crypto_auth_hmacsha512_state;
    static constexpr std::size_t size = 64;
    static constexpr auto init = crypto_auth_hmacsha512_init;
    static constexpr auto update = crypto_auth_hmacsha512_update;
    static constexpr auto final = crypto_auth_hmacsha512_final;
};

struct Sha256 {
    using State = crypto_auth_hmacsha256_state;
    static constexpr std::size_t size = 32;
    static constexpr auto init = crypto_auth_hmacsha256_init;
    static constexpr auto update = crypto_auth_hmacsha256_update;
    static constexpr auto final = crypto_auth_hmacsha256_final;
};

/// One HMAC from a state that has taken the key already, which halves the work of a round.
template <class Hmac>
void mac(const typename Hmac::State& keyed, BytesView message, BytesView suffix, u8* out)
{
    auto state = keyed;
    Hmac::update(&state, message.data(), message.size());
    Hmac::update(&state, suffix.data(), suffix.size());
    Hmac::final(&state, out);
}

template <class Hmac>
Secret<Hmac::size> block(const typename Hmac::State& keyed, BytesView salt, u32 number, u32 rounds)
{
    const u8 suffix[4] = {static_cast<u8>(number >> 24), static_cast<u8>(number >> 16), static_cast<u8>(number >> 8),
                          static_cast<u8>(number)};
    Secret<Hmac::size> link, sum;
    mac<Hmac>(keyed, salt, suffix, link.bytes.data());
    sum = link;
    for (u32 round = 1; round < rounds; ++round) {
        mac<Hmac>(keyed, link.bytes, {}, link.bytes.data());
        for (std::size_t i = 0; i < Hmac::size; ++i) sum.bytes[i] ^= link.bytes[i];
    }
    return sum;
}

template <class Hmac>
void pbkdf2(BytesView password, BytesView salt, u32 rounds, std::span<u8> out)
{
    typename Hmac::State keyed;
    Hmac::init(&keyed, password.data(), password.size());
    for (u32 number = 1; !out.empty(); ++number) {
        const auto bytes = block<Hmac>(keyed, salt, number, rounds);
        const std::size_t size = std::min(out.size(), Hmac::size);
        std::copy_n(bytes.bytes.begin(), size, out.begin());
        out = out.subspan(size);
    }
    wipe({reinterpret_cast<u8*>(&keyed), sizeof keyed});
}

}  // namespace

void pbkdf2_sha512(BytesView password, BytesView salt, u32 rounds, std::span<u8> out)
{
    pbkdf2<Sha512>(password, salt, rounds, out);
}

void pbkdf2_sha256(BytesView password, BytesView salt, u32 rounds, std::span<u8> out)
{
    pbkdf2<Sha256>(password, salt, rounds, out);
}

}  // namespace tau::crypto
