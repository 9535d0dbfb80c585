#include "wallet/old_encryption.hpp"

#include "base/hex.hpp"
#include "crypto/native.hpp"
#include "crypto/pbkdf2.hpp"
#include "wallet/base64.hpp"

#include <sodium.h>

#include <algorithm>

namespace tau::wallet {
namespace {

using crypto::Secret;
using crypto::SecretBytes;

constexpr std::size_t block_size = 16;
constexpr std::size_t mac_size = 32;
constexpr std::string_view fernet_salt = "Iguesscyborgslikemyselfhaveatendencytobeparanoidaboutourorigins";

tl::unexpected<Error> damaged()
{
    return failure("the encrypted keyfile is damaged");
}
tl::unexpected<Error> wrong_password()
{
    return failure("wrong password, or the keyfile was changed");
}

bool mac_fits(BytesView key, BytesView message, BytesView mac)
{
    crypto_auth_hmacsha256_state state;
    u8 expected[mac_size];
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, message.data(), message.size());
    crypto_auth_hmacsha256_final(&state, expected);
    return mac.size() == mac_size && sodium_memcmp(expected, mac.data(), mac_size) == 0;
}

void xor_into(u8* out, const u8* other, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i) out[i] ^= other[i];
}

SecretBytes aes_128_cbc_decrypt(const u8* key, const u8* iv, BytesView sealed)
{
    SecretBytes out = crypto::to_secret(sealed);
    if constexpr (crypto::has_native) crypto::tau_aes_128_decrypt(key, out.data(), out.size() / block_size);
    for (std::size_t at = 0; at < out.size(); at += block_size)
        xor_into(out.data() + at, at == 0 ? iv : sealed.data() + at - block_size, block_size);
    return out;
}

/// The counter is the whole iv, big endian.
SecretBytes aes_256_ctr(const u8* key, const u8* iv, BytesView sealed)
{
    SecretBytes stream((sealed.size() + block_size - 1) / block_size * block_size);
    FixedBytes<block_size> counter;
    std::copy_n(iv, block_size, counter.begin());
    for (std::size_t at = 0; at < stream.size(); at += block_size) {
        std::ranges::copy(counter, stream.begin() + static_cast<std::ptrdiff_t>(at));
        for (std::size_t i = block_size; i-- > 0 && ++counter[i] == 0;) {
        }
    }
    if constexpr (crypto::has_native) crypto::tau_aes_256_encrypt(key, stream.data(), stream.size() / block_size);
    stream.resize(sealed.size());
    xor_into(stream.data(), sealed.data(), sealed.size());
    return stream;
}

/// PKCS #7: the last byte says how many like it to drop.
Result<SecretBytes> without_padding(SecretBytes padded)
{
    if (padded.empty() || padded.back() == 0 || padded.back() > block_size || padded.back() > padded.size())
        return damaged();
    padded.resize(padded.size() - padded.back());
    return padded;
}

std::string without_line_breaks(std::string_view text)
{
    std::string out(text);
    std::erase_if(out, [](char c) { return c == '\n' || c == '\r'; });
    return out;
}

/// Cuts off the next line and decodes it.
std::optional<Bytes> take_hex_line(std::string_view& text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return from_hex(line);
}

Result<void> need_native()
{
    if (crypto::has_native) return {};
    return failure("built without cargo: AES for this old kind of keyfile is missing");
}

}  // namespace

Secret<32> fernet_key(BytesView password)
{
    Secret<32> out;
    crypto::pbkdf2_sha256(password, as_bytes(fernet_salt), 10'000'000, out.bytes);
    return out;
}

Result<SecretBytes> open_fernet(std::string_view token, const Secret<32>& key)
{
    TAU_TRY(need_native());
    const auto decoded = from_base64_url(token);
    if (!decoded) return damaged();
    const BytesView bytes = *decoded;
    constexpr std::size_t header = 1 + 8 + block_size;
    if (bytes.size() < header + block_size + mac_size || (bytes.size() - header - mac_size) % block_size != 0)
        return damaged();
    const BytesView signed_part = bytes.first(bytes.size() - mac_size);
    if (!mac_fits(BytesView(key.bytes).first(16), signed_part, bytes.last(mac_size))) return wrong_password();
    return without_padding(aes_128_cbc_decrypt(key.bytes.data() + 16, bytes.data() + 9, signed_part.subspan(header)));
}

Result<SecretBytes> open_ansible(std::string_view text, BytesView password)
{
    TAU_TRY(need_native());
    const std::size_t header_end = text.find('\n');
    if (text.substr(0, header_end) != "$ANSIBLE_VAULT;1.1;AES256")
        return failure("this version of Ansible Vault is unknown");
    const auto fields = from_hex(without_line_breaks(text.substr(header_end)));
    if (!fields) return damaged();
    std::string_view rest = as_text(*fields);
    const auto salt = take_hex_line(rest), mac = take_hex_line(rest), sealed = take_hex_line(rest);
    if (!salt || !mac || !sealed) return damaged();

    Secret<80> keys;  // Cipher, MAC, iv.
    crypto::pbkdf2_sha256(password, *salt, 10'000, keys.bytes);
    if (!mac_fits(BytesView(keys.bytes).subspan(32, 32), *sealed, *mac)) return wrong_password();
    return without_padding(aes_256_ctr(keys.bytes.data(), keys.bytes.data() + 64, *sealed));
}

}  // namespace tau::wallet
