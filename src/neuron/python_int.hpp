// Whole numbers as Python's int() reads them, since that is what signed requests are checked with elsewhere.
#pragma once

#include "base/types.hpp"

#include <optional>

namespace tau::neuron {

struct PythonInt {
    i128 value = 0;       // Saturated.
    std::string decimal;  // Exact: no sign but minus, no leading zeros.
};

/// UTF-8 text of decimal digits of any script, with an optional sign, single underscores between digits, and white
/// space around; nullopt for anything else and for more than 4,300 digits.
std::optional<PythonInt> parse_python_int(std::string_view text);

}  // namespace tau::neuron
