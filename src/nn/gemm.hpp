// The product of matrices: where training and evaluation spend their time.
#pragma once

#include <cstddef>

namespace tau::nn {

/// Where an operand lies: element (i, j) is data[i * row_stride + j * col_stride].
struct Operand {
    const float* data;
    std::size_t row_stride, col_stride;
};

inline Operand plain(const float* data, std::size_t cols)
{
    return {data, cols, 1};
}

/// The transposed view of a row-major matrix of `cols` columns.
inline Operand transposed(const float* data, std::size_t cols)
{
    return {data, 1, cols};
}

/// c[m × n] += a[m × k] · b[k × n]; c and b are row-major, a may lie in any way.
/// Each element of c is ((a0*b0 + a1*b1) + a2*b2 …) + c, rounded at each step, so every implementation and every
/// machine gives the same bits.
void gemm(std::size_t m, std::size_t n, std::size_t k, Operand a, const float* b, float* c);

/// As gemm, with registers every x86-64 has, or plain loops elsewhere: what the wide one is compared with.
void gemm_baseline(std::size_t m, std::size_t n, std::size_t k, Operand a, const float* b, float* c);

/// out[cols × rows] = transpose of in[rows × cols].
void transpose(const float* in, std::size_t rows, std::size_t cols, float* out);

}  // namespace tau::nn
