#include "store/head_trie.hpp"

#include <xxhash.h>

namespace tau::store {
namespace {

struct FreeState {
    void operator()(XXH3_state_t* hasher) const { XXH3_freeState(hasher); }
};

/// Tells one diff from another of the same writer; nobody else supplies diffs.
u64 fingerprint(const state::StateDiff& diff)
{
    thread_local const std::unique_ptr<XXH3_state_t, FreeState> hasher(XXH3_createState());
    XXH3_64bits_reset(hasher.get());
    for (const auto& [key, value] : diff) {
        const std::size_t sizes[] = {key.size(), value ? value->size() + 1 : 0};
        XXH3_64bits_update(hasher.get(), sizes, sizeof sizes);
        XXH3_64bits_update(hasher.get(), key.data(), key.size());
        if (value) XXH3_64bits_update(hasher.get(), value->data(), value->size());
    }
    return XXH3_64bits_digest(hasher.get());
}

}  // namespace

Hash HeadTrie::root_after(const state::StateDiff& diff, const state::StateView& head)
{
    const u64 wanted = fingerprint(diff);
    if (candidate_ && candidate_->fingerprint == wanted) return trie_.root();
    withdraw();
    Candidate candidate{wanted, {}};
    candidate.before.reserve(diff.size());
    Bytes value;
    for (const auto& change : diff) {
        auto& before = candidate.before.emplace_back(state::StateChange{change.key, std::nullopt});
        if (head.get(change.key, value)) before.value = value;
    }
    candidate_ = std::move(candidate);
    return trie_.update(diff);
}

void HeadTrie::withdraw()
{
    if (!candidate_) return;
    trie_.update(candidate_->before);
    candidate_.reset();
}

}  // namespace tau::store
