// Substrate's trie node encoding, for the room only. Source: sp-trie's node header and codec.
#pragma once

#include "base/types.hpp"
#include "state/trie.hpp"

namespace tau::state {

/// A run of nibbles of a byte string: [begin, end), counted in nibbles, high nibble first.
struct Path {
    const u8* bytes = nullptr;
    u32 begin = 0;
    u32 end = 0;

    u32 size() const { return end - begin; }
    u8 operator[](u32 index) const
    {
        const u32 at = begin + index;
        return at % 2 ? bytes[at / 2] & 15 : bytes[at / 2] >> 4;
    }
    Path from(u32 index) const { return {bytes, begin + index, end}; }
    Path first(u32 count) const { return {bytes, begin, begin + count}; }
};

/// The nibbles of `key` from number `depth` on.
inline Path path_of(BytesView key, u32 depth)
{
    return {key.data(), depth, static_cast<u32>(2 * key.size())};
}

/// Nibbles packed as nodes carry them: aligned to the end, an odd first nibble alone in its byte.
inline Path packed_path(const u8* packed, u32 nibbles)
{
    return {packed, nibbles % 2, nibbles + nibbles % 2};
}

inline u32 packed_size(u32 nibbles)
{
    return (nibbles + 1) / 2;
}

u32 common_prefix(Path a, Path b);

/// Writes `path` packed to `out` of packed_size(path.size()) bytes.
void pack(Path path, u8* out);

/// Longest value a node of version v1 holds itself, and longest node encoding a parent does.
inline constexpr std::size_t max_inline_value = 32;
inline constexpr std::size_t max_inline_node = 31;

enum class ValueKind : u8 { none, inlined, hashed };

/// How a parent refers to a child: one length byte (a SCALE compact) and a hash of 32 bytes or the child itself.
struct ChildSlot {
    u8 compact_size;
    u8 bytes[32];
    BytesView encoded() const { return {&compact_size, 1U + compact_size / 4U}; }
};
static_assert(sizeof(ChildSlot) == 33);

struct NodeParts {
    u32 nibbles = 0;
    const u8* packed = nullptr;
    ValueKind kind = ValueKind::none;
    BytesView value;     ///< or its hash
    u16 child_mask = 0;  ///< no children: a leaf
    std::span<const ChildSlot> children;
};

/// Appends the SCALE compact form of `value`.
void append_compact(Bytes& out, u32 value);

/// Appends the encoding of a node.
void encode_node(const NodeParts& parts, Bytes& out);

/// How a parent refers to the node encoded as `node`.
ChildSlot child_slot(BytesView node);

/// A node taken apart; views into the encoded bytes.
struct DecodedNode {
    Path path;
    ValueKind kind = ValueKind::none;
    BytesView value;
    u16 child_mask = 0;
    BytesView children[16];  ///< a hash of 32 bytes or a shorter inline node
};

/// nullopt when `node` is not a well-formed node. The empty trie's node has neither value nor children.
std::optional<DecodedNode> decode_node(BytesView node);

}  // namespace tau::state
