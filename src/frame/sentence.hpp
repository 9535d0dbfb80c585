// On-chain names in words, for those who read the metadata.
#pragma once

#include <string>
#include <string_view>

namespace tau::frame {

/// "NotEnoughStakeToWithdraw" as "Not enough stake to withdraw."; runs of capitals stay as they are.
std::string sentence_of(std::string_view name);

}  // namespace tau::frame
