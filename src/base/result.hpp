// Expected failure as a value, and broken belief as an abort. See ARCHITECTURE.md, "Errors".
#pragma once

#include <tl/expected.hpp>

#include <string>

namespace tau {

/// Why something outside the chain's rules failed, in words for a person.
struct Error {
    std::string message;
};

template <class T, class E = Error>
using Result = tl::expected<T, E>;

inline tl::unexpected<Error> failure(std::string message)
{
    return tl::make_unexpected(Error{std::move(message)});
}

/// Prints the broken belief and aborts. Never returns.
[[noreturn]] void broken_belief(const char* expression, const char* file, int line);

}  // namespace tau

/// A belief that only a bug in this program can break; checked in every build.
#define TAU_ASSERT(expression) \
    (static_cast<bool>(expression) ? void() : ::tau::broken_belief(#expression, __FILE__, __LINE__))

/// Returns the error of a Result from the enclosing function, or goes on.
#define TAU_TRY(...)                                                \
    do {                                                            \
        if (auto result_ = (__VA_ARGS__); !result_) [[unlikely]]    \
            return tl::make_unexpected(std::move(result_).error()); \
    } while (false)

/// `TAU_TRY_ASSIGN(auto value, expression)`: binds the value of a Result or returns its error.
#define TAU_TRY_ASSIGN(declaration, ...) TAU_TRY_ASSIGN_IMPL(TAU_CONCAT(result_, __LINE__), declaration, __VA_ARGS__)
#define TAU_TRY_ASSIGN_IMPL(result, declaration, ...)          \
    auto result = (__VA_ARGS__);                               \
    if (!result) [[unlikely]]                                  \
        return tl::make_unexpected(std::move(result).error()); \
    declaration = std::move(*result)
#define TAU_CONCAT(a, b) TAU_CONCAT_IMPL(a, b)
#define TAU_CONCAT_IMPL(a, b) a##b
