#include "wallet/key.hpp"

#include "crypto/mnemonic.hpp"
#include "crypto/ss58.hpp"

#include <sodium.h>

namespace tau::wallet {
namespace {

Result<Key> holding(Result<KeyPair> pair)
{
    if (!pair) return tl::make_unexpected(std::move(pair).error());
    Key key;
    key.scheme = pair->scheme();
    key.account = pair->account();
    key.pair = std::move(*pair);
    return key;
}

}  // namespace

std::string Key::address() const
{
    return crypto::to_ss58(account);
}

Result<Key> key_from_phrase(std::string_view phrase, Scheme scheme, std::string_view password)
{
    TAU_TRY_ASSIGN(const SecretBytes entropy, crypto::entropy_of_phrase(phrase));
    TAU_TRY_ASSIGN(Key key, key_from_seed(crypto::seed_of_entropy(entropy, password).bytes, scheme));
    if (password.empty()) key.phrase = crypto::to_secret(phrase);
    return key;
}

Result<Key> key_from_seed(BytesView seed, Scheme scheme)
{
    TAU_TRY_ASSIGN(Key key, holding(KeyPair::from_seed(seed, scheme)));
    std::copy(seed.begin(), seed.end(), key.seed.emplace().bytes.begin());
    return key;
}

Result<Key> key_from_private_key(BytesView bytes, Scheme scheme)
{
    return holding(KeyPair::from_private_key(bytes, scheme));
}

Result<Key> key_from_uri(std::string_view uri, Scheme scheme)
{
    return holding(KeyPair::from_uri(uri, scheme));
}

Result<Key> key_from_address(std::string_view ss58, Scheme scheme)
{
    TAU_TRY_ASSIGN(const crypto::Address address, crypto::from_ss58(ss58));
    Key key;
    key.scheme = scheme;
    key.account = address.account;
    return key;
}

Result<Key> new_key(int words, Scheme scheme)
{
    if (words < 12 || words > 24 || words % 3 != 0) return failure("a phrase has 12, 15, 18, 21 or 24 words");
    SecretBytes entropy(static_cast<std::size_t>(words) / 3 * 4);
    randombytes_buf(entropy.data(), entropy.size());
    return key_from_phrase(as_text(crypto::phrase_of_entropy(entropy)), scheme);
}

Result<Bytes> sign(const Key& key, BytesView message)
{
    if (!key.pair) return failure("the key of " + key.address() + " is public only and cannot sign");
    FixedBytes<32> randomness;
    randombytes_buf(randomness.data(), randomness.size());
    return key.pair->sign(message, randomness);
}

}  // namespace tau::wallet
