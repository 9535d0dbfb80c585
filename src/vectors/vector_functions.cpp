// Functions of epoch_math.json on vectors, and the split of an epoch's emission (emission.json).
#include "vectors/bind_function.hpp"
#include "vectors/math_functions.hpp"
#include "vectors/plain_math.hpp"
#include "yuma/math.hpp"
#include "yuma/median.hpp"
#include "yuma/yuma.hpp"

#include <array>

namespace tau::vectors {
namespace {

using Vector = std::vector<I32F32>;
using Mask = std::vector<bool>;

Mask to_mask(const std::vector<u8>& flags)
{
    return {flags.begin(), flags.end()};
}

constexpr std::array vector_rows{
    bind<[](Vector x) { return yuma::sum(x); }>("sum"),
    bind<[](Vector x) { return yuma::is_zero(x); }>("is_zero"),
    bind<[](std::vector<u64> x) { return yuma::checked_sum(x); }>("checked_sum"),
    bind<[](Vector x) { return (yuma::inplace_normalize(x), x); }>("inplace_normalize"),
    bind<[](Vector x) { return (yuma::inplace_normalize(x), x); }>("normalize"),
    bind<[](Vector x, I32F32 sum) {
        yuma::inplace_normalize_using_sum(x, sum);
        return x;
    }>("inplace_normalize_using_sum"),
    bind<[](std::vector<I64F64> x) { return (yuma::inplace_normalize_64(x), x); }>("inplace_normalize_64"),
    bind<[](std::vector<u8> mask, Vector x) { return (yuma::inplace_mask_vector(mask, x), x); }>("inplace_mask_vector"),
    bind<[](Vector a, Vector b) {
        Vector out;
        yuma::vec_mul(a, b, out);
        return out;
    }>("vec_mul"),
    bind<[](Vector x, Vector y) { return plain::vecdiv(x, y); }>("vecdiv"),
    bind<[](Vector x, u64 k) { return to_mask(yuma::is_topk_nonzero(x, k)); }>("is_topk_nonzero"),
    bind<[](Vector x, u64 k) { return plain::is_topk(x, k); }>("is_topk"),
    bind<[](Vector x) { return yuma::vec_max_upscale_to_u16(x); }>("vec_max_upscale_to_u16"),
    bind<[](std::vector<u16> x) { return yuma::vec_u16_max_upscale_to_u16(x); }>("vec_u16_max_upscale_to_u16"),
    bind<[](std::vector<u16> x, u16 limit) { return yuma::check_vec_max_limited(x, limit); }>("check_vec_max_limited"),
    bind<[](Vector stake, Vector score, std::vector<u32> partition, I32F32 minority, I32F32 lo, I32F32 hi) {
        return yuma::weighted_median(stake, score, partition, minority, lo, hi);
    }>("weighted_median"),
    bind<[](u64 emission, u8 mechanisms, std::optional<std::vector<u16>> split) {
        return yuma::split_emissions(emission, mechanisms, split);
    }>("split_emissions"),
};

}  // namespace

std::span<const Function> vector_functions()
{
    return vector_rows;
}

}  // namespace tau::vectors
