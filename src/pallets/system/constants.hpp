// Constants of System: one value, or (fast, finney).
#pragma once

#include "frame/constant.hpp"
#include "pallets/system/types.hpp"

namespace tau::pallets::system::constants {

using frame::Constant;

namespace detail {

inline constexpr Weight base_extrinsic = Weight::from_parts(108'157'000, 0);

/// Limits of one class, as runtime/src/lib.rs builds them with `with_sensible_defaults(4 s, 75 %)`.
constexpr WeightsPerClass limits(Weight max_extrinsic, Weight max_total, Weight reserved)
{
    return {base_extrinsic, max_extrinsic, max_total, reserved};
}

inline constexpr system::BlockWeights block_weights{
    .base_block = Weight::from_parts(431'614'000, 0),
    .max_block = Weight::from_parts(4'000'000'000'000, 18'446'744'073'709'551'615u),
    .per_class =
        {
            .normal = limits(Weight::from_parts(2'599'891'843'000, 11'990'383'647'911'208'550u),
                             Weight::from_parts(3'000'000'000'000, 13'835'058'055'282'163'711u), Weight{}),
            .operational = limits(Weight::from_parts(3'599'891'843'000, 16'602'069'666'338'596'454u),
                                  Weight::from_parts(4'000'000'000'000, 18'446'744'073'709'551'615u),
                                  Weight::from_parts(1'000'000'000'000, 4'611'686'018'427'387'904u)),
            .mandatory = {base_extrinsic, std::nullopt, std::nullopt, std::nullopt},
        },
};

}  // namespace detail

inline constexpr Constant<system::BlockWeights> BlockWeights{"BlockWeights", detail::block_weights};
inline constexpr Constant<system::BlockLength> BlockLength{"BlockLength",
                                                           system::BlockLength{{7'864'320, 10'485'760, 10'485'760}}};
inline constexpr Constant<u32> BlockHashCount{"BlockHashCount", 2400};
/// Picoseconds per storage read and write (RocksDbWeight).
inline constexpr Constant<RuntimeDbWeight> DbWeight{"DbWeight", RuntimeDbWeight{25'000'000, 100'000'000}};
inline constexpr Constant<u16> SS58Prefix{"SS58Prefix", 42};

}  // namespace tau::pallets::system::constants
