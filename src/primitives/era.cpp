#include "primitives/era.hpp"

#include <algorithm>
#include <bit>

namespace tau {
namespace {

u64 quantize_factor(u64 period)
{
    return std::max<u64>(period >> 12, 1);
}

}  // namespace

Era Era::mortal(u64 period, u64 current)
{
    const u64 rounded = std::clamp<u64>(std::bit_ceil(period), 4, 1u << 16);
    const u64 factor = quantize_factor(rounded);
    return {rounded, current % rounded / factor * factor};
}

void Era::scale_encode(Bytes& out) const
{
    if (is_immortal()) return out.push_back(0);
    const auto log = static_cast<u64>(std::countr_zero(period));
    const auto raw = static_cast<u16>(std::clamp<u64>(log - 1, 1, 15) | phase / quantize_factor(period) << 4);
    scale::encode(out, raw);
}

void Era::scale_decode(scale::Reader& r)
{
    u8 first = 0, second = 0;
    scale::decode(r, first);
    *this = {};
    if (!r.ok || first == 0) return;
    scale::decode(r, second);
    const u64 raw = first | u64{second} << 8;
    period = u64{2} << (raw % 16);
    phase = (raw >> 4) * quantize_factor(period);
    if (period < 4 || phase >= period) r.fail();
}

}  // namespace tau
