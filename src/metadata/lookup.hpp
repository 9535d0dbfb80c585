// Questions about the types of a registry, safe for registries that came from elsewhere.
#pragma once

#include "metadata/registry.hpp"

namespace tau::metadata {

/// How deep a value may nest. A batch in a batch takes about eight levels a nesting.
inline constexpr u32 depth_limit = 1024;

/// nullptr for an id the registry does not have.
const Type* find(const Registry& types, TypeId id);

/// The type as Rust spells it, without module paths: `Vec<u8>`, `Option<AccountId32>`, `(u16, u64)`.
std::string type_text(const Registry& types, TypeId id);

/// What a type means beyond its structure, told by its name.
enum class Shape : u8 {
    plain,
    account,  ///< AccountId32
    u256,     ///< primitive_types::U256: four limbs
    option,
    outer,    ///< RuntimeCall, RuntimeEvent, RuntimeError: pallet, then item
    address,  ///< MultiAddress
};
Shape shape_of(const Registry& types, const Type& type);

/// Follows composites and tuples of one member, and compacts when asked, to the type that gives the bytes.
const Type* unwrap(const Registry& types, TypeId id, bool through_compact = false);

/// The primitive at the end of unwrap, if it is one.
std::optional<Primitive> primitive_of(const Registry& types, TypeId id);
bool is_byte(const Registry& types, TypeId id);
/// No bytes at all: `()`, PhantomData, and what is made of them.
bool is_zero_sized(const Registry& types, TypeId id);
/// Whether a value of the type may be JSON's null: `()` and Option, and what wraps them.
bool may_be_null(const Registry& types, TypeId id);

inline bool is_named(const std::vector<Field>& fields)
{
    return !fields.empty() && fields[0].name.has_value();
}
const Variant* find_variant(const Variants& variants, u8 index);
const Variant* find_variant(const Variants& variants, std::string_view name);

}  // namespace tau::metadata
