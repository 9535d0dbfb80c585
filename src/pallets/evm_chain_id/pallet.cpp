// Rows of EVMChainId.
#include "frame/declare.hpp"
#include "pallets/evm_chain_id/index.hpp"
#include "pallets/evm_chain_id/storage.hpp"

namespace tau::pallets::evm_chain_id {
namespace {

namespace declare = frame::declare;

constexpr std::array items{
    declare::storage<storage::ChainId>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "EVMChainId",
    .has_storage = true,
    .storage = items,
};

}  // namespace tau::pallets::evm_chain_id
