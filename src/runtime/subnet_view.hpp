// Reading one subnet for the runtime APIs.
#pragma once

#include "frame/context.hpp"
#include "runtime/subnet_info.hpp"

namespace tau::runtime {

/// The owner's name for the subnet, or the one it has by number.
Bytes name_of_subnet(const frame::Context& ctx, NetUid netuid);

// nullopt for a subnet that does not exist.
std::optional<SubnetInfov2> read_subnet_info(const frame::Context& ctx, NetUid netuid);
std::optional<SubnetHyperparamsV2> read_hyperparams(const frame::Context& ctx, NetUid netuid);
std::optional<std::vector<HyperparamEntry>> read_named_hyperparams(const frame::Context& ctx, NetUid netuid);
std::optional<DynamicInfo> read_dynamic_info(const frame::Context& ctx, NetUid netuid);
/// `mechanism` picks whose incentives and last updates are shown.
std::optional<Metagraph> read_metagraph(const frame::Context& ctx, NetUid netuid, MechId mechanism);
std::optional<SubnetState> read_subnet_state(const frame::Context& ctx, NetUid netuid);
/// Only the fields with these indices; the others are None.
std::optional<SelectiveMetagraph> read_selective(const frame::Context& ctx, NetUid netuid, MechId mechanism,
                                                 const std::vector<u16>& indices);

}  // namespace tau::runtime
