// Calls whose subsystem is not built yet: they fail and change nothing. Each is listed in docs/compatibility.md and
// leaves this file when its body is written.
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"

namespace tau::pallets::subtensor::call {

DispatchResult apply(Context&, const Origin&, const register_leased_network&)
{
    return fail(Error::CallDisabled);
}

DispatchResult apply(Context&, const Origin&, const terminate_lease&)
{
    return fail(Error::CallDisabled);
}

DispatchResult apply(Context&, const Origin&, const claim_root&)
{
    return fail(Error::CallDisabled);
}

DispatchResult apply(Context&, const Origin&, const lock_stake&)
{
    return fail(Error::CallDisabled);
}

DispatchResult apply(Context&, const Origin&, const move_lock&)
{
    return fail(Error::CallDisabled);
}

DispatchResult apply(Context&, const Origin&, const set_perpetual_lock&)
{
    return fail(Error::CallDisabled);
}

DispatchResult apply(Context&, const Origin&, const set_reject_locked_alpha&)
{
    return fail(Error::CallDisabled);
}

DispatchResult apply(Context&, const Origin&, const stake_into_basket&)
{
    return fail(Error::CallDisabled);
}

DispatchResult apply(Context&, const Origin&, const claim_root_with_hotkey&)
{
    return fail(Error::CallDisabled);
}

DispatchResult apply(Context&, const Origin&, const swap_basket&)
{
    return fail(Error::CallDisabled);
}

DispatchResult apply(Context&, const Origin&, const swap_basket_many&)
{
    return fail(Error::CallDisabled);
}

}  // namespace tau::pallets::subtensor::call
