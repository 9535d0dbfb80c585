#include "base/hex.hpp"
#include "client/json_access.hpp"
#include "client/receipt_search.hpp"
#include "crypto/hash.hpp"
#include "metadata/extrinsic.hpp"

#include <thread>

namespace tau::client {
namespace {

/// Where the result of a call made on someone's behalf stands: a failure there is a failure of the whole.
struct NestedResult {
    std::string_view pallet;
    std::string_view event;
    std::string_view field;
    bool is_result;  ///< {"Ok"} or {"Err"}; else the field is the error itself
};

// reference/clients11.md, 3.9
constexpr NestedResult nested_results[] = {
    {"Sudo", "Sudid", "sudo_result", true},          {"Sudo", "SudoAsDone", "sudo_result", true},
    {"Proxy", "ProxyExecuted", "result", true},      {"Multisig", "MultisigExecuted", "result", true},
    {"Utility", "BatchInterrupted", "error", false}, {"Utility", "ItemFailed", "error", false},
};

const json::value* argument(const json::value& event, std::string_view name)
{
    const auto* args = member(event, "args");
    return args ? member(*args, name) : nullptr;
}

bool is(const json::value& event, std::string_view pallet, std::string_view name)
{
    return is_text(member(event, "pallet"), pallet) && is_text(member(event, "event"), name);
}

const json::value* nested_error(const json::value& event)
{
    for (const auto& [pallet, name, field, is_result] : nested_results) {
        if (!is(event, pallet, name)) continue;
        const auto* value = argument(event, field);
        if (!value || !is_result) return value;
        return member(*value, "Err");
    }
    return nullptr;
}

/// Success, error and fee out of the extrinsic's own events.
void judge(const metadata::Metadata& metadata, Receipt& receipt)
{
    for (const json::value& event : receipt.events) {
        const json::value* failed = nullptr;
        if (is(event, "System", "ExtrinsicSuccess"))
            receipt.success = true;
        else if (is(event, "System", "ExtrinsicFailed"))
            failed = argument(event, "dispatch_error");
        else
            failed = nested_error(event);
        if (failed && receipt.error.empty()) receipt.error = metadata::dispatch_error_text(metadata, *failed);
        const auto* fee =
            is(event, "TransactionPayment", "TransactionFeePaid") ? argument(event, "actual_fee") : nullptr;
        if (fee) receipt.fee_rao = plain_text(*fee);
    }
    if (!receipt.error.empty())
        receipt.success = false;
    else if (!receipt.success)
        receipt.error = "the block has neither a success nor a failure of it";
}

/// The place of the extrinsic among those of a block.
Answer<std::optional<u32>> index_in(const json::value& block, const Hash& wanted)
{
    const auto* inner = member(block, "block");
    const auto* list = inner ? member(*inner, "extrinsics") : nullptr;
    if (!list || !list->is_array()) return error(ErrorKind::nonsense, "the node's block has no extrinsics");
    u32 index = 0;
    for (const json::value& extrinsic : list->get_array()) {
        TAU_TRY_ASSIGN(const Bytes bytes, bytes_of(extrinsic, "an extrinsic"));
        if (crypto::blake2b_256(bytes) == wanted) return index;
        ++index;
    }
    return std::nullopt;
}

}  // namespace

Answer<std::optional<Receipt>> receipt_in(const Chain& chain, const BlockRef& block, const Hash& extrinsic)
{
    TAU_TRY_ASSIGN(const auto body, chain.rpc().call("chain_getBlock", {json::value(to_hex(block.hash))}));
    TAU_TRY_ASSIGN(const auto index, index_in(body, extrinsic));
    if (!index) return std::nullopt;
    Receipt out{.extrinsic = extrinsic, .block = block, .index = *index};
    TAU_TRY_ASSIGN(auto events, chain.events(block.hash));
    for (json::value& event : events)
        if (event.at("extrinsic") == *index) out.events.push_back(std::move(event));
    judge(chain.metadata(), out);
    return out;
}

Answer<std::optional<Receipt>> ReceiptSearch::step()
{
    TAU_TRY_ASSIGN(const BlockRef head, finalized_ ? chain_.finalized_block() : chain_.best_block());
    for (; next_ <= head.number; ++next_) {
        TAU_TRY_ASSIGN(const auto hash, chain_.block_hash(next_));
        if (!hash) return std::nullopt;
        TAU_TRY_ASSIGN(auto receipt, receipt_in(chain_, {*hash, next_}, extrinsic_));
        if (!receipt) continue;
        receipt->finalized = finalized_;
        return receipt;
    }
    return std::nullopt;
}

void ReceiptSearch::pause()
{
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
}

}  // namespace tau::client
