// A chain's state as a file: JSON {"genesis": {"raw": {"top": {"0xkey": "0xvalue", …}}}}, the form of raw chain specs,
// or the plain object of keys and values.
#pragma once

#include "base/result.hpp"
#include "state/view.hpp"

namespace tau::cmd {

/// Names the file and what is wrong with it on failure.
Result<state::MapView::Map> read_state_file(const std::string& path);

}  // namespace tau::cmd
