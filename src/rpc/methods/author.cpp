// author_*: transactions into the pool, and their fate.
#include "rpc/methods/common.hpp"

#include "crypto/hash.hpp"

#include <boost/json/serialize.hpp>

namespace tau::rpc::methods {
namespace {

constexpr i32 code_bad_format = 1001, code_invalid = 1010, code_unknown = 1011, code_banned = 1012,
              code_imported = 1013, code_low_priority = 1014, code_dropped = 1016;

/// The texts of InvalidTransaction that clients look for (sp_runtime transaction_validity.rs).
std::string invalid_text(const InvalidTransaction& error)
{
    constexpr std::string_view texts[] = {
        "Transaction call is not expected",
        "Inability to pay some fees (e.g. account balance too low)",
        "Transaction will be valid in the future",
        "Transaction is outdated",
        "Transaction has a bad signature",
        "Transaction has an ancient birth block",
        "Transaction would exhaust the block limits",
        "Custom error",
        "A call was labelled as mandatory, but resulted in an Error.",
        "Transaction dispatch is mandatory; transactions must not be validated.",
        "Invalid signing address",
        "The implicit data was unable to be calculated",
        "The transaction extension did not authorize any origin",
    };
    if (const auto* custom = std::get_if<InvalidTransaction::Custom>(&error.value))
        return "Custom error: " + std::to_string(custom->code);
    return std::string(texts[error.value.index()]);
}

std::string unknown_text(const UnknownTransaction& error)
{
    if (std::holds_alternative<UnknownTransaction::CannotLookup>(error.value))
        return "Could not lookup information required to validate the transaction";
    return "Could not find an unsigned validator for the unsigned transaction";
}

RpcError error_of(const pool::Rejection& rejection, std::string_view hash)
{
    using pool::RejectCode;
    switch (rejection.code) {
    case RejectCode::invalid:
        return {code_invalid, "Invalid Transaction",
                json::value(invalid_text(std::get<TransactionValidityError::Invalid>(rejection.error->value).error))};
    case RejectCode::unknown_validity:
        return {code_unknown, "Unknown Transaction Validity",
                json::value(unknown_text(std::get<TransactionValidityError::Unknown>(rejection.error->value).error))};
    case RejectCode::banned:
        return {code_banned, "Transaction is temporarily banned", {}};
    case RejectCode::already_imported:
        return {code_imported, "Transaction Already Imported", json::value(hash)};
    case RejectCode::priority_too_low:
        return {
            code_low_priority, "Priority is too low: (1 vs 1)",
            json::value("The transaction has too low priority to replace another transaction already in the pool.")};
    case RejectCode::pool_full:
        return {code_dropped, "Immediately Dropped",
                json::value("The transaction couldn't enter the pool because of the limit")};
    }
    return errors::internal_error("unknown rejection");
}

/// The transaction in the parameters, as bytes the runtime can read.
Result<Bytes, RpcError> extrinsic_in(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(auto bytes, params.bytes(0, "bytes"));
    if (!runtime::decode_extrinsic(world.node.runtime(), bytes))
        return tl::make_unexpected(RpcError{
            code_bad_format, "Extrinsic has invalid format: Could not decode it as an extrinsic of this runtime", {}});
    return bytes;
}

json::value status_json(const pool::StatusEvent& event)
{
    using pool::Status;
    switch (event.status) {
    case Status::future:
        return "future";
    case Status::ready:
        return "ready";
    case Status::in_block:
        return json::object{{"inBlock", to_hex(event.block)}};
    case Status::finalized:
        return json::object{{"finalized", to_hex(event.block)}};
    case Status::invalid:
        return "invalid";
    case Status::dropped:
        return "dropped";
    case Status::usurped:
        return json::object{{"usurped", to_hex(event.other)}};
    }
    return nullptr;
}

RpcResult submit(World& world, const Params& params)
{
    TAU_TRY_ASSIGN(auto bytes, extrinsic_in(world, params));
    const std::string shown = to_hex(crypto::blake2b_256(bytes));
    const auto hash = world.node.submit(std::move(bytes));
    if (!hash) return tl::make_unexpected(error_of(hash.error(), shown));
    return json::value(to_hex(*hash));
}

Result<void, RpcError> submit_and_watch(World& world, const Params& params, const SubscriptionHandle& handle)
{
    TAU_TRY_ASSIGN(auto bytes, extrinsic_in(world, params));
    const std::string shown = to_hex(crypto::blake2b_256(bytes));
    // The pool keeps the watcher for as long as it keeps the transaction; the subscription may end before.
    const std::weak_ptr<Subscription> weak = handle;
    const auto hash = world.node.submit(std::move(bytes), [weak](const pool::StatusEvent& event) {
        if (const auto live = weak.lock()) live->notify(json::serialize(status_json(event)));
    });
    if (!hash) return tl::make_unexpected(error_of(hash.error(), shown));
    return {};
}

RpcResult pending(const World& world, const Params&)
{
    json::array out;
    for (const auto& bytes : world.node.pool().all()) out.emplace_back(to_hex(bytes));
    return out;
}

/// Items are {"hash": …} or {"extrinsic": …}.
RpcResult remove(World& world, const Params& params)
{
    const auto* list = params.find(0, "bytes_or_hash");
    if (!list || !list->is_array()) return tl::make_unexpected(errors::invalid_params("a list is needed"));
    std::vector<Hash> hashes;
    for (const auto& item : list->as_array()) {
        const auto* object = item.if_object();
        const auto* hash = object ? object->if_contains("hash") : nullptr;
        const auto* whole = object ? object->if_contains("extrinsic") : nullptr;
        const auto bytes = hash && hash->is_string()     ? from_hex(std::string_view(hash->as_string()))
                           : whole && whole->is_string() ? from_hex(std::string_view(whole->as_string()))
                                                         : std::nullopt;
        if (!bytes || (hash && bytes->size() != 32))
            return tl::make_unexpected(errors::invalid_params("each item is {\"hash\": 0x…} or {\"extrinsic\": 0x…}"));
        if (whole)
            hashes.push_back(crypto::blake2b_256(*bytes));
        else
            std::copy(bytes->begin(), bytes->end(), hashes.emplace_back().begin());
    }
    json::array out;
    for (const auto& gone : world.node.pool().remove(hashes)) out.emplace_back(to_hex(gone));
    return out;
}

}  // namespace

void add_author(JsonRpc& rpc, World& world)
{
    rpc.add(Method{"author_submitExtrinsic", [&world](const Params& p) { return submit(world, p); }});
    rpc.add(Method{"author_pendingExtrinsics", [&world](const Params& p) { return pending(world, p); }});
    rpc.add(Method{"author_removeExtrinsic", [&world](const Params& p) { return remove(world, p); }});
    SubscriptionMethod watch{"author_submitAndWatchExtrinsic", "author_unwatchExtrinsic", "author_extrinsicUpdate", {}};
    watch.start = [&world](const Params& p, const SubscriptionHandle& handle) {
        return submit_and_watch(world, p, handle);
    };
    rpc.add(std::move(watch));
}

}  // namespace tau::rpc::methods
