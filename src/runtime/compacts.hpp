// Values and lists of values as SCALE compacts, the form runtime APIs answer in.
#pragma once

#include "scale/scale.hpp"

namespace tau::runtime {

template <class To, class From>
std::vector<scale::Compact<To>> compacts(const std::vector<From>& values)
{
    std::vector<scale::Compact<To>> out;
    out.reserve(values.size());
    for (const auto& value : values) out.push_back({To(value)});
    return out;
}

}  // namespace tau::runtime
