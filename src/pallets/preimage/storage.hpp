// Storage of Preimage, in on-chain order. Only this pallet writes it.
#pragma once

#include "frame/storage.hpp"
#include "pallets/preimage/types.hpp"

namespace tau::pallets::preimage::storage {

using namespace tau::frame;  // Item kinds and hashers.

inline constexpr Prefix prefix{"Preimage"};

inline constexpr OptionalMap<OldRequestStatus, Identity<H256>> StatusFor{prefix, "StatusFor"};
inline constexpr OptionalMap<RequestStatus, Identity<H256>> RequestStatusFor{prefix, "RequestStatusFor"};
inline constexpr OptionalMap<BoundedVec<u8, max_size>, Identity<std::tuple<H256, u32>>> PreimageFor{prefix,
                                                                                                    "PreimageFor"};

}  // namespace tau::pallets::preimage::storage
