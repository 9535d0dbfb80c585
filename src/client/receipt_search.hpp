// Finds an extrinsic by looking through the blocks as they come, where no watch tells where it went.
#pragma once

#include "client/submit.hpp"

namespace tau::client {

class ReceiptSearch {
public:
    /// Looks at blocks after number `after`; `finalized` waits until the block is that.
    ReceiptSearch(const Chain& chain, const Hash& extrinsic, u64 after, bool finalized)
        : chain_(chain), extrinsic_(extrinsic), next_(after + 1), finalized_(finalized)
    {
    }

    /// Looks at what is new; nullopt when it is not there yet.
    Answer<std::optional<Receipt>> step();
    static void pause();

private:
    const Chain& chain_;
    const Hash extrinsic_;
    u64 next_;
    const bool finalized_;
};

}  // namespace tau::client
