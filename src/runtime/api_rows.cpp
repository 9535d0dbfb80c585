#include "runtime/api_rows.hpp"

#include "runtime/apis_block.hpp"
#include "runtime/apis_consensus.hpp"
#include "runtime/apis_core.hpp"
#include "runtime/apis_proxy_filter.hpp"
#include "runtime/apis_shield.hpp"
#include "runtime/apis_subtensor.hpp"

namespace tau::runtime {
namespace {

/// In the order the reference lists them.
const frame::ApiInfo* const rows[] = {
    &core_api,
    &metadata_api,
    &block_builder_api,
    &genesis_builder_api,
    &transaction_queue_api,
    &offchain_worker_api,
    &aura_api,
    &session_keys_api,
    &grandpa_api,
    &account_nonce_api,
    &transaction_payment_api,
    &transaction_payment_call_api,
    &delegate_info_api,
    &neuron_info_api,
    &subnet_info_api,
    &stake_info_api,
    &subnet_registration_api,
    &beta_basket_api,
    &proxy_filter_api,
    &babe_api,
    &swap_api,
    &shield_api,
};

}  // namespace

std::span<const frame::ApiInfo* const> api_rows()
{
    return rows;
}

}  // namespace tau::runtime
