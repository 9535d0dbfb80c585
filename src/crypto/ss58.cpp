#include "crypto/ss58.hpp"

#include "crypto/base58.hpp"
#include "crypto/hash.hpp"

#include <algorithm>

namespace tau::crypto {
namespace {

constexpr std::size_t checksum_size = 2;
/// No address is longer; the limit only keeps long text cheap.
constexpr std::size_t longest_text = 64;

FixedBytes<checksum_size> checksum(BytesView prefix_and_account)
{
    Bytes preimage = to_bytes(as_bytes("SS58PRE"));
    append(preimage, prefix_and_account);
    const auto digest = blake2b_512(preimage);
    return {digest[0], digest[1]};
}

tl::unexpected<Error> invalid(std::string_view why)
{
    return failure("invalid ss58 address: " + std::string(why));
}

}  // namespace

std::string to_ss58(const FixedBytes<32>& account, u16 prefix)
{
    TAU_ASSERT(prefix < 16384);
    Bytes data;
    data.reserve(2 + account.size() + checksum_size);
    if (prefix < 64) {
        data.push_back(static_cast<u8>(prefix));
    } else {
        // Bits 2-7 with the mark 01 above them, then bits 0-1 above bits 8-13.
        data.push_back(static_cast<u8>((prefix & 0xfc) >> 2 | 0x40));
        data.push_back(static_cast<u8>(prefix >> 8 | (prefix & 3) << 6));
    }
    append(data, account);
    append(data, checksum(data));
    return to_base58(data);
}

Result<Address> from_ss58(std::string_view text)
{
    if (!is_base58(text)) return invalid("Base 58 requirement is violated");
    const auto data = from_base58(text.substr(0, longest_text));
    if (text.size() > longest_text || data->size() < 2) return invalid("Length is bad");
    const u8 first = (*data)[0], second = (*data)[1];
    if (first >= 128) return invalid("Invalid SS58 prefix byte.");

    const std::size_t prefix_size = first < 64 ? 1 : 2;
    Address out;
    if (data->size() != prefix_size + out.account.size() + checksum_size) return invalid("Length is bad");
    out.prefix = first < 64 ? first : static_cast<u16>((first << 2 & 0xff) | second >> 6 | (second & 0x3f) << 8);
    const BytesView body = BytesView(*data).first(data->size() - checksum_size);
    if (!std::ranges::equal(checksum(body), BytesView(*data).last(checksum_size))) return invalid("Invalid checksum");
    std::ranges::copy(body.subspan(prefix_size), out.account.begin());
    return out;
}

}  // namespace tau::crypto
