#include "base/hex.hpp"
#include "crypto/ss58.hpp"
#include "metadata/dynamic.hpp"
#include "metadata/integer.hpp"
#include "metadata/lookup.hpp"
#include "metadata/text.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>

namespace tau::metadata {
namespace {

// A value may expand to far more JSON than it has bytes only through lists of nothing.
constexpr u32 node_limit = 1u << 24;
constexpr std::size_t empty_elements_limit = 4096;

/// On malformed input the reader stops being ok and the value returned means nothing.
class Decoder {
public:
    Decoder(const Registry& types, scale::Reader& reader, Format format)
        : types_(types), reader_(reader), format_(format)
    {
    }

    json::value value(TypeId id)
    {
        const Type* type = find(types_, id);
        if (!type || depth_ >= depth_limit || ++nodes_ > node_limit) return fail();
        ++depth_;
        json::value out = shaped(*type);
        --depth_;
        return reader_.ok ? std::move(out) : nullptr;
    }

    json::value arguments(const std::vector<Field>& fields)
    {
        if (is_named(fields)) return object(fields);
        return list(fields, [](const Field& field) { return field.type; });
    }

private:
    json::value fail()
    {
        reader_.fail();
        return nullptr;
    }

    json::value shaped(const Type& type)
    {
        switch (shape_of(types_, type)) {
        case Shape::account:
            return account();
        case Shape::u256:
            return integer(32, false);
        case Shape::option:
            return option(std::get<Variants>(type.definition));
        case Shape::outer:
            return outer(std::get<Variants>(type.definition));
        default:
            return std::visit([&](const auto& definition) { return plain(definition); }, type.definition);
        }
    }

    json::value account()
    {
        const auto bytes = reader_.take(32);
        FixedBytes<32> id{};
        std::ranges::copy(bytes, id.begin());
        return json::value(crypto::to_ss58(id, format_.ss58_prefix));
    }

    json::value integer(std::size_t size, bool is_signed)
    {
        return integer_json(integer_from_bytes(reader_.take(size), is_signed));
    }

    json::value option(const Variants& variants)
    {
        const u8 some = take_byte();
        if (some > 1) return fail();
        if (some == 0) return nullptr;
        const TypeId inner = variants.variants[1].fields[0].type;
        json::value held = value(inner);
        if (!may_be_null(types_, inner)) return held;
        json::object out;
        out["Some"] = std::move(held);
        return out;
    }

    /// Pallet and item of a RuntimeCall or RuntimeEvent.
    json::value outer(const Variants& pallets)
    {
        const Variant* pallet = find_variant(pallets, take_byte());
        if (!reader_.ok || !pallet) return fail();
        const Type* inner = pallet->fields.size() == 1 ? find(types_, pallet->fields[0].type) : nullptr;
        const auto* items = inner ? std::get_if<Variants>(&inner->definition) : nullptr;
        if (!items || inner->path.empty()) return variant(*pallet);
        const Variant* item = find_variant(*items, take_byte());
        if (!reader_.ok || !item) return fail();
        json::object out;
        out["pallet"] = pallet->name;
        out[item_key(*inner)] = item->name;
        out["args"] = arguments(item->fields);
        return out;
    }

    /// "call", "event" or "error".
    static std::string item_key(const Type& items)
    {
        std::string key = items.path.back();
        key[0] = static_cast<char>(key[0] | 0x20);
        return key;
    }

    json::value plain(const Composite& composite)
    {
        if (is_named(composite.fields)) return object(composite.fields);
        if (composite.fields.empty()) return nullptr;
        return payload(composite.fields);
    }

    json::value plain(const Variants& variants)
    {
        const Variant* found = find_variant(variants, take_byte());
        return reader_.ok && found ? variant(*found) : fail();
    }

    json::value variant(const Variant& variant)
    {
        if (variant.fields.empty()) return json::value(variant.name);
        json::object out;
        out[variant.name] = payload(variant.fields);
        return out;
    }

    json::value payload(const std::vector<Field>& fields)
    {
        if (is_named(fields)) return object(fields);
        if (fields.size() == 1) return value(fields[0].type);
        return list(fields, [](const Field& field) { return field.type; });
    }

    json::value object(const std::vector<Field>& fields)
    {
        json::object out;
        out.reserve(fields.size());
        for (const Field& field : fields) {
            if (!reader_.ok) break;
            out[field.name.value_or("")] = value(field.type);
        }
        return out;
    }

    template <class Members, class TypeOf>
    json::value list(const Members& members, TypeOf type_of)
    {
        json::array out;
        out.reserve(members.size());
        for (const auto& member : members) {
            if (!reader_.ok) break;
            out.push_back(value(type_of(member)));
        }
        return out;
    }

    json::value plain(const Sequence& sequence)
    {
        const std::size_t length = scale::decode_length(reader_);
        if (is_byte(types_, sequence.element)) return bytes(length, format_.text);
        return repeat(length, sequence.element);
    }

    json::value plain(const Array& array)
    {
        return is_byte(types_, array.element) ? bytes(array.length, false) : repeat(array.length, array.element);
    }

    json::value bytes(std::size_t length, bool as_text_where_it_is)
    {
        const auto taken = reader_.take(length);
        const auto text = as_text(taken);
        if (as_text_where_it_is && !text.empty() && is_printable(text) && !text.starts_with("0x"))
            return json::value(text);
        return json::value(to_hex(taken));
    }

    json::value repeat(std::size_t length, TypeId element)
    {
        // An element takes at least a byte, unless it is a type without bytes.
        if (length > reader_.in.size() && length > empty_elements_limit) return fail();
        json::array out;
        for (std::size_t i = 0; i < length && reader_.ok; ++i) out.push_back(value(element));
        return out;
    }

    json::value plain(const Tuple& tuple)
    {
        if (tuple.elements.empty()) return nullptr;
        return list(tuple.elements, [](TypeId id) { return id; });
    }

    json::value plain(Primitive primitive)
    {
        if (const std::size_t size = integer_bytes(primitive)) return integer(size, integer_is_signed(primitive));
        if (primitive == Primitive::boolean) {
            const u8 byte = take_byte();
            return byte > 1 ? fail() : json::value(byte == 1);
        }
        return primitive == Primitive::character ? character() : text();
    }

    json::value character()
    {
        u32 code_point = 0;
        scale::decode(reader_, code_point);
        const auto utf8 = utf8_of(code_point);
        return utf8 ? json::value(*utf8) : fail();
    }

    json::value text()
    {
        const auto text = as_text(reader_.take(scale::decode_length(reader_)));
        return is_utf8(text) ? json::value(text) : fail();
    }

    json::value plain(const CompactOf& compact)
    {
        if (is_zero_sized(types_, compact.inner)) return nullptr;
        const auto primitive = primitive_of(types_, compact.inner);
        const std::size_t size = primitive ? integer_bytes(*primitive) : 0;
        if (size == 0 || size > 16 || integer_is_signed(*primitive)) return fail();
        return integer_json({false, scale::decode_compact(reader_, ~u128{0} >> (128 - 8 * size))});
    }

    json::value plain(const BitSequence& bits)
    {
        const auto store = primitive_of(types_, bits.store);
        const std::size_t unit = store ? integer_bytes(*store) : 0;
        const Type* order = find(types_, bits.order);
        if (unit == 0 || !order || order->path.empty()) return fail();
        const bool high_first = order->path.back() == "Msb0";
        const std::size_t length = scale::decode_length(reader_);
        const auto taken = reader_.take((length + 8 * unit - 1) / (8 * unit) * unit);
        std::string out = "0b";
        for (std::size_t i = 0; i < length && reader_.ok; ++i) {
            const std::size_t in_unit = high_first ? 8 * unit - 1 - i % (8 * unit) : i % (8 * unit);
            const u8 byte = taken[i / (8 * unit) * unit + in_unit / 8];
            out += (byte >> (in_unit % 8) & 1) != 0 ? '1' : '0';
        }
        return json::value(out);
    }

    u8 take_byte()
    {
        const auto byte = reader_.take(1);
        return byte.empty() ? u8{0} : byte[0];
    }

    const Registry& types_;
    scale::Reader& reader_;
    const Format format_;
    u32 depth_ = 0;
    u32 nodes_ = 0;
};

Result<json::value> finish(json::value value, const scale::Reader& reader, const std::string& what, std::size_t size)
{
    if (reader.ok) return value;
    return failure("these " + std::to_string(size) + " bytes are no " + what);
}

}  // namespace

Result<json::value> to_json(const Registry& types, TypeId id, scale::Reader& reader, Format format)
{
    const std::size_t size = reader.in.size();
    return finish(Decoder(types, reader, format).value(id), reader, type_text(types, id), size);
}

Result<json::value> to_json(const Registry& types, TypeId id, BytesView bytes, Format format)
{
    scale::Reader reader(bytes);
    auto value = to_json(types, id, reader, format);
    if (value && !reader.at_end())
        return failure(std::to_string(reader.in.size()) + " bytes left over after a " + type_text(types, id));
    return value;
}

Result<json::value> fields_to_json(const Registry& types, const std::vector<Field>& fields, scale::Reader& reader,
                                   Format format)
{
    const std::size_t size = reader.in.size();
    return finish(Decoder(types, reader, format).arguments(fields), reader, "list of these fields", size);
}

}  // namespace tau::metadata
