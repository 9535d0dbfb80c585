// Block headers and their digests (sp_runtime::generic).
#pragma once

#include "primitives/account.hpp"

namespace tau {

using EngineId = FixedBytes<4>;
inline constexpr EngineId aura_engine{'a', 'u', 'r', 'a'};

struct DigestItem {
    static constexpr std::string_view type_path = "sp_runtime::generic::digest::DigestItem";
    struct Other {
        static constexpr bool tuple = true;
        Bytes data;
        friend bool operator==(const Other&, const Other&) = default;
    };
    struct Consensus {
        static constexpr bool tuple = true;
        static constexpr u8 index = 4;
        EngineId engine;
        Bytes data;
        friend bool operator==(const Consensus&, const Consensus&) = default;
    };
    struct Seal {
        static constexpr bool tuple = true;
        static constexpr u8 index = 5;
        EngineId engine;
        Bytes data;
        friend bool operator==(const Seal&, const Seal&) = default;
    };
    struct PreRuntime {
        static constexpr bool tuple = true;
        static constexpr u8 index = 6;
        EngineId engine;
        Bytes data;
        friend bool operator==(const PreRuntime&, const PreRuntime&) = default;
    };
    struct RuntimeEnvironmentUpdated : scale::Unit {
        static constexpr u8 index = 8;
    };
    std::variant<Other, Consensus, Seal, PreRuntime, RuntimeEnvironmentUpdated> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const DigestItem&, const DigestItem&) = default;
};

struct Digest {
    static constexpr std::string_view type_path = "sp_runtime::generic::digest::Digest";
    std::vector<DigestItem> logs;
    friend bool operator==(const Digest&, const Digest&) = default;
};

struct Header {
    static constexpr std::string_view type_path = "sp_runtime::generic::header::Header";
    H256 parent_hash;
    scale::Compact<u32> number;
    H256 state_root;
    H256 extrinsics_root;
    Digest digest;
    friend bool operator==(const Header&, const Header&) = default;
};

}  // namespace tau
