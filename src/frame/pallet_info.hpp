// What a pallet declares, erased to rows of plain data that every consumer reads: dispatch, metadata, docs, command
// line.
#pragma once

#include "frame/context.hpp"
#include "metadata/metadata.hpp"

#include <span>

namespace tau::frame {

class TypeRegistry;
/// Registers a type (once) and gives its id.
using TypeFn = u32 (*)(TypeRegistry&);

struct FieldInfo {
    std::string_view name{};  ///< Empty for tuple fields.
    TypeFn type = nullptr;
};

/// Position of a call in its pallet; the index is the wire's and never changes.
struct CallRow {
    u8 index = 0;
    Availability available{};
};

struct CallInfo {
    CallRow row;
    std::string_view name{};
    std::span<const FieldInfo> fields{};
    /// Decodes the arguments, runs the call's body. A decoding failure is an error of the reader, not of the call.
    DispatchResult (*dispatch)(Context&, const Origin&, scale::Reader& arguments);
    /// What the call with these arguments costs; also how its encoded end is found (the reader then stands behind it).
    DispatchInfo (*info)(const Runtime&, scale::Reader& arguments);
};

struct EventInfo {
    EventRow row;
    std::string_view name{};
    std::span<const FieldInfo> fields{};
};

struct ErrorInfo {
    std::string_view name{};
    Availability available{};
};

struct StorageInfo {
    std::string_view name{};
    FixedBytes<32> prefix{};
    metadata::Modifier modifier = metadata::Modifier::Optional;
    std::span<const metadata::Hasher> hashers{};
    TypeFn key = nullptr;  ///< Null for a plain value; a tuple when there are several hashers.
    TypeFn value = nullptr;
    Bytes (*fallback)(const Setup&) = nullptr;
    Availability available{};
};

struct ConstantInfo {
    std::string_view name{};
    TypeFn type = nullptr;
    Bytes (*value)(const Setup&) = nullptr;
    Availability available{};
};

struct ApiMethodInfo {
    std::string_view name{};
    std::span<const FieldInfo> inputs{};
    TypeFn output = nullptr;
    /// Decodes the inputs and appends the encoded output; false when the inputs do not decode.
    bool (*call)(Context&, scale::Reader& inputs, Bytes& output) = nullptr;
    Availability available{};
};

struct ApiInfo {
    std::string_view name{};
    Setting<u32> version;
    std::span<const ApiMethodInfo> methods{};
};

/// Collects violations of a pallet's invariants; empty means all hold.
using InvariantReport = std::vector<std::string>;

struct PalletInfo {
    u8 index = 0;
    std::string_view name{};
    bool has_storage = false;
    std::span<const CallInfo> calls{};
    std::span<const EventInfo> events{};
    std::span<const ErrorInfo> errors{};
    std::span<const StorageInfo> storage{};
    std::span<const ConstantInfo> constants{};

    Weight (*on_initialize)(Context&) = nullptr;
    void (*on_finalize)(Context&) = nullptr;
    Weight (*on_idle)(Context&, Weight remaining) = nullptr;
    /// Runs before every dispatch of a signed origin, also of nested calls; `call` is the whole encoded call.
    Outcome<> (*guard)(Context&, const AccountId& signer, BytesView call) = nullptr;
    /// What the guard adds to the weight of every call, nested ones included.
    Weight (*guard_weight)(BytesView call) = nullptr;
    void (*check_invariants)(Context&, InvariantReport&) = nullptr;
};

}  // namespace tau::frame
