// Whatever comes in: no crash, and what is taken comes out the same.
#include "subnets/image/protocol.hpp"

extern "C" int LLVMFuzzerTestOneInput(const tau::u8* data, std::size_t size)
{
    using namespace tau::subnets::image;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto request = parse_probe_request(text)) {
        const std::string again = to_json(*request);
        const auto reread = parse_probe_request(again);
        if (!reread || to_json(*reread) != again) __builtin_trap();
    }
    if (const auto response = parse_probe_response(text)) {
        const std::string again = to_json(*response);
        const auto reread = parse_probe_response(again);
        if (!reread || to_json(*reread) != again) __builtin_trap();
    }
    return 0;
}
