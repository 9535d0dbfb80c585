// An immutable look at the head of the chain.
#pragma once

#include "primitives/digest.hpp"
#include "store/store.hpp"

namespace tau::node {

struct ChainView {
    store::BlockId head;
    store::BlockId finalized;
    Header header;  ///< The head's, sealed.
    store::View state;
};

}  // namespace tau::node
