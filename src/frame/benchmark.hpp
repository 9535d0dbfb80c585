// Weights as the reference's benchmarks state them.
#pragma once

#include "primitives/dispatch.hpp"

namespace tau::frame {

/// Picoseconds of one storage access (RocksDbWeight).
inline constexpr u64 read_ref_time = 25'000'000;
inline constexpr u64 write_ref_time = 100'000'000;

/// Storage accesses alone (DbWeight::reads_writes).
constexpr Weight reads_writes(u64 reads, u64 writes)
{
    return Weight::from_parts(reads * read_ref_time + writes * write_ref_time, 0);
}

/// Measured picoseconds and bytes of proof, and the storage accesses on top.
constexpr Weight benchmark(u64 ref_time, u64 proof_size = 0, u64 reads = 0, u64 writes = 0)
{
    return Weight::from_parts(ref_time, proof_size).saturating_add(reads_writes(reads, writes));
}

}  // namespace tau::frame
