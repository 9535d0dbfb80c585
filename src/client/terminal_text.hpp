// Text of a node for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace tau::client {

/// The text with every control character but line feed and tab written as \u00NN, which is right inside JSON too. What
/// a node answers was written by strangers (names, remarks, error messages), and a terminal would obey the escape
/// sequences in it.
std::string terminal_text(std::string_view text);

}  // namespace tau::client
