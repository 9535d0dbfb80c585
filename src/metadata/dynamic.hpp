// SCALE bytes of any type of a registry as JSON, and back, exactly.
//
//   integer            number below 2^53, else decimal text        Option      null or the value; {"Some": value} where
//   bool, str, char    true, "text", "c"                                       the value itself may be null
//   AccountId32        SS58 address                                enum        "Variant", {"Variant": the one field},
//   bytes, hashes      "0x…", see Format::text                                 {"Variant": [fields]} or {"Variant":
//   {…}} struct             {"field": value}; of one unnamed field:     RuntimeCall {"pallet", "call", "args"}
//                      that field; of several: [values]            RuntimeEvent {"pallet", "event", "args"}
//   tuple, list        [values]; () is null                        bits        "0b0110", first bit first
#pragma once

#include "base/result.hpp"
#include "metadata/registry.hpp"

#include <boost/json/value.hpp>

namespace tau::metadata {

namespace json = boost::json;

struct Format {
    u16 ss58_prefix = 42;
    /// Byte lists that are printable text are shown as that text.
    bool text = false;
};

/// Takes one value off the reader; malformed input gives an error and harms nothing else.
Result<json::value> to_json(const Registry& types, TypeId id, scale::Reader& reader, Format format = {});
/// As above for bytes that hold exactly one value.
Result<json::value> to_json(const Registry& types, TypeId id, BytesView bytes, Format format = {});

/// Appends the encoding. Beyond what to_json writes it takes 0x hex for accounts, an account for a MultiAddress, text
/// for byte lists, numbers as text, and a call as the 0x hex of its encoding. Errors name the place: `args.dest: …`.
Result<void> from_json(const Registry& types, TypeId id, const json::value& value, Bytes& out, Format format = {});

/// The arguments of a call or the fields of an event, as from_json takes and to_json gives them: an object when they
/// have names, else a list.
Result<json::value> fields_to_json(const Registry& types, const std::vector<Field>& fields, scale::Reader& reader,
                                   Format format = {});
Result<void> fields_from_json(const Registry& types, const std::vector<Field>& fields, const json::value& value,
                              Bytes& out, Format format = {});

}  // namespace tau::metadata
