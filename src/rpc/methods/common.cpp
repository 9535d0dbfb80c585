#include "rpc/methods/common.hpp"

#include "runtime/runtime.hpp"

#include <fmt/format.h>
#include <boost/json/serialize.hpp>

namespace tau::rpc::methods {
namespace {

RpcError unknown_block(const Hash& hash)
{
    return {code_client, "Client error: UnknownBlock: Header was not found in the database: " + to_hex(hash), {}};
}

RpcError discarded(const Hash& hash)
{
    return {
        code_client, "Client error: Api called for an unknown Block: State already discarded for " + to_hex(hash), {}};
}

}  // namespace

Result<At, RpcError> state_at(const World& world, const Params& params, std::size_t place, std::string_view name)
{
    TAU_TRY_ASSIGN(const auto hash, params.optional_hash(place, name));
    if (!hash) {
        const auto view = world.node.view();
        return At{view.head, view.state};
    }
    const auto number = world.node.store().number_of(*hash);
    if (!number) return tl::make_unexpected(unknown_block(*hash));
    auto state = world.node.store().view_at(*number);
    if (!state) return tl::make_unexpected(discarded(*hash));
    return At{{*number, *hash}, *state};
}

Result<std::optional<BlockNumber>, RpcError> block_number_at(const World& world, const Params& params,
                                                             std::size_t place)
{
    TAU_TRY_ASSIGN(const auto hash, params.optional_hash(place, "hash"));
    if (!hash) return std::optional(world.node.view().head.number);
    return world.node.store().number_of(*hash);
}

json::object header_json(const Header& header)
{
    json::array logs;
    for (const auto& item : header.digest.logs) logs.emplace_back(to_hex(scale::encoded(item)));
    return {{"parentHash", to_hex(header.parent_hash.bytes)},
            {"number", fmt::format("{:#x}", header.number.value)},
            {"stateRoot", to_hex(header.state_root.bytes)},
            {"extrinsicsRoot", to_hex(header.extrinsics_root.bytes)},
            {"digest", json::object{{"logs", std::move(logs)}}}};
}

std::optional<Header> header_of(const World& world, BlockNumber number)
{
    const auto bytes = world.node.store().header(number);
    if (!bytes) return std::nullopt;
    return scale::decoded<Header>(*bytes);
}

ApiWorld::ApiWorld(const World& world, const At& at)
    : state_(at.state), overlay_(*state_), ctx_(overlay_, world.node.runtime())
{
    ctx_.block_number = at.id.number;
}

Result<void, RpcError> AnswerRoom::take(std::size_t bytes)
{
    if (bytes > left_) return tl::make_unexpected(errors::oversized_response(RpcLimits{}.response_bytes));
    left_ -= bytes;
    return {};
}

Result<Bytes, RpcError> call_api_bytes(const World& world, const At& at, std::string_view method, BytesView arguments)
{
    ApiWorld api(world, at);
    auto output = runtime::call_api(api.context(), method, arguments);
    if (!output) {
        const bool is_known = runtime::find_api_method(world.node.runtime(), method);
        const auto why = is_known ? fmt::format("{} has no answer to these arguments on this state", method)
                                  : fmt::format("Exported method {} is not found", method);
        return tl::make_unexpected(RpcError{code_client, "Client error: Execution failed: Other: " + why, {}});
    }
    return std::move(*output);
}

RpcResult call_api(const World& world, const At& at, std::string_view method, BytesView arguments)
{
    TAU_TRY_ASSIGN(const auto output, call_api_bytes(world, at, method, arguments));
    return json::value(to_hex(output));
}

void Feed::add(const SubscriptionHandle& handle)
{
    const std::lock_guard lock(mutex_);
    handles_.push_back(handle);
}

void Feed::notify(const json::value& result)
{
    const std::lock_guard lock(mutex_);
    if (handles_.empty()) return;
    const std::string text = json::serialize(result);
    std::erase_if(handles_, [&](const auto& weak) {
        const auto handle = weak.lock();
        return !handle || !handle->notify(text);
    });
}

}  // namespace tau::rpc::methods
