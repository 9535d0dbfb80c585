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

}  // namespace tau::pallets::subtensor::call
