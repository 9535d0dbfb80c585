#include "crypto/transcript.hpp"

#include "crypto/secret.hpp"

#include <utility>

namespace tau::crypto {
namespace {

constexpr u8 rate = 166;  // 200 bytes less the capacity of 32 and two of padding.

// Flags of a STROBE operation.
constexpr u8 inbound = 1;
constexpr u8 application = 2;
constexpr u8 cipher = 4;
constexpr u8 meta = 16;

FixedBytes<4> length_of(std::size_t size)
{
    return {static_cast<u8>(size), static_cast<u8>(size >> 8), static_cast<u8>(size >> 16),
            static_cast<u8>(size >> 24)};
}

std::span<u8, 200> bytes_of(KeccakState& state)
{
    return std::span<u8, 200>(reinterpret_cast<u8*>(state.data()), 200);
}

}  // namespace

Strobe::Strobe(std::string_view protocol)
{
    constexpr std::string_view domain("\x01\xa8\x01\x00\x01\x60STROBEv1.0.2", 18);
    std::copy(domain.begin(), domain.end(), bytes_of(state_).begin());
    keccak_f1600(state_);
    meta_ad(as_bytes(protocol), false);
}

void Strobe::meta_ad(BytesView data, bool more)
{
    if (!more) begin(meta | application);
    absorb(data);
}

void Strobe::ad(BytesView data)
{
    begin(application);
    absorb(data);
}

void Strobe::prf(std::span<u8> out)
{
    begin(inbound | application | cipher);
    for (u8& byte : out) {
        byte = std::exchange(bytes_of(state_)[position_], u8{0});
        if (++position_ == rate) permute();
    }
}

void Strobe::key(BytesView data)
{
    begin(application | cipher);
    for (const u8 byte : data) {
        bytes_of(state_)[position_] = byte;
        if (++position_ == rate) permute();
    }
}

void Strobe::begin(u8 flags)
{
    const u8 header[2] = {operation_start_, flags};
    operation_start_ = static_cast<u8>(position_ + 1);
    absorb(header);
    if ((flags & cipher) != 0 && position_ != 0) permute();
}

void Strobe::absorb(BytesView data)
{
    for (const u8 byte : data) {
        bytes_of(state_)[position_] ^= byte;
        if (++position_ == rate) permute();
    }
}

void Strobe::permute()
{
    const auto bytes = bytes_of(state_);
    bytes[position_] ^= operation_start_;
    bytes[position_ + std::size_t{1}] ^= 0x04;
    bytes[rate + 1] ^= 0x80;
    keccak_f1600(state_);
    position_ = operation_start_ = 0;
}

Transcript::Transcript(std::string_view label) : strobe_("Merlin v1.0")
{
    append("dom-sep", as_bytes(label));
}

void Transcript::append(std::string_view label, BytesView message)
{
    strobe_.meta_ad(as_bytes(label), false);
    strobe_.meta_ad(length_of(message.size()), true);
    strobe_.ad(message);
}

void Transcript::challenge(std::string_view label, std::span<u8> out)
{
    strobe_.meta_ad(as_bytes(label), false);
    strobe_.meta_ad(length_of(out.size()), true);
    strobe_.prf(out);
}

void Transcript::witness(std::string_view label, BytesView secret, const FixedBytes<32>& randomness,
                         std::span<u8> out) const
{
    Strobe fork = strobe_;
    fork.meta_ad(as_bytes(label), false);
    fork.meta_ad(length_of(secret.size()), true);
    fork.key(secret);
    fork.meta_ad(as_bytes("rng"), false);
    fork.key(randomness);
    fork.meta_ad(length_of(out.size()), false);
    fork.prf(out);
    wipe({reinterpret_cast<u8*>(&fork), sizeof fork});
}

}  // namespace tau::crypto
