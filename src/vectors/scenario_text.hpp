// Results, accounts and storage of a scenario in words.
#pragma once

#include "frame/runtime.hpp"
#include "metadata/metadata.hpp"
#include "vectors/registry.hpp"

namespace tau::vectors {

/// The error's name alone, whatever pallet it is of.
std::string error_name(const frame::Runtime& runtime, const DispatchError& error);
/// As the files write a result: "ok" or {"module": …, "error": …} or {"error": …}.
json::value result_json(const frame::Runtime& runtime, const DispatchResult& result);
/// Encoded records of one pallet's events, all of them or those called `name`.
std::vector<BytesView> events_of(const frame::Runtime& runtime, const std::vector<Bytes>& events,
                                 std::string_view pallet, std::string_view name = {});
/// What stands behind the names in a record.
BytesView event_fields(BytesView event);

/// Names of storage keys and values, for the first difference only: made when needed.
class StorageText {
public:
    explicit StorageText(const frame::Runtime& runtime) : runtime_(runtime) {}

    /// The first 32 bytes of the keys of "Pallet.Item"; empty for an unknown one.
    Bytes prefix_of(std::string_view item) const;
    /// "Pallet.Item" of a key; empty for a foreign one.
    std::string item_of(BytesView key) const;
    /// "Pallet.Item(keys)".
    std::string key_text(BytesView key);
    /// The value as JSON and as bytes.
    std::string value_text(BytesView key, const std::optional<Bytes>& value);

private:
    const metadata::Metadata& metadata();

    const frame::Runtime& runtime_;
    std::optional<metadata::Metadata> metadata_;
};

}  // namespace tau::vectors
