#include "base/hex.hpp"
#include "client/chain.hpp"
#include "client/json_access.hpp"
#include "metadata/text.hpp"

#include <algorithm>

namespace tau::client {
namespace {

constexpr std::size_t page = 256;

template <class Items>
std::vector<std::string> names_of(const Items& items)
{
    std::vector<std::string> out;
    for (const auto& item : items) out.push_back(item.name);
    return out;
}

/// The inputs in their order, by place or by name.
Answer<Bytes> encode_inputs(const metadata::Metadata& metadata, const metadata::ApiMethod& method,
                            const json::value& arguments, metadata::Format format)
{
    // An input is to the codec what a field of a call is.
    std::vector<metadata::Field> fields;
    const bool by_name = arguments.is_object();
    for (const auto& input : method.inputs)
        fields.push_back({by_name ? std::optional(input.name) : std::nullopt, input.type, std::nullopt, {}});
    Bytes out;
    if (auto encoded = metadata::fields_from_json(metadata.types, fields, arguments, out, format); !encoded) {
        std::string inputs;
        for (const auto& input : method.inputs) inputs += (inputs.empty() ? "" : ", ") + input.name;
        return error(ErrorKind::input, method.name + "(" + inputs + "): " + encoded.error().message);
    }
    return out;
}

}  // namespace

Answer<json::value> Chain::decode_storage(const metadata::StorageItem& item, const json::value& stored) const
{
    const bool has_default = item.entry->modifier == metadata::Modifier::Default;
    if (stored.is_null() && !has_default) return json::value();
    Bytes bytes = item.entry->fallback;
    if (!stored.is_null()) {
        TAU_TRY_ASSIGN(bytes, bytes_of(stored, item.entry->name));
    }
    return lift(metadata::to_json(metadata_.types, item.value_type(), bytes, format_), ErrorKind::nonsense);
}

Answer<json::value> Chain::storage(std::string_view pallet, std::string_view item_name, const json::array& keys,
                                   const std::optional<Hash>& at) const
{
    TAU_TRY_ASSIGN(const auto item, lift(metadata::find_item(metadata_, pallet, item_name)));
    const std::size_t wanted = item.key_types(metadata_.types).size();
    if (keys.size() != wanted) {
        return error(ErrorKind::input, item.pallet->name + "." + item.entry->name + " needs " + std::to_string(wanted) +
                                           " keys, not " + std::to_string(keys.size()));
    }
    TAU_TRY_ASSIGN(const Bytes key, lift(metadata::storage_key(metadata_, item, keys, format_)));
    TAU_TRY_ASSIGN(const auto stored, rpc_->call("state_getStorage", {json::value(to_hex(key)), block_parameter(at)}));
    return decode_storage(item, stored);
}

Answer<std::vector<MapEntry>> Chain::storage_map(std::string_view pallet, std::string_view item_name,
                                                 const json::array& keys, std::size_t limit,
                                                 std::optional<Hash> at) const
{
    TAU_TRY_ASSIGN(const auto item, lift(metadata::find_item(metadata_, pallet, item_name)));
    TAU_TRY_ASSIGN(const Bytes prefix, lift(metadata::storage_key(metadata_, item, keys, format_)));
    if (!at) {  // One block for all pages.
        TAU_TRY_ASSIGN(const BlockRef best, best_block());
        at = best.hash;
    }
    std::vector<MapEntry> out;
    json::value start;  // The last key of the page before.
    while (out.size() < limit) {
        const std::size_t asked = std::min(page, limit - out.size());
        TAU_TRY_ASSIGN(const auto found, rpc_->call("state_getKeysPaged",
                                                    {json::value(to_hex(prefix)), asked, start, block_parameter(at)}));
        const auto* raw_keys = found.if_array();
        if (!raw_keys) return error(ErrorKind::nonsense, "the node's keys are no list");
        if (raw_keys->empty()) break;
        TAU_TRY_ASSIGN(const auto sets, rpc_->call("state_queryStorageAt", {*raw_keys, block_parameter(at)}));
        const bool has_set = sets.is_array() && !sets.get_array().empty();
        const auto* changes = has_set ? member(sets.get_array()[0], "changes") : nullptr;
        if (!changes || !changes->is_array()) return error(ErrorKind::nonsense, "the node's values are no list");
        for (const json::value& change : changes->get_array()) {
            const auto* pair = change.if_array();
            if (!pair || pair->size() != 2) return error(ErrorKind::nonsense, "the node's values are no pairs");
            TAU_TRY_ASSIGN(const Bytes key, bytes_of((*pair)[0], "a key"));
            MapEntry entry;
            TAU_TRY_ASSIGN(entry.keys,
                           lift(metadata::storage_keys(metadata_, item, key, format_), ErrorKind::nonsense));
            TAU_TRY_ASSIGN(entry.value, decode_storage(item, (*pair)[1]));
            out.push_back(std::move(entry));
        }
        if (raw_keys->size() < asked) break;
        start = raw_keys->back();
    }
    return out;
}

Answer<json::value> Chain::constant(std::string_view pallet_name, std::string_view name) const
{
    TAU_TRY_ASSIGN(const auto* pallet, lift(metadata::find_pallet(metadata_, pallet_name)));
    const auto found = std::ranges::find(pallet->constants, name, &metadata::Constant::name);
    if (found == pallet->constants.end()) {
        return error(ErrorKind::input, "no constant \"" + std::string(name) + "\" in " + pallet->name +
                                           metadata::did_you_mean(name, names_of(pallet->constants)));
    }
    return lift(metadata::to_json(metadata_.types, found->type, found->value, format_), ErrorKind::nonsense);
}

Answer<std::pair<const metadata::RuntimeApi*, const metadata::ApiMethod*>> find_method(
    const metadata::Metadata& metadata, std::string_view api_name, std::string_view method_name)
{
    if (metadata.apis.empty())
        return error(ErrorKind::input, "the node's metadata is V14, which does not describe runtime APIs");
    const auto is_called = [&](const metadata::RuntimeApi& api) {
        const std::string_view name = api.name;
        return name == api_name || name == std::string(api_name) + "RuntimeApi" ||
               name == std::string(api_name) + "Api";
    };
    const auto api = std::ranges::find_if(metadata.apis, is_called);
    if (api == metadata.apis.end()) {
        return error(ErrorKind::input, "no runtime API \"" + std::string(api_name) + "\"" +
                                           metadata::did_you_mean(api_name, names_of(metadata.apis)));
    }
    const auto method = std::ranges::find(api->methods, method_name, &metadata::ApiMethod::name);
    if (method == api->methods.end()) {
        return error(ErrorKind::input, "no method \"" + std::string(method_name) + "\" in " + api->name +
                                           metadata::did_you_mean(method_name, names_of(api->methods)));
    }
    return std::pair(&*api, &*method);
}

Answer<json::value> Chain::runtime_api(std::string_view api, std::string_view method, const json::value& arguments,
                                       const std::optional<Hash>& at) const
{
    TAU_TRY_ASSIGN(const auto found, find_method(metadata_, api, method));
    TAU_TRY_ASSIGN(const Bytes encoded, encode_inputs(metadata_, *found.second, arguments, format_));
    return runtime_api_raw(found.first->name, method, encoded, at);
}

Answer<json::value> Chain::runtime_api_raw(std::string_view api, std::string_view method, BytesView arguments,
                                           const std::optional<Hash>& at) const
{
    TAU_TRY_ASSIGN(const auto found, find_method(metadata_, api, method));
    const std::string name = found.first->name + "_" + found.second->name;
    TAU_TRY_ASSIGN(const auto answer,
                   rpc_->call("state_call", {json::value(name), json::value(to_hex(arguments)), block_parameter(at)}));
    TAU_TRY_ASSIGN(const Bytes bytes, bytes_of(answer, name));
    return lift(metadata::to_json(metadata_.types, found.second->output, bytes, format_), ErrorKind::nonsense);
}

}  // namespace tau::client
