// Constants of System: one value, or (fast, finney).
#pragma once

#include "pallets/system/types.hpp"
#include "frame/constant.hpp"

namespace tau::pallets::system::constants {

using frame::Constant;

inline constexpr Constant<system::BlockWeights> BlockWeights{"BlockWeights", system::BlockWeights{} /* {'base_block': {'ref_time': 431614000, 'proof_size': 0}, 'max_block': {'ref_time': 4000000000000, 'proof_size': '18446744073709551615'}, 'per_class': {'normal': {'base_extrinsic': {'ref_time': 108157000, 'proof_size': 0}, 'max_extrinsic': {'ref_time': 2599891843000, 'proof_size': '11990383647911208550'}, 'max_total': {'ref_time': 3000000000000, 'proof_size': '13835058055282163711'}, 'reserved': {'ref_time': 0, 'proof_size': 0}}, 'operational': {'base_extrinsic': {'ref_time': 108157000, 'proof_size': 0}, 'max_extrinsic': {'ref_time': 3599891843000, 'proof_size': '16602069666338596454'}, 'max_total': {'ref_time': 4000000000000, 'proof_size': '18446744073709551615'}, 'reserved': {'ref_time': 1000000000000, 'proof_size': '4611686018427387904'}}, 'mandatory': {'base_extrinsic': {'ref_time': 108157000, 'proof_size': 0}, 'max_extrinsic': None, 'max_total': None, 'reserved': None}}} */};
inline constexpr Constant<system::BlockLength> BlockLength{"BlockLength", system::BlockLength{} /* {'max': {'normal': 7864320, 'operational': 10485760, 'mandatory': 10485760}} */};
inline constexpr Constant<u32> BlockHashCount{"BlockHashCount", 2400};
inline constexpr Constant<RuntimeDbWeight> DbWeight{"DbWeight", RuntimeDbWeight{} /* {'read': 25000000, 'write': 100000000} */};
inline constexpr Constant<RuntimeVersion> Version{"Version", RuntimeVersion{} /* {'spec_name': 'node-subtensor', 'impl_name': 'node-subtensor', 'authoring_version': 1, 'spec_version': 475, 'impl_version': 1, 'apis': [['0xdf6acb689907609b', 5], ['0x37e397fc7c91f5e4', 2], ['0x40fe3ad401f8959a', 6], ['0xfbc577b9d747efd6', 1], ['0xd2bc9897eed08f15', 3], ['0xf78b278be53f454c', 2], ['0xdd718d5cc53262d4', 1], ['0xab3c0572291feb8b', 1], ['0xed99c5acb25eedf5', 3], ['0xbc9d89904f5b923f', 1], ['0x37c8bb1350a9a2a8', 4], ['0xf3ff14d5ab527059', 3], ['0x582211f65bb14b89', 6], ['0xe65b00e46cedd0aa', 2], ['0x68b66ba122c93fa7', 2], ['0x42e62be4a39e5b60', 1], ['0x806df4ccaa9ed485', 1], ['0x8375104b299b74c5', 2], ['0x5d1fbfbe852f2807', 1], ['0xc6886e2f8e598b0a', 1], ['0x43580abff6baab45', 5], ['0xc0de4984d112f3b4', 1], ['0xcbca25e39f142387', 2], ['0xa8b093e6508d9e9c', 1], ['0x1c4585bd5c707202', 1]], 'transaction_version': 1, 'system_version': 1} */};
inline constexpr Constant<u16> SS58Prefix{"SS58Prefix", 42};

}  // namespace tau::pallets::system::constants
