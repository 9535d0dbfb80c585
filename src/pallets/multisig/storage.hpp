// Storage of Multisig, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/multisig/types.hpp"

namespace tau::pallets::multisig::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Multisig"};

inline constexpr OptionalMap<Multisig, Twox64Concat<AccountId>, Blake2_128Concat<FixedBytes<32>>> Multisigs{
    prefix, "Multisigs"};

}  // namespace tau::pallets::multisig::storage
