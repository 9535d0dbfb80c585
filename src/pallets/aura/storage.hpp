// Storage of Aura, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/aura/types.hpp"

namespace tau::pallets::aura::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Aura"};

inline constexpr Value<BoundedVec<AuraId, 32>> Authorities{prefix, "Authorities"};
inline constexpr Value<Slot> CurrentSlot{prefix, "CurrentSlot"};

}  // namespace tau::pallets::aura::storage
