// Types that only Commitments puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "frame/type_registry.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::commitments {

/// One field of a commitment (pallet_commitments::types::Data). On the wire one byte of kind, then what the kind holds:
/// 0 nothing; 1..129 that many bytes less one; 130..133 a 32-byte hash; 134 and 137 timelocked bytes and their round;
/// 135 a request to reset bonds; 136 a longer byte string.
struct Data {
    static constexpr u8 raw_first = 1, raw_last = 129, hash_first = 130, hash_last = 133, timelock_encrypted = 134,
                        reset_bonds_flag = 135, big_raw = 136, timelock_reveal_failed = 137;
    static constexpr std::size_t big_raw_max = 512, timelocked_max = 1024;

    u8 kind = 0;
    Bytes bytes;           ///< Payload of every kind that has one.
    u64 reveal_round = 0;  ///< Drand round of the timelocked kinds.

    static metadata::Type describe_as(frame::TypeRegistry& registry);
    void scale_encode(Bytes& out) const;
    void scale_decode(scale::Reader& r);
    friend bool operator==(const Data&, const Data&) = default;
};

struct CommitmentInfo {
    static constexpr std::string_view type_path = "pallet_commitments::types::CommitmentInfo";
    BoundedVec<Data, unbounded> fields{};
    friend bool operator==(const CommitmentInfo&, const CommitmentInfo&) = default;
};

enum class RevealFailure : u8 {
    SignatureDeserialize,
    CiphertextDeserialize,
    Decrypt,
    EmptyPlaintext,
    PulseExpired,
    RoundMismatch
};
constexpr std::string_view type_path(RevealFailure)
{
    return "pallet_commitments::types::RevealFailure";
}

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
