// The chain's distinct number types. All encode as the integer they hold.
#pragma once

#include "base/types.hpp"

#include <limits>
#include <optional>

namespace tau {

/// An amount in the smallest unit (1e-9 of a coin) with the arithmetic the reference's currency types offer.
template <class Tag>
struct Amount : Distinct<Tag, u64> {
    using Distinct<Tag, u64>::Distinct;

    static constexpr Tag max() { return Tag{std::numeric_limits<u64>::max()}; }
    constexpr bool is_zero() const { return this->value == 0; }

    constexpr Tag saturating_add(Tag other) const
    {
        u64 sum = 0;
        return __builtin_add_overflow(this->value, other.value, &sum) ? max() : Tag{sum};
    }
    constexpr Tag saturating_sub(Tag other) const
    {
        return this->value < other.value ? Tag{0} : Tag{this->value - other.value};
    }
    constexpr std::optional<Tag> checked_add(Tag other) const
    {
        u64 sum = 0;
        if (__builtin_add_overflow(this->value, other.value, &sum)) return std::nullopt;
        return Tag{sum};
    }
    constexpr std::optional<Tag> checked_sub(Tag other) const
    {
        if (this->value < other.value) return std::nullopt;
        return Tag{this->value - other.value};
    }
    constexpr Tag saturating_mul(u64 factor) const
    {
        u64 product = 0;
        return __builtin_mul_overflow(this->value, factor, &product) ? max() : Tag{product};
    }
    /// Zero for a zero divisor.
    constexpr Tag safe_div(u64 divisor) const { return divisor == 0 ? Tag{0} : Tag{this->value / divisor}; }
};

/// TAO in rao (1 TAO = 1e9 rao).
struct Tao : Amount<Tao> {
    static constexpr std::string_view type_path = "subtensor_runtime_common::currency::TaoBalance";
    using Amount::Amount;
};

/// A subnet's own token, in units of 1e-9 alpha.
struct Alpha : Amount<Alpha> {
    static constexpr std::string_view type_path = "subtensor_runtime_common::currency::AlphaBalance";
    using Amount::Amount;
};

/// A subnet; 0 is root.
struct NetUid : Distinct<NetUid, u16> {
    static constexpr std::string_view type_path = "subtensor_runtime_common::NetUid";
    using Distinct::Distinct;
    constexpr bool is_root() const { return value == 0; }
};

/// A mechanism (sub-subnet) inside a subnet.
struct MechId : Distinct<MechId, u8> {
    static constexpr std::string_view type_path = "subtensor_runtime_common::MechId";
    using Distinct::Distinct;
};

/// Key of per-mechanism maps: mechanism * 4096 + netuid.
struct NetUidStorageIndex : Distinct<NetUidStorageIndex, u16> {
    static constexpr std::string_view type_path = "subtensor_runtime_common::NetUidStorageIndex";
    using Distinct::Distinct;
    constexpr explicit NetUidStorageIndex(NetUid netuid) : Distinct(netuid.value) {}
};

/// A proportion of 65,535.
struct PerU16 : Distinct<PerU16, u16> {
    static constexpr std::string_view type_path = "sp_arithmetic::per_things::PerU16";
    using Distinct::Distinct;
};
/// A proportion of 100.
struct Percent : Distinct<Percent, u8> {
    static constexpr std::string_view type_path = "sp_arithmetic::per_things::Percent";
    using Distinct::Distinct;
};
/// A proportion of a million.
struct Permill : Distinct<Permill, u32> {
    static constexpr std::string_view type_path = "sp_arithmetic::per_things::Permill";
    using Distinct::Distinct;
};
/// A proportion of 1e9.
struct Perbill : Distinct<Perbill, u32> {
    static constexpr std::string_view type_path = "sp_arithmetic::per_things::Perbill";
    using Distinct::Distinct;
};
/// A proportion of 1e18.
struct Perquintill : Distinct<Perquintill, u64> {
    static constexpr std::string_view type_path = "sp_arithmetic::per_things::Perquintill";
    using Distinct::Distinct;
};

}  // namespace tau
