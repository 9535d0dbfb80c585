// A table row from a captureless lambda: arguments are decoded and the result encoded by their C++ types.
#pragma once

#include "vectors/notation.hpp"
#include "vectors/registry.hpp"

#include <utility>

namespace tau::vectors {

template <auto F, class R, class... Arguments, std::size_t... I>
json::value run_bound(R (*)(Arguments...), std::span<const json::value> values, std::index_sequence<I...>)
{
    return encode<R>(F(decode<std::remove_cvref_t<Arguments>>(values[I])...));
}

template <auto F, class R, class... Arguments>
constexpr Function bind_signature(std::string_view name, R (*)(Arguments...))
{
    return {name, [](std::span<const json::value> values) {
                if (values.size() != sizeof...(Arguments)) throw std::invalid_argument("wrong number of arguments");
                return run_bound<F>(static_cast<R (*)(Arguments...)>(F), values,
                                    std::index_sequence_for<Arguments...>{});
            }};
}

template <auto F>
constexpr Function bind(std::string_view name)
{
    return bind_signature<F>(name, +F);
}

}  // namespace tau::vectors
