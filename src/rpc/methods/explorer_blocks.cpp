// taud_block, taud_search: blocks decoded, and what a text may mean.
#include "rpc/methods/explorer_reader.hpp"

#include "crypto/keypair.hpp"
#include "crypto/ss58.hpp"

#include <charconv>

namespace tau::rpc::methods {
namespace {

std::optional<u64> decimal(std::string_view text)
{
    u64 out = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (text.empty() || failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return out;
}

/// The block named by number (also as text) or hash; the head when there is no parameter.
Result<std::optional<store::BlockId>, RpcError> block_named(const World& world, const Params& params)
{
    const auto* which = params.find(0, "block");
    if (!which) return std::optional(world.node.view().head);
    std::optional<u64> number;
    if (const auto* text = which->if_string()) {
        const std::string_view digits = *text;
        number = decimal(digits);
        if (const auto hash = number ? std::nullopt : fixed_from_hex<32>(digits)) {
            const auto known = world.node.store().number_of(*hash);
            return known ? std::optional(store::BlockId{*known, *hash}) : std::nullopt;
        }
    } else if (which->is_int64() && which->as_int64() >= 0) {
        number = static_cast<u64>(which->as_int64());
    }
    if (!number) return tl::make_unexpected(errors::invalid_params("block: its number or its 0x hash is needed"));
    if (*number > 0xffffffffu) return std::optional<store::BlockId>{};
    const auto hash = world.node.store().hash_of(static_cast<BlockNumber>(*number));
    return hash ? std::optional(store::BlockId{static_cast<BlockNumber>(*number), *hash}) : std::nullopt;
}

/// Nodes may hold calls this runtime does not know (a state of another chain): then the bytes are shown.
json::array decoded_extrinsics(const ExplorerReader& reader, const std::vector<Bytes>& body)
{
    json::array out;
    for (const auto& bytes : body) {
        auto shown = metadata::extrinsic_to_json(reader.metadata(), bytes, explorer_format);
        if (shown)
            out.emplace_back(std::move(*shown));
        else
            out.emplace_back(json::object{{"raw", to_hex(bytes)}, {"error", shown.error().message}});
    }
    return out;
}

/// Events, time: only while the block's state is kept.
void add_state_of_block(const ExplorerReader& reader, const store::BlockId& id, json::object& out)
{
    const auto state = reader.world().node.store().view_at(id.number);
    if (!state) return;
    const At at{id, *state};
    if (auto time = reader.storage(at, "Timestamp", "Now")) out["time"] = std::move(*time);
    constexpr std::string_view events_key = "26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7";
    Bytes bytes;
    if (!at.state->get(*from_hex(events_key), bytes)) bytes = {0};
    if (auto events = metadata::events_to_json(reader.metadata(), bytes, explorer_format))
        out["events"] = std::move(*events);
}

RpcResult block(const ExplorerReader& reader, const Params& params)
{
    const auto& world = reader.world();
    TAU_TRY_ASSIGN(const auto id, block_named(world, params));
    if (!id) return json::value(nullptr);
    const auto header = header_of(world, id->number);
    if (!header) return json::value(nullptr);
    json::object out{{"number", id->number},
                     {"hash", to_hex(id->hash)},
                     {"parent", to_hex(header->parent_hash.bytes)},
                     {"stateRoot", to_hex(header->state_root.bytes)},
                     {"finalized", id->number <= world.node.view().finalized.number},
                     {"time", nullptr},
                     {"extrinsics", nullptr},
                     {"events", nullptr}};
    if (const auto stored = world.node.store().block(id->number))
        out["extrinsics"] = decoded_extrinsics(reader, stored->body);
    add_state_of_block(reader, *id, out);
    return out;
}

void search_number(const ExplorerReader& reader, u64 number, json::array& hits)
{
    const auto view = reader.world().node.view();
    if (number <= view.head.number) hits.emplace_back(json::object{{"kind", "block"}, {"number", number}});
    if (number > 0xffff) return;
    const auto exists = reader.storage({view.head, view.state}, "SubtensorModule", "NetworksAdded", {number});
    if (exists && *exists == json::value(true)) hits.emplace_back(json::object{{"kind", "subnet"}, {"netuid", number}});
}

void search_hash(const World& world, const FixedBytes<32>& hash, json::array& hits)
{
    if (const auto number = world.node.store().number_of(hash)) {
        hits.emplace_back(json::object{{"kind", "block"}, {"number", *number}});
    } else if (const auto place = world.node.store().find_extrinsic(hash)) {
        hits.emplace_back(json::object{{"kind", "extrinsic"}, {"number", place->block}, {"index", place->index}});
    } else {
        hits.emplace_back(json::object{{"kind", "account"}, {"address", crypto::to_ss58(hash)}});
    }
}

/// Everything the text may mean: [{"kind": "block"|"extrinsic"|"subnet"|"account", …}], empty when nothing.
RpcResult search(const ExplorerReader& reader, const Params& params)
{
    TAU_TRY_ASSIGN(const auto text, params.text(0, "text"));
    json::array hits;
    if (const auto number = decimal(text)) {
        search_number(reader, *number, hits);
    } else if (const auto hash = fixed_from_hex<32>(text)) {
        search_hash(reader.world(), *hash, hits);
    } else if (const auto address = crypto::from_ss58(text)) {
        hits.emplace_back(json::object{{"kind", "account"}, {"address", crypto::to_ss58(address->account)}});
    } else if (text.starts_with("//")) {
        if (const auto pair = crypto::KeyPair::from_uri(text))
            hits.emplace_back(json::object{{"kind", "account"}, {"address", crypto::to_ss58(pair->account())}});
    }
    return hits;
}

}  // namespace

void add_explorer_blocks(JsonRpc& rpc, const Explorer& reader)
{
    rpc.add(Method{"taud_block", [reader](const Params& p) { return block(*reader, p); }});
    rpc.add(Method{"taud_search", [reader](const Params& p) { return search(*reader, p); }});
}

}  // namespace tau::rpc::methods
