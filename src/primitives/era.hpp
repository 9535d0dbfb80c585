// How long a signed extrinsic is valid (sp_runtime::generic::Era).
#pragma once

#include "scale/scale.hpp"

namespace tau {

struct Era {
    static constexpr std::string_view type_path = "sp_runtime::generic::era::Era";
    /// Blocks of validity, a power of two from 4 to 65536; 0 for immortal.
    u64 period = 0;
    /// Where in the period it was signed; a multiple of max(period / 4096, 1).
    u64 phase = 0;

    static Era immortal() { return {}; }
    /// The era of `period` blocks (rounded up to a power of two, clamped) that contains block `current`.
    static Era mortal(u64 period, u64 current);

    bool is_immortal() const { return period == 0; }
    /// First block of the validity around `current`, whose hash is signed; 0 (genesis) when immortal.
    u64 birth(u64 current) const
    {
        return is_immortal() ? 0 : (std::max(current, phase) - phase) / period * period + phase;
    }
    /// First block that is too late.
    u64 death(u64 current) const { return is_immortal() ? ~u64{0} : birth(current) + period; }

    void scale_encode(Bytes& out) const;
    void scale_decode(scale::Reader& r);
    friend bool operator==(const Era&, const Era&) = default;
};

}  // namespace tau
