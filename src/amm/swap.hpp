// Swaps against one subnet's pool and the protocol's injections into it (reference: pallets/swap/src/pallet/{impls,
// swap_step}.rs). Pure: the caller moves balances, reserves and reservoirs. Amounts in rao.
#pragma once

#include "amm/balancer.hpp"
#include "base/result.hpp"

namespace tau::amm {

/// A net input above this many times the input reserve is refused.
inline constexpr u64 max_input_reserve_multiplier = 1'000;
/// Price limits in rao of TAO per 10^9 rao of alpha, used where a caller gives none.
inline constexpr u64 min_price = 1'000;
inline constexpr u64 max_price = 1'000'000'000'000'000;

struct Pool {
    Reserves reserves = {};
    Balancer balancer = {};
    /// Injections that the weights did not allow yet.
    Reserves reservoir = {};
    /// Parts of 65535 of the input.
    u16 fee_rate = 0;

    U64F64 price() const { return balancer.price(reserves); }
};

/// buy: TAO in, alpha out. sell: alpha in, TAO out.
enum class Side : u8 { buy, sell };

struct Order {
    Side side = Side::buy;
    /// What is given, fee included.
    u64 amount = 0;
    /// The price at which the swap stops: rao per 10^9 rao of alpha.
    u64 price_limit = 0;
    bool drop_fees = false;
};

struct Swap {
    /// Without the fee; less than the order's amount minus its fee when the price limit was reached.
    u64 paid_in = 0;
    u64 paid_out = 0;
    /// In the currency paid in, on top of paid_in.
    u64 fee_paid = 0;
    /// All of the fee, but zero when nothing went in.
    u64 fee_to_block_author = 0;
    friend bool operator==(const Swap&, const Swap&) = default;
};

/// By the names of the pallet's errors.
enum class SwapError : u8 { SwapInputTooLarge, ReservesTooLow, PriceLimitExceeded, InsufficientLiquidity };

/// What the order would do, without the test that the pool can pay. `minimum_reserve`: what the output side must hold.
Result<Swap, SwapError> simulate_swap(const Pool& pool, const Order& order, u64 minimum_reserve);
/// InsufficientLiquidity when the output exceeds its reserve. The pool is unchanged; see `settle`.
Result<Swap, SwapError> swap(const Pool& pool, const Order& order, u64 minimum_reserve);
/// The reserves after a swap: the input side grows by paid_in, the other shrinks by paid_out, saturating.
Reserves settle(Reserves reserves, Side side, const Swap& swap);

/// floor(amount * fee_rate / 65535) in U64F64.
u64 fee_amount(u16 fee_rate, u64 amount);
/// The largest net input that is not SwapInputTooLarge.
u64 max_input(Reserves reserves, Side side);
/// amount / price truncated, without slippage.
u64 alpha_at_price(u64 tao, U64F64 price);

struct Injection {
    /// What enters the reserves now.
    Reserves active;
    /// Whether the weights were set anew (even to the same value): the reference stores them then.
    bool accepted = false;
};

/// Offers the pool what its reservoirs hold plus `delta`: both sides, else alpha alone, else TAO alone, else nothing.
/// Sets weights and reservoirs of the pool; the reserves are the caller's to grow by `active`.
Injection inject(Pool& pool, Reserves delta);

}  // namespace tau::amm
