// Calls of MevShield, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/mev_shield/call_weights.hpp"
#include "pallets/mev_shield/types.hpp"

namespace tau::pallets::mev_shield::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct announce_next_key {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::announce_next_key};
    std::optional<BoundedVec<u8, 2048>> enc_key{};
};

struct submit_encrypted {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{.weight = call_weights::submit_encrypted};
    BoundedVec<u8, 8192> ciphertext{};
};

struct store_encrypted {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::store_encrypted};
    BoundedVec<u8, 8192> encrypted_call{};
};

struct set_max_pending_extrinsics_number {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = call_weights::set_max_pending_extrinsics_number};
    u32 value{};
};

struct set_on_initialize_weight {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{.weight = call_weights::set_on_initialize_weight};
    u64 value{};
};

struct set_stored_extrinsic_lifetime {
    static constexpr CallRow row{5};
    static constexpr DispatchInfo cost{.weight = call_weights::set_stored_extrinsic_lifetime};
    u32 value{};
};

struct set_max_extrinsic_weight {
    static constexpr CallRow row{6};
    static constexpr DispatchInfo cost{.weight = call_weights::set_max_extrinsic_weight};
    u64 value{};
};

DispatchResult apply(Context&, const Origin&, const announce_next_key&);
DispatchResult apply(Context&, const Origin&, const submit_encrypted&);
DispatchResult apply(Context&, const Origin&, const store_encrypted&);
DispatchResult apply(Context&, const Origin&, const set_max_pending_extrinsics_number&);
DispatchResult apply(Context&, const Origin&, const set_on_initialize_weight&);
DispatchResult apply(Context&, const Origin&, const set_stored_extrinsic_lifetime&);
DispatchResult apply(Context&, const Origin&, const set_max_extrinsic_weight&);

}  // namespace tau::pallets::mev_shield::call
