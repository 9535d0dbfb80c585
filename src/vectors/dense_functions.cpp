// Functions of epoch_math.json on dense matrices.
#include "vectors/bind_function.hpp"
#include "vectors/math_functions.hpp"
#include "vectors/plain_math.hpp"

#include <array>

namespace tau::vectors {
namespace {

constexpr std::array dense_rows{
    bind<plain::row_sum>("row_sum"),
    bind<plain::row_normalize>("inplace_row_normalize"),
    bind<plain::row_normalize_64>("inplace_row_normalize_64"),
    bind<plain::col_normalize>("inplace_col_normalize"),
    bind<plain::col_max_upscale>("inplace_col_max_upscale"),
    bind<plain::mask_matrix>("inplace_mask_matrix"),
    bind<plain::mask_rows>("inplace_mask_rows"),
    bind<plain::mask_cols>("inplace_mask_cols"),
    bind<[](plain::Matrix x) { return plain::mask_diag(x, std::nullopt); }>("inplace_mask_diag"),
    bind<plain::mask_diag>("inplace_mask_diag_except_index"),
    bind<plain::row_hadamard>("row_hadamard"),
    bind<plain::matmul>("matmul"),
    bind<plain::matmul_transpose>("matmul_transpose"),
    bind<plain::mat_vec_mul>("mat_vec_mul"),
    bind<plain::col_clip>("inplace_col_clip"),
    bind<plain::weighted_median_col>("weighted_median_col"),
    bind<plain::interpolate>("interpolate"),
    bind<plain::mat_ema>("mat_ema"),
    bind<plain::mat_ema_alpha>("mat_ema_alpha"),
};

}  // namespace

std::span<const Function> dense_functions()
{
    return dense_rows;
}

}  // namespace tau::vectors
