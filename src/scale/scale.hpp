// SCALE, the encoding of everything on chain (docs.polkadot.com, "SCALE codec"; parity-scale-codec 3.7).
//
// encode(out, value) appends; decode(reader, value) reads or clears reader.ok. Aggregates go field by field through
// reflection, enums as their u8 value; a type with a rule of its own has `scale_encode` / `scale_decode` members.
#pragma once

#include "base/types.hpp"
#include "reflect/reflect.hpp"

#include <bit>
#include <concepts>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <variant>

namespace tau::scale {

/// Input being decoded. Once `ok` is false every further read fails and yields zeros.
struct Reader {
    BytesView in;
    bool ok = true;
    /// What RuntimeCall needs to find the end of a nested call; set by the runtime, opaque here.
    const void* runtime = nullptr;
    u32 depth = 0;

    explicit Reader(BytesView bytes, const void* runtime_rows = nullptr) : in(bytes), runtime(runtime_rows) {}

    bool at_end() const { return in.empty(); }
    void fail() { ok = false; }
    /// The next n bytes, consumed; an empty view and ok=false when there are fewer.
    BytesView take(std::size_t n);
};

/// T as SCALE's compact integer.
template <class T>
struct Compact {
    T value{};
    friend constexpr auto operator<=>(const Compact&, const Compact&) = default;
};

/// The unit type `()`: no bytes.
struct Unit {
    friend constexpr auto operator<=>(const Unit&, const Unit&) = default;
};

/// A compact integer's bytes, at most 17.
struct CompactBytes {
    std::array<u8, 17> bytes{};
    u8 size = 0;
};
CompactBytes compact_bytes(u128 value);
/// Canonical form only, as parity-scale-codec demands; `max` bounds the type decoded into.
u128 decode_compact(Reader& r, u128 max);
/// Length prefix of a sequence whose elements take at least one byte each.
std::size_t decode_length(Reader& r);

template <class T>
concept Integer = (std::integral<T> && !std::same_as<T, bool>) || std::same_as<T, u128> || std::same_as<T, i128>;

template <class T>
concept HasOwnCodec = requires(const T& t, Bytes& out, Reader& r, T& m) {
    t.scale_encode(out);
    m.scale_decode(r);
};

namespace detail {
template <class T, template <class...> class C>
inline constexpr bool is_a = false;
template <template <class...> class C, class... A>
inline constexpr bool is_a<C<A...>, C> = true;
template <class T>
inline constexpr bool is_array = false;
template <class T, std::size_t N>
inline constexpr bool is_array<std::array<T, N>> = true;
template <class T>
concept RawBits = requires(T t) {
    { t.bits } -> Integer;
    requires sizeof(T) == sizeof(t.bits);
};
template <class T>
concept RawValue = requires(T t) {
    typename T::raw_type;
    { t.value } -> std::convertible_to<typename T::raw_type>;
};
}  // namespace detail

template <class Out, class T>
void encode(Out& out, const T& v);
template <class T>
void decode(Reader& r, T& v);

/// Any byte sink with push_back and append(sink, view): Bytes, or a fixed buffer where allocation is unwelcome.
template <class Out>
void encode_compact(Out& out, u128 value)
{
    const auto compact = compact_bytes(value);
    append(out, BytesView(compact.bytes.data(), compact.size));
}

/// Wire index of the alternative I of an enum with payload: its `index` member where it has one, else its position.
template <class Variant, std::size_t I>
constexpr u8 alternative_index()
{
    using Alternative = std::variant_alternative_t<I, Variant>;
    if constexpr (requires { std::integral_constant<u8, Alternative::index>{}; })
        return Alternative::index;
    else
        return static_cast<u8>(I);
}

namespace detail {

template <class Out, class V, std::size_t... I>
void encode_variant(Out& out, const V& v, std::index_sequence<I...>)
{
    ((v.index() == I ? (out.push_back(alternative_index<V, I>()), encode(out, std::get<I>(v))) : void()), ...);
}

template <class V, std::size_t... I>
void decode_variant(Reader& r, V& v, std::index_sequence<I...>)
{
    u8 index = 0;
    decode(r, index);
    const bool known =
        ((r.ok && index == alternative_index<V, I>() && (decode(r, v.template emplace<I>()), true)) || ...);
    if (!known) r.fail();
}

template <class Out, class T>
void encode_sequence(Out& out, const T& v)
{
    encode_compact(out, v.size());
    if constexpr (std::same_as<typename T::value_type, u8>)
        append(out, BytesView(v.data(), v.size()));
    else
        for (const auto& e : v) encode(out, static_cast<const typename T::value_type&>(e));
}

template <class T>
void decode_vector(Reader& r, T& v)
{
    const std::size_t n = decode_length(r);
    v.clear();
    if constexpr (std::same_as<typename T::value_type, u8>) {
        const auto bytes = r.take(n);
        v.assign(bytes.begin(), bytes.end());
    } else {
        for (std::size_t i = 0; i < n && r.ok; ++i) {
            typename T::value_type e{};
            decode(r, e);
            v.push_back(std::move(e));
        }
    }
}

template <class T>
void decode_ordered(Reader& r, T& v)
{
    const std::size_t n = decode_length(r);
    v.clear();
    for (std::size_t i = 0; i < n && r.ok; ++i) {
        if constexpr (requires { typename T::mapped_type; }) {
            typename T::key_type key{};
            typename T::mapped_type value{};
            decode(r, key);
            decode(r, value);
            v.insert_or_assign(std::move(key), std::move(value));
        } else {
            typename T::key_type key{};
            decode(r, key);
            v.insert(std::move(key));
        }
    }
}

}  // namespace detail

template <class Out, class T>
void encode(Out& out, const T& v)
{
    if constexpr (std::is_empty_v<T>) {
    }  // Units and enum alternatives without payload.
    else if constexpr (HasOwnCodec<T>)
        v.scale_encode(out);
    else if constexpr (std::same_as<T, bool>)
        out.push_back(v ? 1 : 0);
    else if constexpr (Integer<T>)
        append(out, {reinterpret_cast<const u8*>(&v), sizeof v});
    else if constexpr (std::is_enum_v<T>)
        out.push_back(static_cast<u8>(v));
    else if constexpr (detail::RawBits<T>)
        encode(out, v.bits);
    else if constexpr (detail::RawValue<T>)
        encode(out, v.value);
    else if constexpr (detail::is_a<T, Compact>) {
        if constexpr (Integer<decltype(v.value)>)
            encode_compact(out, v.value);
        else if constexpr (std::is_empty_v<decltype(v.value)>) {
        } else
            encode_compact(out, v.value.value);
    } else if constexpr (detail::is_a<T, std::optional>) {
        out.push_back(v ? 1 : 0);
        if (v) encode(out, *v);
    } else if constexpr (detail::is_array<T>) {
        if constexpr (std::same_as<typename T::value_type, u8>)
            append(out, BytesView(v.data(), v.size()));
        else
            for (const auto& e : v) encode(out, e);
    } else if constexpr (std::same_as<T, std::string>) {
        encode_compact(out, v.size());
        append(out, as_bytes(v));
    } else if constexpr (detail::is_a<T, std::tuple>) {
        std::apply([&](const auto&... e) { (encode(out, e), ...); }, v);
    } else if constexpr (detail::is_a<T, std::pair>) {
        encode(out, v.first);
        encode(out, v.second);
    } else if constexpr (detail::is_a<T, std::variant>) {
        detail::encode_variant(out, v, std::make_index_sequence<std::variant_size_v<T>>{});
    } else if constexpr (requires {
                             v.size();
                             v.begin();
                             typename T::value_type;
                         }) {
        detail::encode_sequence(out, v);
    } else {
        reflect::with_fields(v, [&](const auto&... field) { (encode(out, field), ...); });
    }
}

template <class T>
void decode(Reader& r, T& v)
{
    if constexpr (std::is_empty_v<T>) {
    } else if constexpr (HasOwnCodec<T>)
        v.scale_decode(r);
    else if constexpr (std::same_as<T, bool>) {
        const auto bytes = r.take(1);
        v = r.ok && bytes[0] == 1;
        if (r.ok && bytes[0] > 1) r.fail();
    } else if constexpr (Integer<T>) {
        const auto bytes = r.take(sizeof v);
        if (r.ok)
            std::memcpy(&v, bytes.data(), sizeof v);
        else
            v = 0;
    } else if constexpr (std::is_enum_v<T>) {
        u8 raw = 0;
        decode(r, raw);
        if (raw >= reflect::enumerator_count<T>) r.fail();
        v = static_cast<T>(raw);
    } else if constexpr (detail::RawBits<T>)
        decode(r, v.bits);
    else if constexpr (detail::RawValue<T>)
        decode(r, v.value);
    else if constexpr (detail::is_a<T, Compact>) {
        using Inner = decltype(v.value);
        if constexpr (Integer<Inner>)
            v.value = static_cast<Inner>(decode_compact(r, static_cast<Inner>(~Inner{0})));
        else if constexpr (std::is_empty_v<Inner>) {
        } else {
            using Raw = decltype(v.value.value);
            v.value.value = static_cast<Raw>(decode_compact(r, static_cast<Raw>(~Raw{0})));
        }
    } else if constexpr (detail::is_a<T, std::optional>) {
        u8 some = 0;
        decode(r, some);
        v.reset();
        if (some > 1) r.fail();
        if (r.ok && some == 1) decode(r, v.emplace());
    } else if constexpr (detail::is_array<T>) {
        if constexpr (std::same_as<typename T::value_type, u8>) {
            const auto bytes = r.take(v.size());
            if (r.ok) std::memcpy(v.data(), bytes.data(), v.size());
        } else
            for (auto& e : v) decode(r, e);
    } else if constexpr (std::same_as<T, std::string>) {
        const auto bytes = r.take(decode_length(r));
        v.assign(as_text(bytes));
    } else if constexpr (detail::is_a<T, std::tuple>) {
        std::apply([&](auto&... e) { (decode(r, e), ...); }, v);
    } else if constexpr (detail::is_a<T, std::pair>) {
        decode(r, v.first);
        decode(r, v.second);
    } else if constexpr (detail::is_a<T, std::variant>) {
        detail::decode_variant(r, v, std::make_index_sequence<std::variant_size_v<T>>{});
    } else if constexpr (requires { typename T::key_type; }) {
        detail::decode_ordered(r, v);
    } else if constexpr (requires { v.push_back(typename T::value_type{}); }) {
        detail::decode_vector(r, v);
    } else {
        reflect::with_fields(v, [&](auto&... field) { (decode(r, field), ...); });
    }
}

/// The encoding of `v` as a fresh byte string.
template <class T>
Bytes encoded(const T& v)
{
    Bytes out;
    encode(out, v);
    return out;
}

/// Decodes all of `bytes` as a T; nullopt when malformed or when bytes are left over.
template <class T>
std::optional<T> decoded(BytesView bytes)
{
    Reader r(bytes);
    T v{};
    decode(r, v);
    if (!r.ok || !r.at_end()) return std::nullopt;
    return v;
}

}  // namespace tau::scale
