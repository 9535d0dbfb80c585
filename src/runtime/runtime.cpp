#include "runtime/runtime.hpp"

#include "pallets/admin_utils/index.hpp"
#include "pallets/alpha_assets/index.hpp"
#include "pallets/aura/index.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/commitments/index.hpp"
#include "pallets/drand/index.hpp"
#include "pallets/evm_chain_id/index.hpp"
#include "pallets/grandpa/index.hpp"
#include "pallets/mev_shield/index.hpp"
#include "pallets/multisig/index.hpp"
#include "pallets/preimage/index.hpp"
#include "pallets/proxy/index.hpp"
#include "pallets/randomness_collective_flip/index.hpp"
#include "pallets/safe_mode/index.hpp"
#include "pallets/safe_mode/safe_mode.hpp"
#include "pallets/scheduler/index.hpp"
#include "pallets/subtensor/index.hpp"
#include "pallets/sudo/index.hpp"
#include "pallets/swap/index.hpp"
#include "pallets/system/index.hpp"
#include "pallets/timestamp/index.hpp"
#include "pallets/transaction_payment/index.hpp"
#include "pallets/utility/calls.hpp"
#include "pallets/utility/index.hpp"
#include "runtime/api_rows.hpp"
#include "runtime/extension_types.hpp"

#include <algorithm>

namespace tau::runtime {
namespace {

/// In on-chain order (runtime/src/lib.rs construct_runtime), which is the order of their hooks.
const frame::PalletInfo* const pallet_rows[] = {
    &pallets::system::pallet,
    &pallets::randomness_collective_flip::pallet,
    &pallets::timestamp::pallet,
    &pallets::aura::pallet,
    &pallets::grandpa::pallet,
    &pallets::balances::pallet,
    &pallets::transaction_payment::pallet,
    &pallets::subtensor::pallet,
    &pallets::utility::pallet,
    &pallets::sudo::pallet,
    &pallets::multisig::pallet,
    &pallets::preimage::pallet,
    &pallets::scheduler::pallet,
    &pallets::proxy::pallet,
    &pallets::commitments::pallet,
    &pallets::admin_utils::pallet,
    &pallets::safe_mode::pallet,
    &pallets::evm_chain_id::pallet,
    &pallets::drand::pallet,
    &pallets::swap::pallet,
    &pallets::mev_shield::pallet,
    &pallets::alpha_assets::pallet,
};

bool is_batch(BytesView call)
{
    namespace utility = pallets::utility;
    if (call.size() < 2 || call[0] != utility::pallet_index) return false;
    return call[1] == utility::call::batch::row.index || call[1] == utility::call::batch_all::row.index ||
           call[1] == utility::call::force_batch::row.index;
}

}  // namespace

frame::Runtime make_runtime(const frame::Setup& setup)
{
    frame::Runtime out;
    out.setup = setup;
    out.pallets.assign(std::begin(pallet_rows), std::end(pallet_rows));
    out.extensions = extension_rows();
    out.apis = api_rows();
    out.call_filter = &call_allowed;
    return out;
}

bool call_allowed(frame::Context& ctx, BytesView call)
{
    if (!pallets::safe_mode::lets_pass(ctx, call)) return false;
    if (!is_batch(call)) return true;
    scale::Reader r(call.subspan(2), &ctx.runtime());
    std::vector<frame::RuntimeCall> inner;
    scale::decode(r, inner);
    return std::ranges::none_of(inner, [](const auto& c) { return is_batch(c.encoded); });
}

const frame::ApiMethodInfo* find_api_method(const frame::Runtime& runtime, std::string_view method)
{
    for (const auto* api : runtime.apis) {
        if (!method.starts_with(api->name) || method.size() <= api->name.size() || method[api->name.size()] != '_')
            continue;
        const auto name = method.substr(api->name.size() + 1);
        for (const auto& row : api->methods)
            if (row.name == name && row.available.holds(runtime.setup.spec_version)) return &row;
    }
    return nullptr;
}

std::optional<Bytes> call_api(frame::Context& ctx, std::string_view method, BytesView arguments)
{
    const auto* row = find_api_method(ctx.runtime(), method);
    if (!row) return std::nullopt;
    scale::Reader r(arguments, &ctx.runtime());
    Bytes output;
    if (!row->call(ctx, r, output)) return std::nullopt;
    return output;
}

}  // namespace tau::runtime
