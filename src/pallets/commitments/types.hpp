// Types that only Commitments puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::commitments {

// Data: by hand

struct CommitmentInfo {
    static constexpr std::string_view type_path = "pallet_commitments::types::CommitmentInfo";
    BoundedVec<Data, unbounded> fields{};
    friend bool operator==(const CommitmentInfo&, const CommitmentInfo&) = default;
};

enum class RevealFailure : u8 { SignatureDeserialize, CiphertextDeserialize, Decrypt, EmptyPlaintext, PulseExpired, RoundMismatch };
constexpr std::string_view type_path(RevealFailure) { return "pallet_commitments::types::RevealFailure"; }

struct Registration {
    static constexpr std::string_view type_path = "pallet_commitments::types::Registration";
    Tao deposit{};
    u32 block{};
    CommitmentInfo info{};
    friend bool operator==(const Registration&, const Registration&) = default;
};

struct UsageTracker {
    static constexpr std::string_view type_path = "pallet_commitments::types::UsageTracker";
    u64 last_epoch{};
    u64 used_space{};
    friend bool operator==(const UsageTracker&, const UsageTracker&) = default;
};

}  // namespace tau::pallets::commitments
