#include "client/refusal.hpp"

#include <charconv>

namespace tau::client {
namespace {

// By number; reference/clients.md, 1.4.
constexpr std::string_view custom_errors[] = {
    "ColdkeyInSwapSchedule",
    "StakeAmountTooLow",
    "BalanceTooLow",
    "SubnetNotExists",
    "HotkeyAccountDoesntExist",
    "NotEnoughStakeToWithdraw",
    "RateLimitExceeded",
    "InsufficientLiquidity",
    "SlippageTooHigh",
    "TransferDisallowed",
    "HotKeyNotRegisteredInNetwork",
    "InvalidIpAddress",
    "ServingRateLimitExceeded",
    "InvalidPort",
    "ZeroMaxAmount",
    "InvalidRevealRound",
    "CommitNotFound",
    "CommitBlockNotInRevealRange",
    "InputLengthsUnequal",
    "UidNotFound",
    "EvmKeyAssociateRateLimitExceeded",
    "ColdkeySwapDisputed",
    "InvalidRealAccount",
    "FailedShieldedTxParsing",
    "InvalidShieldedTxPubKeyHash",
    "NonAssociatedColdKey",
    "DelegateTakeTooLow",
    "DelegateTakeTooHigh",
};
constexpr u32 bad_request = 255;

}  // namespace

std::string explain_refusal(std::string message)
{
    constexpr std::string_view mark = "Custom error: ";
    const auto at = message.find(mark);
    if (at == std::string::npos) return message;
    const char* first = message.data() + at + mark.size();
    u32 number = 0;
    const auto [end, failed] = std::from_chars(first, message.data() + message.size(), number);
    if (failed != std::errc{}) return message;
    std::string_view name;
    if (number < std::size(custom_errors))
        name = custom_errors[number];
    else if (number == bad_request)
        name = "BadRequest";
    if (name.empty()) return message;
    return message.insert(static_cast<std::size_t>(end - message.data()), " (" + std::string(name) + ")");
}

}  // namespace tau::client
