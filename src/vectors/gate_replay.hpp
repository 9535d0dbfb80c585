// Sequences of the emission gate: shares and moving prices of many subnets over blocks (emission.json).
#pragma once

#include "emission/shares.hpp"
#include "vectors/registry.hpp"

namespace tau::vectors {

bool has_gate_sequences(const json::object& file);
KindResult replay_gate_sequences(const json::object& file);

}  // namespace tau::vectors
