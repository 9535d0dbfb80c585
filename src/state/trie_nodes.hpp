// Where the incremental trie keeps its nodes: variable-size blobs in an arena, named by 32-bit references.
#pragma once

#include "state/node_codec.hpp"

#include <bit>
#include <memory>

namespace tau::state {

/// 0 is no node.
using NodeRef = u32;

/// Memory in units of 16 bytes with a free list per size. Addresses stay valid until freed.
class NodeArena {
public:
    NodeRef allocate(std::size_t size);
    void free(NodeRef ref, std::size_t size);
    u8* at(NodeRef ref) const { return chunks_[ref / chunk_units].get() + std::size_t{ref % chunk_units} * unit; }
    std::size_t memory() const { return memory_; }

private:
    static constexpr std::size_t unit = 16;
    static constexpr u32 chunk_units = 4096;
    static constexpr u32 listed_units = 256;  ///< larger blobs have a chunk of their own

    static u32 units_of(std::size_t size) { return static_cast<u32>((size + unit - 1) / unit); }
    u32 add_chunk(std::size_t size);
    void list_free(NodeRef ref, u32 units);

    std::vector<std::unique_ptr<u8[]>> chunks_;
    std::vector<u32> free_chunks_;
    u32 next_ = 0;  ///< unused units of the open chunk: [next_, end_)
    u32 end_ = 0;
    NodeRef free_[listed_units] = {};
    std::size_t memory_ = 0;
};

/// Shape of a node; fixes the places of its parts in the blob: head, packed path, value, child references, child slots.
struct NodeHead {
    u16 child_mask = 0;
    u16 dirty_mask = 0;  ///< children whose slot is out of date
    u16 nibbles = 0;
    ValueKind kind = ValueKind::none;
    u8 value_size = 0;  ///< of the value or its hash

    u32 children() const { return static_cast<u32>(std::popcount(child_mask)); }
    /// Place of child `nibble` among the children there are.
    u32 rank(u32 nibble) const { return static_cast<u32>(std::popcount(child_mask & ((1U << nibble) - 1))); }
    bool has(u32 nibble) const { return child_mask >> nibble & 1; }

    std::size_t value_at() const { return sizeof(NodeHead) + packed_size(nibbles); }
    std::size_t refs_at() const { return (value_at() + value_size + 3) / 4 * 4; }
    std::size_t slots_at() const { return refs_at() + children() * sizeof(NodeRef); }
    std::size_t size() const { return slots_at() + children() * sizeof(ChildSlot); }
};
static_assert(sizeof(NodeHead) == 8);

/// A node in the arena; as cheap as a pointer.
class Node {
public:
    explicit Node(u8* blob) : blob_(blob) {}

    NodeHead& head() const { return *reinterpret_cast<NodeHead*>(blob_); }
    u8* packed() const { return blob_ + sizeof(NodeHead); }
    Path path() const { return packed_path(packed(), head().nibbles); }
    u8* value_bytes() const { return blob_ + head().value_at(); }
    BytesView value() const { return {value_bytes(), head().value_size}; }
    NodeRef* refs() const { return reinterpret_cast<NodeRef*>(blob_ + head().refs_at()); }
    ChildSlot* slots() const { return reinterpret_cast<ChildSlot*>(blob_ + head().slots_at()); }

    NodeParts parts() const
    {
        const NodeHead& h = head();
        return {h.nibbles, packed(), h.kind, value(), h.child_mask, {slots(), h.children()}};
    }

private:
    u8* blob_;
};

}  // namespace tau::state
