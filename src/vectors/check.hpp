// One comparison, counted.
#pragma once

#include "vectors/notation.hpp"
#include "vectors/replay.hpp"

namespace tau::vectors {

/// Passes or fails `result` by the difference of the two; `place` says where in the file we are.
inline void check(KindResult& result, const json::value& expected, const json::value& actual, const std::string& place)
{
    if (auto found = difference(expected, actual, place))
        result.fail(std::move(*found));
    else
        result.pass();
}

}  // namespace tau::vectors
