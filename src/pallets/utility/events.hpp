// Events of Utility, in on-chain order.
#pragma once

#include "pallets/utility/index.hpp"
#include "pallets/utility/types.hpp"

namespace tau::pallets::utility::event {

using frame::EventRow;
using frame::spec_475;

struct BatchInterrupted {
    static constexpr EventRow row{pallet_index, 0};
    u32 index{};
    DispatchError error{};
};

struct BatchCompleted {
    static constexpr EventRow row{pallet_index, 1};
};

struct BatchCompletedWithErrors {
    static constexpr EventRow row{pallet_index, 2};
};

struct ItemCompleted {
    static constexpr EventRow row{pallet_index, 3};
};

struct ItemFailed {
    static constexpr EventRow row{pallet_index, 4};
    DispatchError error{};
};

struct DispatchedAs {
    static constexpr EventRow row{pallet_index, 5};
    RustResult<scale::Unit, DispatchError> result{};
};

struct IfElseMainSuccess {
    static constexpr EventRow row{pallet_index, 6};
};

struct IfElseFallbackCalled {
    static constexpr EventRow row{pallet_index, 7};
    DispatchError main_error{};
};

}  // namespace tau::pallets::utility::event
