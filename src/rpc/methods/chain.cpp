// chain_*: blocks, headers, hashes, and the streams of new heads.
#include "rpc/methods/common.hpp"

#include <boost/json/serialize.hpp>

namespace tau::rpc::methods {
namespace {

/// A block number as clients write it: a number or hex text.
std::optional<BlockNumber> number_in(const json::value& value)
{
    if (const auto* n = value.if_uint64()) return static_cast<BlockNumber>(std::min<u64>(*n, 0xffffffffu));
    if (const auto* n = value.if_int64(); n && *n >= 0) return static_cast<BlockNumber>(std::min<i64>(*n, 0xffffffff));
    if (const auto* text = value.if_string()) {
        const std::string digits(text->c_str());
        char* end = nullptr;
        const auto parsed = std::strtoull(digits.c_str(), &end, digits.starts_with("0x") ? 16 : 10);
        if (!digits.empty() && *end == '\0')
            return static_cast<BlockNumber>(std::min<unsigned long long>(parsed, 0xffffffffu));
    }
    return std::nullopt;
}

json::value hash_json(const World& world, BlockNumber number)
{
    const auto hash = world.node.store().hash_of(number);
    return hash ? json::value(to_hex(*hash)) : json::value(nullptr);
}

/// null: the head; a number: its hash or null; a list of numbers: a list.
RpcResult block_hash(const World& world, const Params& params)
{
    const auto* which = params.find(0, "list_or_value");
    if (!which) return json::value(to_hex(world.node.view().head.hash));
    if (const auto* list = which->if_array()) {
        json::array out;
        AnswerRoom room;
        for (const auto& item : *list) {
            TAU_TRY(room.take(2 * sizeof(Hash)));
            const auto number = number_in(item);
            if (!number) return tl::make_unexpected(errors::invalid_params("a block number is needed"));
            out.push_back(hash_json(world, *number));
        }
        return out;
    }
    const auto number = number_in(*which);
    if (!number) return tl::make_unexpected(errors::invalid_params("a block number is needed"));
    return hash_json(world, *number);
}

RpcResult block(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto number, block_number_at(world, params, 0));
    if (!number) return json::value(nullptr);
    const auto found = world.node.store().block(*number);
    const auto header = header_of(world, *number);
    if (!found || !header) return json::value(nullptr);
    json::array extrinsics;
    for (const auto& extrinsic : found->body) extrinsics.emplace_back(to_hex(extrinsic));
    return json::object{
        {"block", json::object{{"header", header_json(*header)}, {"extrinsics", std::move(extrinsics)}}},
        {"justifications", nullptr}};
}

RpcResult header(const World& world, const Params& params)
{
    if (!params.find(0, "hash")) return header_json(world.node.view().header);
    TAU_TRY_ASSIGN(const auto number, block_number_at(world, params, 0));
    const auto found = number ? header_of(world, *number) : std::nullopt;
    if (!found) return json::value(nullptr);
    return header_json(*found);
}

/// A stream of headers that begins with the current one. Every block is final here, so all streams carry the same.
void add_heads(JsonRpc& rpc, World& world, SubscriptionMethod row)
{
    const auto feed = std::make_shared<Feed>();
    row.start = [&world, feed](const Params&, const SubscriptionHandle& handle) -> Result<void, RpcError> {
        feed->add(handle);
        handle->notify(json::serialize(header_json(world.node.view().header)));
        return {};
    };
    world.node.on_block([feed](const node::NewBlock& block) { feed->notify(header_json(block.view.header)); });
    rpc.add(std::move(row));
}

}  // namespace

void add_chain(JsonRpc& rpc, World& world)
{
    rpc.add(Method{"chain_getBlockHash",
                   [&world](const Params& p) { return block_hash(world, p); },
                   {"chain_getHead"},
                   true,
                   [](const Params& p) {
                       const auto* which = p.find(0, "list_or_value");
                       return !which || !which->is_array();
                   }});
    rpc.add(
        Method{"chain_getFinalizedHead",
               [&world](const Params&) -> RpcResult { return json::value(to_hex(world.node.view().finalized.hash)); },
               {"chain_getFinalisedHead"},
               true});
    rpc.add(Method{"chain_getHeader", [&world](const Params& p) { return header(world, p); }, {}, true});
    rpc.add(Method{"chain_getBlock", [&world](const Params& p) { return block(world, p); }});
    add_heads(rpc, world,
              {"chain_subscribeNewHeads",
               "chain_unsubscribeNewHeads",
               "chain_newHead",
               {},
               {"subscribe_newHead", "chain_subscribeNewHead"},
               {"unsubscribe_newHead", "chain_unsubscribeNewHead"}});
    add_heads(rpc, world, {"chain_subscribeAllHeads", "chain_unsubscribeAllHeads", "chain_allHead", {}});
    add_heads(rpc, world,
              {"chain_subscribeFinalizedHeads",
               "chain_unsubscribeFinalizedHeads",
               "chain_finalizedHead",
               {},
               {"chain_subscribeFinalisedHeads"},
               {"chain_unsubscribeFinalisedHeads"}});
}

}  // namespace tau::rpc::methods
