// The trie of the head state, with the last candidate applied ahead of its commit.
#pragma once

#include "state/trie.hpp"
#include "state/view.hpp"

#include <optional>

namespace tau::store {

class HeadTrie {
public:
    HeadTrie() = default;
    explicit HeadTrie(state::Trie trie) : trie_(std::move(trie)) {}

    /// Root after `diff` over `head`, the committed state. The trie stands there until settle() or the next call.
    Hash root_after(const state::StateDiff& diff, const state::StateView& head);
    /// `diff`'s values in the committed state; valid after root_after(diff) until settle().
    const state::StateDiff& before() const { return candidate_->before; }
    /// The candidate is committed.
    void settle() { candidate_.reset(); }

private:
    struct Candidate {
        u64 fingerprint;  ///< of the diff
        state::StateDiff before;
    };

    void withdraw();

    state::Trie trie_;
    std::optional<Candidate> candidate_;
};

}  // namespace tau::store
