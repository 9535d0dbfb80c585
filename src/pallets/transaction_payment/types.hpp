// Types that only TransactionPayment puts on chain.
#pragma once

#include "base/fixed.hpp"
#include "frame/runtime.hpp"
#include "primitives/bounded.hpp"
#include "primitives/numbers.hpp"

namespace tau::pallets::transaction_payment {

struct FixedU128 {
    static constexpr std::string_view type_path = "sp_arithmetic::fixed_point::FixedU128";
    static constexpr bool tuple = true;
    u128 value{};
    friend bool operator==(const FixedU128&, const FixedU128&) = default;
};

enum class Releases : u8 { V1Ancient, V2 };
constexpr std::string_view type_path(Releases)
{
    return "pallet_transaction_payment::Releases";
}

}  // namespace tau::pallets::transaction_payment
