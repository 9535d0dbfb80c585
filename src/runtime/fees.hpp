// What a transaction costs (pallets/transaction-fee, pallet_transaction_payment).
//
// The thirteen transaction extensions have weights too, but the reference's extrinsic (Frontier's, which asks its call
// only) never counts them: neither fees nor block weights know them.
#pragma once

#include "frame/context.hpp"
#include "primitives/numbers.hpp"

namespace tau::runtime {

/// The parts of a fee in rao; the tip comes on top.
struct InclusionFee {
    static constexpr std::string_view type_path = "pallet_transaction_payment::types::InclusionFee";
    Tao base_fee{};
    Tao len_fee{};
    Tao adjusted_weight_fee{};

    Tao total() const { return base_fee.saturating_add(len_fee).saturating_add(adjusted_weight_fee); }
};

/// 0.0005 rao per picosecond of reference time, from 467 on half of it; rounded to nearest, halves down. No more than a
/// whole block's weight is counted.
Tao weight_to_fee(const frame::Setup& setup, const Weight& weight);
/// One rao per byte, from 467 on half a rao, halves down.
Tao length_to_fee(const frame::Setup& setup, u32 length);

/// nullopt for calls that pay nothing but a tip.
std::optional<InclusionFee> inclusion_fee(const frame::Setup& setup, u32 length, const DispatchInfo& info);

/// What a call cost that had announced `info`, after it ran or failed; a call that gave its price back pays nothing.
DispatchInfo actual_info(const DispatchInfo& info, const DispatchResult& result);

}  // namespace tau::runtime
