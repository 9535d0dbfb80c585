// Types that only MevShield puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::mev_shield {

struct AuraId {
    static constexpr std::string_view type_path = "sp_consensus_aura::sr25519::app_sr25519::Public";
    static constexpr bool tuple = true;
    FixedBytes<32> value{};
    friend bool operator==(const AuraId&, const AuraId&) = default;
};

struct PendingExtrinsic {
    static constexpr std::string_view type_path = "pallet_shield::pallet::PendingExtrinsic";
    AccountId who{};
    BoundedVec<u8, 8192> encrypted_call{};
    u32 submitted_at{};
    friend bool operator==(const PendingExtrinsic&, const PendingExtrinsic&) = default;
};

}  // namespace tau::pallets::mev_shield
