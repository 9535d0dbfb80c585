// Events of MevShield, in on-chain order.
#pragma once

#include "pallets/mev_shield/index.hpp"
#include "pallets/mev_shield/types.hpp"

namespace tau::pallets::mev_shield::event {

using frame::EventRow;
using frame::spec_475;

struct EncryptedSubmitted {
    static constexpr EventRow row{pallet_index, 0};
    H256 id{};
    AccountId who{};
};

struct ExtrinsicStored {
    static constexpr EventRow row{pallet_index, 1};
    u32 index{};
    AccountId who{};
};

struct ExtrinsicDecodeFailed {
    static constexpr EventRow row{pallet_index, 2};
    u32 index{};
};

struct ExtrinsicDispatchFailed {
    static constexpr EventRow row{pallet_index, 3};
    u32 index{};
    DispatchError error{};
};

struct ExtrinsicDispatched {
    static constexpr EventRow row{pallet_index, 4};
    u32 index{};
};

struct ExtrinsicExpired {
    static constexpr EventRow row{pallet_index, 5};
    u32 index{};
};

struct ExtrinsicPostponed {
    static constexpr EventRow row{pallet_index, 6};
    u32 index{};
};

struct MaxPendingExtrinsicsNumberSet {
    static constexpr EventRow row{pallet_index, 7};
    u32 value{};
};

struct OnInitializeWeightSet {
    static constexpr EventRow row{pallet_index, 8};
    u64 value{};
};

struct ExtrinsicLifetimeSet {
    static constexpr EventRow row{pallet_index, 9};
    u32 value{};
};

struct MaxExtrinsicWeightSet {
    static constexpr EventRow row{pallet_index, 10};
    u64 value{};
};

struct ExtrinsicWeightExceeded {
    static constexpr EventRow row{pallet_index, 11};
    u32 index{};
};

}  // namespace tau::pallets::mev_shield::event
