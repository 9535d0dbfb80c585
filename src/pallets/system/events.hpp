// Events of System, in on-chain order.
#pragma once

#include "pallets/system/index.hpp"
#include "pallets/system/types.hpp"

namespace tau::pallets::system::event {

using frame::EventRow;
using frame::spec_475;

struct ExtrinsicSuccess {
    static constexpr EventRow row{pallet_index, 0};
    DispatchEventInfo dispatch_info{};
};

struct ExtrinsicFailed {
    static constexpr EventRow row{pallet_index, 1};
    DispatchError dispatch_error{};
    DispatchEventInfo dispatch_info{};
};

struct CodeUpdated {
    static constexpr EventRow row{pallet_index, 2};
};

struct NewAccount {
    static constexpr EventRow row{pallet_index, 3};
    AccountId account{};
};

struct KilledAccount {
    static constexpr EventRow row{pallet_index, 4};
    AccountId account{};
};

struct Remarked {
    static constexpr EventRow row{pallet_index, 5};
    AccountId sender{};
    H256 hash{};
};

struct UpgradeAuthorized {
    static constexpr EventRow row{pallet_index, 6};
    H256 code_hash{};
    bool check_version{};
};

struct RejectedInvalidAuthorizedUpgrade {
    static constexpr EventRow row{pallet_index, 7};
    H256 code_hash{};
    DispatchError error{};
};

}  // namespace tau::pallets::system::event
