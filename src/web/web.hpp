// The page's files, carried in the program.
#pragma once

#include "base/types.hpp"

#include <optional>

namespace tau::web {

struct Asset {
    std::string_view content_type;
    BytesView bytes;  ///< Lives as long as the program.
};

/// The file at a request's path: "/" and "/index.html" are the page. A query ("?x=1") is ignored.
std::optional<Asset> find(std::string_view path);

/// What the page may load and connect to: its own files and this node, nothing else.
inline constexpr std::string_view content_security_policy =
    "default-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

}  // namespace tau::web
