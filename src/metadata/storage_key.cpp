#include "metadata/storage_key.hpp"

#include "base/hex.hpp"
#include "crypto/hash.hpp"
#include "metadata/lookup.hpp"
#include "metadata/text.hpp"

#include <algorithm>

namespace tau::metadata {
namespace {

/// The hash in front of a key's part, and whether the part itself follows.
struct Hashing {
    std::size_t size = 0;
    bool keeps_key = true;
};

Hashing hashing_of(Hasher hasher)
{
    switch (hasher) {
    case Hasher::Blake2_128:
        return {16, false};
    case Hasher::Blake2_256:
        return {32, false};
    case Hasher::Blake2_128Concat:
        return {16, true};
    case Hasher::Twox128:
        return {16, false};
    case Hasher::Twox256:
        return {32, false};
    case Hasher::Twox64Concat:
        return {8, true};
    case Hasher::Identity:
        break;
    }
    return {};
}

void append_hash(Bytes& out, Hasher hasher, BytesView part)
{
    switch (hasher) {
    case Hasher::Blake2_128:
    case Hasher::Blake2_128Concat:
        return append(out, crypto::blake2b_128(part));
    case Hasher::Blake2_256:
        return append(out, crypto::blake2b_256(part));
    case Hasher::Twox128:
        return append(out, crypto::twox_128(part));
    case Hasher::Twox256:
        return append(out, crypto::twox_256(part));
    case Hasher::Twox64Concat:
        return append(out, crypto::twox_64(part));
    case Hasher::Identity:
        return;
    }
}

std::string full_name(const StorageItem& item)
{
    return item.pallet->name + "." + item.entry->name;
}

}  // namespace

TypeId StorageItem::value_type() const
{
    const auto* map = std::get_if<Map>(&entry->type);
    return map ? map->value : std::get<Plain>(entry->type).value;
}

std::vector<TypeId> StorageItem::key_types(const Registry& types) const
{
    const auto* map = std::get_if<Map>(&entry->type);
    if (!map) return {};
    if (map->hashers.size() == 1) return {map->key};
    const Type* type = find(types, map->key);
    const auto* tuple = type ? std::get_if<Tuple>(&type->definition) : nullptr;
    return tuple && tuple->elements.size() == map->hashers.size() ? tuple->elements : std::vector<TypeId>{};
}

std::vector<Hasher> StorageItem::hashers() const
{
    const auto* map = std::get_if<Map>(&entry->type);
    return map ? map->hashers : std::vector<Hasher>{};
}

Result<const Pallet*> find_pallet(const Metadata& metadata, std::string_view name)
{
    if (const Pallet* pallet = metadata.pallet(name)) return pallet;
    std::vector<std::string> names;
    for (const auto& pallet : metadata.pallets) names.push_back(pallet.name);
    return failure("no pallet \"" + std::string(name) + "\"" + did_you_mean(name, names));
}

Result<StorageItem> find_item(const Metadata& metadata, std::string_view pallet_name, std::string_view item)
{
    TAU_TRY_ASSIGN(const Pallet* pallet, find_pallet(metadata, pallet_name));
    if (!pallet->storage) return failure(pallet->name + " has no storage");
    const auto& entries = pallet->storage->entries;
    const auto entry = std::ranges::find(entries, item, &StorageEntry::name);
    if (entry != entries.end()) return StorageItem{pallet, &*entry};
    std::vector<std::string> names;
    for (const auto& e : entries) names.push_back(e.name);
    return failure("no storage item \"" + std::string(item) + "\" in " + pallet->name + did_you_mean(item, names));
}

Bytes storage_prefix(const StorageItem& item)
{
    Bytes out;
    append(out, crypto::twox_128(as_bytes(item.pallet->storage->prefix)));
    append(out, crypto::twox_128(as_bytes(item.entry->name)));
    return out;
}

Result<Bytes> storage_key(const Metadata& metadata, const StorageItem& item, const json::array& keys, Format format)
{
    const auto types = item.key_types(metadata.types);
    const auto hashers = item.hashers();
    if (keys.size() > types.size()) {
        return failure(full_name(item) + " takes " + std::to_string(types.size()) + " keys, not " +
                       std::to_string(keys.size()));
    }
    Bytes out = storage_prefix(item);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        Bytes part;
        if (auto result = from_json(metadata.types, types[i], keys[i], part, format); !result)
            return failure("key " + std::to_string(i + 1) + " of " + full_name(item) + ": " + result.error().message);
        append_hash(out, hashers[i], part);
        if (hashing_of(hashers[i]).keeps_key) append(out, part);
    }
    return out;
}

Result<json::array> storage_keys(const Metadata& metadata, const StorageItem& item, BytesView key, Format format)
{
    const Bytes prefix = storage_prefix(item);
    if (key.size() < prefix.size() || !std::ranges::equal(key.first(prefix.size()), prefix))
        return failure("not a key of " + full_name(item));
    const auto types = item.key_types(metadata.types);
    const auto hashers = item.hashers();
    scale::Reader reader(key.subspan(prefix.size()));
    json::array out;
    for (std::size_t i = 0; i < types.size(); ++i) {
        const auto [size, keeps_key] = hashing_of(hashers[i]);
        const auto hash = reader.take(size);
        if (!keeps_key) {
            out.push_back(json::object{{"hash", to_hex(hash)}});
            continue;
        }
        TAU_TRY_ASSIGN(auto part, to_json(metadata.types, types[i], reader, format));
        out.push_back(std::move(part));
    }
    if (!reader.ok || !reader.at_end()) return failure("a key of " + full_name(item) + " with more or fewer parts");
    return out;
}

}  // namespace tau::metadata
