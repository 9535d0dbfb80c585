// Rows of Aura.
#include "frame/declare.hpp"
#include "pallets/aura/aura.hpp"
#include "pallets/aura/constants.hpp"
#include "pallets/aura/index.hpp"
#include "pallets/aura/storage.hpp"

namespace tau::pallets::aura {
namespace {

namespace declare = frame::declare;

constexpr std::array items{
    declare::storage<storage::Authorities>,
    declare::storage<storage::CurrentSlot>,
};

constexpr std::array constant_rows{
    declare::constant<constants::SlotDuration>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Aura",
    .has_storage = true,
    .storage = items,
    .constants = constant_rows,
    .on_initialize = &on_initialize,
};

}  // namespace tau::pallets::aura
