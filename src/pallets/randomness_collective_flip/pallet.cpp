// Rows of RandomnessCollectiveFlip.
#include "frame/declare.hpp"
#include "pallets/randomness_collective_flip/index.hpp"
#include "pallets/randomness_collective_flip/randomness.hpp"
#include "pallets/randomness_collective_flip/storage.hpp"

namespace tau::pallets::randomness_collective_flip {
namespace {

namespace declare = frame::declare;

constexpr std::array items{
    declare::storage<storage::RandomMaterial>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "RandomnessCollectiveFlip",
    .has_storage = true,
    .storage = items,
    .on_initialize = &on_initialize,
};

}  // namespace tau::pallets::randomness_collective_flip
