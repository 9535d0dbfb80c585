#include "runtime/custom_codes.hpp"

#include "pallets/subtensor/errors.hpp"

#include <algorithm>

namespace tau::runtime {
namespace {

using pallets::subtensor::Error;

struct Code {
    Error error;
    u8 code;
};

/// pallets/subtensor/src/extensions/subtensor.rs
constexpr Code codes[] = {
    {Error::ColdkeySwapAnnounced, 0},
    {Error::AmountTooLow, 1},
    {Error::NotEnoughStakeToSetWeights, 1},
    {Error::NotEnoughBalanceToStake, 2},
    {Error::SubnetNotExists, 3},
    {Error::HotKeyAccountNotExists, 4},
    {Error::NotEnoughStakeToWithdraw, 5},
    {Error::CommittingWeightsTooFast, 6},
    {Error::SettingWeightsTooFast, 6},
    {Error::NetworkTxRateLimitExceeded, 6},
    {Error::InsufficientLiquidity, 7},
    {Error::SlippageTooHigh, 8},
    {Error::TransferDisallowed, 9},
    {Error::HotKeyNotRegisteredInNetwork, 10},
    {Error::InvalidIpAddress, 11},
    {Error::ServingRateLimitExceeded, 12},
    {Error::InvalidPort, 13},
    {Error::InvalidRevealRound, 15},
    {Error::NoWeightsCommitFound, 16},
    {Error::RevealTooEarly, 17},
    {Error::InputLengthsUnequal, 18},
    {Error::HotKeyNotRegisteredInSubNet, 19},
    {Error::EvmKeyAssociateRateLimitExceeded, 20},
    {Error::ColdkeySwapDisputed, 21},
    {Error::NonAssociatedColdKey, 25},
    {Error::DelegateTakeTooLow, 26},
    {Error::DelegateTakeTooHigh, 27},
};
constexpr u8 bad_request = 255;

}  // namespace

u8 custom_code(const DispatchError& error)
{
    const auto* module = std::get_if<DispatchError::Module>(&error.value);
    if (!module || module->inner.index != pallets::subtensor::pallet_index) return bad_request;
    const auto row = static_cast<Error>(module->inner.error[0]);
    const auto* found = std::ranges::find(codes, row, &Code::error);
    return found == std::end(codes) ? bad_request : found->code;
}

}  // namespace tau::runtime
