// What a dispatch costs and how it fails (sp_runtime::DispatchError, frame_support::dispatch, sp_weights).
#pragma once

#include "base/result.hpp"
#include "scale/scale.hpp"

namespace tau {

/// Picoseconds of reference time and bytes of proof.
struct Weight {
    static constexpr std::string_view type_path = "sp_weights::weight_v2::Weight";
    scale::Compact<u64> ref_time{};
    scale::Compact<u64> proof_size{};

    static constexpr Weight from_parts(u64 ref_time, u64 proof_size) { return {{ref_time}, {proof_size}}; }
    constexpr Weight saturating_add(const Weight& other) const
    {
        const auto sum = [](u64 a, u64 b) { return a + b < a ? ~u64{0} : a + b; };
        return from_parts(sum(ref_time.value, other.ref_time.value), sum(proof_size.value, other.proof_size.value));
    }
    constexpr Weight saturating_sub(const Weight& other) const
    {
        const auto rest = [](u64 a, u64 b) { return a < b ? 0 : a - b; };
        return from_parts(rest(ref_time.value, other.ref_time.value), rest(proof_size.value, other.proof_size.value));
    }
    constexpr Weight saturating_mul(u64 times) const
    {
        const auto product = [times](u64 a) { return times != 0 && a > ~u64{0} / times ? ~u64{0} : a * times; };
        return from_parts(product(ref_time.value), product(proof_size.value));
    }
    /// Each part at most `other`'s.
    constexpr Weight min(const Weight& other) const
    {
        const auto less = [](u64 a, u64 b) { return a < b ? a : b; };
        return from_parts(less(ref_time.value, other.ref_time.value), less(proof_size.value, other.proof_size.value));
    }
    /// Some part exceeds `other`'s.
    constexpr bool any_above(const Weight& other) const
    {
        return ref_time.value > other.ref_time.value || proof_size.value > other.proof_size.value;
    }
    friend constexpr bool operator==(const Weight&, const Weight&) = default;
};

enum class DispatchClass : u8 { Normal, Operational, Mandatory };
constexpr std::string_view type_path(DispatchClass)
{
    return "frame_support::dispatch::DispatchClass";
}

enum class Pays : u8 { Yes, No };
constexpr std::string_view type_path(Pays)
{
    return "frame_support::dispatch::Pays";
}

/// One value per dispatch class.
template <class T>
struct PerDispatchClass {
    static constexpr std::string_view type_path = "frame_support::dispatch::PerDispatchClass";
    T normal{};
    T operational{};
    T mandatory{};
    friend constexpr bool operator==(const PerDispatchClass&, const PerDispatchClass&) = default;
};

enum class TokenError : u8 {
    FundsUnavailable,
    OnlyProvider,
    BelowMinimum,
    CannotCreate,
    UnknownAsset,
    Frozen,
    Unsupported,
    CannotCreateHold,
    NotExpendable,
    Blocked,
};
constexpr std::string_view type_path(TokenError)
{
    return "sp_runtime::TokenError";
}

enum class ArithmeticError : u8 { Underflow, Overflow, DivisionByZero };
constexpr std::string_view type_path(ArithmeticError)
{
    return "sp_arithmetic::ArithmeticError";
}

enum class TransactionalError : u8 { LimitReached, NoLayer };
constexpr std::string_view type_path(TransactionalError)
{
    return "sp_runtime::TransactionalError";
}

enum class TrieError : u8 {
    InvalidStateRoot,
    IncompleteDatabase,
    ValueAtIncompleteKey,
    DecoderError,
    InvalidHash,
    DuplicateKey,
    ExtraneousNode,
    ExtraneousValue,
    ExtraneousHashReference,
    InvalidChildReference,
    ValueMismatch,
    IncompleteProof,
    RootMismatch,
    DecodeError,
};
constexpr std::string_view type_path(TrieError)
{
    return "sp_runtime::proving_trie::TrieError";
}

/// A pallet's error. As made inside a pallet, `error` is {row of the pallet's declaration, declared_row, 0, 0};
/// frame::dispatch replaces it by {index that the runtime's revision gives that row, 0, 0, 0}, as on the wire.
struct ModuleError {
    static constexpr std::string_view type_path = "sp_runtime::ModuleError";
    static constexpr u8 declared_row = 0xff;
    u8 index = 0;
    FixedBytes<4> error{};
    friend constexpr bool operator==(const ModuleError&, const ModuleError&) = default;
};

struct DispatchError {
    static constexpr std::string_view type_path = "sp_runtime::DispatchError";
    template <class T>
    struct Wrapped {
        static constexpr bool tuple = true;
        T inner;
        friend constexpr bool operator==(const Wrapped&, const Wrapped&) = default;
    };
    struct Other : scale::Unit {};
    struct CannotLookup : scale::Unit {};
    struct BadOrigin : scale::Unit {};
    struct Module : Wrapped<ModuleError> {};
    struct ConsumerRemaining : scale::Unit {};
    struct NoProviders : scale::Unit {};
    struct TooManyConsumers : scale::Unit {};
    struct Token : Wrapped<TokenError> {};
    struct Arithmetic : Wrapped<ArithmeticError> {};
    struct Transactional : Wrapped<TransactionalError> {};
    struct Exhausted : scale::Unit {};
    struct Corruption : scale::Unit {};
    struct Unavailable : scale::Unit {};
    struct RootNotAllowed : scale::Unit {};
    struct Trie : Wrapped<TrieError> {};
    std::variant<Other, CannotLookup, BadOrigin, Module, ConsumerRemaining, NoProviders, TooManyConsumers, Token,
                 Arithmetic, Transactional, Exhausted, Corruption, Unavailable, RootNotAllowed, Trie>
        value;
    /// What the call cost before it failed, where it says so (DispatchErrorWithPostInfo); not part of the wire form.
    std::optional<Weight> actual_weight{};

    DispatchError&& costing(const Weight& weight) &&
    {
        actual_weight = weight;
        return std::move(*this);
    }

    static DispatchError module(u8 pallet, u8 row)
    {
        return {Module{{{pallet, {row, ModuleError::declared_row, 0, 0}}}}};
    }
    static DispatchError bad_origin() { return {BadOrigin{}}; }
    static DispatchError other() { return {Other{}}; }
    static DispatchError token(TokenError e) { return {Token{{e}}}; }
    static DispatchError arithmetic(ArithmeticError e) { return {Arithmetic{{e}}}; }

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const DispatchError& a, const DispatchError& b) { return a.value == b.value; }
};

/// When something happened within a block (frame_system::Phase), as stored while a block runs.
struct StoredPhase {
    static constexpr std::string_view type_path = "frame_system::Phase";
    struct ApplyExtrinsic {
        static constexpr bool tuple = true;
        u32 extrinsic;
        friend bool operator==(const ApplyExtrinsic&, const ApplyExtrinsic&) = default;
    };
    struct Finalization : scale::Unit {};
    struct Initialization : scale::Unit {};
    std::variant<ApplyExtrinsic, Finalization, Initialization> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const StoredPhase&, const StoredPhase&) = default;
};

/// What a call costs before it runs.
struct DispatchInfo {
    Weight weight{};
    DispatchClass class_ = DispatchClass::Normal;
    Pays pays = Pays::Yes;
    /// The part of `weight` that counts for the block and is not billed.
    Weight unbilled{};
};

/// What a call says of its cost after it ran: nullopt leaves the price as announced.
struct PostInfo {
    std::optional<Weight> actual_weight;
    Pays pays = Pays::Yes;
};

template <class T = void>
using Outcome = Result<T, DispatchError>;

/// What a call's body returns: the post info, or the error that rolls it back.
using DispatchResult = Outcome<PostInfo>;

/// What a call announced with `info` cost: as it says after it ran or failed, never more than announced.
inline Weight actual_weight(const DispatchResult& result, const DispatchInfo& info)
{
    const auto& said = result ? result->actual_weight : result.error().actual_weight;
    return said ? said->min(info.weight) : info.weight;
}

}  // namespace tau
