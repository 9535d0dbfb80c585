// The incremental trie's state, for the room only.
#pragma once

#include "state/trie_nodes.hpp"

namespace tau::state {

struct Trie::Impl {
    using Changes = std::span<const StateChange>;

    /// What became of a subtree.
    struct Outcome {
        NodeRef node = 0;
        bool changed = false;
    };

    /// A node being rewritten.
    struct Edit {
        NodeRef old = 0;  ///< holds the slots of the clean children; 0: a new node
        Path path;
        NodeHead head;  ///< nibbles and masks of the node to be
        u8 value[32];
        NodeRef child[16];
        bool changed = false;

        void set_child(u32 nibble, NodeRef ref);
    };

    /// A child whose slot in its parent must be made anew.
    struct Job {
        NodeRef parent;
        u32 rank;
    };

    Node at(NodeRef ref) const { return Node(arena.at(ref)); }

    Outcome apply(NodeRef ref, Changes changes, u32 depth);
    Outcome apply_to(Edit& edit, Changes changes, u32 depth);
    Outcome finish(Edit& edit);
    Edit load(NodeRef ref) const;
    void set_value(Edit& edit, const std::optional<Bytes>& value);
    NodeRef make_leaf(const StateChange& change, u32 depth);
    NodeRef write(const Edit& edit);
    void overwrite(const Edit& edit);
    NodeRef merge(const Edit& edit);
    NodeRef repath(NodeRef ref, Path path);
    void free(NodeRef ref);

    u32 collect(NodeRef ref);
    void rehash();

    NodeArena arena;
    NodeRef top = 0;
    std::size_t keys = 0;
    Hash root{};
    std::vector<std::vector<Job>> jobs;  ///< by height of the child above the lowest changed node under it
    Bytes encoded;
};

}  // namespace tau::state
