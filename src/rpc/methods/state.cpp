// state_*: storage now and in the past, metadata, runtime version, runtime APIs.
#include "rpc/methods/common.hpp"

#include "crypto/hash.hpp"
#include "pallets/system/version.hpp"
#include "state/trie.hpp"

#include <fmt/format.h>
#include <boost/json/serialize.hpp>

namespace tau::rpc::methods {
namespace {

constexpr u64 page_max = 1000;         // STORAGE_KEYS_PAGED_MAX_COUNT of sc-rpc.
constexpr std::size_t pair_marks = 8;  // Brackets, quotes and commas of a key with its value.

std::optional<Bytes> read(const At& at, BytesView key)
{
    Bytes value;
    if (!at.state->get(key, value)) return std::nullopt;
    return value;
}

json::value hex_or_null(const std::optional<Bytes>& bytes)
{
    return bytes ? json::value(to_hex(*bytes)) : json::value(nullptr);
}

RpcResult storage(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto key, params.bytes(0, "key"));
    TAU_TRY_ASSIGN(const auto at, state_at(world, params, 1));
    return hex_or_null(read(at, key));
}

RpcResult storage_hash(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto key, params.bytes(0, "key"));
    TAU_TRY_ASSIGN(const auto at, state_at(world, params, 1));
    const auto value = read(at, key);
    if (!value) return json::value(nullptr);
    return json::value(to_hex(crypto::blake2b_256(*value)));
}

RpcResult storage_size(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto key, params.bytes(0, "key"));
    TAU_TRY_ASSIGN(const auto at, state_at(world, params, 1));
    const auto value = read(at, key);
    return value ? json::value(value->size()) : json::value(nullptr);
}

/// Keys under `prefix` strictly after `start`, at most `count`.
RpcResult keys_under(const At& at, BytesView prefix, Bytes cursor, u64 count)
{
    json::array out;
    AnswerRoom room;
    // A key equal to the prefix itself counts, unless the page starts at it.
    if (cursor.empty() && !prefix.empty() && read(at, prefix)) out.emplace_back(to_hex(prefix));
    if (cursor.empty()) cursor = to_bytes(prefix);
    while (out.size() < count && at.state->next_key(cursor, cursor) && state::starts_with(cursor, prefix)) {
        TAU_TRY(room.take(2 * cursor.size()));
        out.emplace_back(to_hex(cursor));
    }
    return out;
}

/// [key, value or null], the key as given: some clients compare the text.
Result<json::array, RpcError> pair(AnswerRoom& room, const json::value& key, const std::optional<Bytes>& value)
{
    const auto* text = key.if_string();
    TAU_TRY(room.take((text ? text->size() : 0) + (value ? 2 * value->size() : 0) + pair_marks));
    return json::array{key, hex_or_null(value)};
}

RpcResult keys(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto prefix, params.bytes(0, "prefix"));
    TAU_TRY_ASSIGN(const auto at, state_at(world, params, 1));
    return keys_under(at, prefix, {}, ~u64{0});
}

RpcResult keys_paged(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto prefix, params.optional_bytes(0, "prefix"));
    TAU_TRY_ASSIGN(const auto count, params.number(1, "count"));
    TAU_TRY_ASSIGN(const auto start, params.optional_bytes(2, "start_key"));
    TAU_TRY_ASSIGN(const auto at, state_at(world, params, 3));
    if (count > page_max)
        return tl::make_unexpected(
            RpcError{4002, fmt::format("count exceeds maximum value. value: {}, max: {}", count, page_max), {}});
    return keys_under(at, prefix.value_or(Bytes{}), start.value_or(Bytes{}), count);
}

RpcResult pairs(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto prefix, params.bytes(0, "prefix"));
    TAU_TRY_ASSIGN(const auto at, state_at(world, params, 1));
    TAU_TRY_ASSIGN(const auto found, keys_under(at, prefix, {}, ~u64{0}));
    json::array out;
    AnswerRoom room;
    for (const auto& key : found.as_array()) {
        TAU_TRY_ASSIGN(auto entry, pair(room, key, read(at, *from_hex(std::string_view(key.as_string())))));
        out.push_back(std::move(entry));
    }
    return out;
}

json::object change_set(const Hash& block, json::array changes)
{
    return {{"block", to_hex(block)}, {"changes", std::move(changes)}};
}

RpcResult query_storage_at(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto wanted, params.bytes_list(0, "keys"));
    TAU_TRY_ASSIGN(const auto at, state_at(world, params, 1));
    const auto& written = params.find(0, "keys")->as_array();
    json::array changes;
    AnswerRoom room;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        TAU_TRY_ASSIGN(auto entry, pair(room, written[i], read(at, wanted[i])));
        changes.push_back(std::move(entry));
    }
    return json::array{change_set(at.id.hash, std::move(changes))};
}

/// One entry per block in which a key changed, from `from` to `to`, beginning with the values at `from`.
RpcResult query_storage(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto wanted, params.bytes_list(0, "keys"));
    TAU_TRY_ASSIGN(const auto from, state_at(world, params, 1, "from"));
    TAU_TRY_ASSIGN(const auto to, state_at(world, params, 2, "to"));
    json::array out;
    AnswerRoom room;
    std::vector<std::optional<Bytes>> last(wanted.size());
    for (BlockNumber n = from.id.number; n <= to.id.number; ++n) {
        const auto state = world.node.store().view_at(n);
        const auto hash = world.node.store().hash_of(n);
        if (!state || !hash) break;
        json::array changes;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            auto value = read({{n, *hash}, *state}, wanted[i]);
            if (n != from.id.number && value == last[i]) continue;
            TAU_TRY_ASSIGN(auto entry, pair(room, json::value(to_hex(wanted[i])), value));
            changes.push_back(std::move(entry));
            last[i] = std::move(value);
        }
        if (!changes.empty()) out.push_back(change_set(*hash, std::move(changes)));
    }
    return out;
}

json::object version_json(const World& world)
{
    const auto version = pallets::system::runtime_version(world.node.runtime().setup);
    json::array apis;
    for (const auto& [id, number] : version.apis.value) apis.push_back(json::array{to_hex(id), number});
    return {{"specName", version.spec_name.value},
            {"implName", version.impl_name.value},
            {"authoringVersion", version.authoring_version},
            {"specVersion", version.spec_version},
            {"implVersion", version.impl_version},
            {"apis", std::move(apis)},
            {"transactionVersion", version.transaction_version},
            {"systemVersion", version.system_version},
            {"stateVersion", version.system_version}};
}

RpcResult runtime_version(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto number, block_number_at(world, params, 0));
    if (!number)
        return tl::make_unexpected(
            RpcError{code_client, "Client error: Failed to get runtime version at unknown block", {}});
    return version_json(world);
}

RpcResult metadata(const World& world, const Params& params)
{
    TAU_TRY(state_at(world, params, 0));
    return json::value(to_hex(world.node.metadata(14)));
}

/// Metadata is the same at every block and large, so it does not go through the runtime each time.
std::optional<Bytes> cached_metadata(const World& world, std::string_view method, BytesView arguments)
{
    if (method == "Metadata_metadata") return scale::encoded(world.node.metadata(14));
    const auto version = scale::decoded<u32>(arguments);
    if (method != "Metadata_metadata_at_version" || (version != 14u && version != 15u)) return std::nullopt;
    return scale::encoded(std::optional(world.node.metadata(static_cast<u8>(*version))));
}

RpcResult call(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto method, params.text(0, "method"));
    TAU_TRY_ASSIGN(const auto arguments, params.bytes(1, "data"));
    TAU_TRY_ASSIGN(const auto at, state_at(world, params, 2));
    if (const auto known = cached_metadata(world, method, arguments)) return json::value(to_hex(*known));
    return call_api(world, at, method, arguments);
}

/// Subscribers of storage keys, each told when one of its keys changed.
class StorageFeed {
public:
    void add(const SubscriptionHandle& handle, std::vector<Bytes> keys)
    {
        std::ranges::sort(keys);  // A client may ask for very many, and every block looks through them.
        const std::lock_guard lock(mutex_);
        entries_.push_back({handle, std::move(keys)});
    }

    void on_block(const node::NewBlock& block)
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(entries_, [&](const Entry& entry) {
            const auto handle = entry.handle.lock();
            if (!handle) return true;
            json::array changes;
            for (const auto& change : block.diff)
                if (wants(entry, change.key))
                    changes.push_back(json::array{to_hex(change.key), hex_or_null(change.value)});
            return !changes.empty() &&
                   !handle->notify(json::serialize(change_set(block.view.head.hash, std::move(changes))));
        });
    }

private:
    struct Entry {
        std::weak_ptr<Subscription> handle;
        std::vector<Bytes> keys;  // In order. Empty: all.
    };
    static bool wants(const Entry& entry, const Bytes& key)
    {
        return entry.keys.empty() || std::ranges::binary_search(entry.keys, key);
    }

    std::mutex mutex_;
    std::vector<Entry> entries_;
};

void add_storage_feed(JsonRpc& rpc, World& world)
{
    const auto feed = std::make_shared<StorageFeed>();
    world.node.on_block([feed](const node::NewBlock& block) { feed->on_block(block); });
    SubscriptionMethod row{"state_subscribeStorage", "state_unsubscribeStorage", "state_storage", {}};
    row.start = [&world, feed](const Params& params, const SubscriptionHandle& handle) -> Result<void, RpcError> {
        std::vector<Bytes> wanted;
        if (params.find(0, "keys")) {
            TAU_TRY_ASSIGN(wanted, params.bytes_list(0, "keys"));
        }
        feed->add(handle, wanted);
        const auto view = world.node.view();
        json::array now;
        AnswerRoom room;
        for (const auto& key : wanted) {
            TAU_TRY_ASSIGN(auto entry, pair(room, json::value(to_hex(key)), read({view.head, view.state}, key)));
            now.push_back(std::move(entry));
        }
        handle->notify(json::serialize(change_set(view.head.hash, std::move(now))));
        return {};
    };
    rpc.add(std::move(row));
}

RpcResult read_proof(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto wanted, params.bytes_list(0, "keys"));
    TAU_TRY_ASSIGN(const auto at, state_at(world, params, 1));
    json::array nodes;
    for (const auto& node : state::Trie::build(*at.state).read_proof(wanted, *at.state))
        nodes.emplace_back(to_hex(node));
    return json::object{{"at", to_hex(at.id.hash)}, {"proof", std::move(nodes)}};
}

/// Of the head: a look-up in the flat state. The past costs unpacking what changed since.
bool asks_head(const Params& params)
{
    return !params.find(1, "at");
}

/// The version never changes while a chain runs, so a subscriber hears it once.
void add_version_feed(JsonRpc& rpc, World& world)
{
    SubscriptionMethod row{
        "state_subscribeRuntimeVersion",   "state_unsubscribeRuntimeVersion",  "state_runtimeVersion", {},
        {"chain_subscribeRuntimeVersion"}, {"chain_unsubscribeRuntimeVersion"}};
    row.start = [&world](const Params&, const SubscriptionHandle& handle) -> Result<void, RpcError> {
        handle->notify(json::serialize(version_json(world)));
        return {};
    };
    rpc.add(std::move(row));
}

}  // namespace

void add_state(JsonRpc& rpc, World& world)
{
    const auto row = [&](std::string name, RpcResult (*body)(const World&, const Params&),
                         std::vector<std::string> aliases, bool (*quick_for)(const Params&) = nullptr) {
        rpc.add(Method{std::move(name), [&world, body](const Params& p) { return body(world, p); }, std::move(aliases),
                       quick_for != nullptr, quick_for});
    };
    row("state_getStorage", &storage, {"state_getStorageAt"}, &asks_head);
    row("state_getStorageHash", &storage_hash, {"state_getStorageHashAt"}, &asks_head);
    row("state_getStorageSize", &storage_size, {"state_getStorageSizeAt"}, &asks_head);
    row("state_getKeys", &keys, {});
    row("state_getKeysPaged", &keys_paged, {"state_getKeysPagedAt"});
    row("state_getPairs", &pairs, {});
    row("state_queryStorageAt", &query_storage_at, {});
    row("state_queryStorage", &query_storage, {});
    row("state_getReadProof", &read_proof, {});
    row("state_getRuntimeVersion", &runtime_version, {"chain_getRuntimeVersion"}, &asks_head);
    row("state_getMetadata", &metadata, {});
    row("state_call", &call, {"state_callAt"});
    add_storage_feed(rpc, world);
    add_version_feed(rpc, world);
}

}  // namespace tau::rpc::methods
