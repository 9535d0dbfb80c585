#include "rpc/error.hpp"

namespace tau::rpc::errors {
namespace {

RpcError over(i32 code, std::string message, std::size_t limit)
{
    return {code, std::move(message), json::value("Exceeded max limit of " + std::to_string(limit))};
}

}  // namespace

RpcError parse_error()
{
    return {-32700, "Parse error", {}};
}

RpcError invalid_request()
{
    return {-32600, "Invalid request", {}};
}

RpcError method_not_found()
{
    return {-32601, "Method not found", {}};
}

RpcError invalid_params(std::string what)
{
    return {-32602, "Invalid params", json::value(what)};
}

RpcError internal_error(std::string what)
{
    return {-32603, "Internal error", json::value(what)};
}

RpcError needs_websocket()
{
    return internal_error("subscriptions need a WebSocket connection: use ws:// on this port");
}

RpcError too_many_subscriptions(std::size_t limit)
{
    return over(-32006, "Too many subscriptions on the connection", limit);
}

RpcError oversized_request(std::size_t limit)
{
    return over(-32007, "Request is too big", limit);
}

RpcError oversized_response(std::size_t limit)
{
    return over(-32008, "Response is too big", limit);
}

RpcError oversized_batch(std::size_t limit)
{
    return over(-32010, "The batch request was too large", limit);
}

RpcError oversized_batch_response(std::size_t limit)
{
    return over(-32011, "The batch response was too large", limit);
}

}  // namespace tau::rpc::errors
