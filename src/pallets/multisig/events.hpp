// Events of Multisig, in on-chain order.
#pragma once

#include "pallets/multisig/index.hpp"
#include "pallets/multisig/types.hpp"

namespace tau::pallets::multisig::event {

using frame::EventRow;

struct NewMultisig {
    static constexpr EventRow row{pallet_index, 0};
    AccountId approving{};
    AccountId multisig{};
    FixedBytes<32> call_hash{};
};

struct MultisigApproval {
    static constexpr EventRow row{pallet_index, 1};
    AccountId approving{};
    Timepoint timepoint{};
    AccountId multisig{};
    FixedBytes<32> call_hash{};
};

struct MultisigExecuted {
    static constexpr EventRow row{pallet_index, 2};
    AccountId approving{};
    Timepoint timepoint{};
    AccountId multisig{};
    FixedBytes<32> call_hash{};
    RustResult<scale::Unit, DispatchError> result{};
};

struct MultisigCancelled {
    static constexpr EventRow row{pallet_index, 3};
    AccountId cancelling{};
    Timepoint timepoint{};
    AccountId multisig{};
    FixedBytes<32> call_hash{};
};

struct DepositPoked {
    static constexpr EventRow row{pallet_index, 4};
    AccountId who{};
    FixedBytes<32> call_hash{};
    Tao old_deposit{};
    Tao new_deposit{};
};

}  // namespace tau::pallets::multisig::event
