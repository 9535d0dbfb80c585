#include "rpc/params.hpp"

#include "base/hex.hpp"

#include <boost/json/serialize.hpp>

namespace tau::rpc {
namespace {

using Failure = tl::unexpected<RpcError>;

std::string label(std::size_t place, std::string_view name)
{
    return "parameter " + std::to_string(place + 1) + " (" + std::string(name) + ")";
}

constexpr std::size_t shown_bytes = 80;

/// Half a character would make the answer invalid UTF-8, which ends a WebSocket connection.
std::size_t end_of_character(std::string_view text, std::size_t at)
{
    while (at > 0 && (static_cast<u8>(text[at]) & 0xc0) == 0x80) --at;
    return at;
}

Failure wrong(std::size_t place, std::string_view name, std::string_view needed, const json::value& got)
{
    std::string text = json::serialize(got);
    if (text.size() > shown_bytes) text = text.substr(0, end_of_character(text, shown_bytes)) + "...";
    return Failure(
        errors::invalid_params(label(place, name) + ": " + std::string(needed) + " is needed, not " + std::move(text)));
}

/// A decoder gives the value or says, by nullopt, that it is of another form than `needed`.
template <class T>
struct Form {
    std::string_view needed;
    std::optional<T> (*decode)(const json::value&);
};

template <class T>
Result<std::optional<T>, RpcError> optional_as(const Params& params, std::size_t place, std::string_view name,
                                               const Form<T>& form)
{
    const json::value* value = params.find(place, name);
    if (!value) return std::nullopt;
    std::optional<T> decoded = form.decode(*value);
    if (!decoded) return wrong(place, name, form.needed, *value);
    return decoded;
}

template <class T>
Result<T, RpcError> required_as(const Params& params, std::size_t place, std::string_view name, const Form<T>& form)
{
    TAU_TRY_ASSIGN(std::optional<T> value, optional_as(params, place, name, form));
    if (value) return *std::move(value);
    return Failure(
        errors::invalid_params(label(place, name) + ": missing; " + std::string(form.needed) + " is needed"));
}

std::optional<Bytes> decode_bytes(const json::value& value)
{
    return value.is_string() ? from_hex(std::string_view(value.get_string())) : std::nullopt;
}

const Form<std::string> text_form{"a string", [](const json::value& v) -> std::optional<std::string> {
                                      if (!v.is_string()) return std::nullopt;
                                      return std::string(std::string_view(v.get_string()));
                                  }};

const Form<u64> number_form{"a whole number from 0", [](const json::value& v) -> std::optional<u64> {
                                if (v.is_uint64()) return v.get_uint64();
                                if (v.is_int64() && v.get_int64() >= 0) return static_cast<u64>(v.get_int64());
                                return std::nullopt;
                            }};

const Form<bool> bool_form{"true or false", [](const json::value& v) -> std::optional<bool> {
                               return v.is_bool() ? std::optional(v.get_bool()) : std::nullopt;
                           }};

const Form<Bytes> bytes_form{"a hex string, two digits a byte", decode_bytes};

const Form<Hash> hash_form{"a hash (0x and 64 hex digits)", [](const json::value& v) -> std::optional<Hash> {
                               return v.is_string() ? fixed_from_hex<32>(std::string_view(v.get_string()))
                                                    : std::nullopt;
                           }};

const Form<std::vector<Bytes>> bytes_list_form{"a list of hex strings",
                                               [](const json::value& v) -> std::optional<std::vector<Bytes>> {
                                                   if (!v.is_array()) return std::nullopt;
                                                   std::vector<Bytes> out;
                                                   for (const json::value& element : v.get_array()) {
                                                       auto bytes = decode_bytes(element);
                                                       if (!bytes) return std::nullopt;
                                                       out.push_back(*std::move(bytes));
                                                   }
                                                   return out;
                                               }};

}  // namespace

const json::value* Params::find(std::size_t place, std::string_view name) const
{
    const json::value* found = nullptr;
    if (const auto* array = value_.if_array()) {
        found = array->if_contains(place);
    } else if (const auto* object = value_.if_object()) {
        found = object->if_contains(name);
    }
    return found && !found->is_null() ? found : nullptr;
}

Result<std::string, RpcError> Params::text(std::size_t place, std::string_view name) const
{
    return required_as(*this, place, name, text_form);
}

Result<u64, RpcError> Params::number(std::size_t place, std::string_view name) const
{
    return required_as(*this, place, name, number_form);
}

Result<Bytes, RpcError> Params::bytes(std::size_t place, std::string_view name) const
{
    return required_as(*this, place, name, bytes_form);
}

Result<std::vector<Bytes>, RpcError> Params::bytes_list(std::size_t place, std::string_view name) const
{
    return required_as(*this, place, name, bytes_list_form);
}

Result<std::optional<std::string>, RpcError> Params::optional_text(std::size_t place, std::string_view name) const
{
    return optional_as(*this, place, name, text_form);
}

Result<std::optional<bool>, RpcError> Params::optional_bool(std::size_t place, std::string_view name) const
{
    return optional_as(*this, place, name, bool_form);
}

Result<std::optional<u64>, RpcError> Params::optional_number(std::size_t place, std::string_view name) const
{
    return optional_as(*this, place, name, number_form);
}

Result<std::optional<Bytes>, RpcError> Params::optional_bytes(std::size_t place, std::string_view name) const
{
    return optional_as(*this, place, name, bytes_form);
}

Result<std::optional<Hash>, RpcError> Params::optional_hash(std::size_t place, std::string_view name) const
{
    return optional_as(*this, place, name, hash_form);
}

}  // namespace tau::rpc
