// The metadata type of a C++ type, by reflection. Included by the files that declare rows, no others.
//
// A struct says `static constexpr std::string_view type_path = "crate::Type"`, and `tuple = true` when its fields have
// no names on chain; an enum has `type_path(E)` beside it; a struct whose only field is a std::variant is an enum with
// payload.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "frame/type_registry.hpp"
#include "primitives/account.hpp"
#include "primitives/bounded.hpp"
#include "primitives/cow.hpp"
#include "primitives/numbers.hpp"
#include "reflect/type_name.hpp"

namespace tau::frame {

template <class T>
u32 type_of(TypeRegistry& r);

namespace describe {

using metadata::Type;
using metadata::TypeId;

template <class T>
inline constexpr char identity = 0;

template <class T>
TypeId id_of(TypeRegistry& r)
{
    return {type_of<T>(r)};
}

inline metadata::Field unnamed_field(TypeId type)
{
    return {std::nullopt, type, std::nullopt, {}};
}

template <class T>
constexpr bool is_tuple()
{
    if constexpr (requires { T::tuple; })
        return T::tuple;
    else
        return false;
}

/// A C++ name without the underscore that keeps it clear of a keyword (`register_`, `class_`).
constexpr std::string_view wire_name(std::string_view name)
{
    if (name.ends_with('_')) name.remove_suffix(1);
    return name;
}

template <class T, std::size_t... I>
std::vector<metadata::Field> fields_of(TypeRegistry& r, std::index_sequence<I...>)
{
    std::vector<metadata::Field> out;
    (out.push_back({is_tuple<T>() ? std::nullopt : std::optional(std::string(wire_name(reflect::field_name<T, I>))),
                    id_of<reflect::FieldType<T, I>>(r),
                    std::nullopt,
                    {}}),
     ...);
    return out;
}

template <class T>
std::vector<metadata::Field> fields_of(TypeRegistry& r)
{
    if constexpr (std::is_empty_v<T>)
        return {};
    else
        return fields_of<T>(r, std::make_index_sequence<reflect::field_count<T>>{});
}

/// Name of an alternative of an enum with payload: its own `name` where C++ does not let it have that name.
template <class T>
std::string alternative_name()
{
    if constexpr (requires { T::name; })
        return std::string(T::name);
    else
        return std::string(wire_name(reflect::type_name<T>));
}

template <class V, std::size_t... I>
metadata::Variants variants_of(TypeRegistry& r, std::index_sequence<I...>)
{
    metadata::Variants out;
    (out.variants.push_back({alternative_name<std::variant_alternative_t<I, V>>(),
                             fields_of<std::variant_alternative_t<I, V>>(r),
                             scale::alternative_index<V, I>(),
                             {}}),
     ...);
    return out;
}

/// An enum whose enumerators not every revision has says so by `Availability availability(E)` beside it.
template <class E>
bool has_enumerator(const TypeRegistry& r, E e)
{
    if constexpr (requires { availability(e); })
        return availability(e).holds(r.runtime().setup.spec_version);
    else
        return true;
}

template <class E>
metadata::Variants enumerators_of(const TypeRegistry& r)
{
    metadata::Variants out;
    for (std::size_t i = 0; i < reflect::enumerator_count<E>; ++i)
        if (has_enumerator(r, static_cast<E>(i)))
            out.variants.push_back({std::string(reflect::enumerator_names<E>[i]), {}, static_cast<u8>(i), {}});
    return out;
}

template <class T>
constexpr std::optional<metadata::Primitive> primitive_of()
{
    using metadata::Primitive;
    if constexpr (std::same_as<T, bool>)
        return Primitive::boolean;
    else if constexpr (std::same_as<T, std::string>)
        return Primitive::str;
    else if constexpr (std::same_as<T, u8>)
        return Primitive::u8_;
    else if constexpr (std::same_as<T, u16>)
        return Primitive::u16_;
    else if constexpr (std::same_as<T, u32>)
        return Primitive::u32_;
    else if constexpr (std::same_as<T, u64>)
        return Primitive::u64_;
    else if constexpr (std::same_as<T, u128>)
        return Primitive::u128_;
    else if constexpr (std::same_as<T, i8>)
        return Primitive::i8_;
    else if constexpr (std::same_as<T, i16>)
        return Primitive::i16_;
    else if constexpr (std::same_as<T, i32>)
        return Primitive::i32_;
    else if constexpr (std::same_as<T, i64>)
        return Primitive::i64_;
    else if constexpr (std::same_as<T, i128>)
        return Primitive::i128_;
    else
        return std::nullopt;
}

inline Type plain(metadata::Definition definition)
{
    return {{}, {}, std::move(definition), {}};
}

/// A library type with one or two parameters, holding `fields`.
inline Type generic(std::string_view path, std::vector<metadata::Parameter> params, metadata::Definition definition)
{
    return {path_segments(path), std::move(params), std::move(definition), {}};
}

template <class T>
struct Described;  // Specialised for templates of the library types below.

template <class T>
struct Described<std::vector<T>> {
    static Type make(TypeRegistry& r) { return plain(metadata::Sequence{id_of<T>(r)}); }
};
template <class T, std::size_t N>
struct Described<std::array<T, N>> {
    static Type make(TypeRegistry& r) { return plain(metadata::Array{N, id_of<T>(r)}); }
};
template <class T>
struct Described<scale::Compact<T>> {
    static Type make(TypeRegistry& r) { return plain(metadata::CompactOf{id_of<T>(r)}); }
};
template <class... T>
struct Described<std::tuple<T...>> {
    static Type make(TypeRegistry& r) { return plain(metadata::Tuple{{id_of<T>(r)...}}); }
};
template <class A, class B>
struct Described<std::pair<A, B>> {
    static Type make(TypeRegistry& r) { return plain(metadata::Tuple{{id_of<A>(r), id_of<B>(r)}}); }
};
template <>
struct Described<scale::Unit> {
    static Type make(TypeRegistry&) { return plain(metadata::Tuple{}); }
};
template <class T>
struct Described<std::optional<T>> {
    static Type make(TypeRegistry& r)
    {
        const TypeId t = id_of<T>(r);
        return generic("Option", {{"T", t}},
                       metadata::Variants{{{"None", {}, 0, {}}, {"Some", {unnamed_field(t)}, 1, {}}}});
    }
};
template <class K, class V>
struct Described<std::map<K, V>> {
    static Type make(TypeRegistry& r)
    {
        return generic("BTreeMap", {{"K", id_of<K>(r)}, {"V", id_of<V>(r)}},
                       metadata::Composite{{unnamed_field(id_of<std::vector<std::pair<K, V>>>(r))}});
    }
};
template <class T>
struct Described<std::set<T>> {
    static Type make(TypeRegistry& r)
    {
        return generic("BTreeSet", {{"T", id_of<T>(r)}},
                       metadata::Composite{{unnamed_field(id_of<std::vector<T>>(r))}});
    }
};
template <class Raw, int Frac>
struct Described<Fixed<Raw, Frac>> {
    static Type make(TypeRegistry& r)
    {
        constexpr std::string_view path = sizeof(Raw) == 8          ? "substrate_fixed::FixedI64"
                                          : std::same_as<Raw, i128> ? "substrate_fixed::FixedI128"
                                                                    : "substrate_fixed::FixedU128";
        return generic(path, {}, metadata::Composite{{{"bits", id_of<Raw>(r), std::nullopt, {}}}});
    }
};
template <class T, std::size_t Max>
struct Described<BoundedVec<T, Max>> {
    static Type make(TypeRegistry& r)
    {
        return generic("bounded_collections::bounded_vec::BoundedVec", {{"T", id_of<T>(r)}, {"S", std::nullopt}},
                       metadata::Composite{{unnamed_field(id_of<std::vector<T>>(r))}});
    }
};
template <class T, std::size_t Max>
struct Described<WeakBoundedVec<T, Max>> {
    static Type make(TypeRegistry& r)
    {
        return generic("bounded_collections::weak_bounded_vec::WeakBoundedVec",
                       {{"T", id_of<T>(r)}, {"S", std::nullopt}},
                       metadata::Composite{{unnamed_field(id_of<std::vector<T>>(r))}});
    }
};
template <class T, class E>
struct Described<RustResult<T, E>> {
    static Type make(TypeRegistry& r)
    {
        const TypeId t = id_of<T>(r), e = id_of<E>(r);
        return generic("Result", {{"T", t}, {"E", e}},
                       metadata::Variants{{{"Ok", {unnamed_field(t)}, 0, {}}, {"Err", {unnamed_field(e)}, 1, {}}}});
    }
};

template <class T>
struct Described<Cow<T>> {
    static Type make(TypeRegistry& r)
    {
        const TypeId t = id_of<T>(r);
        return generic("Cow", {{"T", t}}, metadata::Composite{{unnamed_field(t)}});
    }
};
/// Clients choose how to write an address by the parameters of its type.
template <>
struct Described<MultiAddress> {
    static Type make(TypeRegistry& r)
    {
        using Alternatives = decltype(MultiAddress::value);
        return generic(MultiAddress::type_path,
                       {{"AccountId", id_of<AccountId>(r)}, {"AccountIndex", id_of<scale::Unit>(r)}},
                       variants_of<Alternatives>(r, std::make_index_sequence<std::variant_size_v<Alternatives>>{}));
    }
};
template <>
struct Described<EventRecord> {
    static Type make(TypeRegistry& r)
    {
        const TypeId event{describe_runtime_event(r)}, topic = id_of<H256>(r);
        return generic("frame_system::EventRecord", {{"E", event}, {"T", topic}},
                       metadata::Composite{{{"phase", id_of<StoredPhase>(r), std::nullopt, {}},
                                            {"event", event, std::nullopt, {}},
                                            {"topics", id_of<std::vector<H256>>(r), std::nullopt, {}}}});
    }
};

/// The type whose Described is not specialised: a number type, an enum, a struct.
template <class T>
Type make_named(TypeRegistry& r)
{
    if constexpr (std::is_enum_v<T>) {
        return {path_segments(type_path(T{})), {}, enumerators_of<T>(r), {}};
    } else if constexpr (requires { T::describe_as(r); }) {
        return T::describe_as(r);
    } else if constexpr (requires {
                             typename T::raw_type;
                             T::type_path;
                         }) {
        return {
            path_segments(T::type_path), {}, metadata::Composite{{unnamed_field(id_of<typename T::raw_type>(r))}}, {}};
    } else if constexpr (requires(T t) { std::variant_size<decltype(t.value)>::value; }) {
        using V = decltype(T::value);
        return {
            path_segments(T::type_path), {}, variants_of<V>(r, std::make_index_sequence<std::variant_size_v<V>>{}), {}};
    } else {
        return {path_segments(T::type_path), {}, metadata::Composite{fields_of<T>(r)}, {}};
    }
}

}  // namespace describe

/// Id of T in the registry.
template <class T>
u32 type_of(TypeRegistry& r)
{
    if constexpr (std::same_as<T, RuntimeCall>) {
        return describe_runtime_call(r);
    } else if constexpr (std::same_as<T, RuntimeEvent>) {
        return describe_runtime_event(r);
    } else {
        return r.intern(&describe::identity<T>, [](TypeRegistry& registry) {
            if constexpr (constexpr auto primitive = describe::primitive_of<T>(); primitive.has_value())
                return describe::plain(*primitive);
            else if constexpr (requires { describe::Described<T>::make(registry); })
                return describe::Described<T>::make(registry);
            else
                return describe::make_named<T>(registry);
        });
    }
}

}  // namespace tau::frame
