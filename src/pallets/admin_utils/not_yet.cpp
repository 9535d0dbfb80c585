// Calls whose subsystems do not exist here, or that the chain itself refuses.
#include "pallets/admin_utils/calls.hpp"
#include "pallets/admin_utils/errors.hpp"

namespace tau::pallets::admin_utils::call {

/// The issuance follows the balances.
DispatchResult apply(Context&, const Origin&, const sudo_set_total_issuance&)
{
    return fail(Error::Deprecated);
}

DispatchResult apply(Context&, const Origin&, const sudo_trim_null_uids_batch&)
{
    return fail(Error::InvalidValue);
}

}  // namespace tau::pallets::admin_utils::call
