// A state on disk: the head's, or a past one through the history.
#pragma once

#include "state/view.hpp"
#include "store/change_set.hpp"
#include "store/lmdb.hpp"

#include <mutex>

namespace tau::store {

/// A block's number as the tables' key.
std::array<u8, 4> number_key(BlockNumber number);
BlockNumber number_from(BytesView key);
/// A value of Table::changed_in.
std::array<u8, 5> change_mark(BlockNumber number, bool existed);

/// State after block `number` in a reading transaction whose head is `head`.
class LmdbView final : public state::StateView {
public:
    /// `transaction` is the one in which `number` and `head` were read, so that they stay true.
    LmdbView(std::unique_ptr<LmdbTransaction> transaction, BlockNumber number, BlockNumber head);

    bool get(BytesView key, Bytes& out) const override;
    bool next_key(BytesView after, Bytes& out) const override;

private:
    struct Change {
        BlockNumber block;
        bool existed;
    };

    std::optional<Change> change_after(BytesView key) const;
    std::optional<BytesView> next_candidate(BytesView after) const;
    bool get_before(BlockNumber block, BytesView key, Bytes& out) const;

    mutable std::mutex mutex_;  ///< LMDB wants one thread at a time in a transaction
    std::unique_ptr<LmdbTransaction> transaction_;
    mutable LmdbCursor state_;
    mutable LmdbCursor changed_in_;
    BlockNumber number_;
    bool past_;
    ChangeCache cache_;
};

}  // namespace tau::store
