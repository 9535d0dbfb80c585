// What a transaction costs (pallets/transaction-fee, pallet_transaction_payment).
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

/// 0.0005 rao per picosecond of reference time, rounded to nearest, halves down.
Tao weight_to_fee(const Weight& weight);
/// One rao per byte.
Tao length_to_fee(u32 length);

/// nullopt for calls that pay nothing but a tip. `info.weight` includes the extensions' weight.
std::optional<InclusionFee> inclusion_fee(const frame::Setup& setup, u32 length, const DispatchInfo& info);

/// Weight of the thirteen transaction extensions together, charged with the call's own.
Weight extensions_weight();

}  // namespace tau::runtime
