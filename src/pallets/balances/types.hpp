// Types that only Balances puts on chain.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/system/types.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::balances {

enum class AdjustmentDirection : u8 { Increase, Decrease };
constexpr std::string_view type_path(AdjustmentDirection)
{
    return "pallet_balances::types::AdjustmentDirection";
}

enum class BalanceStatus : u8 { Free, Reserved };
constexpr std::string_view type_path(BalanceStatus)
{
    return "frame_support::traits::tokens::misc::BalanceStatus";
}

using system::AccountData;

enum class Reasons : u8 { Fee, Misc, All };
constexpr std::string_view type_path(Reasons)
{
    return "pallet_balances::types::Reasons";
}

struct BalanceLock {
    static constexpr std::string_view type_path = "pallet_balances::types::BalanceLock";
    FixedBytes<8> id{};
    Tao amount{};
    Reasons reasons{};
    friend bool operator==(const BalanceLock&, const BalanceLock&) = default;
};

struct ReserveData {
    static constexpr std::string_view type_path = "pallet_balances::types::ReserveData";
    FixedBytes<8> id{};
    Tao amount{};
    friend bool operator==(const ReserveData&, const ReserveData&) = default;
};

enum class PreimageHoldReason : u8 { Preimage };
constexpr std::string_view type_path(PreimageHoldReason)
{
    return "pallet_preimage::pallet::HoldReason";
}

enum class SafeModeHoldReason : u8 { EnterOrExtend };
constexpr std::string_view type_path(SafeModeHoldReason)
{
    return "pallet_safe_mode::pallet::HoldReason";
}

enum class ContractsHoldReason : u8 { CodeUploadDepositReserve, StorageDepositReserve };
constexpr std::string_view type_path(ContractsHoldReason)
{
    return "pallet_contracts::pallet::HoldReason";
}

struct RuntimeHoldReason {
    static constexpr std::string_view type_path = "node_subtensor_runtime::RuntimeHoldReason";
    struct Preimage {
        static constexpr u8 index = 14;
        static constexpr bool tuple = true;
        PreimageHoldReason value;
        friend bool operator==(const Preimage&, const Preimage&) = default;
    };
    struct SafeMode {
        static constexpr u8 index = 20;
        static constexpr bool tuple = true;
        SafeModeHoldReason value;
        friend bool operator==(const SafeMode&, const SafeMode&) = default;
    };
    struct Contracts {
        static constexpr u8 index = 29;
        static constexpr bool tuple = true;
        ContractsHoldReason value;
        friend bool operator==(const Contracts&, const Contracts&) = default;
    };
    std::variant<Preimage, SafeMode, Contracts> value;

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const RuntimeHoldReason&, const RuntimeHoldReason&) = default;
};

enum class RuntimeFreezeReason : u8 {};
constexpr std::string_view type_path(RuntimeFreezeReason)
{
    return "node_subtensor_runtime::RuntimeFreezeReason";
}

template <class Id>
struct IdAmount {
    static constexpr std::string_view type_path = "frame_support::traits::tokens::misc::IdAmount";
    Id id{};
    Tao amount{};
    friend bool operator==(const IdAmount&, const IdAmount&) = default;
};

}  // namespace tau::pallets::balances
