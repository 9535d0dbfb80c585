// Runtime metadata V14 and V15 (frame-metadata 23) as aggregates that encode as they stand.
#pragma once

#include "metadata/registry.hpp"

namespace tau::metadata {

inline constexpr FixedBytes<4> magic{'m', 'e', 't', 'a'};

enum class Modifier : u8 { Optional, Default };
enum class Hasher : u8 { Blake2_128, Blake2_256, Blake2_128Concat, Twox128, Twox256, Twox64Concat, Identity };

struct Plain {
    TypeId value;
};
struct Map {
    std::vector<Hasher> hashers;
    TypeId key;
    TypeId value;
};

struct StorageEntry {
    std::string name;
    Modifier modifier = Modifier::Optional;
    std::variant<Plain, Map> type;
    Bytes fallback;
    std::vector<std::string> docs;
};

struct PalletStorage {
    std::string prefix;
    std::vector<StorageEntry> entries;
};

struct Constant {
    std::string name;
    TypeId type;
    Bytes value;
    std::vector<std::string> docs;
};

struct Pallet {
    std::string name;
    std::optional<PalletStorage> storage;
    std::optional<TypeId> calls;
    std::optional<TypeId> event;
    std::vector<Constant> constants;
    std::optional<TypeId> error;
    u8 index = 0;
    std::vector<std::string> docs;  ///< V15 only.
};

struct SignedExtension {
    std::string identifier;
    TypeId type;
    TypeId additional_signed;
};

struct ApiParameter {
    std::string name;
    TypeId type;
};

struct ApiMethod {
    std::string name;
    std::vector<ApiParameter> inputs;
    TypeId output;
    std::vector<std::string> docs;
};

struct RuntimeApi {
    std::string name;
    std::vector<ApiMethod> methods;
    std::vector<std::string> docs;
};

struct Extrinsic {
    u8 version = 4;
    TypeId type;  ///< V14 only.
    TypeId address;
    TypeId call;
    TypeId signature;
    TypeId extra;
    std::vector<SignedExtension> extensions;
};

struct OuterEnums {
    TypeId call;
    TypeId event;
    TypeId error;
};

/// Everything V14 and V15 say; fields one version lacks stay empty after decoding it.
struct Metadata {
    Registry types;
    std::vector<Pallet> pallets;
    Extrinsic extrinsic;
    TypeId runtime;
    std::vector<RuntimeApi> apis;
    OuterEnums outer_enums;

    const Pallet* pallet(std::string_view name) const;
    const Pallet* pallet(u8 index) const;
    const Type& type(TypeId id) const { return types[id.value].type; }
};

/// The metadata with magic and version byte, as `state_getMetadata` returns it (version 14 or 15).
Bytes encode(const Metadata& metadata, u8 version);

/// Inverse of encode; nullopt for other versions and malformed input.
std::optional<Metadata> decode(BytesView bytes);

}  // namespace tau::metadata
