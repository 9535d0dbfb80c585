// Rows of AlphaAssets.
#include "frame/declare.hpp"
#include "pallets/alpha_assets/index.hpp"
#include "pallets/alpha_assets/storage.hpp"

namespace tau::pallets::alpha_assets {
namespace {

namespace declare = frame::declare;

constexpr std::array items{
    declare::storage<storage::TotalAlphaIssuance>,
    declare::storage<storage::AlphaBurned>,
    declare::storage<storage::AlphaRecycled>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "AlphaAssets",
    .has_storage = true,
    .storage = items,
};

}  // namespace tau::pallets::alpha_assets
