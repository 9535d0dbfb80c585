// Many quotients by one divisor: a multiplication each instead of a division.
#pragma once

#include "base/fixed.hpp"

namespace tau::yuma {

/// divide(x) is x.safe_div(d), and x itself for d = 0.
class Divisor {
public:
    Divisor() = default;
    explicit Divisor(I32F32 d) : divisor_(d)
    {
        // For d < 2 a quotient of the short way could need 64 bits.
        if (d.bits >= 2) reciprocal_ = ~u64{0} / static_cast<u64>(d.bits);
    }

    I32F32 divide(I32F32 x) const
    {
        if (static_cast<u64>(x.bits) >> 32 != 0 || reciprocal_ == 0) [[unlikely]] {
            return divisor_ == I32F32::zero() ? x : x.safe_div(divisor_);
        }
        const u64 numerator = static_cast<u64>(x.bits) << 32, d = static_cast<u64>(divisor_.bits);
        u64 quotient = static_cast<u64>((u128{numerator} * reciprocal_) >> 64);
        // The reciprocal is up to 1 + 1/d too small, so the quotient is at most two too small.
        quotient += numerator - quotient * d >= d;
        quotient += numerator - quotient * d >= d;
        return {static_cast<i64>(quotient)};
    }

private:
    I32F32 divisor_;
    u64 reciprocal_ = 0;
};

}  // namespace tau::yuma
