// What several method files need: blocks by hash, state at a block, headers as JSON.
#pragma once

#include "base/hex.hpp"
#include "rpc/methods/node_methods.hpp"

namespace tau::rpc::methods {

/// Substrate's error codes beyond JSON-RPC's own.
inline constexpr i32 code_client = 4003;

/// A block known to the store, with its state.
struct At {
    store::BlockId id;
    store::View state;
};

/// The block of an optional hash parameter (the head when absent) with its state: "Unknown block", or
/// "State already discarded for 0x…" when pruned.
Result<At, RpcError> state_at(const World& world, const Params& params, std::size_t place,
                              std::string_view name = "at");

/// The block of an optional hash parameter; nullopt when there is no such block.
Result<std::optional<BlockNumber>, RpcError> block_number_at(const World& world, const Params& params,
                                                             std::size_t place);

json::object header_json(const Header& header);
std::optional<Header> header_of(const World& world, BlockNumber number);

/// A read-only context on a block's state, for runtime APIs.
class ApiWorld {
public:
    ApiWorld(const World& world, const At& at);
    frame::Context& context() { return ctx_; }

private:
    store::View state_;
    state::Overlay overlay_;
    frame::Context ctx_;
};

/// Counts what a list in an answer grows to, so that one nobody may get is refused before it fills the memory: a
/// request of some megabytes can name the same large value a million times.
class AnswerRoom {
public:
    /// The error once `bytes` more are too many.
    Result<void, RpcError> take(std::size_t bytes);

private:
    std::size_t left_ = RpcLimits{}.response_bytes;
};

/// Answers a runtime API at a block; an error when there is no such method or the arguments do not decode.
RpcResult call_api(const World& world, const At& at, std::string_view method, BytesView arguments);
Result<Bytes, RpcError> call_api_bytes(const World& world, const At& at, std::string_view method, BytesView arguments);

/// Weak handles of one kind of subscription, told together.
class Feed {
public:
    void add(const SubscriptionHandle& handle);
    /// Sends to all that are left.
    void notify(const json::value& result);

private:
    std::mutex mutex_;
    std::vector<std::weak_ptr<Subscription>> handles_;
};

}  // namespace tau::rpc::methods
