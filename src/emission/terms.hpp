// What one subnet gets in one block: TAO and alpha for its pool, alpha for its participants, and how the latter is
// split into what is pending until the epoch (reference: coinbase/run_coinbase.rs, get_subnet_terms and
// emit_to_subnets).
#pragma once

#include "base/fixed.hpp"

namespace tau::emission {

/// A stored u64 proportion of 2^64 - 1 (TaoWeight, CKBurn) as a fraction.
U96F32 u64_proportion(u64 stored);
/// A stored u16 proportion of 65535 (takes, the owner cut) as a fraction.
U96F32 u16_proportion(u16 stored);

/// root_tao * tao_weight / (root_tao * tao_weight + alpha_issuance). The issuance counts alpha in, alpha out and the
/// alpha reservoir.
U96F32 root_proportion(u64 alpha_issuance, u64 root_tao, U96F32 tao_weight);

struct Terms {
    /// Rao of TAO and alpha offered to the pool.
    U96F32 tao_in;
    U96F32 alpha_in;
    /// Alpha minted for the participants.
    U96F32 alpha_out;
    /// TAO that buys alpha instead, since alpha_in is capped at alpha_emission * root_proportion.
    U96F32 excess_tao;
};
Terms subnet_terms(U96F32 tao_emission, U64F64 price, u64 alpha_emission, U96F32 root_proportion);

/// Alpha that waits for the epoch, rao.
struct PendingAlpha {
    u64 owner_cut = 0;
    u64 server = 0;
    u64 validator = 0;
    /// For root dividends, or recycled when those are not paid.
    u64 root = 0;
};
/// Owner cut first (zero when switched off), then half to servers, half to validators, of which root takes its
/// proportion.
PendingAlpha split_alpha_out(U96F32 alpha_out, U96F32 owner_cut, U96F32 root_proportion);

}  // namespace tau::emission
