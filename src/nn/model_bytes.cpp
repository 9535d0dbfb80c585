#include "nn/model_bytes.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace tau::nn {

namespace {

template <class Integer>
void write_le(Bytes& out, Integer value)
{
    for (std::size_t i = 0; i < sizeof value; ++i) out.push_back(static_cast<u8>(value >> (8 * i)));
}

template <class Integer>
Integer read_le(BytesView bytes)
{
    Integer value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i) value |= Integer{bytes[i]} << (8 * i);
    return value;
}

constexpr float int8_limit = 127;

/// What one step of the 8-bit integer is worth, so that the largest value still fits.
float scale_of(std::span<const float> values)
{
    float top = 0x1p-100f;  // Above zero, so that dividing by the scale is safe.
    for (const float v : values) top = std::max(top, std::fabs(v));
    return top / int8_limit;
}

void write_int8(Bytes& out, std::span<const float> values)
{
    const float scale = scale_of(values);
    write_floats(out, {&scale, 1});
    for (const float v : values) {
        const float scaled = std::clamp(v / scale, -int8_limit, int8_limit);
        out.push_back(static_cast<u8>(static_cast<i8>(scaled + (scaled < 0 ? -0.5f : 0.5f))));
    }
}

Result<void> read_int8(ByteReader& in, std::span<float> values)
{
    TAU_TRY_ASSIGN(const float scale, in.finite_float());
    if (!(scale > 0)) return failure("a scale that is not positive");
    TAU_TRY_ASSIGN(const BytesView bytes, in.take(values.size()));
    std::ranges::transform(bytes, values.begin(), [&](u8 b) { return static_cast<float>(static_cast<i8>(b)) * scale; });
    return {};
}

}  // namespace

void write_u64(Bytes& out, u64 value)
{
    write_le(out, value);
}

void write_floats(Bytes& out, std::span<const float> values)
{
    for (const float v : values) write_le(out, std::bit_cast<u32>(v));
}

void write_header(Bytes& out, std::string_view magic, const Architecture& architecture)
{
    append(out, as_bytes(magic));
    for (const u32 size : {architecture.input.channels, architecture.input.height, architecture.input.width}) {
        write_le(out, size);
    }
    write_le(out, static_cast<u32>(architecture.layers.size()));
    for (const LayerSpec& layer : architecture.layers) {
        write_le(out, static_cast<u32>(layer.kind));
        write_le(out, layer.width);
    }
}

Result<BytesView> ByteReader::take(std::size_t count)
{
    if (count > rest_.size()) return failure("the model ends too early");
    const BytesView taken = rest_.first(count);
    rest_ = rest_.subspan(count);
    return taken;
}

Result<u32> ByteReader::u32_le()
{
    return take(sizeof(u32)).map([](BytesView bytes) { return read_le<u32>(bytes); });
}

Result<u64> ByteReader::u64_le()
{
    return take(sizeof(u64)).map([](BytesView bytes) { return read_le<u64>(bytes); });
}

Result<float> ByteReader::finite_float()
{
    TAU_TRY_ASSIGN(const u32 bits, u32_le());
    const float value = std::bit_cast<float>(bits);
    if (!std::isfinite(value)) return failure("a number of the model is not finite");
    return value;
}

Result<void> ByteReader::floats(std::span<float> values)
{
    for (float& value : values) {
        TAU_TRY_ASSIGN(value, finite_float());
    }
    return {};
}

Result<Architecture> ByteReader::header(std::string_view magic)
{
    TAU_TRY_ASSIGN(const BytesView start, take(magic.size()));
    if (as_text(start) != magic) return failure("not a model of this kind and version");
    Architecture architecture;
    for (u32* size : {&architecture.input.channels, &architecture.input.height, &architecture.input.width}) {
        TAU_TRY_ASSIGN(*size, u32_le());
    }
    TAU_TRY_ASSIGN(const u32 count, u32_le());
    if (count > max_layers) return failure("more layers than allowed");
    for (u32 i = 0; i < count; ++i) {
        TAU_TRY_ASSIGN(const u32 kind, u32_le());
        if (kind < u32(LayerKind::linear) || kind > u32(LayerKind::max_pool2)) return failure("unknown kind of layer");
        TAU_TRY_ASSIGN(const u32 width, u32_le());
        architecture.layers.push_back({static_cast<LayerKind>(kind), width});
    }
    return architecture;
}

Result<void> ByteReader::end() const
{
    if (!rest_.empty()) return failure("bytes behind the end of the model");
    return {};
}

Bytes save_int8(const Network& network)
{
    Bytes out;
    write_header(out, model_magic, network.architecture());
    for (const Parameter* parameter : network.parameters()) {
        if (parameter->decays)
            write_int8(out, parameter->value);
        else
            write_floats(out, parameter->value);
    }
    return out;
}

Result<Network> load_int8(BytesView bytes)
{
    ByteReader in(bytes);
    TAU_TRY_ASSIGN(Architecture architecture, in.header(model_magic));
    TAU_TRY_ASSIGN(Network network, Network::create(std::move(architecture)));
    for (Parameter* parameter : network.parameters()) {
        if (parameter->decays)
            TAU_TRY(read_int8(in, parameter->value));
        else
            TAU_TRY(in.floats(parameter->value));
    }
    TAU_TRY(in.end());
    return network;
}

}  // namespace tau::nn
