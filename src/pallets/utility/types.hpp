// Types that only Utility puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::utility {

struct RawOrigin {
    static constexpr std::string_view type_path = "frame_support::dispatch::RawOrigin";
    struct Root : scale::Unit {};
    struct Signed {
        static constexpr bool tuple = true;
        AccountId account;
        friend bool operator==(const Signed&, const Signed&) = default;
    };
    struct None : scale::Unit {};
    struct Authorized : scale::Unit {};
    std::variant<Root, Signed, None, Authorized> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const RawOrigin&, const RawOrigin&) = default;
};

/// A transaction of an Ethereum address (pallet_ethereum::RawOrigin).
struct EthereumOrigin {
    static constexpr std::string_view type_path = "pallet_ethereum::RawOrigin";
    struct EthereumTransaction {
        static constexpr bool tuple = true;
        H160 source;
        friend bool operator==(const EthereumTransaction&, const EthereumTransaction&) = default;
    };
    std::variant<EthereumTransaction> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const EthereumOrigin&, const EthereumOrigin&) = default;
};

struct OriginCaller {
    static constexpr std::string_view type_path = "node_subtensor_runtime::OriginCaller";
    struct system {
        static constexpr bool tuple = true;
        RawOrigin value;
        friend bool operator==(const system&, const system&) = default;
    };
    struct Ethereum {
        static constexpr u8 index = 21;
        static constexpr bool tuple = true;
        EthereumOrigin value;
        friend bool operator==(const Ethereum&, const Ethereum&) = default;
    };
    std::variant<system, Ethereum> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const OriginCaller&, const OriginCaller&) = default;
};

}  // namespace tau::pallets::utility
