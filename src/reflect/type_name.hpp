// The unqualified name of a type as written in its declaration.
#pragma once

#include "reflect/reflect.hpp"

namespace tau::reflect {
namespace detail {
template <class T>
consteval std::string_view printed_type()
{
    constexpr std::string_view printed = __PRETTY_FUNCTION__;
    constexpr auto begin = printed.find("T = ") + 4;
    return printed.substr(begin, printed.find_first_of(";]", begin) - begin);
}
}  // namespace detail

/// "add_stake" for tau::subtensor::call::add_stake. Not for templates.
template <class T>
inline constexpr std::string_view type_name = [] {
    constexpr auto printed = detail::printed_type<T>();
    constexpr auto colon = printed.rfind(':');
    return colon == std::string_view::npos ? printed : printed.substr(colon + 1);
}();

}  // namespace tau::reflect
