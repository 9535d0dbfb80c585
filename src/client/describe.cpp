#include "client/describe.hpp"

#include "metadata/integer.hpp"
#include "metadata/lookup.hpp"

#include <algorithm>

namespace tau::client {
namespace {

using metadata::Metadata;
using metadata::Shape;
using metadata::type_text;
using metadata::TypeId;

bool contains(std::string_view text, std::string_view word)
{
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    return word.empty() || std::ranges::search(text, word, same).begin() != text.end();
}

template <class Inputs>
std::string inputs_text(const Metadata& metadata, const Inputs& inputs)
{
    std::string out;
    for (const auto& input : inputs)
        out += (out.empty() ? "" : ", ") + input.name + ": " + type_text(metadata.types, input.type);
    return "(" + out + ")";
}

void add_line(std::string& out, const std::string& name, const std::string& rest, std::string_view word)
{
    if (contains(name, word)) out += name + rest + "\n";
}

const metadata::Variants* calls_of(const Metadata& metadata, const metadata::Pallet& pallet)
{
    const auto* type = pallet.calls ? metadata::find(metadata.types, *pallet.calls) : nullptr;
    return type ? std::get_if<metadata::Variants>(&type->definition) : nullptr;
}

std::string variants_text(const metadata::Variants& variants)
{
    constexpr std::size_t shown = 12;
    std::string out;
    for (std::size_t i = 0; i < variants.variants.size() && i < shown; ++i)
        out += (i == 0 ? "" : " | ") + variants.variants[i].name;
    return variants.variants.size() > shown ? out + " | …" : out;
}

std::string number_forms(const Metadata& metadata, TypeId id)
{
    const auto* type = metadata::find(metadata.types, id);
    if (const auto* compact = std::get_if<metadata::CompactOf>(&type->definition))
        return number_forms(metadata, compact->inner);
    const std::string name = type->path.empty() ? "" : type->path.back();
    if (name == "TaoBalance") return "an amount: 1.5tao or 1500000000rao; bare numbers are rao";
    if (name == "AlphaBalance") return "an amount: 2alpha; bare numbers are its smallest unit, 1e-9";
    const auto primitive = metadata::primitive_of(metadata.types, id);
    return primitive && metadata::integer_bytes(*primitive) >= least_amount_bytes
               ? "a whole number; 1.5tao, 2alpha for amounts"
               : "a whole number";
}

}  // namespace

std::string list_calls(const Metadata& metadata, std::string_view word)
{
    std::string out;
    for (const auto& pallet : metadata.pallets) {
        const auto* calls = calls_of(metadata, pallet);
        if (!calls) continue;
        for (const auto& call : calls->variants)
            add_line(out, pallet.name + "." + call.name, inputs_text(metadata, parameters_of(call.fields)), word);
    }
    return out;
}

std::string list_storage(const Metadata& metadata, std::string_view word)
{
    std::string out;
    for (const auto& pallet : metadata.pallets) {
        if (!pallet.storage) continue;
        for (const auto& entry : pallet.storage->entries) {
            const metadata::StorageItem item{&pallet, &entry};
            std::string keys;
            for (const TypeId key : item.key_types(metadata.types))
                keys += (keys.empty() ? "" : ", ") + type_text(metadata.types, key);
            const std::string value = type_text(metadata.types, item.value_type());
            add_line(out, pallet.name + "." + entry.name, (keys.empty() ? "" : "(" + keys + ")") + " -> " + value,
                     word);
        }
    }
    return out;
}

std::string list_constants(const Metadata& metadata, std::string_view word)
{
    std::string out;
    for (const auto& pallet : metadata.pallets)
        for (const auto& constant : pallet.constants)
            add_line(out, pallet.name + "." + constant.name, " -> " + type_text(metadata.types, constant.type), word);
    return out;
}

std::string list_apis(const Metadata& metadata, std::string_view word)
{
    std::string out;
    for (const auto& api : metadata.apis)
        for (const auto& method : api.methods)
            add_line(out, api.name + "." + method.name,
                     inputs_text(metadata, method.inputs) + " -> " + type_text(metadata.types, method.output), word);
    return out;
}

namespace {

/// Elements that are written without a comma may stand as a,b,c.
std::string list_forms(const Chain& chain, TypeId element)
{
    const Metadata& metadata = chain.metadata();
    const auto* type = metadata::find(metadata.types, element);
    if (type && metadata::shape_of(metadata.types, *type) == Shape::outer)
        return R"(0x hex of encoded calls, comma between, or [{"pallet": …, "call": …, "args": {…}}, …])";
    const auto* inner = metadata::unwrap(metadata.types, element, true);
    const auto* tuple = inner ? std::get_if<metadata::Tuple>(&inner->definition) : nullptr;
    if (!tuple) return "a,b,c or a JSON list";
    std::string each;
    for (const TypeId part : tuple->elements) each += (each.empty() ? "" : ", ") + type_text(metadata.types, part);
    return "a JSON list: [[" + each + "], …]";
}

}  // namespace

std::string forms_text(const Chain& chain, TypeId id)
{
    const Metadata& metadata = chain.metadata();
    const auto* type = metadata::find(metadata.types, id);
    if (!type) return "?";
    switch (metadata::shape_of(metadata.types, *type)) {
    case Shape::account:
    case Shape::address:
        return "an SS58 address, 0x hex, or a development key such as //Alice";
    case Shape::outer:
        return R"(0x hex of an encoded call, or {"pallet": …, "call": …, "args": {…}})";
    case Shape::option:
        return "none, or " +
               forms_text(chain, std::get<metadata::Variants>(type->definition).variants[1].fields[0].type);
    default:
        break;
    }
    if (const auto* variants = std::get_if<metadata::Variants>(&type->definition)) return variants_text(*variants);
    const auto* inner = metadata::unwrap(metadata.types, id, true);
    if (!inner) return "?";
    if (const auto* primitive = std::get_if<metadata::Primitive>(&inner->definition)) {
        if (*primitive == metadata::Primitive::boolean) return "true or false";
        return metadata::integer_bytes(*primitive) == 0 ? "text" : number_forms(metadata, id);
    }
    if (const auto* sequence = std::get_if<metadata::Sequence>(&inner->definition))
        return metadata::is_byte(metadata.types, sequence->element) ? "text, 0x hex, or @file"
                                                                    : list_forms(chain, sequence->element);
    if (const auto* array = std::get_if<metadata::Array>(&inner->definition);
        array && metadata::is_byte(metadata.types, array->element))
        return std::to_string(array->length) + " bytes as 0x hex";
    return "JSON";
}

std::string usage_text(const Chain& chain, const std::string& title, const std::vector<Parameter>& parameters,
                       const std::vector<std::string>& docs)
{
    std::string out = title;
    std::size_t widest = 0;
    for (const auto& parameter : parameters) {
        out += " <" + parameter.name + ">";
        widest = std::max(widest, parameter.name.size());
    }
    out += "\n";
    for (const auto& line : docs) out += line + "\n";
    if (!parameters.empty()) out += "\nArguments, by place or by name (--" + parameters[0].name + " VALUE):\n";
    for (const auto& [name, type] : parameters) {
        out += "  " + name + std::string(widest - name.size() + 2, ' ') + type_text(chain.metadata().types, type) +
               "  (" + forms_text(chain, type) + ")\n";
    }
    return out;
}

}  // namespace tau::client
