// Events of Sudo, in on-chain order.
#pragma once

#include "base/fixed.hpp"
#include "pallets/sudo/index.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::sudo::event {

using frame::EventRow;
using frame::spec_475;

struct Sudid {
    static constexpr EventRow row{pallet_index, 0};
    RustResult<scale::Unit, DispatchError> sudo_result{};
};

struct KeyChanged {
    static constexpr EventRow row{pallet_index, 1};
    std::optional<AccountId> old{};
    AccountId new_{};
};

struct KeyRemoved {
    static constexpr EventRow row{pallet_index, 2};
};

struct SudoAsDone {
    static constexpr EventRow row{pallet_index, 3};
    RustResult<scale::Unit, DispatchError> sudo_result{};
};

}  // namespace tau::pallets::sudo::event
