#include "runtime/api_rows.hpp"

#include "runtime/apis_core.hpp"

namespace tau::runtime {
namespace {

const frame::ApiInfo* const rows[] = {
    &core_api,       &metadata_api,
    &aura_api,       &grandpa_api,
    &account_nonce_api, &transaction_payment_api,
    &transaction_payment_call_api,
};

}  // namespace

std::span<const frame::ApiInfo* const> api_rows()
{
    return rows;
}

}  // namespace tau::runtime
