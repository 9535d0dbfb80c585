// JSON-RPC errors: codes and messages that clients compare, as jsonrpsee 0.24 (the reference's server) sends them.
#pragma once

#include "base/result.hpp"
#include "base/types.hpp"

#include <boost/json/value.hpp>
#include <optional>

namespace tau::rpc {

namespace json = boost::json;

struct RpcError {
    i32 code;
    std::string message;
    std::optional<json::value> data;  ///< what was wrong, what is needed, what to do
};

using RpcResult = Result<json::value, RpcError>;

namespace errors {

RpcError parse_error();
RpcError invalid_request();
RpcError method_not_found();
RpcError invalid_params(std::string what);
RpcError internal_error(std::string what);
/// A subscription asked for over HTTP, where nothing can be told later.
RpcError needs_websocket();
RpcError too_many_subscriptions(std::size_t limit);
RpcError oversized_request(std::size_t limit);
RpcError oversized_response(std::size_t limit);
RpcError oversized_batch(std::size_t limit);
RpcError oversized_batch_response(std::size_t limit);

}  // namespace errors
}  // namespace tau::rpc
