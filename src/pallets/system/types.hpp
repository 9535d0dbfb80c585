// Types that only System puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/cow.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::system {

struct DispatchEventInfo {
    static constexpr std::string_view type_path = "frame_system::DispatchEventInfo";
    Weight weight{};
    DispatchClass class_{};
    Pays pays_fee{};
    friend bool operator==(const DispatchEventInfo&, const DispatchEventInfo&) = default;
};

struct ExtraFlags {
    static constexpr std::string_view type_path = "pallet_balances::types::ExtraFlags";
    static constexpr bool tuple = true;
    u128 value = u128{1} << 127;  ///< Bit 127: kept under the current rules of reserves and freezes.
    friend bool operator==(const ExtraFlags&, const ExtraFlags&) = default;
};

struct AccountData {
    static constexpr std::string_view type_path = "pallet_balances::types::AccountData";
    Tao free{};
    Tao reserved{};
    Tao frozen{};
    ExtraFlags flags{};
    friend bool operator==(const AccountData&, const AccountData&) = default;
};

struct AccountInfo {
    static constexpr std::string_view type_path = "frame_system::AccountInfo";
    u32 nonce{};
    u32 consumers{};
    u32 providers{};
    u32 sufficients{};
    AccountData data{};
    friend bool operator==(const AccountInfo&, const AccountInfo&) = default;
};

struct LastRuntimeUpgradeInfo {
    static constexpr std::string_view type_path = "frame_system::LastRuntimeUpgradeInfo";
    scale::Compact<u32> spec_version{};
    Cow<std::string> spec_name{};
    friend bool operator==(const LastRuntimeUpgradeInfo&, const LastRuntimeUpgradeInfo&) = default;
};

struct CodeUpgradeAuthorization {
    static constexpr std::string_view type_path = "frame_system::CodeUpgradeAuthorization";
    H256 code_hash{};
    bool check_version{};
    friend bool operator==(const CodeUpgradeAuthorization&, const CodeUpgradeAuthorization&) = default;
};

struct WeightsPerClass {
    static constexpr std::string_view type_path = "frame_system::limits::WeightsPerClass";
    Weight base_extrinsic{};
    std::optional<Weight> max_extrinsic{};
    std::optional<Weight> max_total{};
    std::optional<Weight> reserved{};
    friend bool operator==(const WeightsPerClass&, const WeightsPerClass&) = default;
};

struct BlockWeights {
    static constexpr std::string_view type_path = "frame_system::limits::BlockWeights";
    Weight base_block{};
    Weight max_block{};
    PerDispatchClass<WeightsPerClass> per_class{};
    friend bool operator==(const BlockWeights&, const BlockWeights&) = default;
};

struct BlockLength {
    static constexpr std::string_view type_path = "frame_system::limits::BlockLength";
    PerDispatchClass<u32> max{};
    friend bool operator==(const BlockLength&, const BlockLength&) = default;
};

struct RuntimeDbWeight {
    static constexpr std::string_view type_path = "sp_weights::RuntimeDbWeight";
    u64 read{};
    u64 write{};
    friend bool operator==(const RuntimeDbWeight&, const RuntimeDbWeight&) = default;
};

}  // namespace tau::pallets::system
