#include "wallet/encryption.hpp"

#include "wallet/old_encryption.hpp"

#include <sodium.h>

#include <algorithm>

namespace tau::wallet {
namespace {

using Key = crypto::Secret<32>;

constexpr std::string_view nacl_magic = "$NACL";
constexpr std::string_view fernet_magic = "gAAAAA";
constexpr std::string_view ansible_magic = "$ANSIBLE_VAULT";
constexpr std::size_t nacl_header = nacl_magic.size() + crypto_secretbox_NONCEBYTES;

constexpr u8 nacl_salt[crypto_pwhash_SALTBYTES] = {0x13, 0x71, 0x83, 0xdf, 0xf1, 0x5a, 0x09, 0xbc,
                                                   0x9c, 0x90, 0xb5, 0x51, 0x87, 0x39, 0xe9, 0xb1};
constexpr unsigned long long nacl_passes = 8;
constexpr std::size_t nacl_memory = std::size_t{512} << 20;

}  // namespace

Encryption encryption_of(BytesView file)
{
    const std::string_view text = as_text(file);
    if (text.starts_with(nacl_magic)) return Encryption::nacl;
    if (text.starts_with(fernet_magic)) return Encryption::fernet;
    if (text.starts_with(ansible_magic)) return Encryption::ansible;
    return Encryption::none;
}

Result<Key> nacl_key(BytesView password)
{
    Key key;
    if (crypto_pwhash(key.bytes.data(), key.bytes.size(), reinterpret_cast<const char*>(password.data()),
                      password.size(), nacl_salt, nacl_passes, nacl_memory, crypto_pwhash_ALG_ARGON2I13) != 0)
        return failure("stretching the password needs 512 MiB of memory, which could not be had");
    return key;
}

Result<SecretBytes> open_nacl(BytesView file, const Key& key)
{
    if (file.size() < nacl_header + crypto_secretbox_MACBYTES) return failure("the encrypted keyfile is cut short");
    const BytesView nonce = file.subspan(nacl_magic.size(), crypto_secretbox_NONCEBYTES);
    const BytesView sealed = file.subspan(nacl_header);
    SecretBytes out(sealed.size() - crypto_secretbox_MACBYTES);
    if (crypto_secretbox_open_easy(out.data(), sealed.data(), sealed.size(), nonce.data(), key.bytes.data()) != 0)
        return failure("wrong password, or the keyfile was changed");
    return out;
}

Bytes seal_nacl(BytesView plaintext, const Key& key, const FixedBytes<24>& nonce)
{
    Bytes out(nacl_header + crypto_secretbox_MACBYTES + plaintext.size());
    std::ranges::copy(nacl_magic, out.begin());
    std::ranges::copy(nonce, out.begin() + nacl_magic.size());
    crypto_secretbox_easy(out.data() + nacl_header, plaintext.data(), plaintext.size(), nonce.data(), key.bytes.data());
    return out;
}

Result<SecretBytes> decrypt(BytesView file, BytesView password)
{
    switch (encryption_of(file)) {
    case Encryption::nacl: {
        TAU_TRY_ASSIGN(const Key key, nacl_key(password));
        return open_nacl(file, key);
    }
    case Encryption::fernet:
        return open_fernet(as_text(file), fernet_key(password));
    case Encryption::ansible:
        return open_ansible(as_text(file), password);
    case Encryption::none:
        break;
    }
    return failure("the keyfile is not encrypted in a known way");
}

Result<Bytes> encrypt(BytesView plaintext, BytesView password)
{
    TAU_TRY_ASSIGN(const Key key, nacl_key(password));
    FixedBytes<24> nonce;
    randombytes_buf(nonce.data(), nonce.size());
    return seal_nacl(plaintext, key, nonce);
}

}  // namespace tau::wallet
