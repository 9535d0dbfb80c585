// Storage of Scheduler, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/scheduler/types.hpp"

namespace tau::pallets::scheduler::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Scheduler"};

inline constexpr OptionalValue<u32> IncompleteSince{prefix, "IncompleteSince"};
inline constexpr Map<BoundedVec<std::optional<Scheduled>, 50>, Twox64Concat<u32>> Agenda{prefix, "Agenda"};
inline constexpr OptionalMap<RetryConfig, Blake2_128Concat<TaskAddress>> Retries{prefix, "Retries"};
inline constexpr OptionalMap<TaskAddress, Twox64Concat<TaskName>> Lookup{prefix, "Lookup"};

}  // namespace tau::pallets::scheduler::storage
