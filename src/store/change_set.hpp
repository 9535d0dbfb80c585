// What a block overwrote: its keys with their values before it, packed for the history.
#pragma once

#include "base/types.hpp"
#include "state/diff.hpp"

#include <memory>
#include <mutex>
#include <optional>

namespace tau::store {

/// Keys coded by what differs from the key before (keys of one map share 32 bytes), then zstd.
Bytes pack_changes(const state::StateDiff& before);

/// Inverse of pack_changes; nullopt when the bytes are not what it wrote.
std::optional<state::StateDiff> unpack_changes(BytesView packed);

/// The value `key` had before the block; nullptr when the block did not change it.
const std::optional<Bytes>* find_change(const state::StateDiff& before, BytesView key);

/// The change sets read last, since one past state is usually read many times. Safe for several threads.
class ChangeCache {
public:
    using Entry = std::shared_ptr<const state::StateDiff>;

    Entry find(BlockNumber number) const;
    void add(BlockNumber number, Entry changes) const;

private:
    static constexpr std::size_t size = 16;
    struct Slot {
        BlockNumber number{};
        Entry changes;
    };
    mutable std::mutex mutex_;
    mutable Slot slots_[size];
    mutable std::size_t next_ = 0;
};

}  // namespace tau::store
