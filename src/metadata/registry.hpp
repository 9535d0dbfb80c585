// The portable type registry of Substrate metadata (scale-info 2.11), as plain aggregates that encode as they stand.
#pragma once

#include "scale/scale.hpp"

namespace tau::metadata {

/// Index of a type in its Registry.
using TypeId = scale::Compact<u32>;

struct Field {
    std::optional<std::string> name;
    TypeId type;
    std::optional<std::string> type_name;
    std::vector<std::string> docs;
};

struct Variant {
    std::string name;
    std::vector<Field> fields;
    u8 index = 0;
    std::vector<std::string> docs;
};

enum class Primitive : u8 {
    boolean,
    character,
    str,
    u8_,
    u16_,
    u32_,
    u64_,
    u128_,
    u256_,
    i8_,
    i16_,
    i32_,
    i64_,
    i128_,
    i256_
};

struct Composite {
    std::vector<Field> fields;
};
struct Variants {
    std::vector<Variant> variants;
};
struct Sequence {
    TypeId element;
};
struct Array {
    u32 length = 0;
    TypeId element;
};
struct Tuple {
    std::vector<TypeId> elements;
};
struct CompactOf {
    TypeId inner;
};
struct BitSequence {
    TypeId store;
    TypeId order;
};

/// In the order of scale-info's TypeDef.
using Definition = std::variant<Composite, Variants, Sequence, Array, Tuple, Primitive, CompactOf, BitSequence>;

struct Parameter {
    std::string name;
    std::optional<TypeId> type;
};

struct Type {
    std::vector<std::string> path;
    std::vector<Parameter> params;
    Definition definition;
    std::vector<std::string> docs;
};

struct Entry {
    TypeId id;
    Type type;
};

/// Entry i has id i.
using Registry = std::vector<Entry>;

}  // namespace tau::metadata
