// How much is minted in a block: halving by issuance, for TAO and for each subnet's alpha alike (reference:
// coinbase/block_emission.rs).
#pragma once

#include "base/fixed.hpp"

namespace tau::emission {

/// Rao that can ever be issued.
inline constexpr u64 total_supply = 21'000'000'000'000'000;
/// Rao per block before the first halving.
inline constexpr u64 initial_block_emission = 1'000'000'000;

/// Rao to mint in a block at this issuance: halved each time half of what is left has been issued, zero from
/// total_supply on. nullopt when the logarithm fails, which no issuance below total_supply makes it do.
std::optional<u64> block_emission_for_issuance(u64 issuance);

}  // namespace tau::emission
