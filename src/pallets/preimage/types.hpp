// Types that Preimage puts on chain, and those by which other pallets keep a call.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::preimage {

/// Bytes a preimage may have (pallet_preimage MAX_SIZE).
inline constexpr std::size_t max_size = 4 * 1024 * 1024;
/// Bytes a call may have to be kept where it is needed, not as a preimage.
inline constexpr std::size_t max_inline_size = 128;

/// A call kept by another pallet: in place while it is short, else the hash of its preimage.
struct Bounded {
    static constexpr std::string_view type_path = "frame_support::traits::preimages::Bounded";
    struct Legacy {
        H256 hash;
        friend bool operator==(const Legacy&, const Legacy&) = default;
    };
    struct Inline {
        static constexpr bool tuple = true;
        BoundedVec<u8, max_inline_size> encoded;
        friend bool operator==(const Inline&, const Inline&) = default;
    };
    struct Lookup {
        H256 hash;
        u32 len;
        friend bool operator==(const Lookup&, const Lookup&) = default;
    };
    std::variant<Legacy, Inline, Lookup> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const Bounded&, const Bounded&) = default;
};

struct OldRequestStatus {
    static constexpr std::string_view type_path = "pallet_preimage::OldRequestStatus";
    struct Unrequested {
        std::tuple<AccountId, Tao> deposit;
        u32 len;
        friend bool operator==(const Unrequested&, const Unrequested&) = default;
    };
    struct Requested {
        std::optional<std::tuple<AccountId, Tao>> deposit;
        u32 count;
        std::optional<u32> len;
        friend bool operator==(const Requested&, const Requested&) = default;
    };
    std::variant<Unrequested, Requested> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const OldRequestStatus&, const OldRequestStatus&) = default;
};

struct HoldConsideration {
    static constexpr std::string_view type_path = "frame_support::traits::tokens::fungible::HoldConsideration";
    static constexpr bool tuple = true;
    Tao held{};
    friend bool operator==(const HoldConsideration&, const HoldConsideration&) = default;
};

struct RequestStatus {
    static constexpr std::string_view type_path = "pallet_preimage::RequestStatus";
    struct Unrequested {
        std::tuple<AccountId, HoldConsideration> ticket;
        u32 len;
        friend bool operator==(const Unrequested&, const Unrequested&) = default;
    };
    struct Requested {
        std::optional<std::tuple<AccountId, HoldConsideration>> maybe_ticket;
        u32 count;
        std::optional<u32> maybe_len;
        friend bool operator==(const Requested&, const Requested&) = default;
    };
    std::variant<Unrequested, Requested> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const RequestStatus&, const RequestStatus&) = default;
};

}  // namespace tau::pallets::preimage
