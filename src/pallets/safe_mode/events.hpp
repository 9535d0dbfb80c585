// Events of SafeMode, in on-chain order.
#pragma once

#include "pallets/safe_mode/index.hpp"
#include "pallets/safe_mode/types.hpp"

namespace tau::pallets::safe_mode::event {

using frame::EventRow;

struct Entered {
    static constexpr EventRow row{pallet_index, 0};
    u32 until{};
};

struct Extended {
    static constexpr EventRow row{pallet_index, 1};
    u32 until{};
};

struct Exited {
    static constexpr EventRow row{pallet_index, 2};
    ExitReason reason{};
};

struct DepositPlaced {
    static constexpr EventRow row{pallet_index, 3};
    AccountId account{};
    Tao amount{};
};

struct DepositReleased {
    static constexpr EventRow row{pallet_index, 4};
    AccountId account{};
    Tao amount{};
};

struct DepositSlashed {
    static constexpr EventRow row{pallet_index, 5};
    AccountId account{};
    Tao amount{};
};

struct CannotDeposit {
    static constexpr EventRow row{pallet_index, 6};
};

struct CannotRelease {
    static constexpr EventRow row{pallet_index, 7};
};

}  // namespace tau::pallets::safe_mode::event
