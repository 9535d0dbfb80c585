// Tests: a node in memory, and development accounts that sign for it.
#pragma once

#include "node/node.hpp"
#include "pallets/aura/aura.hpp"
#include "pallets/balances/calls.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/mev_shield/calls.hpp"
#include "pallets/mev_shield/index.hpp"
#include "pallets/mev_shield/storage.hpp"
#include "pallets/system/system.hpp"
#include "runtime/runtime.hpp"

namespace tau::node {

inline crypto::KeyPair dev_key(const char* uri)
{
    return crypto::KeyPair::from_uri(uri).value();
}

inline AccountId account_of(const crypto::KeyPair& key)
{
    return AccountId{key.account()};
}

template <class Call>
Bytes encoded_call(u8 pallet, const Call& call)
{
    Bytes out{pallet, Call::row.index};
    scale::encode(out, call);
    return out;
}

inline Bytes transfer_call(const AccountId& to, u64 rao)
{
    namespace balances = pallets::balances;
    return encoded_call(balances::pallet_index, balances::call::transfer_keep_alive{MultiAddress(to), {Tao{rao}}});
}

inline Bytes carrier_call(BytesView ciphertext)
{
    namespace shield = pallets::mev_shield;
    shield::call::submit_encrypted call;
    call.ciphertext.assign(ciphertext.begin(), ciphertext.end());
    return encoded_call(shield::pallet_index, call);
}

/// What a client sees and does; owns the node.
struct TestNode {
    std::unique_ptr<Node> node;

    explicit TestNode(NodeConfig config = {}) : node(Node::open(std::move(config)).value()) {}

    store::BlockId produce() { return node->produce_block(node->earliest_timestamp()).value(); }
    void produce(int blocks)
    {
        for (int i = 0; i < blocks; ++i) produce();
    }

    /// Asks the state after the head.
    template <class F>
    auto ask(F&& question) const
    {
        state::Overlay overlay(*node->view().state);
        frame::Context ctx(overlay, node->runtime());
        ctx.block_number = node->view().head.number;
        return question(ctx);
    }
    u32 nonce(const AccountId& who) const
    {
        return ask([&](auto& ctx) { return pallets::system::account(ctx, who).nonce; });
    }
    u64 free(const AccountId& who) const
    {
        return ask([&](auto& ctx) { return pallets::system::account(ctx, who).data.free.value; });
    }
    Bytes next_key() const
    {
        return ask([](auto& ctx) {
            const auto key = pallets::mev_shield::storage::NextKey.get(ctx);
            return key ? to_bytes(*key) : Bytes{};
        });
    }

    /// An extrinsic whose era of `period` blocks (0: immortal) begins at the head.
    Bytes sign(const crypto::KeyPair& key, BytesView call, u32 nonce, u64 period = 8) const
    {
        const auto head = node->view().head;
        runtime::SignedExtra extra;
        if (period != 0) extra.era = Era::mortal(period, head.number);
        extra.nonce = {nonce};
        const auto birth = node->store().hash_of(static_cast<BlockNumber>(extra.era.birth(head.number)));
        const auto spec = node->runtime().setup.spec_version;
        const auto payload =
            runtime::signing_payload(call, extra, {spec, 1, H256{node->genesis_hash()}, H256{birth.value()}});
        MultiSignature::Sr25519 signature;
        std::ranges::copy(key.sign(payload), signature.bytes.begin());
        return runtime::signed_extrinsic(account_of(key), {signature}, extra, call);
    }

    std::vector<Bytes> body() const { return node->store().block(node->view().head.number)->body; }
};

}  // namespace tau::node
