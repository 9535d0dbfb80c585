// How networks are written: little endian, every length checked, every number finite.
#pragma once

#include "nn/network.hpp"

namespace tau::nn {

constexpr std::string_view model_magic = "TAUNN8\x01", checkpoint_magic = "TAUNNC\x01";

void write_u64(Bytes& out, u64 value);
void write_floats(Bytes& out, std::span<const float> values);
/// The magic and the architecture.
void write_header(Bytes& out, std::string_view magic, const Architecture& architecture);

/// Reads what a stranger wrote. An error says what is wrong, and is final.
class ByteReader {
public:
    explicit ByteReader(BytesView bytes) : rest_(bytes) {}

    Result<BytesView> take(std::size_t count);
    Result<u32> u32_le();
    Result<u64> u64_le();
    Result<float> finite_float();
    /// Fills `values`.
    Result<void> floats(std::span<float> values);
    Result<Architecture> header(std::string_view magic);
    /// Error unless everything has been read.
    Result<void> end() const;

private:
    BytesView rest_;
};

/// The network as 8-bit weights, one scale per tensor, biases as floats: about a byte per parameter.
/// What is loaded differs from what was saved by that rounding.
Bytes save_int8(const Network& network);
Result<Network> load_int8(BytesView bytes);

}  // namespace tau::nn
