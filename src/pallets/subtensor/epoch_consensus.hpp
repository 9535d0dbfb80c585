// The switch between Yuma and no consensus (from revision 475).
#pragma once

#include "frame/context.hpp"
#include "pallets/subtensor/types.hpp"

namespace tau::pallets::subtensor {

using frame::Context;

/// UIDs that all mechanisms of a subnet in this mode may have together.
constexpr u32 uids_over_all_mechanisms_max(EpochConsensus mode)
{
    return mode == EpochConsensus::Null ? 2'500 : 256;
}
/// The mode of a subnet; Yuma where the revision knows no other.
EpochConsensus epoch_consensus(const Context& ctx, NetUid netuid);

/// Event EpochConsensusSet. InvalidValue for the root subnet and while timelocked commits wait, TooManyUIDsPerMechanism
/// when the registered neurons are too many for the mode.
Outcome<> set_epoch_consensus(Context& ctx, NetUid netuid, EpochConsensus mode);

}  // namespace tau::pallets::subtensor
