#include "nn/gemm.hpp"

#include <cstring>

namespace tau::nn {

namespace {

// A vector of Width floats; the compiler splits it where the function's target has no register as wide.
template <int Width>
struct Lanes {
    typedef float type __attribute__((vector_size(Width * sizeof(float))));
};

/// Rows × (Count * Width) elements of c, their sums held in registers: hence everything unrolled.
template <int Rows, int Count, int Width>
[[gnu::always_inline]] inline void block(std::size_t n, std::size_t k, Operand a, const float* b, float* c)
{
    using Vector = typename Lanes<Width>::type;
    Vector sums[Rows][Count];
#pragma GCC unroll 8
    for (int i = 0; i < Rows; ++i) {
#pragma GCC unroll 8
        for (int j = 0; j < Count; ++j) sums[i][j] = Vector{};
    }
    for (std::size_t p = 0; p < k; ++p) {
        Vector row[Count];
#pragma GCC unroll 8
        for (int j = 0; j < Count; ++j) std::memcpy(&row[j], b + p * n + j * Width, sizeof row[j]);
#pragma GCC unroll 8
        for (int i = 0; i < Rows; ++i) {
            const float factor = a.data[i * a.row_stride + p * a.col_stride];
#pragma GCC unroll 8
            for (int j = 0; j < Count; ++j) sums[i][j] += factor * row[j];
        }
    }
#pragma GCC unroll 8
    for (int i = 0; i < Rows; ++i) {
#pragma GCC unroll 8
        for (int j = 0; j < Count; ++j) {
            float* place = c + i * n + j * Width;
            Vector old;
            std::memcpy(&old, place, sizeof old);
            old += sums[i][j];
            std::memcpy(place, &old, sizeof old);
        }
    }
}

template <int Rows, int Wide>
[[gnu::always_inline]] inline void strip(std::size_t n, std::size_t k, Operand a, const float* b, float* c)
{
    std::size_t j = 0;
    for (; j + Wide <= n; j += Wide) block<Rows, 2, Wide / 2>(n, k, a, b + j, c + j);
    for (; j + Wide / 2 <= n; j += Wide / 2) block<Rows, 1, Wide / 2>(n, k, a, b + j, c + j);
    for (; j + 4 <= n; j += 4) block<Rows, 1, 4>(n, k, a, b + j, c + j);
    for (; j < n; ++j) block<Rows, 1, 1>(n, k, a, b + j, c + j);
}

template <int Wide>
[[gnu::always_inline]] inline void product(std::size_t m, std::size_t n, std::size_t k, Operand a, const float* b,
                                           float* c)
{
    std::size_t i = 0;
    const auto from_row = [&] { return Operand{a.data + i * a.row_stride, a.row_stride, a.col_stride}; };
    for (; i + 4 <= m; i += 4) strip<4, Wide>(n, k, from_row(), b, c + i * n);
    for (; i < m; ++i) strip<1, Wide>(n, k, from_row(), b, c + i * n);
}

#ifdef __x86_64__
[[gnu::target("avx2")]] void gemm_avx2(std::size_t m, std::size_t n, std::size_t k, Operand a, const float* b, float* c)
{
    product<16>(m, n, k, a, b, c);
}

bool has_avx2()
{
    static const bool has = __builtin_cpu_supports("avx2");
    return has;
}
#endif

}  // namespace

void gemm_baseline(std::size_t m, std::size_t n, std::size_t k, Operand a, const float* b, float* c)
{
    product<8>(m, n, k, a, b, c);
}

void gemm(std::size_t m, std::size_t n, std::size_t k, Operand a, const float* b, float* c)
{
#ifdef __x86_64__
    if (has_avx2()) return gemm_avx2(m, n, k, a, b, c);
#endif
    gemm_baseline(m, n, k, a, b, c);
}

void transpose(const float* in, std::size_t rows, std::size_t cols, float* out)
{
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < cols; ++j) out[j * rows + i] = in[i * cols + j];
    }
}

}  // namespace tau::nn
