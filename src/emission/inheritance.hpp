// Stake given to childkeys and received from parents, and the way of a hotkey's dividends back to its parents
// (reference: staking/stake_utils.rs, get_inherited_for_hotkey_on_subnet; coinbase/run_coinbase.rs). Stakes in rao,
// proportions of 2^64 - 1.
#pragma once

#include "base/fixed.hpp"

namespace tau::emission {

struct ParentStake {
    u64 proportion = 0;
    /// Of the parent itself: alpha on the subnet, or TAO on root.
    u64 stake = 0;
};

/// own - what the children have + what the parents give, truncated.
u64 inherited_stake(u64 own, std::span<const u64> children, std::span<const ParentStake> parents);

/// alpha + tao * tao_weight, from inherited stakes.
I64F64 stake_weight(u64 inherited_alpha, u64 inherited_tao, U96F32 tao_weight);

/// A hotkey's stake weight without what its children have.
u64 self_contribution(u64 alpha, u64 root_tao, std::span<const u64> children, U96F32 tao_weight);

struct Parent {
    u64 proportion = 0;
    u64 alpha = 0;
    u64 root_tao = 0;
    /// Parent and child belong to the same coldkey: neither take nor burn.
    bool same_owner = false;
};

struct DividendSplit {
    /// Rao for each parent, in their order.
    std::vector<u64> parents;
    /// For the hotkey itself, its childkey takes included.
    u64 own = 0;
    /// What the childkey burn takes, to be recycled.
    u64 recycled = 0;
};

struct ChildTakes {
    U96F32 childkey_take;
    U96F32 childkey_burn;
};

/// `dividends` by contribution to the hotkey's stake weight.
DividendSplit split_dividends(u64 dividends, u64 self_contribution, std::span<const Parent> parents, ChildTakes takes,
                              U96F32 tao_weight);

}  // namespace tau::emission
