// Calls of Grandpa, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/grandpa/call_weights.hpp"
#include "pallets/grandpa/types.hpp"

namespace tau::pallets::grandpa::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct report_equivocation {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::report_equivocation(0)};
    EquivocationProof equivocation_proof{};
    Void key_owner_proof{};
};

struct report_equivocation_unsigned {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{.weight = call_weights::report_equivocation(0)};
    EquivocationProof equivocation_proof{};
    Void key_owner_proof{};
};

struct note_stalled {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::note_stalled};
    u32 delay{};
    u32 best_finalized_block_number{};
};

DispatchResult apply(Context&, const Origin&, const report_equivocation&);
DispatchResult apply(Context&, const Origin&, const report_equivocation_unsigned&);
DispatchResult apply(Context&, const Origin&, const note_stalled&);

}  // namespace tau::pallets::grandpa::call
