#include "rpc/methods/explorer_reader.hpp"

#include "crypto/ss58.hpp"
#include "metadata/storage_key.hpp"
#include "metadata/text.hpp"

#include <fmt/format.h>

namespace tau::rpc::methods {
namespace {

RpcError unreadable(const Error& error)
{
    return errors::internal_error(error.message);
}

const metadata::ApiMethod* find_method(const metadata::Metadata& metadata, std::string_view trait,
                                       std::string_view name)
{
    for (const auto& api : metadata.apis)
        if (api.name == trait)
            for (const auto& method : api.methods)
                if (method.name == name) return &method;
    return nullptr;
}

}  // namespace

const metadata::Metadata& ExplorerReader::metadata() const
{
    std::call_once(once_, [this] {
        auto decoded = metadata::decode(world_.node.metadata(15));
        TAU_ASSERT(decoded.has_value());
        metadata_ = std::move(*decoded);
    });
    return metadata_;
}

RpcResult ExplorerReader::storage(const At& at, std::string_view pallet, std::string_view item,
                                  const json::array& keys) const
{
    const auto& known = metadata();
    const auto found = metadata::find_item(known, pallet, item);
    if (!found) return tl::make_unexpected(unreadable(found.error()));
    const auto key = metadata::storage_key(known, *found, keys);
    if (!key) return tl::make_unexpected(unreadable(key.error()));
    Bytes bytes;
    if (!at.state->get(*key, bytes)) {
        if (found->entry->modifier == metadata::Modifier::Optional) return json::value(nullptr);
        bytes = found->entry->fallback;
    }
    auto value = metadata::to_json(known.types, found->value_type(), bytes, explorer_format);
    if (!value) return tl::make_unexpected(unreadable(value.error()));
    return std::move(*value);
}

RpcResult ExplorerReader::api(const At& at, std::string_view trait, std::string_view method, BytesView arguments) const
{
    const auto* row = find_method(metadata(), trait, method);
    if (!row) return tl::make_unexpected(errors::internal_error(fmt::format("{} has no method {}", trait, method)));
    TAU_TRY_ASSIGN(const auto bytes, call_api_bytes(world_, at, fmt::format("{}_{}", trait, method), arguments));
    auto value = metadata::to_json(metadata().types, row->output, bytes, explorer_format);
    if (!value) return tl::make_unexpected(unreadable(value.error()));
    return std::move(*value);
}

std::string text_of(const json::value& byte_values)
{
    if (const auto* text = byte_values.if_string()) return std::string(*text);
    const auto* list = byte_values.if_array();
    Bytes bytes;
    if (list)
        for (const auto& item : *list) bytes.push_back(static_cast<u8>(item.is_int64() ? item.as_int64() : 0));
    std::string text(bytes.begin(), bytes.end());
    return metadata::is_utf8(text) ? text : to_hex(bytes);
}

Result<FixedBytes<32>, RpcError> account_param(const Params& params, std::size_t place, std::string_view name)
{
    TAU_TRY_ASSIGN(const auto text, params.text(place, name));
    const auto address = crypto::from_ss58(text);
    if (!address) return tl::make_unexpected(errors::invalid_params(address.error().message));
    return address->account;
}

}  // namespace tau::rpc::methods
