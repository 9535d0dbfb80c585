// A batch of rows: one row per example, or one row of weights per input.
#pragma once

#include <span>
#include <vector>

namespace tau::nn {

/// Row-major floats. Keeps its memory when it shrinks, so that a training step allocates nothing after the first.
struct Matrix {
    std::size_t rows = 0, cols = 0;
    std::vector<float> data;

    Matrix() = default;
    Matrix(std::size_t row_count, std::size_t col_count) { resize(row_count, col_count); }

    /// Contents are unspecified afterwards.
    void resize(std::size_t row_count, std::size_t col_count)
    {
        rows = row_count;
        cols = col_count;
        data.resize(rows * cols);
    }

    std::span<float> row(std::size_t i) { return {data.data() + i * cols, cols}; }
    std::span<const float> row(std::size_t i) const { return {data.data() + i * cols, cols}; }
};

}  // namespace tau::nn
