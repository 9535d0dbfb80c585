#include "node/shield_keys.hpp"

#include "crypto/hash.hpp"

#include <algorithm>

namespace tau::node {
namespace {

/// Blocks back to where a pending key may have been announced: its author's last turn and the pipeline's three.
constexpr BlockNumber look_back = 64;

constexpr std::string_view domain = "taud shield key";

}  // namespace

ShieldKeys::ShieldKeys(const crypto::KeyPair& author, ShieldRotation rotation)
    : secret_(author.private_key()), rotation_(rotation)
{
}

Hash ShieldKeys::anchor(const store::Store& store, const store::BlockId& parent) const
{
    if (rotation_ == ShieldRotation::each_block) return parent.hash;
    return store.hash_of(0).value_or(Hash{});
}

crypto::mlkem::Seed ShieldKeys::seed_at(const Hash& anchor) const
{
    auto material = crypto::to_secret(domain);
    material.insert(material.end(), secret_.begin(), secret_.end());
    material.insert(material.end(), anchor.begin(), anchor.end());
    return crypto::mlkem::Seed(crypto::blake2b_512(material));
}

std::optional<Bytes> ShieldKeys::announced(const store::Store& store, const store::BlockId& parent)
{
    const Hash at = anchor(store, parent);
    if (!last_ || last_->first != at) {
        const auto key = crypto::mlkem::public_of(seed_at(at));
        if (!key) return std::nullopt;
        last_.emplace(at, *key);
    }
    return to_bytes(last_->second);
}

std::optional<crypto::mlkem::Expanded> ShieldKeys::decapsulation_key(const store::Store& store,
                                                                     const store::BlockId& parent, BytesView key) const
{
    for (BlockNumber back = 0; back <= std::min(parent.number, look_back); ++back) {
        const auto hash = store.hash_of(parent.number - back);
        if (!hash) return std::nullopt;
        const auto seed = seed_at(anchor(store, {parent.number - back, *hash}));
        const auto made = crypto::mlkem::public_of(seed);
        if (!made) return std::nullopt;
        if (std::ranges::equal(*made, key)) return crypto::mlkem::expand(seed).value();
        if (rotation_ == ShieldRotation::none) break;
    }
    return std::nullopt;
}

}  // namespace tau::node
