// Keys of storage items, built and read by what the metadata says of them.
#pragma once

#include "metadata/dynamic.hpp"
#include "metadata/metadata.hpp"

namespace tau::metadata {

/// The entry and the pallet it belongs to; an error with a near miss for unknown names.
struct StorageItem {
    const Pallet* pallet = nullptr;
    const StorageEntry* entry = nullptr;

    TypeId value_type() const;
    /// Empty for a plain value; several where the map has several hashers.
    std::vector<TypeId> key_types(const Registry& types) const;
    std::vector<Hasher> hashers() const;
};
Result<StorageItem> find_item(const Metadata& metadata, std::string_view pallet, std::string_view item);

/// twox128(pallet's prefix) ++ twox128(name).
Bytes storage_prefix(const StorageItem& item);

/// The key of one value, or with fewer keys than the map has, the prefix that those share.
Result<Bytes> storage_key(const Metadata& metadata, const StorageItem& item, const json::array& keys,
                          Format format = {});

/// The keys back from a full key. A part that was hashed away is {"hash": "0x…"}.
Result<json::array> storage_keys(const Metadata& metadata, const StorageItem& item, BytesView key, Format format = {});

/// The pallet called `name`, or an error with a near miss.
Result<const Pallet*> find_pallet(const Metadata& metadata, std::string_view name);

}  // namespace tau::metadata
