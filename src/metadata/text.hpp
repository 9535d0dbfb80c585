// Text as the codec needs it: UTF-8, and the name a person probably meant.
#pragma once

#include "base/types.hpp"

#include <optional>

namespace tau::metadata {

/// Well-formed UTF-8, as Rust's str demands: no overlong forms, no surrogates.
bool is_utf8(std::string_view text);
/// Well-formed and free of control characters other than newline and tab.
bool is_printable(std::string_view text);

/// nullopt for what is no Unicode scalar value.
std::optional<std::string> utf8_of(u32 code_point);
/// nullopt unless `text` is exactly one character.
std::optional<u32> code_point_of(std::string_view text);

/// The candidate closest to `name` by edits, case ignored, when it is close enough to be a slip; else nullopt.
std::optional<std::string> near_miss(std::string_view name, const std::vector<std::string>& candidates);
/// ` (did you mean "x"?)`, or "" without a near miss.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace tau::metadata
