#include "wallet/keyfile.hpp"

#include "base/hex.hpp"
#include "wallet/secret_json.hpp"

#include <charconv>

namespace tau::wallet {
namespace {

bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    return text;
}

Result<SecretBytes> decode_hex(std::string_view text, std::string_view field)
{
    auto bytes = from_hex(text);
    if (!bytes) return failure("keyfile: " + std::string(field) + " is not hexadecimal");
    SecretBytes out = crypto::to_secret(*bytes);
    crypto::wipe(*bytes);
    return out;
}

/// cryptoType: missing means sr25519; a number or the decimal text of one.
Result<Scheme> scheme_of(const SecretJson& json)
{
    const auto text = json.number_or_text("cryptoType");
    if (!text) return Scheme::sr25519;
    int number = -1;
    std::from_chars(text->data(), text->data() + text->size(), number);
    if (*text == "0" || *text == "1") return static_cast<Scheme>(number);
    return failure("unknown crypto type " + *text);
}

Result<Key> parse_secrets(const SecretJson& json, Scheme scheme)
{
    if (const auto phrase = json.text("secretPhrase")) return key_from_phrase(*phrase, scheme);
    if (const auto seed = json.text("secretSeed")) {
        TAU_TRY_ASSIGN(const SecretBytes bytes, decode_hex(*seed, "secretSeed"));
        return key_from_seed(bytes, scheme);
    }
    if (const auto secret = json.text("privateKey")) {
        TAU_TRY_ASSIGN(const SecretBytes bytes, decode_hex(*secret, "privateKey"));
        return key_from_private_key(bytes, scheme);
    }
    if (const auto address = json.text("ss58Address")) return key_from_address(*address, scheme);
    return failure("keyfile: none of secretPhrase, secretSeed, privateKey and ss58Address is there");
}

Result<Key> parse_fields(const SecretJson& json)
{
    TAU_TRY_ASSIGN(const Scheme scheme, scheme_of(json));
    TAU_TRY_ASSIGN(Key key, parse_secrets(json, scheme));
    if (const auto address = json.text("ss58Address")) {
        TAU_TRY_ASSIGN(const Key expected, key_from_address(*address, scheme));
        if (expected.account != key.account)
            return failure("keyfile: ss58Address is not that of the secret, which is " + key.address() +
                           " (is cryptoType right?)");
    }
    return key;
}

/// A file from before JSON: 64 digits of a seed, or words.
Result<Key> parse_bare(std::string_view text)
{
    const std::string_view digits = text.starts_with("0x") ? text.substr(2) : text;
    if (digits.size() == 64) {
        if (const auto seed = decode_hex(digits, "the seed")) return key_from_seed(*seed);
    }
    return key_from_phrase(text);
}

void put(SecretBytes& out, std::string_view text)
{
    out.insert(out.end(), text.begin(), text.end());
}

void put_field(SecretBytes& out, std::string_view name, std::string_view value)
{
    put(out, out.empty() ? "{\"" : ",\"");
    put(out, name);
    put(out, "\":\"");
    put(out, value);
    put(out, "\"");
}

void put_field(SecretBytes& out, std::string_view name, BytesView secret)
{
    std::string digits = to_hex(secret);
    put_field(out, name, digits);
    crypto::wipe({reinterpret_cast<u8*>(digits.data()), digits.size()});
}

void put_public(SecretBytes& out, const Key& key)
{
    put_field(out, "accountId", BytesView(key.account));
    put_field(out, "publicKey", BytesView(key.account));
    put_field(out, "ss58Address", key.address());
    put(out, key.scheme == Scheme::ed25519 ? ",\"cryptoType\":0}" : ",\"cryptoType\":1}");
}

}  // namespace

Result<Key> parse_keyfile(BytesView bytes)
{
    const std::string_view text = trimmed(as_text(bytes));
    if (!text.starts_with('{')) return parse_bare(text);
    const auto json = SecretJson::parse(text);
    if (!json) return failure("keyfile: damaged JSON");
    return parse_fields(*json);
}

SecretBytes format_keyfile(const Key& key)
{
    TAU_ASSERT(key.scheme != Scheme::ecdsa);
    SecretBytes out;
    out.reserve(1024);
    if (!key.phrase.empty()) put_field(out, "secretPhrase", as_text(key.phrase));
    if (key.seed) put_field(out, "secretSeed", BytesView(key.seed->bytes));
    if (key.pair) put_field(out, "privateKey", BytesView(key.pair->private_key()));
    put_public(out, key);
    return out;
}

std::string format_public_keyfile(const Key& key)
{
    SecretBytes out;
    put_public(out, key);
    return std::string(as_text(out));
}

}  // namespace tau::wallet
