// Functions of swap.json: the weighted pool.
#include "amm/pow_ratio.hpp"
#include "vectors/amm_functions.hpp"
#include "vectors/bind_function.hpp"
#include "vectors/swap_replay.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <array>
#include <stdexcept>

namespace tau::vectors {

using amm::Balancer;
using amm::Reserves;

template <>
struct Notation<amm::BigNumber> {
    static json::value encode(const amm::BigNumber& number)
    {
        boost::multiprecision::cpp_int value;
        if (!number.magnitude.empty()) {
            import_bits(value, number.magnitude.begin(), number.magnitude.end(), 64, false);
        }
        return json::value((number.negative ? "-" : "") + value.str());
    }
};

namespace {

amm::PowPrecision precision_of(u32 bits)
{
    if (bits != 256 && bits != 1024) throw std::invalid_argument("a precision the chain does not use");
    return amm::PowPrecision{bits};
}

std::optional<u64> weight_of(const std::optional<Balancer>& balancer)
{
    return balancer ? std::optional(balancer->quote) : std::nullopt;
}

json::value price_and_alpha(std::span<const json::value> arguments)
{
    const amm::Pool pool{.reserves = {decode<u64>(arguments[1]), decode<u64>(arguments[2])},
                         .balancer = {decode<u64>(arguments[0])}};
    return json::array{encode(pool.price()), amm::alpha_at_price(decode<u64>(arguments[3]), pool.price())};
}

json::value swap_once(std::span<const json::value> arguments)
{
    const amm::Pool pool{.reserves = {decode<u64>(arguments[1]), decode<u64>(arguments[2])},
                         .balancer = {decode<u64>(arguments[0])},
                         .fee_rate = decode<u16>(arguments[3])};
    const amm::Order order{decode<amm::Side>(arguments[4]), decode<u64>(arguments[5]), decode<u64>(arguments[6]),
                           decode<bool>(arguments[7])};
    const bool simulate = decode<bool>(arguments[8]);
    return encode(simulate ? amm::simulate_swap(pool, order, minimum_reserve)
                           : amm::swap(pool, order, minimum_reserve));
}

constexpr std::array rows{
    bind<[](u64 quote) { return amm::is_valid_weight(quote); }>("balancer_valid"),
    bind<[](u64 quote, u64 alpha, u64 tao) { return Balancer{quote}.price({tao, alpha}); }>("calculate_price"),
    bind<[](u64 quote, U64F64 current, U64F64 target, u64 tao) {
        return Balancer{quote}.tao_to_price(current, target, tao);
    }>("calculate_quote_delta_in"),
    bind<[](u64 quote, U64F64 current, U64F64 target, u64 alpha) {
        return Balancer{quote}.alpha_to_price(current, target, alpha);
    }>("calculate_base_delta_in"),
    bind<[](u64 quote, u64 alpha, u64 delta) {
        return amm::reserve_factor(alpha, delta, Balancer{quote}.base(), quote);
    }>("exp_base_quote"),
    bind<[](u64 quote, u64 tao, u64 delta) { return amm::reserve_factor(tao, delta, quote, Balancer{quote}.base()); }>(
        "exp_quote_base"),
    bind<[](u16 rate, u64 amount) { return amm::fee_amount(rate, amount); }>("fee_amount"),
    bind<[](u64 quote, u64 tao, u64 alpha, u64 wanted) {
        return Balancer{quote}.base_needed_for_quote({tao, alpha}, wanted);
    }>("get_base_needed_for_quote"),
    bind<[](u64 tao, u64 alpha, std::optional<U64F64> price) {
        return price ? weight_of(amm::balancer_for_price({tao, alpha}, *price)) : weight_of(Balancer{});
    }>("init_swap"),
    bind<[](u128 base, u128 base_divisor, u128 exponent, u128 exponent_divisor, u32 bits, u128 scale) {
        return amm::pow_ratio_plain({base, base_divisor}, {exponent, exponent_divisor}, precision_of(bits), scale);
    }>("pow_ratio_scaled"),
    Function{"price_and_alpha_for_tao", price_and_alpha},
    Function{"swap", swap_once},
    bind<[](u64 quote, u64 tao, u64 alpha, u64 tao_delta, u64 alpha_delta) {
        return weight_of(Balancer{quote}.after_adding({tao, alpha}, {tao_delta, alpha_delta}));
    }>("update_weights_for_added_liquidity"),
};

}  // namespace

std::span<const Function> swap_functions()
{
    return rows;
}

}  // namespace tau::vectors
