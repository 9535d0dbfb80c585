#include "wallet/polkadot_js.hpp"

#include "crypto/sr25519.hpp"
#include "wallet/base64.hpp"
#include "wallet/secret_json.hpp"

#include <sodium.h>

#include <algorithm>

namespace tau::wallet {
namespace {

// encoded: salt 32, N, p, r as u32 in little endian, nonce 24, secretbox of what follows: header 16, secret 64, divider
// 5, public key 32.
constexpr std::size_t salt_size = 32;
constexpr std::size_t nonce_at = salt_size + 12;
constexpr std::size_t box_at = nonce_at + crypto_secretbox_NONCEBYTES;
constexpr u8 header[] = {0x30, 0x53, 0x02, 0x01, 0x01, 0x30, 0x05, 0x06,
                         0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20};
constexpr u8 divider[] = {0xa1, 0x23, 0x03, 0x21, 0x00};
constexpr std::size_t plain_size = sizeof header + 64 + sizeof divider + 32;

Result<Scheme> scheme_of(const SecretJson& json)
{
    if (json.text("encoded") == std::nullopt) return failure("not an account exported by polkadot.js");
    if (json.item("encoding", "type", 0) != "scrypt" || json.item("encoding", "type", 1) != "xsalsa20-poly1305" ||
        json.item("encoding", "content", 0) != "pkcs8")
        return failure("only version 3 exports of polkadot.js, which are encrypted, can be read");
    const auto kind = json.item("encoding", "content", 1);
    if (kind == "sr25519") return Scheme::sr25519;
    if (kind == "ed25519") return Scheme::ed25519;
    return failure("the exported account is neither sr25519 nor ed25519");
}

u32 read_u32(BytesView bytes, std::size_t at)
{
    return bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 | u32{bytes[at + 3]} << 24;
}

Result<Secret<32>> stretch(BytesView encoded, BytesView password)
{
    const u32 n = read_u32(encoded, salt_size), p = read_u32(encoded, salt_size + 4),
              r = read_u32(encoded, salt_size + 8);
    // Bounds from what polkadot.js writes, so that a forged file cannot ask for all memory.
    if (n < 2 || n > 1u << 20 || (n & (n - 1)) != 0 || p == 0 || p > 16 || r == 0 || r > 16)
        return failure("the exported account asks for unusual scrypt parameters");
    Secret<64> out;
    if (crypto_pwhash_scryptsalsa208sha256_ll(password.data(), password.size(), encoded.data(), salt_size, n, r, p,
                                              out.bytes.data(), out.bytes.size()) != 0)
        return failure("stretching the password needs more memory than could be had");
    Secret<32> key;
    std::copy_n(out.bytes.begin(), 32, key.bytes.begin());
    return key;
}

Result<Key> parse_plain(BytesView plain, Scheme scheme)
{
    if (plain.size() != plain_size || !std::ranges::equal(plain.first(sizeof header), header) ||
        !std::ranges::equal(plain.subspan(sizeof header + 64, sizeof divider), divider))
        return failure("the exported account holds something else than a key");
    Secret<64> secret;
    std::ranges::copy(plain.subspan(sizeof header, 64), secret.bytes.begin());
    if (scheme == Scheme::sr25519) secret = crypto::sr25519::secret_from_ed25519_form(secret);
    TAU_TRY_ASSIGN(Key key, key_from_private_key(secret.bytes, scheme));
    if (!std::ranges::equal(plain.last(32), key.account))
        return failure("the exported account's secret does not belong to its public key");
    return key;
}

}  // namespace

Result<Key> import_polkadot_js(std::string_view text, BytesView password)
{
    const auto json = SecretJson::parse(text);
    if (!json) return failure("not an account exported by polkadot.js");
    TAU_TRY_ASSIGN(const Scheme scheme, scheme_of(*json));
    const auto encoded = from_base64(*json->text("encoded"));
    if (!encoded || encoded->size() < box_at + crypto_secretbox_MACBYTES)
        return failure("the exported account is damaged");
    TAU_TRY_ASSIGN(const Secret<32> key, stretch(*encoded, password));
    const BytesView sealed = BytesView(*encoded).subspan(box_at);
    SecretBytes plain(sealed.size() - crypto_secretbox_MACBYTES);
    if (crypto_secretbox_open_easy(plain.data(), sealed.data(), sealed.size(), encoded->data() + nonce_at,
                                   key.bytes.data()) != 0)
        return failure("wrong password for the exported account");
    return parse_plain(plain, scheme);
}

}  // namespace tau::wallet
