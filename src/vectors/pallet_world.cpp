#include "vectors/pallet_world.hpp"

#include "pallets/alpha_assets/index.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/subtensor/index.hpp"
#include "pallets/swap/index.hpp"
#include "pallets/system/index.hpp"

namespace tau::vectors {

PalletWorld::PalletWorld() : overlay_(base_), ctx(overlay_, runtime_)
{
    runtime_.setup = {frame::spec_461, frame::Profile::finney};
    runtime_.pallets = {&pallets::system::pallet, &pallets::balances::pallet, &pallets::alpha_assets::pallet,
                        &pallets::subtensor::pallet, &pallets::swap::pallet};
}

}  // namespace tau::vectors
