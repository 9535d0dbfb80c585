#include "scale/scale.hpp"

namespace tau::scale {

BytesView Reader::take(std::size_t n)
{
    if (!ok || in.size() < n) {
        ok = false;
        return {};
    }
    const auto head = in.first(n);
    in = in.subspan(n);
    return head;
}

CompactBytes compact_bytes(u128 value)
{
    CompactBytes out;
    if (value < u128{1} << 30) {
        const u8 mode = value < 1u << 6 ? 0 : value < 1u << 14 ? 1 : 2;
        const u32 raw = static_cast<u32>(value << 2) | mode;
        out.size = static_cast<u8>(1u << mode);
        std::memcpy(out.bytes.data(), &raw, out.size);
        return out;
    }
    u8 length = 4;
    while (length < 16 && (value >> (8 * length)) != 0) ++length;
    out.bytes[0] = static_cast<u8>((length - 4) << 2 | 3);
    std::memcpy(&out.bytes[1], &value, length);
    out.size = static_cast<u8>(length + 1);
    return out;
}

namespace {

u128 take_little_endian(Reader& r, std::size_t n)
{
    u128 value = 0;
    const auto bytes = r.take(n);
    if (r.ok) std::memcpy(&value, bytes.data(), n);
    return value;
}

/// The value and the smallest value its form may hold.
std::pair<u128, u128> take_compact(Reader& r)
{
    if (!r.ok || r.in.empty()) {
        r.fail();
        return {};
    }
    switch (r.in[0] & 3) {
    case 0:
        return {take_little_endian(r, 1) >> 2, 0};
    case 1:
        return {take_little_endian(r, 2) >> 2, u128{1} << 6};
    case 2:
        return {take_little_endian(r, 4) >> 2, u128{1} << 14};
    default:
        break;
    }
    const std::size_t length = (r.take(1)[0] >> 2) + 4u;
    if (length > 16) {
        r.fail();
        return {};
    }
    return {take_little_endian(r, length), length == 4 ? u128{1} << 30 : u128{1} << (8 * (length - 1))};
}

}  // namespace

u128 decode_compact(Reader& r, u128 max)
{
    const auto [value, smallest] = take_compact(r);
    if (!r.ok || value < smallest || value > max) {
        r.fail();
        return 0;
    }
    return value;
}

std::size_t decode_length(Reader& r)
{
    const auto n = static_cast<std::size_t>(decode_compact(r, 0xffffffffu));
    return r.ok ? n : 0;
}

}  // namespace tau::scale
