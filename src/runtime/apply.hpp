// One extrinsic through the transaction extensions and its dispatch.
#pragma once

#include "primitives/validity.hpp"
#include "runtime/executor.hpp"
#include "runtime/extrinsic.hpp"

namespace tau::runtime {

/// All that the extensions' `validate` demand, in their order, without a change to the state.
Validity<ValidTransaction> validate_extrinsic(frame::Context& ctx, const Extrinsic& extrinsic, bool signature_checked);

/// validate, prepare (nonce, fee), dispatch, post-dispatch (refund), events. Errors leave no trace.
Validity<Applied> apply_extrinsic(frame::Context& ctx, const Extrinsic& extrinsic, bool signature_checked);

/// What must be signed for `extrinsic` in the block that `ctx` builds. AncientBirthBlock when its era is not known.
Validity<SignatureCheck> signature_check_in(const frame::Context& ctx, const Extrinsic& extrinsic);

}  // namespace tau::runtime
