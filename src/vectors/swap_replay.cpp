#include "vectors/swap_replay.hpp"

#include "vectors/check.hpp"

namespace tau::vectors {
namespace {

std::string_view name_of(amm::SwapError error)
{
    switch (error) {
    case amm::SwapError::SwapInputTooLarge:
        return "SwapInputTooLarge";
    case amm::SwapError::ReservesTooLow:
        return "ReservesTooLow";
    case amm::SwapError::PriceLimitExceeded:
        return "PriceLimitExceeded";
    case amm::SwapError::InsufficientLiquidity:
        return "InsufficientLiquidity";
    }
    return "unknown";
}

/// A pool as a sequence starts with it; the weight is one half when it cannot be set up with its price.
amm::Pool start_of(const json::object& sequence)
{
    amm::Pool pool{.reserves = {decode<u64>(sequence.at("tao")), decode<u64>(sequence.at("alpha"))},
                   .fee_rate = decode<u16>(sequence.at("fee_rate"))};
    const auto price = decode<std::optional<U64F64>>(sequence.at("init_price"));
    if (price) pool.balancer = amm::balancer_for_price(pool.reserves, *price).value_or(amm::Balancer{});
    return pool;
}

json::value inject(amm::Pool& pool, const json::array& operation)
{
    const auto active = amm::inject(pool, {decode<u64>(operation[1]), decode<u64>(operation[2])}).active;
    pool.reserves.tao += active.tao;
    pool.reserves.alpha += active.alpha;
    return json::array{active.tao, active.alpha};
}

json::value swap(amm::Pool& pool, const json::array& operation)
{
    const amm::Order order{decode<amm::Side>(operation[0]), decode<u64>(operation[1]), decode<u64>(operation[2]),
                           decode<bool>(operation[3])};
    const auto result = amm::swap(pool, order, minimum_reserve);
    if (result) pool.reserves = amm::settle(pool.reserves, order.side, *result);
    return encode(result);
}

json::value run(amm::Pool& pool, const json::array& operation)
{
    json::value result = operation[0].as_string() == "inject" ? inject(pool, operation) : swap(pool, operation);
    return json::object{{"result", std::move(result)},
                        {"tao", pool.reserves.tao},
                        {"alpha", pool.reserves.alpha},
                        {"tao_reservoir", pool.reservoir.tao},
                        {"alpha_reservoir", pool.reservoir.alpha},
                        {"quote", pool.balancer.quote},
                        {"price", encode(pool.price())},
                        {"op", operation}};
}

}  // namespace

json::value Notation<Result<amm::Swap, amm::SwapError>>::encode(const Result<amm::Swap, amm::SwapError>& result)
{
    if (!result) return json::value(name_of(result.error()));
    return json::array{result->paid_in, result->paid_out, result->fee_paid, result->fee_to_block_author};
}

bool has_swap_sequences(const json::object& file)
{
    return file.contains("sequences") && file.contains("minimum_reserve") && !file.contains("min_stake");
}

KindResult replay_swap_sequences(const json::object& file)
{
    KindResult result{.kind = "swap sequences"};
    u64 number = 0;
    for (const auto& entry : file.at("sequences").as_array()) {
        const std::string place = "sequence " + std::to_string(number++);
        amm::Pool pool = start_of(entry.as_object());
        check(result, entry.at("quote"), pool.balancer.quote, place + " start");
        u64 step = 0;
        for (const auto& record : entry.at("steps").as_array()) {
            check(result, record, run(pool, record.at("op").as_array()), place + " step " + std::to_string(step++));
        }
    }
    return result;
}

}  // namespace tau::vectors
