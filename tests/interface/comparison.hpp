// One metadata against another, item by item.
#pragma once

#include "interface/types.hpp"

namespace tau::interface {

/// Every item of `expected` with its differences, and every item that only `actual` has as `extra`. A pallet or runtime
/// API that is missing is one item.
Items compare(const metadata::Metadata& expected, const metadata::Metadata& actual);

}  // namespace tau::interface
