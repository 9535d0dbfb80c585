#include "web/web.hpp"

#include "web/files.hpp"

namespace tau::web {
namespace {

std::string_view content_type_of(std::string_view path)
{
    if (path.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (path.ends_with(".css")) return "text/css; charset=utf-8";
    return "text/html; charset=utf-8";
}

}  // namespace

std::optional<Asset> find(std::string_view path)
{
    path = path.substr(0, path.find('?'));
    if (path == "/") path = "/index.html";
    for (const auto& file : files)
        if (file.path == path) return Asset{content_type_of(path), file.bytes};
    return std::nullopt;
}

}  // namespace tau::web
