// Sequences of swaps and injections on one pool (swap.json), and the notation of a swap.
#pragma once

#include "amm/swap.hpp"
#include "vectors/notation.hpp"
#include "vectors/registry.hpp"

namespace tau::vectors {

/// The chain's constant, with which the vectors were computed.
inline constexpr u64 minimum_reserve = 1'000'000;

template <>
struct Notation<amm::Side> {
    static amm::Side decode(const json::value& value)
    {
        return value.as_string() == "buy" ? amm::Side::buy : amm::Side::sell;
    }
};
template <>
struct Notation<Result<amm::Swap, amm::SwapError>> {
    static json::value encode(const Result<amm::Swap, amm::SwapError>& result);
};

bool has_swap_sequences(const json::object& file);
KindResult replay_swap_sequences(const json::object& file);

}  // namespace tau::vectors
