// A scripted node on a free port, for tests: real metadata, a handful of storage entries, blocks on demand.
#pragma once

#include "client/url.hpp"
#include "metadata/metadata.hpp"
#include "rpc/jsonrpc.hpp"
#include "rpc/server.hpp"

#include <map>
#include <mutex>

namespace tau::client {

/// The recorded bytes of tests/vectors/metadata; spec 461 or 475, version 14 or 15.
Bytes recorded_metadata_bytes(u32 spec, u8 version);
metadata::Metadata recorded_metadata(u32 spec, u8 version);

class FakeNode {
public:
    /// Spec 461; V14 nodes know no Metadata_metadata_at_version.
    explicit FakeNode(u8 metadata_version = 15);
    ~FakeNode();

    Url url(std::string_view scheme = "ws://") const;
    std::string address(std::string_view scheme = "ws://") const { return url(scheme).text(); }

    // What the node holds; to be set before it is asked.
    std::map<Bytes, Bytes> storage;
    std::map<std::string, std::string> api_answers;  ///< by API_method, hex
    Bytes next_events{0};                            ///< System.Events of the next block made
    std::vector<std::string> statuses_before_block;  ///< JSON, sent after submission and before inBlock
    bool makes_blocks = true;                        ///< else a submitted extrinsic stays in the pool
    std::string refusal;                             ///< text with which submissions are refused, if any

    // What was seen.
    Bytes submitted() const;
    std::vector<std::string> calls() const;  ///< method names in order
    u64 height() const;
    static Hash hash_of(u64 number);

    void make_block(const Bytes& extrinsic);

private:
    struct Block {
        std::vector<Bytes> extrinsics;
        Bytes events;
    };

    void add(std::string name, std::function<rpc::RpcResult(const rpc::Params&)> call);
    void add_facts();
    void add_chain();
    void add_state();
    void add_author();
    rpc::RpcResult state_call(const rpc::Params& params) const;
    rpc::RpcResult keys_paged(const rpc::Params& params) const;
    rpc::RpcResult stored(const Bytes& key, const std::optional<Hash>& at) const;
    Result<void, rpc::RpcError> watch(const rpc::Params& params, const rpc::SubscriptionHandle& subscription);

    const u8 metadata_version_;
    const Bytes events_key_;
    mutable std::recursive_mutex mutex_;
    std::vector<Block> blocks_{1};
    Bytes submitted_;
    mutable std::vector<std::string> calls_;
    std::vector<rpc::SubscriptionHandle> watchers_;
    rpc::JsonRpc rpc_;
    std::unique_ptr<rpc::Server> server_;
};

}  // namespace tau::client
