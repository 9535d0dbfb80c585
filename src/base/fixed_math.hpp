// Transcendental functions on fixed point, bit for bit those of substrate-fixed's `transcendental` module, and the
// square root of the reference's primitives/safe-math.
//
// nullopt: outside the function's domain, or an intermediate result that does not fit.
#pragma once

#include "base/fixed.hpp"

namespace tau {

/// F: I32F32, I64F64 or I96F32. e^x by a Taylor series of fixed length; exp(1) is e cut to 23 fraction bits.
template <class F>
std::optional<F> exp(F x);

/// Base-2 logarithm, one squaring per fraction bit; x must be positive and its reciprocal must fit.
template <class F>
std::optional<F> log2(F x);

/// Natural logarithm: log2(x) / log2(e), the latter cut to 23 fraction bits.
template <class F>
std::optional<F> ln(F x);

/// base^exponent as exp(exponent * ln(base)); 0^y = 0, x^0 = 1, x^1 = x.
template <class F>
std::optional<F> pow(F base, F exponent);

/// Square root by bisection until square and quotient differ by at most epsilon, 129 steps at most. Any Fixed type
/// above.
template <class F>
std::optional<F> checked_sqrt(F x, F epsilon);

}  // namespace tau
