// Storage of Swap, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/swap/types.hpp"

namespace tau::pallets::swap::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Swap"};

inline constexpr Map<u16, Twox64Concat<NetUid>> FeeRate{prefix, "FeeRate", 33};
inline constexpr Map<Balancer, Twox64Concat<NetUid>> SwapBalancer{prefix, "SwapBalancer",
                                                                  Balancer{Perquintill{500'000'000'000'000'000}}};
inline constexpr Map<bool, Twox64Concat<NetUid>> PalSwapInitialized{prefix, "PalSwapInitialized"};
inline constexpr Map<Tao, Twox64Concat<NetUid>> BalancerTaoReservoir{prefix, "BalancerTaoReservoir"};
inline constexpr Map<Alpha, Twox64Concat<NetUid>> BalancerAlphaReservoir{prefix, "BalancerAlphaReservoir"};
inline constexpr Map<bool, Identity<BoundedVec<u8, 128>>> HasMigrationRun{prefix, "HasMigrationRun"};
inline constexpr Map<Alpha, Twox64Concat<NetUid>> ScrapReservoirAlpha{prefix, "ScrapReservoirAlpha"};

}  // namespace tau::pallets::swap::storage
