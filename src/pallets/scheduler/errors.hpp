// Errors of Scheduler, in on-chain order.
#pragma once

#include "pallets/scheduler/index.hpp"

namespace tau::pallets::scheduler {

enum class Error : u8 {
    FailedToSchedule,
    NotFound,
    TargetBlockNumberInPast,
    RescheduleNoChange,
    Named,
};

/// The error as a failed outcome: `return fail(Error::X);`
inline tl::unexpected<DispatchError> fail(Error e)
{
    return tl::make_unexpected(DispatchError::module(pallet_index, static_cast<u8>(e)));
}

}  // namespace tau::pallets::scheduler
