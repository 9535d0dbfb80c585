// A pallet constant as clients see it in the metadata.
#pragma once

#include "frame/setup.hpp"

#include <string_view>

namespace tau::frame {

template <class T>
struct Constant {
    using value_type = T;
    std::string_view name;
    Setting<T> setting;

    constexpr Constant(std::string_view constant_name, T value) : name(constant_name), setting(value) {}
    constexpr Constant(std::string_view constant_name, T fast, T finney) : name(constant_name), setting(fast, finney) {}

    /// The value for a Setup, or for anything that carries one (a Context).
    constexpr const T& of(const Setup& setup) const { return setting.of(setup); }
    template <class World>
    constexpr const T& of(const World& world) const
    {
        return setting.of(world.setup());
    }
};

}  // namespace tau::frame
