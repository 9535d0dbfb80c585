// The author's ML-KEM-768 keys for shielded transactions (pallet MevShield; the reference's ShieldKeystore).
//
// Nothing is stored: a key follows from the author's secret and a block's hash, so the same chain comes out again from
// the same seed and inputs, and a node that starts again has the keys it announced before.
#pragma once

#include "crypto/keypair.hpp"
#include "crypto/mlkem.hpp"
#include "store/store.hpp"

namespace tau::node {

enum class ShieldRotation : u8 {
    /// The same key in every block. A lone author's choice (the reference's DevShieldKeystore): whoever reads NextKey
    /// has all of the carrier's eight blocks to come in.
    none,
    /// Another key in every block, of use in one block only: the third after its announcement by a lone author. The
    /// reference's MemoryShieldKeystore among authors who take turns.
    each_block,
};

class ShieldKeys {
public:
    ShieldKeys(const crypto::KeyPair& author, ShieldRotation rotation);

    /// The encapsulation key to announce in the block on top of `parent`. nullopt in a program without ML-KEM.
    std::optional<Bytes> announced(const store::Store& store, const store::BlockId& parent);

    /// The decapsulation key for `key`, when this author announced it at or a little before `parent`.
    std::optional<crypto::mlkem::Expanded> decapsulation_key(const store::Store& store, const store::BlockId& parent,
                                                             BytesView key) const;

private:
    Hash anchor(const store::Store& store, const store::BlockId& parent) const;
    crypto::mlkem::Seed seed_at(const Hash& anchor) const;

    crypto::SecretBytes secret_;
    ShieldRotation rotation_;
    std::optional<std::pair<Hash, crypto::mlkem::Public>> last_;  // Anchor and key of the last announcement.
};

}  // namespace tau::node
