// What a block changes.
#pragma once

#include "base/types.hpp"

#include <optional>

namespace tau::state {

/// The new value of one key; no value means the key is deleted.
struct StateChange {
    Bytes key;
    std::optional<Bytes> value;
    friend bool operator==(const StateChange&, const StateChange&) = default;
};

/// Changes in ascending key order, each key once.
using StateDiff = std::vector<StateChange>;

}  // namespace tau::state
