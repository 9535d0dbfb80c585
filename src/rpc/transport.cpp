#include "rpc/transport.hpp"

namespace tau::rpc {

std::string_view HttpRequest::header(std::string_view name) const
{
    for (const auto& [key, value] : headers) {
        if (key == name) return value;
    }
    return {};
}

}  // namespace tau::rpc
