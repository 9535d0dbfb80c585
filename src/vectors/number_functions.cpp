// Fixed-point primitives and scalar functions of epoch_math.json.
#include "base/fixed_math.hpp"
#include "vectors/bind_function.hpp"
#include "vectors/math_functions.hpp"
#include "vectors/plain_math.hpp"
#include "yuma/liquid_alpha.hpp"
#include "yuma/math.hpp"
#include "yuma/yuma.hpp"

#include <array>

namespace tau::vectors {
namespace {

constexpr std::array number_rows{
    bind<[](I32F32 a, I32F32 b) { return a.checked_mul(b); }>("I32F32.checked_mul"),
    bind<[](I32F32 a, I32F32 b) { return a.safe_div(b); }>("I32F32.safe_div"),
    bind<[](I32F32 a, I32F32 b) { return a.saturating_add(b); }>("I32F32.saturating_add"),
    bind<[](I32F32 a, I32F32 b) { return a.saturating_sub(b); }>("I32F32.saturating_sub"),
    bind<[](I32F32 a, I32F32 b) { return a.saturating_mul(b); }>("I32F32.saturating_mul"),
    bind<[](I32F32 a, I32F32 b) { return a.saturating_div(b); }>("I32F32.saturating_div"),
    bind<[](I32F32 a, I32F32 b) { return a.wrapping_add(b); }>("I32F32.wrapping_add"),
    bind<[](I32F32 a) { return a.round(); }>("I32F32.round"),
    bind<[](I64F64 a) { return I32F32::saturating_from_num(a); }>("I32F32.from_I64F64_saturating"),
    bind<[](u64 a) { return I32F32::saturating_from_num(a); }>("I32F32.from_u64_saturating"),
    bind<[](I32F32 a) { return a.to_num<u16>(); }>("I32F32.to_u16_saturating"),
    bind<[](I32F32 a) { return a.to_num<u64>(); }>("I32F32.to_u64_saturating"),
    bind<[](U96F32 a) { return I64F64::saturating_from_num(a); }>("I64F64.from_U96F32_saturating"),
    bind<[](u64 a) { return I64F64::saturating_from_num(a); }>("I64F64.from_u64_saturating"),
    bind<[](I64F64 a, I64F64 b) { return a.safe_div(b); }>("I64F64.safe_div"),
    bind<[](I64F64 a, I64F64 b) { return a.saturating_add(b); }>("I64F64.saturating_add"),
    bind<[](I64F64 a, I64F64 b) { return a.saturating_mul(b); }>("I64F64.saturating_mul"),
    bind<[](I32F32 a) { return I96F32::from_num(a); }>("I96F32.from_I32F32"),
    bind<[](U64F64 a) { return I96F32::saturating_from_num(a); }>("I96F32.from_U64F64_saturating"),
    bind<[](I96F32 a, I96F32 b) { return a.saturating_mul(b); }>("I96F32.saturating_mul"),
    bind<[](I96F32 a) { return a.to_num<u64>(); }>("I96F32.to_u64_saturating"),
    bind<[](I96F32 a) { return U64F64::saturating_from_num(a); }>("U64F64.from_I96F32_saturating"),
    bind<[](U64F64 a, U64F64 b) { return a.safe_div(b); }>("U64F64.safe_div"),
    bind<[](U64F64 a, U64F64 b) { return a.saturating_add(b); }>("U64F64.saturating_add"),
    bind<[](U64F64 a, U64F64 b) { return a.saturating_sub(b); }>("U64F64.saturating_sub"),
    bind<[](U64F64 a, U64F64 b) { return a.saturating_mul(b); }>("U64F64.saturating_mul"),
    bind<[](U64F64 a) { return a.to_num<u16>(); }>("U64F64.to_u16_saturating"),
    bind<[](U64F64 a) { return a.to_num<u64>(); }>("U64F64.to_u64_saturating"),
    bind<[](U96F32 a, U96F32 b) { return a.safe_div(b); }>("U96F32.safe_div"),
    bind<[](U96F32 a, U96F32 b) { return a.saturating_mul(b); }>("U96F32.saturating_mul"),
    bind<[](U96F32 a) { return a.to_num<u64>(); }>("U96F32.to_u64_saturating"),
    bind<[](I32F32 consensus, I32F32 weight, I32F32 bond, I32F32 low, I32F32 high, I32F32 steepness) {
        return yuma::alpha_sigmoid(consensus, weight, bond, {low, high, steepness});
    }>("alpha_sigmoid"),
    bind<[](u64 average) { return yuma::bonds_alpha(average); }>("compute_disabled_liquid_alpha"),
    bind<[](I32F32 x, I32F32 low, I32F32 high) { return yuma::clamp_value(x, low, high); }>("clamp_value"),
    bind<[](I32F32 x) { return yuma::exp_safe(x); }>("exp_safe"),
    bind<[](I32F32 x) { return ln(x).value_or(I32F32::zero()); }>("safe_ln"),
    bind<[](I32F32 x, I32F32 rho, I32F32 kappa) { return plain::sigmoid_safe(x, rho, kappa); }>("sigmoid_safe"),
    bind<[](I32F32 x) { return I64F64::from_num(x); }>("fixed32_to_fixed64"),
    bind<[](I64F64 x) { return I32F32::saturating_from_num(x); }>("fixed64_to_fixed32"),
    bind<[](I64F64 x) { return x.to_num<u64>(); }>("fixed64_to_u64"),
    bind<[](I32F32 x) { return x.to_num<u16>(); }>("fixed_to_u16"),
    bind<[](I32F32 x) { return x.to_num<u64>(); }>("fixed_to_u64"),
    bind<[](I32F32 x) { return x.safe_div(yuma::u16_max_fixed); }>("fixed_to_fixed_u16_proportion"),
    bind<[](I32F32 x) { return yuma::fixed_proportion_to_u16(x); }>("fixed_proportion_to_u16"),
    bind<[](u16 x) { return yuma::u16_proportion_to_fixed(x); }>("u16_proportion_to_fixed"),
    bind<[](u16 x) { return I32F32::from_num(x); }>("u16_to_fixed"),
};

}  // namespace

std::span<const Function> number_functions()
{
    return number_rows;
}

}  // namespace tau::vectors
