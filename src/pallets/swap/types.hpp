// Types that only Swap puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::swap {

struct TickIndex {
    static constexpr std::string_view type_path = "pallet_subtensor_swap::pallet::TickIndex";
    static constexpr bool tuple = true;
    i32 value{};
    friend bool operator==(const TickIndex&, const TickIndex&) = default;
};

struct PositionId {
    static constexpr std::string_view type_path = "pallet_subtensor_swap::pallet::PositionId";
    static constexpr bool tuple = true;
    u128 value{};
    friend bool operator==(const PositionId&, const PositionId&) = default;
};

struct Balancer {
    static constexpr std::string_view type_path = "pallet_subtensor_swap::pallet::balancer::Balancer";
    Perquintill quote{};
    friend bool operator==(const Balancer&, const Balancer&) = default;
};

struct PalletId {
    static constexpr std::string_view type_path = "frame_support::PalletId";
    static constexpr bool tuple = true;
    FixedBytes<8> value{};
    friend bool operator==(const PalletId&, const PalletId&) = default;
};

struct NonZeroU64 {
    static constexpr std::string_view type_path = "NonZeroU64";
    static constexpr bool tuple = true;
    u64 value{};
    friend bool operator==(const NonZeroU64&, const NonZeroU64&) = default;
};

}  // namespace tau::pallets::swap
