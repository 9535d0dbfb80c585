// The plain definition of the root: recursion over sorted pairs.
#include "base/result.hpp"
#include "crypto/hash.hpp"
#include "state/node_codec.hpp"
#include "state/trie.hpp"

#include <algorithm>

namespace tau::state {
namespace {

class RootBuilder {
public:
    explicit RootBuilder(StateVersion version) : version_(version) {}

    /// Encoding of the node over `pairs` (not empty), whose keys agree in the first `depth` nibbles.
    Bytes node(std::span<const KeyValue> pairs, u32 depth) const
    {
        const Path first = path_of(pairs.front().key, depth);
        const Path path = first.first(common_prefix(first, path_of(pairs.back().key, depth)));
        Bytes packed(packed_size(path.size()));
        pack(path, packed.data());
        NodeParts parts;
        parts.nibbles = path.size();
        parts.packed = packed.data();

        Hash hash;
        if (path.size() == first.size()) {
            set_value(parts, pairs.front().value, hash);
            pairs = pairs.subspan(1);
        }
        std::vector<ChildSlot> children;
        for (const u32 at = depth + path.size(); !pairs.empty();) {
            const u8 nibble = path_of(pairs.front().key, at)[0];
            const auto same = [&](const KeyValue& pair) { return path_of(pair.key, at)[0] == nibble; };
            const auto end = std::find_if_not(pairs.begin(), pairs.end(), same);
            const auto group = pairs.first(static_cast<std::size_t>(end - pairs.begin()));
            parts.child_mask = static_cast<u16>(parts.child_mask | 1 << nibble);
            children.push_back(child_slot(node(group, at + 1)));
            pairs = pairs.subspan(group.size());
        }
        parts.children = children;
        Bytes encoded;
        encode_node(parts, encoded);
        return encoded;
    }

private:
    void set_value(NodeParts& parts, BytesView value, Hash& hash) const
    {
        parts.kind = ValueKind::inlined;
        parts.value = value;
        if (version_ == StateVersion::v0 || value.size() <= max_inline_value) return;
        hash = crypto::blake2b_256(value);
        parts.kind = ValueKind::hashed;
        parts.value = hash;
    }

    StateVersion version_;
};

}  // namespace

Hash empty_trie_root()
{
    const u8 empty_node = 0;
    return crypto::blake2b_256({&empty_node, 1});
}

Hash trie_root(std::span<const KeyValue> pairs, StateVersion version)
{
    if (pairs.empty()) return empty_trie_root();
    const auto out_of_order = [](const KeyValue& a, const KeyValue& b) { return !BytesLess{}(a.key, b.key); };
    TAU_ASSERT(std::adjacent_find(pairs.begin(), pairs.end(), out_of_order) == pairs.end());
    return crypto::blake2b_256(RootBuilder(version).node(pairs, 0));
}

Hash trie_root(const StateView& view, StateVersion version)
{
    std::vector<std::pair<Bytes, Bytes>> owned;
    Bytes key;
    Bytes value;
    if (view.get(key, value)) owned.emplace_back(key, value);
    while (view.next_key(key, key)) {
        TAU_ASSERT(view.get(key, value));
        owned.emplace_back(key, value);
    }
    std::vector<KeyValue> pairs;
    pairs.reserve(owned.size());
    for (const auto& pair : owned) pairs.push_back({pair.first, pair.second});
    return trie_root(pairs, version);
}

Hash ordered_trie_root(std::span<const Bytes> values, StateVersion version)
{
    std::vector<std::pair<Bytes, BytesView>> keyed(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        append_compact(keyed[i].first, static_cast<u32>(i));
        keyed[i].second = values[i];
    }
    std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return BytesLess{}(a.first, b.first); });
    std::vector<KeyValue> pairs;
    pairs.reserve(keyed.size());
    for (const auto& pair : keyed) pairs.push_back({pair.first, pair.second});
    return trie_root(pairs, version);
}

}  // namespace tau::state
