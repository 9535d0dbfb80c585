#include "wallet/base64.hpp"

#include <sodium.h>

namespace tau::wallet {
namespace {

using crypto::SecretBytes;

std::optional<SecretBytes> decode(std::string_view text, const char* skipped, int variant)
{
    SecretBytes out(text.size());
    std::size_t size = 0;
    if (sodium_base642bin(out.data(), out.size(), text.data(), text.size(), skipped, &size, nullptr, variant) != 0)
        return std::nullopt;
    out.resize(size);
    return out;
}

}  // namespace

SecretBytes to_base64(BytesView bytes)
{
    SecretBytes out(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL));
    sodium_bin2base64(reinterpret_cast<char*>(out.data()), out.size(), bytes.data(), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    out.pop_back();  // The end of a C string.
    return out;
}

std::optional<SecretBytes> from_base64(std::string_view text)
{
    return decode(text, nullptr, sodium_base64_VARIANT_ORIGINAL);
}

std::optional<SecretBytes> from_base64_url(std::string_view text)
{
    return decode(text, "\r\n", sodium_base64_VARIANT_URLSAFE);
}

}  // namespace tau::wallet
