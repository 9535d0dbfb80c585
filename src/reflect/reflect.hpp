// Field names, field types and enumerator names of plain C++20 aggregates, without macros.
//
// This header is the only place that relies on how a compiler prints a pointer to a member of an external object.
// The static_asserts at the bottom are its test: an unsupported compiler fails here and nowhere else.
#pragma once

#include "reflect/bind_fields.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wundefined-var-template"  // `object` is declared, never defined.
#endif

namespace tau::reflect {
namespace detail {

struct Anything {
    template <class T>
    operator T() const;
};

template <class T, std::size_t... I>
constexpr bool constructible_from(std::index_sequence<I...>)
{
    return requires { T{(void(I), Anything{})...}; };
}

/// Largest N with T{any * N}; counted upwards first in steps, so that small aggregates stay cheap.
template <class T, std::size_t N = 0>
constexpr std::size_t count()
{
    if constexpr (N < fields_max && constructible_from<T>(std::make_index_sequence<N + 1>{}))
        return count<T, N + 1>();
    else
        return N;
}

template <class T>
struct Holder {
    T value;
};
template <class T>
extern Holder<T> object;

template <class Pointer>
struct Field {
    Pointer pointer;
};
template <class Pointer>
Field(Pointer) -> Field<Pointer>;

template <std::size_t I, class Head, class... Tail>
constexpr auto nth(Head* head, Tail*... tail)
{
    if constexpr (I == 0)
        return Field{head};
    else
        return nth<I - 1>(tail...);
}

template <auto Value>
consteval const char* printed_raw()
{
    return __PRETTY_FUNCTION__;
}

constexpr std::string_view last_identifier(std::string_view printed)
{
    const auto end = printed.find_last_not_of(")}]; ");
    const auto begin = printed.find_last_of(":.", end);
    return printed.substr(begin + 1, end - begin);
}

/// A cast such as `(Color)2` is printed for a value without a name.
constexpr bool is_identifier(std::string_view text)
{
    return !(text.front() >= '0' && text.front() <= '9') && text.find_first_of("(-)") == std::string_view::npos;
}

}  // namespace detail

/// Number of fields of the aggregate T.
template <class T>
inline constexpr std::size_t field_count = detail::count<T>();

/// Calls `visit(field...)` with all fields of `object` in declaration order.
template <class T, class F>
constexpr decltype(auto) with_fields(T& object, F&& visit)
{
    return detail::bind_fields<field_count<std::remove_const_t<T>>>(object, std::forward<F>(visit));
}

namespace detail {
template <class T, std::size_t I>
inline constexpr auto field = with_fields(object<T>.value, [](auto&... fields) { return nth<I>(&fields...); });
}  // namespace detail

/// Name of the field I of the aggregate T.
template <class T, std::size_t I>
inline constexpr std::string_view field_name = detail::last_identifier(detail::printed_raw<detail::field<T, I>>());

/// Type of the field I of the aggregate T.
template <class T, std::size_t I>
using FieldType = std::remove_cvref_t<decltype(*detail::field<T, I>.pointer)>;

/// Name of the enumerator E.
template <auto E>
inline constexpr std::string_view enumerator_name = detail::last_identifier(detail::printed_raw<E>());

namespace detail {
template <auto E>
inline constexpr bool is_enumerator = is_identifier(enumerator_name<E>);

template <class E, std::size_t N = 0>
constexpr std::size_t count_enumerators()
{
    if constexpr (N < 256 && is_enumerator<static_cast<E>(N)>)
        return count_enumerators<E, N + 1>();
    else
        return N;
}
}  // namespace detail

/// Number of enumerators of E, whose values must be contiguous from zero.
template <class E>
inline constexpr std::size_t enumerator_count = detail::count_enumerators<E>();

/// Names of all enumerators of E, by value.
template <class E>
inline constexpr auto enumerator_names = []<std::size_t... I>(std::index_sequence<I...>) {
    return std::array<std::string_view, sizeof...(I)>{enumerator_name<static_cast<E>(I)>...};
}(std::make_index_sequence<enumerator_count<E>>{});

namespace detail::self_test {
enum class Color : std::uint8_t { red, green };
struct Inner {
    int x = 0;
};
struct Outer {
    std::array<unsigned char, 32> account{};
    Inner nested{};
    bool flag = true;
};
static_assert(field_count<Outer> == 3);
static_assert(field_count<Inner> == 1);
static_assert(field_name<Outer, 0> == "account");
static_assert(field_name<Outer, 2> == "flag");
static_assert(enumerator_name<Color::green> == "green");
static_assert(enumerator_count<Color> == 2);
}  // namespace detail::self_test

}  // namespace tau::reflect
