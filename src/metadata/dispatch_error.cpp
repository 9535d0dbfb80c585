#include "base/hex.hpp"
#include "metadata/extrinsic.hpp"
#include "metadata/lookup.hpp"

#include <boost/json/serialize.hpp>

namespace tau::metadata {
namespace {

std::string joined(const std::vector<std::string>& lines)
{
    std::string out;
    for (const auto& line : lines) {
        const auto start = line.find_first_not_of(' ');
        if (start != std::string::npos) out += (out.empty() ? "" : " ") + line.substr(start);
    }
    return out;
}

/// The error named by {"index": pallet, "error": "0x…"}.
std::optional<NamedError> module_error(const Metadata& metadata, const json::value& value)
{
    const auto* module = value.if_object();
    const auto* index = module ? module->if_contains("index") : nullptr;
    const auto* error = module ? module->if_contains("error") : nullptr;
    if (!index || !index->is_int64() || !error || !error->is_string()) return std::nullopt;
    const auto bytes = from_hex(std::string_view(error->get_string()));
    if (!bytes || bytes->empty()) return std::nullopt;
    return find_error(metadata, static_cast<u8>(index->get_int64()), bytes->front());
}

}  // namespace

std::optional<NamedError> find_error(const Metadata& metadata, u8 pallet_index, u8 error)
{
    const Pallet* pallet = metadata.pallet(pallet_index);
    const Type* type = pallet && pallet->error ? find(metadata.types, *pallet->error) : nullptr;
    const auto* variants = type ? std::get_if<Variants>(&type->definition) : nullptr;
    const Variant* variant = variants ? find_variant(*variants, error) : nullptr;
    if (!variant) return std::nullopt;
    return NamedError{pallet->name, variant->name, joined(variant->docs)};
}

std::string dispatch_error_text(const Metadata& metadata, const json::value& error)
{
    if (const auto* name = error.if_string()) return std::string(std::string_view(*name));
    const auto* object = error.if_object();
    if (!object || object->size() != 1) return json::serialize(error);
    const auto& [kind, content] = *object->begin();
    if (kind == "Module") {
        if (const auto named = module_error(metadata, content))
            return named->pallet + "." + named->name + (named->docs.empty() ? "" : ": " + named->docs);
    }
    const std::string inner =
        content.is_string() ? std::string(std::string_view(content.get_string())) : json::serialize(content);
    return std::string(std::string_view(kind)) + ": " + inner;
}

void name_errors(const Metadata& metadata, json::value& value)
{
    if (auto* array = value.if_array())
        for (json::value& element : *array) name_errors(metadata, element);
    auto* object = value.if_object();
    if (!object) return;
    for (auto& member : *object) name_errors(metadata, member.value());
    auto* module = object->if_contains("Module");
    const auto named = module ? module_error(metadata, *module) : std::nullopt;
    if (named) module->get_object()["name"] = named->pallet + "." + named->name;
}

}  // namespace tau::metadata
