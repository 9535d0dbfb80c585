// Events of Commitments, in on-chain order.
#pragma once

#include "pallets/commitments/index.hpp"
#include "pallets/commitments/store/types.hpp"

namespace tau::pallets::commitments::event {

using frame::EventRow;
using frame::spec_475;

struct Commitment {
    static constexpr EventRow row{pallet_index, 0};
    NetUid netuid{};
    AccountId who{};
};

struct TimelockCommitment {
    static constexpr EventRow row{pallet_index, 1};
    NetUid netuid{};
    AccountId who{};
    u64 reveal_round{};
};

struct CommitmentRevealed {
    static constexpr EventRow row{pallet_index, 2};
    NetUid netuid{};
    AccountId who{};
};

struct CommitmentRevealFailed {
    static constexpr EventRow row{pallet_index, 3};
    NetUid netuid{};
    AccountId who{};
    u64 reveal_round{};
    RevealFailure error{};
};

}  // namespace tau::pallets::commitments::event
