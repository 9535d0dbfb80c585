#include "base/hex.hpp"
#include "crypto/ss58.hpp"
#include "metadata/dynamic.hpp"
#include "metadata/integer.hpp"
#include "metadata/lookup.hpp"
#include "metadata/text.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace tau::metadata {
namespace {

std::string shown(const json::value& value)
{
    constexpr std::size_t limit = 60;
    const std::string text = json::serialize(value);
    return text.size() > limit ? text.substr(0, limit) + "…" : text;
}

tl::unexpected<Error> needed(std::string_view what, const json::value& got)
{
    return failure(std::string(what) + " is needed, not " + shown(got));
}

/// Puts the place in front of what went wrong there.
Result<void> in(std::string_view place, Result<void> result)
{
    if (result) return result;
    const std::string& inner = result.error().message;
    const bool joins = inner.starts_with('.') || inner.starts_with('[') || inner.starts_with(": ");
    return failure(std::string(place) + (joins ? "" : ": ") + inner);
}

Result<void> in_field(std::string_view name, Result<void> result)
{
    return in("." + std::string(name), std::move(result));
}

Result<void> in_element(std::size_t index, Result<void> result)
{
    return in("[" + std::to_string(index) + "]", std::move(result));
}

std::vector<std::string> names_of(const Variants& variants)
{
    std::vector<std::string> out;
    for (const auto& variant : variants.variants) out.push_back(variant.name);
    return out;
}

class Encoder {
public:
    Encoder(const Registry& types, Bytes& out, Format format) : types_(types), out_(out), format_(format) {}

    Result<void> value(TypeId id, const json::value& v)
    {
        const Type* type = find(types_, id);
        if (!type || depth_ >= depth_limit) return failure("nested too deeply, or of a type that does not exist");
        ++depth_;
        auto result = shaped(id, *type, v);
        --depth_;
        return result;
    }

    Result<void> payload(const std::vector<Field>& fields, const json::value& v)
    {
        if (fields.empty()) return nothing(v);
        if (is_named(fields)) return object(fields, v);
        if (fields.size() == 1) return value(fields[0].type, v);
        return list(fields, v, [](const Field& field) { return field.type; });
    }

    Result<void> arguments(const std::vector<Field>& fields, const json::value& v)
    {
        if (fields.empty()) return nothing(v);
        if (is_named(fields)) return object(fields, v);
        return list(fields, v, [](const Field& field) { return field.type; });
    }

private:
    Result<void> shaped(TypeId id, const Type& type, const json::value& v)
    {
        switch (shape_of(types_, type)) {
        case Shape::account:
            return account(v);
        case Shape::u256:
            return integer(32, false, v);
        case Shape::option:
            return option(std::get<Variants>(type.definition), v);
        case Shape::outer:
            return outer(id, std::get<Variants>(type.definition), v);
        case Shape::address:
            if (v.is_string()) return address(std::get<Variants>(type.definition), v);
            [[fallthrough]];
        default:
            return std::visit([&](const auto& definition) { return plain(definition, v); }, type.definition);
        }
    }

    Result<void> account(const json::value& v)
    {
        const auto* text = v.if_string();
        if (!text) return needed("an SS58 address or 32 bytes of hex", v);
        if (const auto raw = text->starts_with("0x") ? fixed_from_hex<32>(*text) : std::nullopt) {
            append(out_, *raw);
            return {};
        }
        const auto address = crypto::from_ss58(*text);
        if (!address) return failure("an SS58 address is needed, not " + shown(v) + ": " + address.error().message);
        if (address->prefix != format_.ss58_prefix) {
            return failure("an address of another network (SS58 prefix " + std::to_string(address->prefix) +
                           ", here it is " + std::to_string(format_.ss58_prefix) + ")");
        }
        append(out_, address->account);
        return {};
    }

    /// An account where a MultiAddress is wanted is its Id.
    Result<void> address(const Variants& variants, const json::value& v)
    {
        const Variant* id = find_variant(variants, "Id");
        if (!id || id->fields.size() != 1) return plain(variants, v);
        out_.push_back(id->index);
        return value(id->fields[0].type, v);
    }

    Result<void> integer(std::size_t size, bool is_signed, const json::value& v)
    {
        const auto number = integer_of(v);
        if (!number) return needed("a whole number", v);
        const auto bytes = integer_to_bytes(*number, size, is_signed);
        if (!bytes) return failure(shown(v) + " does not fit " + (is_signed ? "i" : "u") + std::to_string(8 * size));
        append(out_, *bytes);
        return {};
    }

    Result<void> option(const Variants& variants, const json::value& v)
    {
        const TypeId inner = variants.variants[1].fields[0].type;
        out_.push_back(v.is_null() ? 0 : 1);
        if (v.is_null()) return {};
        if (!may_be_null(types_, inner)) return value(inner, v);
        const auto* some = v.is_object() && v.get_object().size() == 1 ? v.get_object().if_contains("Some") : nullptr;
        return some ? value(inner, *some) : needed("null or {\"Some\": value}", v);
    }

    Result<void> outer(TypeId id, const Variants& pallets, const json::value& v)
    {
        if (const auto* text = v.if_string(); text && text->starts_with("0x")) return encoded(id, *text);
        const auto* object = v.if_object();
        const auto* name = object ? object->if_contains("pallet") : nullptr;
        if (!name) return plain(pallets, v);
        if (!name->is_string()) return in_field("pallet", needed("a name", *name));
        const Variant* pallet = find_variant(pallets, std::string_view(name->get_string()));
        if (!pallet) return unknown("pallet", *name, pallets);
        const Type* inner = pallet->fields.size() == 1 ? find(types_, pallet->fields[0].type) : nullptr;
        const auto* items = inner ? std::get_if<Variants>(&inner->definition) : nullptr;
        if (!items || inner->path.empty()) return needed("a pallet with items of its own", *name);
        out_.push_back(pallet->index);
        return item(inner->path.back(), *items, *object);
    }

    Result<void> item(std::string key, const Variants& items, const json::object& object)
    {
        key[0] = static_cast<char>(key[0] | 0x20);
        const auto* name = object.if_contains(key);
        if (!name || !name->is_string()) return in_field(key, needed("a name", name ? *name : json::value()));
        const Variant* found = find_variant(items, std::string_view(name->get_string()));
        if (!found) return unknown(key, *name, items);
        out_.push_back(found->index);
        const auto* given = object.if_contains("args");
        return in(".args", arguments(found->fields, given ? *given : json::value()));
    }

    /// A call given by its bytes, which must be those of a call.
    Result<void> encoded(TypeId id, std::string_view hex)
    {
        const auto bytes = from_hex(hex);
        if (!bytes) return failure("not hex: " + std::string(hex.substr(0, 60)));
        TAU_TRY(to_json(types_, id, *bytes, format_));
        append(out_, *bytes);
        return {};
    }

    static tl::unexpected<Error> unknown(std::string_view kind, const json::value& name, const Variants& variants)
    {
        const std::string text = name.is_string() ? std::string(std::string_view(name.get_string())) : shown(name);
        return failure("no " + std::string(kind) + " \"" + text + "\"" + did_you_mean(text, names_of(variants)));
    }

    static Result<void> nothing(const json::value& v)
    {
        const bool empty =
            v.is_null() || (v.is_array() && v.get_array().empty()) || (v.is_object() && v.get_object().empty());
        if (!empty) return needed("null", v);
        return {};
    }

    Result<void> plain(const Composite& composite, const json::value& v) { return payload(composite.fields, v); }

    Result<void> plain(const Variants& variants, const json::value& v)
    {
        if (v.is_string()) return variant(variants, v, nullptr);
        const auto* object = v.if_object();
        if (!object || object->size() != 1) return needed("\"Variant\" or {\"Variant\": …}", v);
        const auto& [name, content] = *object->begin();
        return variant(variants, json::value(name), content);
    }

    Result<void> variant(const Variants& variants, const json::value& name, const json::value& content)
    {
        const Variant* found = find_variant(variants, std::string_view(name.get_string()));
        if (!found) return unknown("variant", name, variants);
        out_.push_back(found->index);
        return in_field(found->name, payload(found->fields, content));
    }

    Result<void> object(const std::vector<Field>& fields, const json::value& v)
    {
        const auto* object = v.if_object();
        if (!object) return needed("an object of " + names_text(fields), v);
        for (const auto& member : *object) {
            const std::string_view key = member.key();
            if (std::ranges::none_of(fields, [&](const Field& field) { return field.name == key; }))
                return failure("no field \"" + std::string(key) + "\"; there are " + names_text(fields));
        }
        for (const Field& field : fields) {
            const auto* member = object->if_contains(*field.name);
            if (!member) return failure("\"" + *field.name + "\" is missing");
            TAU_TRY(in_field(*field.name, value(field.type, *member)));
        }
        return {};
    }

    static std::string names_text(const std::vector<Field>& fields)
    {
        std::string out;
        for (const Field& field : fields) out += (out.empty() ? "" : ", ") + field.name.value_or("?");
        return out;
    }

    template <class Members, class TypeOf>
    Result<void> list(const Members& members, const json::value& v, TypeOf type_of)
    {
        const auto* array = v.if_array();
        if (!array || array->size() != members.size()) return needed("a list of " + std::to_string(members.size()), v);
        for (std::size_t i = 0; i < members.size(); ++i)
            TAU_TRY(in_element(i, value(type_of(members[i]), (*array)[i])));
        return {};
    }

    Result<void> plain(const Sequence& sequence, const json::value& v)
    {
        if (v.is_string() && is_byte(types_, sequence.element)) return byte_list(v.get_string());
        const auto* array = v.if_array();
        if (!array) return needed(is_byte(types_, sequence.element) ? "hex or text" : "a list", v);
        scale::encode_compact(out_, array->size());
        return elements(*array, sequence.element);
    }

    Result<void> elements(const json::array& array, TypeId element)
    {
        for (std::size_t i = 0; i < array.size(); ++i) TAU_TRY(in_element(i, value(element, array[i])));
        return {};
    }

    Result<void> byte_list(std::string_view text)
    {
        const bool is_hex = text.starts_with("0x");
        const auto decoded = is_hex ? from_hex(text) : std::nullopt;
        if (is_hex && !decoded) return failure("an odd number of hex digits, or a character that is none");
        const BytesView bytes = is_hex ? BytesView(*decoded) : as_bytes(text);
        scale::encode_compact(out_, bytes.size());
        append(out_, bytes);
        return {};
    }

    Result<void> plain(const Array& array, const json::value& v)
    {
        if (v.is_string() && is_byte(types_, array.element)) {
            const auto bytes = from_hex(std::string_view(v.get_string()));
            if (!bytes || bytes->size() != array.length)
                return needed(std::to_string(array.length) + " bytes of hex", v);
            append(out_, *bytes);
            return {};
        }
        const auto* list = v.if_array();
        if (!list || list->size() != array.length) return needed("a list of " + std::to_string(array.length), v);
        return elements(*list, array.element);
    }

    Result<void> plain(const Tuple& tuple, const json::value& v)
    {
        if (tuple.elements.empty()) return nothing(v);
        if (tuple.elements.size() == 1 && !v.is_array()) return value(tuple.elements[0], v);
        return list(tuple.elements, v, [](TypeId id) { return id; });
    }

    Result<void> plain(Primitive primitive, const json::value& v)
    {
        if (const std::size_t size = integer_bytes(primitive)) return integer(size, integer_is_signed(primitive), v);
        if (primitive == Primitive::boolean) {
            if (!v.is_bool()) return needed("true or false", v);
            out_.push_back(v.get_bool() ? 1 : 0);
            return {};
        }
        if (!v.is_string()) return needed("text", v);
        const std::string_view text = v.get_string();
        return primitive == Primitive::character ? character(text) : utf8(text);
    }

    Result<void> character(std::string_view text)
    {
        const auto code_point = code_point_of(text);
        if (!code_point) return failure("one character is needed");
        scale::encode(out_, *code_point);
        return {};
    }

    Result<void> utf8(std::string_view text)
    {
        if (!is_utf8(text)) return failure("not UTF-8");
        scale::encode_compact(out_, text.size());
        append(out_, as_bytes(text));
        return {};
    }

    Result<void> plain(const CompactOf& compact, const json::value& v)
    {
        if (is_zero_sized(types_, compact.inner)) return nothing(v);
        const auto primitive = primitive_of(types_, compact.inner);
        const std::size_t size = primitive ? integer_bytes(*primitive) : 0;
        if (size == 0 || size > 16 || integer_is_signed(*primitive)) return failure("of a type that cannot be compact");
        const auto number = integer_of(v);
        if (!number) return needed("a whole number", v);
        if (!integer_to_bytes(*number, size, false))
            return failure(shown(v) + " does not fit u" + std::to_string(8 * size));
        scale::encode_compact(out_, number->magnitude.lo);
        return {};
    }

    Result<void> plain(const BitSequence& bits, const json::value& v)
    {
        const auto store = primitive_of(types_, bits.store);
        const std::size_t unit = store ? integer_bytes(*store) : 0;
        const Type* order = find(types_, bits.order);
        if (unit == 0 || !order || order->path.empty()) return failure("of a type that is no bit sequence");
        const auto* text = v.if_string();
        if (!text || !text->starts_with("0b") || text->find_first_not_of("01", 2) != json::string::npos)
            return needed("bits such as \"0b0110\"", v);
        const std::string_view digits = std::string_view(*text).substr(2);
        Bytes packed((digits.size() + 8 * unit - 1) / (8 * unit) * unit);
        for (std::size_t i = 0; i < digits.size(); ++i) {
            const std::size_t in_unit = order->path.back() == "Msb0" ? 8 * unit - 1 - i % (8 * unit) : i % (8 * unit);
            const auto bit = static_cast<u8>(digits[i] == '1' ? 1u << (in_unit % 8) : 0u);
            packed[i / (8 * unit) * unit + in_unit / 8] |= bit;
        }
        scale::encode_compact(out_, digits.size());
        append(out_, packed);
        return {};
    }

    const Registry& types_;
    Bytes& out_;
    const Format format_;
    u32 depth_ = 0;
};

}  // namespace

Result<void> from_json(const Registry& types, TypeId id, const json::value& value, Bytes& out, Format format)
{
    return Encoder(types, out, format).value(id, value);
}

Result<void> fields_from_json(const Registry& types, const std::vector<Field>& fields, const json::value& value,
                              Bytes& out, Format format)
{
    return Encoder(types, out, format).arguments(fields, value);
}

}  // namespace tau::metadata
