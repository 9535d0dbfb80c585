#include "metadata/lookup.hpp"

#include <algorithm>

namespace tau::metadata {
namespace {

// Deeper than any type made by people; only a malformed registry goes on.
constexpr u32 chain_limit = 64;

constexpr std::string_view primitive_names[] = {"bool", "char", "str", "u8",  "u16", "u32",  "u64", "u128",
                                                "u256", "i8",   "i16", "i32", "i64", "i128", "i256"};

std::string text_of(const Registry& types, TypeId id, u32 depth);

std::string list_text(const Registry& types, const std::vector<TypeId>& ids, u32 depth)
{
    std::string out;
    for (const TypeId id : ids) out += (out.empty() ? "" : ", ") + text_of(types, id, depth);
    return out;
}

std::string path_text(const Registry& types, const Type& type, u32 depth)
{
    std::vector<TypeId> params;
    for (const auto& param : type.params)
        if (param.type) params.push_back(*param.type);
    const std::string& name = type.path.back();
    const bool holds_values = name == "Option" || name == "Result" || name.starts_with("B") || name.ends_with("Vec");
    return params.empty() || !holds_values ? name : name + "<" + list_text(types, params, depth) + ">";
}

std::string unnamed_text(const Registry& types, const Definition& definition, u32 depth)
{
    if (const auto* sequence = std::get_if<Sequence>(&definition))
        return "Vec<" + text_of(types, sequence->element, depth) + ">";
    if (const auto* array = std::get_if<Array>(&definition))
        return "[" + text_of(types, array->element, depth) + "; " + std::to_string(array->length) + "]";
    if (const auto* tuple = std::get_if<Tuple>(&definition))
        return "(" + list_text(types, tuple->elements, depth) + ")";
    if (const auto* primitive = std::get_if<Primitive>(&definition))
        return std::string(primitive_names[static_cast<u8>(*primitive)]);
    if (const auto* compact = std::get_if<CompactOf>(&definition)) return text_of(types, compact->inner, depth);
    if (std::holds_alternative<BitSequence>(definition)) return "bits";
    return std::holds_alternative<Composite>(definition) ? "struct" : "enum";
}

std::string text_of(const Registry& types, TypeId id, u32 depth)
{
    const Type* type = find(types, id);
    if (!type || depth > chain_limit) return "?";
    return type->path.empty() ? unnamed_text(types, type->definition, depth + 1) : path_text(types, *type, depth + 1);
}

bool is_array_of(const Registry& types, TypeId id, u32 length, Primitive element)
{
    const Type* type = find(types, id);
    const auto* array = type ? std::get_if<Array>(&type->definition) : nullptr;
    return array && array->length == length && primitive_of(types, array->element) == element;
}

/// The only member of a composite or tuple of one.
std::optional<TypeId> only_member(const Definition& definition)
{
    if (const auto* composite = std::get_if<Composite>(&definition); composite && composite->fields.size() == 1)
        return composite->fields[0].type;
    if (const auto* tuple = std::get_if<Tuple>(&definition); tuple && tuple->elements.size() == 1)
        return tuple->elements[0];
    return std::nullopt;
}

bool zero_sized(const Registry& types, TypeId id, u32 depth)
{
    const Type* type = find(types, id);
    if (!type || depth > chain_limit) return false;
    const auto zero = [&](TypeId member) { return zero_sized(types, member, depth + 1); };
    if (const auto* composite = std::get_if<Composite>(&type->definition))
        return std::ranges::all_of(composite->fields, zero, &Field::type);
    if (const auto* tuple = std::get_if<Tuple>(&type->definition)) return std::ranges::all_of(tuple->elements, zero);
    if (const auto* array = std::get_if<Array>(&type->definition)) return array->length == 0 || zero(array->element);
    if (const auto* compact = std::get_if<CompactOf>(&type->definition)) return zero(compact->inner);
    return false;
}

bool nullable(const Registry& types, TypeId id, u32 depth)
{
    const Type* type = find(types, id);
    if (!type || depth > chain_limit) return true;
    if (shape_of(types, *type) == Shape::option) return true;
    if (const auto* compact = std::get_if<CompactOf>(&type->definition))
        return nullable(types, compact->inner, depth + 1);
    if (const auto* tuple = std::get_if<Tuple>(&type->definition)) return tuple->elements.empty();
    const auto* composite = std::get_if<Composite>(&type->definition);
    if (!composite || is_named(composite->fields)) return false;
    if (composite->fields.empty()) return true;
    return composite->fields.size() == 1 && nullable(types, composite->fields[0].type, depth + 1);
}

}  // namespace

const Type* find(const Registry& types, TypeId id)
{
    return id.value < types.size() ? &types[id.value].type : nullptr;
}

std::string type_text(const Registry& types, TypeId id)
{
    return text_of(types, id, 0);
}

Shape shape_of(const Registry& types, const Type& type)
{
    if (type.path.empty()) return Shape::plain;
    const std::string& name = type.path.back();
    if (const auto* composite = std::get_if<Composite>(&type.definition)) {
        if (composite->fields.size() != 1) return Shape::plain;
        const TypeId inner = composite->fields[0].type;
        if (name == "AccountId32" && is_array_of(types, inner, 32, Primitive::u8_)) return Shape::account;
        if (name == "U256" && is_array_of(types, inner, 4, Primitive::u64_)) return Shape::u256;
        return Shape::plain;
    }
    const auto* variants = std::get_if<Variants>(&type.definition);
    if (!variants) return Shape::plain;
    if (name == "RuntimeCall" || name == "RuntimeEvent" || name == "RuntimeError") return Shape::outer;
    if (name == "MultiAddress") return Shape::address;
    const auto& v = variants->variants;
    const bool is_option = name == "Option" && v.size() == 2 && v[0].index == 0 && v[1].index == 1 &&
                           v[0].fields.empty() && v[1].fields.size() == 1;
    return is_option ? Shape::option : Shape::plain;
}

const Type* unwrap(const Registry& types, TypeId id, bool through_compact)
{
    const Type* type = find(types, id);
    for (u32 depth = 0; type && depth < chain_limit; ++depth) {
        auto member = only_member(type->definition);
        if (const auto* compact = std::get_if<CompactOf>(&type->definition); compact && through_compact)
            member = compact->inner;
        if (!member) return type;
        type = find(types, *member);
    }
    return nullptr;
}

std::optional<Primitive> primitive_of(const Registry& types, TypeId id)
{
    const Type* type = unwrap(types, id);
    const auto* primitive = type ? std::get_if<Primitive>(&type->definition) : nullptr;
    return primitive ? std::optional(*primitive) : std::nullopt;
}

bool is_byte(const Registry& types, TypeId id)
{
    const Type* type = find(types, id);
    const auto* primitive = type ? std::get_if<Primitive>(&type->definition) : nullptr;
    return primitive && *primitive == Primitive::u8_;
}

bool is_zero_sized(const Registry& types, TypeId id)
{
    return zero_sized(types, id, 0);
}

bool may_be_null(const Registry& types, TypeId id)
{
    return nullable(types, id, 0);
}

const Variant* find_variant(const Variants& variants, u8 index)
{
    const auto it = std::ranges::find(variants.variants, index, &Variant::index);
    return it == variants.variants.end() ? nullptr : &*it;
}

const Variant* find_variant(const Variants& variants, std::string_view name)
{
    const auto it = std::ranges::find(variants.variants, name, &Variant::name);
    return it == variants.variants.end() ? nullptr : &*it;
}

}  // namespace tau::metadata
