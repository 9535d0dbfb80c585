// Extrinsics and events of a block as JSON, for explorers and clients alike.
#pragma once

#include "metadata/dynamic.hpp"
#include "metadata/metadata.hpp"

namespace tau::metadata {

/// An extrinsic as it stands in a block, length prefix included: V4 signed or bare, V5 bare or general.
///   {"hash", "length", "version", "signed", "call": {"pallet", "call", "args"}}, and when signed also
///   {"address", "signature", "era": "Immortal" or {"period", "phase"}, "nonce", "tip", "extensions": {…the others}}.
Result<json::object> extrinsic_to_json(const Metadata& metadata, BytesView extrinsic, Format format = {});

/// The value of System.Events, a list of
///   {"phase": "ApplyExtrinsic"|"Finalization"|"Initialization", "extrinsic": index or null, "pallet", "event", "args",
///    "topics"}. Errors of modules in it get a "name", see name_errors.
Result<json::array> events_to_json(const Metadata& metadata, BytesView events, Format format = {});

struct NamedError {
    std::string pallet;
    std::string name;
    std::string docs;
};

/// The error `error` of the pallet with index `pallet`.
std::optional<NamedError> find_error(const Metadata& metadata, u8 pallet, u8 error);

/// A DispatchError as to_json gives it, in words: "SubtensorModule.NotEnoughStake: …", "BadOrigin", "Token: Frozen".
std::string dispatch_error_text(const Metadata& metadata, const json::value& error);

/// Adds "name": "Pallet.Error" to every {"Module": {"index", "error"}} within.
void name_errors(const Metadata& metadata, json::value& value);

}  // namespace tau::metadata
