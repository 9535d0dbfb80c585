#include "crypto/mnemonic.hpp"

#include "crypto/bip39_english.hpp"
#include "crypto/hash.hpp"
#include "crypto/pbkdf2.hpp"

#include <algorithm>
#include <optional>

namespace tau::crypto {
namespace {

constexpr std::size_t word_count = 2048;
constexpr int bits_per_word = 11;

/// Where each word starts in the list, and the end.
constexpr std::array<u16, word_count + 1> word_starts = [] {
    std::array<u16, word_count + 1> starts{};
    std::size_t word = 0;
    for (std::size_t at = 0; at < bip39_english.size(); ++at)
        if (bip39_english[at] == '\n') starts[++word] = static_cast<u16>(at + 1);
    return starts;
}();
static_assert(word_starts[word_count] == bip39_english.size());

std::string_view word_at(std::size_t index)
{
    return bip39_english.substr(word_starts[index], word_starts[index + 1] - word_starts[index] - 1u);
}

std::optional<u32> index_of(std::string_view word)
{
    std::size_t low = 0, high = word_count;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        (word_at(middle) < word ? low : high) = word_at(middle) < word ? middle + 1 : middle;
    }
    if (low == word_count || word_at(low) != word) return std::nullopt;
    return static_cast<u32>(low);
}

bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// The next word of `text`, which is cut from it; empty at the end.
std::string_view take_word(std::string_view& text)
{
    const auto start = std::find_if_not(text.begin(), text.end(), is_blank);
    const auto end = std::find_if(start, text.end(), is_blank);
    const std::string_view word(start, end);
    text = {end, text.end()};
    return word;
}

void put_bits(std::span<u8> out, std::size_t at, u32 value, int bits)
{
    for (int i = bits - 1; i >= 0; --i, ++at) out[at / 8] |= static_cast<u8>((value >> i & 1) << (7 - at % 8));
}

u32 take_bits(BytesView bytes, std::size_t at, int bits)
{
    u32 value = 0;
    for (int i = 0; i < bits; ++i, ++at) value = value << 1 | (bytes[at / 8] >> (7 - at % 8) & 1u);
    return value;
}

bool is_entropy_size(std::size_t size)
{
    return size >= 16 && size <= 32 && size % 4 == 0;
}

/// Entropy and one byte of its digest, of which the phrase holds the first size / 4 bits.
SecretBytes with_checksum(BytesView entropy)
{
    SecretBytes out = to_secret(entropy);
    out.push_back(sha2_256(entropy)[0]);
    return out;
}

}  // namespace

Result<SecretBytes> entropy_of_phrase(std::string_view phrase)
{
    SecretBytes bits(33);
    std::size_t words = 0;
    for (auto word = take_word(phrase); !word.empty(); word = take_word(phrase), ++words) {
        const auto index = index_of(word);
        // The word itself may be a slip of the pen in a secret: say only where it is.
        if (!index) return failure("word " + std::to_string(words + 1) + " of the phrase is not in the BIP-39 list");
        if (words == 24) return failure("a phrase has at most 24 words");
        put_bits(bits, words * bits_per_word, *index, bits_per_word);
    }
    const std::size_t size = words / 3 * 4;
    if (words % 3 != 0 || !is_entropy_size(size))
        return failure("a phrase has 12, 15, 18, 21 or 24 words, not " + std::to_string(words));
    const int checksum_bits = static_cast<int>(size / 4);
    SecretBytes entropy = to_secret(BytesView(bits).first(size));
    if (take_bits(bits, size * 8, checksum_bits) != take_bits(with_checksum(entropy), size * 8, checksum_bits))
        return failure("the checksum of the phrase is wrong: a word is mistyped or out of place");
    return entropy;
}

SecretBytes phrase_of_entropy(BytesView entropy)
{
    TAU_ASSERT(is_entropy_size(entropy.size()));
    const SecretBytes bits = with_checksum(entropy);
    const std::size_t words = entropy.size() / 4 * 3;
    SecretBytes phrase;
    phrase.reserve(words * 9);
    for (std::size_t i = 0; i < words; ++i) {
        if (i != 0) phrase.push_back(' ');
        const BytesView word = as_bytes(word_at(take_bits(bits, i * bits_per_word, bits_per_word)));
        phrase.insert(phrase.end(), word.begin(), word.end());
    }
    return phrase;
}

Secret<32> seed_of_entropy(BytesView entropy, std::string_view password)
{
    SecretBytes salt = to_secret("mnemonic");
    salt.insert(salt.end(), password.begin(), password.end());
    Secret<32> out;
    pbkdf2_sha512(entropy, salt, 2048, out.bytes);
    return out;
}

}  // namespace tau::crypto
