// Types that only Grandpa puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::grandpa {

struct GrandpaId {
    static constexpr std::string_view type_path = "sp_consensus_grandpa::app::Public";
    static constexpr bool tuple = true;
    FixedBytes<32> value{};
    friend bool operator==(const GrandpaId&, const GrandpaId&) = default;
};

/// A vote for a block in a round (finality_grandpa::Prevote, Precommit).
struct PrevoteVote {
    static constexpr std::string_view type_path = "finality_grandpa::Prevote";
    H256 target_hash{};
    u32 target_number{};
    friend bool operator==(const PrevoteVote&, const PrevoteVote&) = default;
};

struct PrecommitVote {
    static constexpr std::string_view type_path = "finality_grandpa::Precommit";
    H256 target_hash{};
    u32 target_number{};
    friend bool operator==(const PrecommitVote&, const PrecommitVote&) = default;
};

struct GrandpaSignature {
    static constexpr std::string_view type_path = "sp_consensus_grandpa::app::Signature";
    static constexpr bool tuple = true;
    FixedBytes<64> value{};
    friend bool operator==(const GrandpaSignature&, const GrandpaSignature&) = default;
};

/// Two votes of one voter in one round (finality_grandpa::Equivocation).
template <class Vote>
struct DoubleVote {
    static constexpr std::string_view type_path = "finality_grandpa::Equivocation";
    u64 round_number{};
    GrandpaId identity{};
    std::tuple<Vote, GrandpaSignature> first{};
    std::tuple<Vote, GrandpaSignature> second{};
    friend bool operator==(const DoubleVote&, const DoubleVote&) = default;
};

struct Equivocation {
    static constexpr std::string_view type_path = "sp_consensus_grandpa::Equivocation";
    struct Prevote {
        static constexpr bool tuple = true;
        DoubleVote<PrevoteVote> value;
        friend bool operator==(const Prevote&, const Prevote&) = default;
    };
    struct Precommit {
        static constexpr bool tuple = true;
        DoubleVote<PrecommitVote> value;
        friend bool operator==(const Precommit&, const Precommit&) = default;
    };
    std::variant<Prevote, Precommit> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const Equivocation&, const Equivocation&) = default;
};

struct EquivocationProof {
    static constexpr std::string_view type_path = "sp_consensus_grandpa::EquivocationProof";
    u64 set_id{};
    Equivocation equivocation{};
    friend bool operator==(const EquivocationProof&, const EquivocationProof&) = default;
};

enum class Void : u8 {};
constexpr std::string_view type_path(Void)
{
    return "sp_core::Void";
}

struct StoredState {
    static constexpr std::string_view type_path = "pallet_grandpa::StoredState";
    struct Live : scale::Unit {};
    struct PendingPause {
        u32 scheduled_at;
        u32 delay;
        friend bool operator==(const PendingPause&, const PendingPause&) = default;
    };
    struct Paused : scale::Unit {};
    struct PendingResume {
        u32 scheduled_at;
        u32 delay;
        friend bool operator==(const PendingResume&, const PendingResume&) = default;
    };
    std::variant<Live, PendingPause, Paused, PendingResume> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const StoredState&, const StoredState&) = default;
};

struct StoredPendingChange {
    static constexpr std::string_view type_path = "pallet_grandpa::StoredPendingChange";
    u32 scheduled_at{};
    u32 delay{};
    WeakBoundedVec<std::tuple<GrandpaId, u64>, 32> next_authorities{};
    std::optional<u32> forced{};
    friend bool operator==(const StoredPendingChange&, const StoredPendingChange&) = default;
};

}  // namespace tau::pallets::grandpa
