// What a chain offers, as text for a person: lists of names, and the help of one item.
#pragma once

#include "client/argument.hpp"

namespace tau::client {

/// One line per item whose name contains `word`, any case: "Pallet.item(arg: type, …)".
std::string list_calls(const metadata::Metadata& metadata, std::string_view word = {});
/// "Pallet.Item(key types) -> value type".
std::string list_storage(const metadata::Metadata& metadata, std::string_view word = {});
std::string list_constants(const metadata::Metadata& metadata, std::string_view word = {});
/// "Api.method(args) -> type".
std::string list_apis(const metadata::Metadata& metadata, std::string_view word = {});

/// The usage of a command whose arguments are these: `title arg arg`, their types, and the forms those are written in.
std::string usage_text(const Chain& chain, const std::string& title, const std::vector<Parameter>& parameters,
                       const std::vector<std::string>& docs);

/// The forms in which parse_argument takes a value of the type.
std::string forms_text(const Chain& chain, metadata::TypeId type);

}  // namespace tau::client
