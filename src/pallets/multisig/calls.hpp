// Calls of Multisig, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/multisig/call_weights.hpp"
#include "pallets/multisig/types.hpp"

namespace tau::pallets::multisig::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;

struct as_multi_threshold_1 {
    static constexpr CallRow row{0};
    std::vector<AccountId> other_signatories{};
    frame::RuntimeCall call{};
};

struct as_multi {
    static constexpr CallRow row{1};
    u16 threshold{};
    std::vector<AccountId> other_signatories{};
    std::optional<Timepoint> maybe_timepoint{};
    frame::RuntimeCall call{};
    Weight max_weight{};
};

struct approve_as_multi {
    static constexpr CallRow row{2};
    u16 threshold{};
    std::vector<AccountId> other_signatories{};
    std::optional<Timepoint> maybe_timepoint{};
    FixedBytes<32> call_hash{};
    Weight max_weight{};
};

struct cancel_as_multi {
    static constexpr CallRow row{3};
    u16 threshold{};
    std::vector<AccountId> other_signatories{};
    Timepoint timepoint{};
    FixedBytes<32> call_hash{};
};

struct poke_deposit {
    static constexpr CallRow row{4};
    u16 threshold{};
    std::vector<AccountId> other_signatories{};
    FixedBytes<32> call_hash{};
};

DispatchInfo cost(const frame::Runtime&, const as_multi_threshold_1&);
DispatchInfo cost(const frame::Runtime&, const as_multi&);
DispatchInfo cost(const frame::Runtime&, const approve_as_multi&);
DispatchInfo cost(const frame::Runtime&, const cancel_as_multi&);
DispatchInfo cost(const frame::Runtime&, const poke_deposit&);

DispatchResult apply(Context&, const Origin&, const as_multi_threshold_1&);
DispatchResult apply(Context&, const Origin&, const as_multi&);
DispatchResult apply(Context&, const Origin&, const approve_as_multi&);
DispatchResult apply(Context&, const Origin&, const cancel_as_multi&);
DispatchResult apply(Context&, const Origin&, const poke_deposit&);

}  // namespace tau::pallets::multisig::call
