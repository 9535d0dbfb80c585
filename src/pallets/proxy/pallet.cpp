// Rows of Proxy.
#include "frame/declare.hpp"
#include "pallets/proxy/calls.hpp"
#include "pallets/proxy/constants.hpp"
#include "pallets/proxy/errors.hpp"
#include "pallets/proxy/events.hpp"
#include "pallets/proxy/index.hpp"
#include "pallets/proxy/proxy.hpp"
#include "pallets/proxy/storage.hpp"

namespace tau::pallets::proxy {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::proxy>,
    declare::call<call::add_proxy>,
    declare::call<call::remove_proxy>,
    declare::call<call::remove_proxies>,
    declare::call<call::create_pure>,
    declare::call<call::kill_pure>,
    declare::call<call::announce>,
    declare::call<call::remove_announcement>,
    declare::call<call::reject_announcement>,
    declare::call<call::proxy_announced>,
    declare::call<call::poke_deposit>,
    declare::call<call::set_real_pays_fee>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::ProxyExecuted>, declare::event<event::PureCreated>,    declare::event<event::PureKilled>,
    declare::event<event::Announced>,     declare::event<event::ProxyAdded>,     declare::event<event::ProxyRemoved>,
    declare::event<event::DepositPoked>,  declare::event<event::RealPaysFeeSet>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::Proxies>,
    declare::storage<storage::Announcements>,
    declare::storage<storage::LastCallResult>,
    declare::storage<storage::RealPaysFeeConsentV1>,
};

constexpr std::array constant_rows{
    declare::constant<constants::ProxyDepositBase>,
    declare::constant<constants::ProxyDepositFactor>,
    declare::constant<constants::MaxProxies>,
    declare::constant<constants::MaxPending>,
    declare::constant<constants::AnnouncementDepositBase>,
    declare::constant<constants::AnnouncementDepositFactor>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Proxy",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
    .constants = constant_rows,
    .on_finalize = &on_finalize,
};

}  // namespace tau::pallets::proxy
