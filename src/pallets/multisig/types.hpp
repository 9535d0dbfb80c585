// Types that only Multisig puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::multisig {

struct Timepoint {
    static constexpr std::string_view type_path = "pallet_multisig::Timepoint";
    u32 height{};
    u32 index{};
    friend bool operator==(const Timepoint&, const Timepoint&) = default;
};

struct Multisig {
    static constexpr std::string_view type_path = "pallet_multisig::Multisig";
    Timepoint when{};
    Tao deposit{};
    AccountId depositor{};
    BoundedVec<AccountId, 100> approvals{};
    friend bool operator==(const Multisig&, const Multisig&) = default;
};

}  // namespace tau::pallets::multisig
