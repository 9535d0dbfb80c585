// Types that only Scheduler puts on chain.
#pragma once

#include "pallets/preimage/types.hpp"
#include "pallets/utility/types.hpp"

namespace tau::pallets::scheduler {

using TaskName = FixedBytes<32>;
/// Block, and index in its agenda.
using TaskAddress = std::tuple<u32, u32>;
/// Every so many blocks, so many times.
using Period = std::tuple<u32, u32>;

struct Scheduled {
    static constexpr std::string_view type_path = "pallet_scheduler::Scheduled";
    std::optional<TaskName> maybe_id{};
    u8 priority{};
    preimage::Bounded call{};
    std::optional<Period> maybe_periodic{};
    utility::OriginCaller origin{};
    friend bool operator==(const Scheduled&, const Scheduled&) = default;
};

struct RetryConfig {
    static constexpr std::string_view type_path = "pallet_scheduler::RetryConfig";
    u8 total_retries{};
    u8 remaining{};
    u32 period{};
    friend bool operator==(const RetryConfig&, const RetryConfig&) = default;
};

}  // namespace tau::pallets::scheduler
