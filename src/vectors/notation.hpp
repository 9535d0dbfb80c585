// The notation of the vector files: fixed point as raw bits, 128 bits as hex strings, booleans as 0 and 1, null for
// none, sparse rows as [column, value] pairs.
#pragma once

#include "base/fixed.hpp"
#include "yuma/sparse.hpp"

#include <boost/json.hpp>

namespace tau::vectors {

namespace json = boost::json;

u128 hex_to_u128(std::string_view text);
std::string u128_to_hex(u128 value);

template <class T>
struct Notation;

template <class T>
T decode(const json::value& value)
{
    return Notation<T>::decode(value);
}
template <class T>
json::value encode(const T& value)
{
    return Notation<T>::encode(value);
}

template <class T>
    requires std::is_integral_v<T>
struct Notation<T> {
    static T decode(const json::value& value) { return value.to_number<T>(); }
    static json::value encode(T value) { return value; }
};
template <>
struct Notation<bool> {
    static bool decode(const json::value& value) { return value.to_number<int>() != 0; }
    static json::value encode(bool value) { return value ? 1 : 0; }
};
template <>
struct Notation<std::string_view> {
    static std::string_view decode(const json::value& value) { return value.as_string(); }
};
template <>
struct Notation<u128> {
    static u128 decode(const json::value& value) { return hex_to_u128(value.as_string()); }
    static json::value encode(u128 value) { return json::value(u128_to_hex(value)); }
};

template <int Frac>
struct Notation<Fixed<i64, Frac>> {
    static Fixed<i64, Frac> decode(const json::value& value) { return {value.to_number<i64>()}; }
    static json::value encode(Fixed<i64, Frac> value) { return value.bits; }
};
template <class Raw, int Frac>
    requires(sizeof(Raw) == 16)
struct Notation<Fixed<Raw, Frac>> {
    static Fixed<Raw, Frac> decode(const json::value& value)
    {
        return {static_cast<Raw>(hex_to_u128(value.as_string()))};
    }
    static json::value encode(Fixed<Raw, Frac> value)
    {
        return json::value(u128_to_hex(static_cast<u128>(value.bits)));
    }
};

template <class T>
struct Notation<std::optional<T>> {
    static std::optional<T> decode(const json::value& value)
    {
        return value.is_null() ? std::nullopt : std::optional<T>(Notation<T>::decode(value));
    }
    static json::value encode(const std::optional<T>& value)
    {
        return value ? Notation<T>::encode(*value) : json::value(nullptr);
    }
};
template <class T>
struct Notation<std::vector<T>> {
    static std::vector<T> decode(const json::value& value)
    {
        std::vector<T> out;
        out.reserve(value.as_array().size());
        for (const auto& element : value.as_array()) out.push_back(Notation<T>::decode(element));
        return out;
    }
    static json::value encode(const std::vector<T>& values)
    {
        json::array out;
        out.reserve(values.size());
        for (const auto& value : values) out.push_back(Notation<T>::encode(value));
        return out;
    }
};
template <>
struct Notation<yuma::Sparse> {
    static yuma::Sparse decode(const json::value& value);
    static json::value encode(const yuma::Sparse& m);
};

/// "path: expected …, got …" for the first place where the two differ, or nullopt.
std::optional<std::string> difference(const json::value& expected, const json::value& actual, const std::string& path);

}  // namespace tau::vectors
