// Calls of Preimage, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/preimage/call_weights.hpp"
#include "pallets/preimage/types.hpp"

namespace tau::pallets::preimage::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;

struct note_preimage {
    static constexpr CallRow row{0};
    Bytes bytes{};
};

struct unnote_preimage {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{.weight = call_weights::unnote_preimage};
    H256 hash{};
};

struct request_preimage {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::request_preimage};
    H256 hash{};
};

struct unrequest_preimage {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = call_weights::unrequest_preimage};
    H256 hash{};
};

struct ensure_updated {
    static constexpr CallRow row{4};
    std::vector<H256> hashes{};
};

DispatchInfo cost(const frame::Runtime&, const note_preimage&);
DispatchInfo cost(const frame::Runtime&, const ensure_updated&);

DispatchResult apply(Context&, const Origin&, const note_preimage&);
DispatchResult apply(Context&, const Origin&, const unnote_preimage&);
DispatchResult apply(Context&, const Origin&, const request_preimage&);
DispatchResult apply(Context&, const Origin&, const unrequest_preimage&);
DispatchResult apply(Context&, const Origin&, const ensure_updated&);

}  // namespace tau::pallets::preimage::call
