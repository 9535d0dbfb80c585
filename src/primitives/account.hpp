// Accounts, hashes and addresses.
#pragma once

#include "base/types.hpp"
#include "scale/scale.hpp"

namespace tau {

/// A public key (sr25519, ed25519) or the hash of one (ecdsa), or a derived account without a key.
struct AccountId {
    static constexpr std::string_view type_path = "sp_core::crypto::AccountId32";
    static constexpr bool tuple = true;
    FixedBytes<32> bytes{};
    friend constexpr auto operator<=>(const AccountId&, const AccountId&) = default;
};

struct H256 {
    static constexpr std::string_view type_path = "primitive_types::H256";
    static constexpr bool tuple = true;
    Hash bytes{};
    friend constexpr auto operator<=>(const H256&, const H256&) = default;
};

struct H160 {
    static constexpr std::string_view type_path = "primitive_types::H160";
    static constexpr bool tuple = true;
    FixedBytes<20> bytes{};
    friend constexpr auto operator<=>(const H160&, const H160&) = default;
};

/// How an extrinsic names an account. The runtime resolves Id and, as the reference's AccountIdLookup does, nothing
/// else.
struct MultiAddress {
    static constexpr std::string_view type_path = "sp_runtime::multiaddress::MultiAddress";
    struct Id {
        static constexpr bool tuple = true;
        AccountId account;
        friend bool operator==(const Id&, const Id&) = default;
    };
    struct Index {
        static constexpr bool tuple = true;
        scale::Compact<scale::Unit> account_index;
        friend bool operator==(const Index&, const Index&) = default;
    };
    struct Raw {
        static constexpr bool tuple = true;
        Bytes bytes;
        friend bool operator==(const Raw&, const Raw&) = default;
    };
    struct Address32 {
        static constexpr bool tuple = true;
        FixedBytes<32> bytes;
        friend bool operator==(const Address32&, const Address32&) = default;
    };
    struct Address20 {
        static constexpr bool tuple = true;
        FixedBytes<20> bytes;
        friend bool operator==(const Address20&, const Address20&) = default;
    };
    std::variant<Id, Index, Raw, Address32, Address20> value;

    MultiAddress() = default;
    explicit MultiAddress(const AccountId& account) : value(Id{account}) {}
    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const MultiAddress&, const MultiAddress&) = default;
};

}  // namespace tau
