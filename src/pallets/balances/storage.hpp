// Storage of Balances, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/balances/types.hpp"

namespace tau::pallets::balances::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Balances"};

inline constexpr Value<Tao> TotalIssuance{prefix, "TotalIssuance"};
inline constexpr Value<Tao> InactiveIssuance{prefix, "InactiveIssuance"};
inline constexpr Map<AccountData, Blake2_128Concat<AccountId>> Account{prefix, "Account"};
inline constexpr Map<WeakBoundedVec<BalanceLock, 50>, Blake2_128Concat<AccountId>> Locks{prefix, "Locks"};
inline constexpr Map<BoundedVec<ReserveData, 50>, Blake2_128Concat<AccountId>> Reserves{prefix, "Reserves"};
inline constexpr Map<BoundedVec<IdAmount<RuntimeHoldReason>, 50>, Blake2_128Concat<AccountId>> Holds{prefix, "Holds"};
inline constexpr Map<BoundedVec<IdAmount<RuntimeFreezeReason>, 50>, Blake2_128Concat<AccountId>> Freezes{prefix,
                                                                                                         "Freezes"};

}  // namespace tau::pallets::balances::storage
