// Substrate's base-16 Patricia-Merkle trie: roots, incremental updates, proofs.
#pragma once

#include "base/result.hpp"
#include "base/types.hpp"
#include "state/diff.hpp"
#include "state/view.hpp"

#include <memory>
#include <optional>
#include <span>

namespace tau::state {

/// v0 writes every value into its node; v1 replaces values longer than 32 bytes by their blake2b-256.
enum class StateVersion : u8 { v0, v1 };

struct KeyValue {
    BytesView key;
    BytesView value;
};

/// Root of the empty trie: blake2b-256 of one zero byte.
Hash empty_trie_root();

/// Root over `pairs`, which must be in ascending key order without repetition. The plain recursive definition:
/// slow and obvious, the oracle of the incremental Trie.
Hash trie_root(std::span<const KeyValue> pairs, StateVersion version);

/// Root over all of `view`.
Hash trie_root(const StateView& view, StateVersion version);

/// Root over `values` under the keys compact(0), compact(1)...: the extrinsics root
/// (of whole extrinsics with their length prefix, version v0 while system_version is 1).
Hash ordered_trie_root(std::span<const Bytes> values, StateVersion version);

/// The trie of state version 1 over a changing state. Keeps nodes with cached hashes in memory, without the values
/// longer than 32 bytes; an update costs the changed paths. Movable, not copyable; one thread at a time.
class Trie {
public:
    Trie();
    ~Trie();
    Trie(Trie&&) noexcept;
    Trie& operator=(Trie&&) noexcept;

    /// Builds the trie over all of `view`.
    static Trie build(const StateView& view);

    /// Applies the changes and returns the new root. Removing an absent key changes nothing.
    Hash update(const StateDiff& diff);
    /// Root after the last update.
    const Hash& root() const;
    /// Number of keys.
    std::size_t size() const;
    /// Heap bytes held, about.
    std::size_t memory() const;

    /// Encoded nodes that prove the value or the absence of each of `keys`, root first, each node once; long values
    /// are nodes too and come from `view`, which must show the state this trie is of.
    std::vector<Bytes> read_proof(std::span<const Bytes> keys, const StateView& view) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The value of `key` (nullopt: proven absent) under `root` as told by `proof`, nodes in any order.
/// Error when nodes are missing or malformed. Both state versions.
Result<std::optional<Bytes>> verify_proof(const Hash& root, std::span<const Bytes> proof, BytesView key);

}  // namespace tau::state
