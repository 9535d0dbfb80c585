#include "base/hex.hpp"
#include "pallets/drand/storage.hpp"

namespace tau::pallets::drand::storage {
namespace {

/// The default of BeaconConfig as the metadata shows it.
constexpr std::string_view encoded =
    "810183cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d10"
    "64510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ec"
    "e45a030000002721e6648052db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e97180f477d5c8"
    "9f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e60626c732d756e636861696e65642d67312d7266"
    "633933383020717569636b6e6574";

}  // namespace

BeaconConfiguration quicknet()
{
    const auto bytes = from_hex(encoded);
    TAU_ASSERT(bytes);
    return decode_value<BeaconConfiguration>(*bytes);
}

}  // namespace tau::pallets::drand::storage
