#include "client/fake_node_test.hpp"

#include "base/hex.hpp"
#include "crypto/hash.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>

namespace tau::client {
namespace {

namespace json = boost::json;

constexpr u64 finality_lag = 0;

json::value hex(BytesView bytes)
{
    return json::value(to_hex(bytes));
}

rpc::RpcResult refused(i32 code, std::string message)
{
    return tl::make_unexpected(rpc::RpcError{code, std::move(message), std::nullopt});
}

}  // namespace

Bytes recorded_metadata_bytes(u32 spec, u8 version)
{
    const std::string path = std::string(TAU_VECTORS_DIR) + "/metadata/" + std::to_string(spec) + "-v" +
                             std::to_string(version) + ".scale.gz";
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
    EXPECT_TRUE(file) << path;
    Bytes out;
    u8 chunk[1 << 16];
    for (int got = 0; (got = gzread(file.get(), chunk, sizeof chunk)) > 0;) out.insert(out.end(), chunk, chunk + got);
    return out;
}

metadata::Metadata recorded_metadata(u32 spec, u8 version)
{
    return metadata::decode(recorded_metadata_bytes(spec, version)).value();
}

FakeNode::FakeNode(u8 metadata_version)
    : metadata_version_(metadata_version),
      events_key_(*from_hex("0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7"))
{
    add_facts();
    add_chain();
    add_state();
    add_author();
    server_ = std::make_unique<rpc::Server>(rpc_, rpc::Limits{.stop_s = 1});
    const auto started = server_->start("127.0.0.1", 0);
    EXPECT_TRUE(started) << started.error().message;
}

FakeNode::~FakeNode()
{
    server_->stop();
}

Url FakeNode::url(std::string_view scheme) const
{
    return parse_url(std::string(scheme) + "127.0.0.1:" + std::to_string(server_->port())).value();
}

void FakeNode::add(std::string name, std::function<rpc::RpcResult(const rpc::Params&)> call)
{
    rpc_.add(rpc::Method{name, [this, name, call = std::move(call)](const rpc::Params& params) {
                             const std::lock_guard lock(mutex_);
                             calls_.push_back(name);
                             return call(params);
                         }});
}

void FakeNode::add_facts()
{
    add("state_getRuntimeVersion", [](const rpc::Params&) -> rpc::RpcResult {
        return json::object{{"specName", "node-subtensor"}, {"specVersion", 461}, {"transactionVersion", 1}};
    });
    add("system_properties", [](const rpc::Params&) -> rpc::RpcResult {
        return json::object{{"ss58Format", 42}, {"tokenDecimals", 9}, {"tokenSymbol", "TAO"}};
    });
    add("state_getMetadata",
        [](const rpc::Params&) -> rpc::RpcResult { return hex(recorded_metadata_bytes(461, 14)); });
    add("state_call", [this](const rpc::Params& params) { return state_call(params); });
    add("system_accountNextIndex", [](const rpc::Params&) -> rpc::RpcResult { return 3; });
}

rpc::RpcResult FakeNode::state_call(const rpc::Params& params) const
{
    const std::string name = *params.text(0, "name");
    if (name == "Metadata_metadata_at_version" && metadata_version_ == 15)
        return hex(scale::encoded(std::optional(recorded_metadata_bytes(461, 15))));
    const auto answer = api_answers.find(name);
    if (answer == api_answers.end()) return refused(4003, "Exported method " + name + " is not found");
    return json::value(answer->second);
}

void FakeNode::add_chain()
{
    add("chain_getBlockHash", [this](const rpc::Params& params) -> rpc::RpcResult {
        const u64 number = params.find(0, "number") ? *params.number(0, "number") : height();
        return number < blocks_.size() ? hex(hash_of(number)) : json::value();
    });
    add("chain_getFinalizedHead",
        [this](const rpc::Params&) -> rpc::RpcResult { return hex(hash_of(height() - finality_lag)); });
    add("chain_getHeader", [](const rpc::Params& params) -> rpc::RpcResult {
        const auto hash = *params.optional_hash(0, "hash");
        if (!hash) return json::value();
        return json::object{{"number", "0x" + to_hex(BytesView(*hash).first(1)).substr(2)}};
    });
    add("chain_getBlock", [this](const rpc::Params& params) -> rpc::RpcResult {
        const Hash hash = (*params.optional_hash(0, "hash")).value();
        json::array extrinsics;
        for (const Bytes& extrinsic : blocks_.at(hash[0]).extrinsics) extrinsics.push_back(hex(extrinsic));
        return json::object{{"block", json::object{{"extrinsics", std::move(extrinsics)}}}};
    });
}

void FakeNode::add_state()
{
    add("state_getStorage",
        [this](const rpc::Params& params) { return stored(*params.bytes(0, "key"), *params.optional_hash(1, "at")); });
    add("state_getKeysPaged", [this](const rpc::Params& params) { return keys_paged(params); });
    add("state_queryStorageAt", [this](const rpc::Params& params) -> rpc::RpcResult {
        json::array changes;
        const auto keys = *params.bytes_list(0, "keys");
        for (const Bytes& key : keys) changes.push_back(json::array{hex(key), *stored(key, std::nullopt)});
        return json::array{json::object{{"block", hex(hash_of(height()))}, {"changes", std::move(changes)}}};
    });
}

rpc::RpcResult FakeNode::stored(const Bytes& key, const std::optional<Hash>& at) const
{
    if (key == events_key_) return hex(blocks_.at(at ? (*at)[0] : height()).events);
    const auto place = storage.find(key);
    return place == storage.end() ? json::value() : hex(place->second);
}

rpc::RpcResult FakeNode::keys_paged(const rpc::Params& params) const
{
    const Bytes prefix = *params.bytes(0, "prefix");
    const u64 count = *params.number(1, "count");
    const auto start = *params.optional_bytes(2, "start");
    json::array out;
    for (auto place = start ? storage.upper_bound(*start) : storage.lower_bound(prefix);
         place != storage.end() && out.size() < count; ++place) {
        const Bytes& key = place->first;
        if (key.size() < prefix.size() || !std::equal(prefix.begin(), prefix.end(), key.begin())) break;
        out.push_back(hex(key));
    }
    return out;
}

void FakeNode::add_author()
{
    add("author_submitExtrinsic", [this](const rpc::Params& params) -> rpc::RpcResult {
        if (!refusal.empty()) return refused(1010, refusal);
        submitted_ = *params.bytes(0, "extrinsic");
        if (makes_blocks) make_block(submitted_);
        return hex(crypto::blake2b_256(submitted_));
    });
    rpc_.add(rpc::SubscriptionMethod{"author_submitAndWatchExtrinsic", "author_unwatchExtrinsic",
                                     "author_extrinsicUpdate",
                                     [this](const rpc::Params& params, const rpc::SubscriptionHandle& subscription) {
                                         const std::lock_guard lock(mutex_);
                                         return watch(params, subscription);
                                     }});
}

Result<void, rpc::RpcError> FakeNode::watch(const rpc::Params& params, const rpc::SubscriptionHandle& subscription)
{
    calls_.emplace_back("author_submitAndWatchExtrinsic");
    if (!refusal.empty()) return tl::make_unexpected(rpc::RpcError{1010, refusal, std::nullopt});
    submitted_ = *params.bytes(0, "extrinsic");
    for (const auto& status : statuses_before_block) subscription->notify(status);
    watchers_.push_back(subscription);
    if (!makes_blocks) return {};
    make_block(submitted_);
    const std::string block = "\"" + to_hex(hash_of(height())) + "\"}";
    subscription->notify("{\"inBlock\":" + block);
    subscription->notify("{\"finalized\":" + block);
    return {};
}

void FakeNode::make_block(const Bytes& extrinsic)
{
    const std::lock_guard lock(mutex_);
    blocks_.push_back({{*from_hex("0x280502000b7e817aa7a001"), extrinsic}, next_events});
}

Bytes FakeNode::submitted() const
{
    const std::lock_guard lock(mutex_);
    return submitted_;
}

std::vector<std::string> FakeNode::calls() const
{
    const std::lock_guard lock(mutex_);
    return calls_;
}

u64 FakeNode::height() const
{
    const std::lock_guard lock(mutex_);
    return blocks_.size() - 1;
}

Hash FakeNode::hash_of(u64 number)
{
    Hash out{};
    out.fill(0xb1);
    out[0] = static_cast<u8>(number);
    return out;
}

}  // namespace tau::client
