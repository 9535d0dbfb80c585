// Why a transaction may or may not enter a block (sp_runtime::transaction_validity).
#pragma once

#include "base/result.hpp"
#include "scale/scale.hpp"

namespace tau {

struct InvalidTransaction {
    static constexpr std::string_view type_path = "sp_runtime::transaction_validity::InvalidTransaction";
    struct Call : scale::Unit {};
    struct Payment : scale::Unit {};
    struct Future : scale::Unit {};
    struct Stale : scale::Unit {};
    struct BadProof : scale::Unit {};
    struct AncientBirthBlock : scale::Unit {};
    struct ExhaustsResources : scale::Unit {};
    struct Custom {
        static constexpr bool tuple = true;
        u8 code;
        friend bool operator==(const Custom&, const Custom&) = default;
    };
    struct BadMandatory : scale::Unit {};
    struct MandatoryValidation : scale::Unit {};
    struct BadSigner : scale::Unit {};
    struct IndeterminateImplicit : scale::Unit {};
    struct UnknownOrigin : scale::Unit {};
    std::variant<Call, Payment, Future, Stale, BadProof, AncientBirthBlock, ExhaustsResources, Custom, BadMandatory,
                 MandatoryValidation, BadSigner, IndeterminateImplicit, UnknownOrigin>
        value;
    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const InvalidTransaction&, const InvalidTransaction&) = default;
};

struct UnknownTransaction {
    static constexpr std::string_view type_path = "sp_runtime::transaction_validity::UnknownTransaction";
    struct CannotLookup : scale::Unit {};
    struct NoUnsignedValidator : scale::Unit {};
    struct Custom {
        static constexpr bool tuple = true;
        u8 code;
        friend bool operator==(const Custom&, const Custom&) = default;
    };
    std::variant<CannotLookup, NoUnsignedValidator, Custom> value;
    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const UnknownTransaction&, const UnknownTransaction&) = default;
};

struct TransactionValidityError {
    static constexpr std::string_view type_path = "sp_runtime::transaction_validity::TransactionValidityError";
    struct Invalid {
        static constexpr bool tuple = true;
        InvalidTransaction error;
        friend bool operator==(const Invalid&, const Invalid&) = default;
    };
    struct Unknown {
        static constexpr bool tuple = true;
        UnknownTransaction error;
        friend bool operator==(const Unknown&, const Unknown&) = default;
    };
    std::variant<Invalid, Unknown> value;
    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const TransactionValidityError&, const TransactionValidityError&) = default;
};

/// How the pool may order and keep a transaction.
struct ValidTransaction {
    static constexpr std::string_view type_path = "sp_runtime::transaction_validity::ValidTransaction";
    u64 priority = 0;
    std::vector<Bytes> requires_;  ///< Tags that must be provided before.
    std::vector<Bytes> provides;
    u64 longevity = ~u64{0};  ///< Blocks.
    bool propagate = true;
};

enum class TransactionSource : u8 { InBlock, Local, External };
constexpr std::string_view type_path(TransactionSource)
{
    return "sp_runtime::transaction_validity::TransactionSource";
}

template <class T = void>
using Validity = Result<T, TransactionValidityError>;

template <class Alternative>
tl::unexpected<TransactionValidityError> invalid(Alternative why)
{
    return tl::make_unexpected(TransactionValidityError{TransactionValidityError::Invalid{InvalidTransaction{why}}});
}

}  // namespace tau
