// Types that only Aura puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::aura {

struct AuraId {
    static constexpr std::string_view type_path = "sp_consensus_aura::sr25519::app_sr25519::Public";
    static constexpr bool tuple = true;
    FixedBytes<32> value{};
    friend bool operator==(const AuraId&, const AuraId&) = default;
};

struct Slot {
    static constexpr std::string_view type_path = "sp_consensus_slots::Slot";
    static constexpr bool tuple = true;
    u64 value{};
    friend bool operator==(const Slot&, const Slot&) = default;
};

}  // namespace tau::pallets::aura
