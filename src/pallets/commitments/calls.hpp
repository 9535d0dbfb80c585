// Calls of Commitments, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/commitments/call_weights.hpp"
#include "pallets/commitments/store/types.hpp"

namespace tau::pallets::commitments::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct set_commitment {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::set_commitment, .pays = Pays::No};
    NetUid netuid{};
    CommitmentInfo info{};
};

struct set_max_space {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::set_max_space};
    u32 new_limit{};
};

DispatchResult apply(Context&, const Origin&, const set_commitment&);
DispatchResult apply(Context&, const Origin&, const set_max_space&);

}  // namespace tau::pallets::commitments::call
