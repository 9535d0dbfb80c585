// How talking to a node fails.
#pragma once

#include "base/result.hpp"
#include "base/types.hpp"

namespace tau::client {

enum class ErrorKind : u8 {
    input,        ///< what was asked for makes no sense: a wrong name, type or value
    unreachable,  ///< no connection, or it broke
    timeout,      ///< connected, but no answer in time
    refused,      ///< the node answered with an error
    nonsense,     ///< the node answered with what cannot be understood
};

struct ClientError {
    ErrorKind kind = ErrorKind::input;
    std::string message;
    i64 code = 0;  ///< of the JSON-RPC error when refused
};

template <class T = void>
using Answer = Result<T, ClientError>;

inline tl::unexpected<ClientError> error(ErrorKind kind, std::string message)
{
    return tl::make_unexpected(ClientError{kind, std::move(message)});
}

/// A plain failure as one of this kind.
template <class T>
Answer<T> lift(Result<T> result, ErrorKind kind = ErrorKind::input)
{
    if (!result) return error(kind, std::move(result).error().message);
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return *std::move(result);
}

}  // namespace tau::client
