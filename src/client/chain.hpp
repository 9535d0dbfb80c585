// A chain as its node describes it: everything typed by the metadata, so that it fits any Substrate chain and runtime.
#pragma once

#include "client/rpc_client.hpp"
#include "metadata/dynamic.hpp"
#include "metadata/metadata.hpp"
#include "metadata/storage_key.hpp"

#include <filesystem>
#include <optional>

namespace tau::client {

struct RuntimeVersion {
    std::string spec_name;
    u32 spec_version = 0;
    u32 transaction_version = 0;
};

struct Token {
    std::string symbol = "TAO";
    u8 decimals = 9;
};

struct ChainOptions {
    RpcOptions rpc;
    /// Where metadata is kept; empty for nowhere. Nodes of this machine are always asked: theirs changes with a build.
    std::filesystem::path cache_directory;
};

struct MapEntry {
    json::array keys;
    json::value value;
};

struct BlockRef {
    Hash hash{};
    u64 number = 0;
};

/// Values are JSON as in metadata/dynamic.hpp. `at` is a block's hash, nullopt the best block.
class Chain {
public:
    static Answer<std::unique_ptr<Chain>> connect(const Url& url, ChainOptions options = {});

    RpcClient& rpc() const { return *rpc_; }
    const metadata::Metadata& metadata() const { return metadata_; }
    const RuntimeVersion& version() const { return version_; }
    const Hash& genesis() const { return genesis_; }
    const Token& token() const { return token_; }
    /// For the JSON of this chain; Format::text as set by show_text.
    metadata::Format format() const { return format_; }
    void show_text(bool yes) { format_.text = yes; }
    std::string address(const FixedBytes<32>& account) const;

    /// A storage item's value: its default, or null for an optional one, where nothing is stored.
    Answer<json::value> storage(std::string_view pallet, std::string_view item, const json::array& keys,
                                const std::optional<Hash>& at = {}) const;
    /// The entries of a map whose first keys are these, at one block, at most `limit`.
    Answer<std::vector<MapEntry>> storage_map(std::string_view pallet, std::string_view item, const json::array& keys,
                                              std::size_t limit, std::optional<Hash> at = {}) const;
    Answer<json::value> constant(std::string_view pallet, std::string_view name) const;
    /// A runtime API's method; `arguments` is a list, or an object by the names of the inputs.
    Answer<json::value> runtime_api(std::string_view api, std::string_view method, const json::value& arguments,
                                    const std::optional<Hash>& at = {}) const;
    /// The same with the arguments encoded already.
    Answer<json::value> runtime_api_raw(std::string_view api, std::string_view method, BytesView arguments,
                                        const std::optional<Hash>& at = {}) const;

    Answer<BlockRef> best_block() const;
    Answer<BlockRef> finalized_block() const;
    Answer<u64> number_of(const Hash& block) const;
    /// nullopt when there is no such block.
    Answer<std::optional<Hash>> block_hash(u64 number) const;
    /// The nonce for the next transaction, those in the pool counted.
    Answer<u64> next_nonce(const FixedBytes<32>& account) const;
    /// All events of a block, see metadata/extrinsic.hpp.
    Answer<json::array> events(const Hash& block) const;

private:
    explicit Chain(std::unique_ptr<RpcClient> rpc) : rpc_(std::move(rpc)) {}
    Answer<void> load_facts();
    Answer<void> load_metadata(const std::filesystem::path& cache);
    Answer<Bytes> fetch_metadata(u8& version) const;
    Answer<json::value> decode_storage(const metadata::StorageItem& item, const json::value& stored) const;

    std::unique_ptr<RpcClient> rpc_;
    metadata::Metadata metadata_;
    RuntimeVersion version_;
    Hash genesis_{};
    Token token_;
    metadata::Format format_;
};

/// The runtime API of this name, also given without "RuntimeApi" or "Api" at its end, and its method.
Answer<std::pair<const metadata::RuntimeApi*, const metadata::ApiMethod*>> find_method(
    const metadata::Metadata& metadata, std::string_view api, std::string_view method);

/// 0x hex of an answer as bytes.
Answer<Bytes> bytes_of(const json::value& answer, std::string_view what);
Answer<Hash> hash_of(const json::value& answer, std::string_view what);
/// A number, or as headers have it, hex of a big-endian one.
Answer<u64> number_of(const json::value& answer, std::string_view what);
/// `at` as the last parameter of a call: the hash, or null.
json::value block_parameter(const std::optional<Hash>& at);

}  // namespace tau::client
