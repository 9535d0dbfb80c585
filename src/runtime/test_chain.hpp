// Tests: the first block of a localnet, and extrinsics whose signatures count as checked.
#pragma once

#include "frame/revision.hpp"
#include "pallets/aura/aura.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/balances/calls.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/system/system.hpp"
#include "runtime/executor.hpp"
#include "runtime/genesis.hpp"
#include "runtime/runtime.hpp"

#include <gtest/gtest.h>

namespace tau::runtime {

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

/// A signature takes 64 bytes, a 4-byte amount 4: this one's transfer has the recorded length of 144 bytes.
inline constexpr u64 one_tao = 1'000'000'000;

inline AccountId dev_account(std::string_view uri)
{
    static const auto accounts = dev_accounts();
    for (const auto& account : accounts)
        if (account.uri == uri) return account.account;
    return {};
}

class TestChain {
public:
    explicit TestChain(u32 spec_version)
        : runtime(make_runtime({spec_version, frame::Profile::fast})),
          genesis_(genesis_state(runtime, localnet(runtime.setup))),
          block(runtime, genesis_, {1, {}, {{pallets::aura::pre_runtime(slot)}}})
    {
        const u64 now = slot * pallets::aura::slot_duration(ctx());
        for (const Bytes& inherent : inherents(runtime, {now, {}})) EXPECT_TRUE(block.apply(inherent));
    }

    frame::Context& ctx() { return block.context(); }
    Tao free(const AccountId& who) { return pallets::balances::free_balance(ctx(), who); }

    Bytes sign(const AccountId& signer, BytesView call, u64 tip = 0, std::optional<u32> nonce = {})
    {
        SignedExtra extra;
        extra.nonce.value = nonce.value_or(pallets::system::account(ctx(), signer).nonce);
        extra.tip.value = Tao{tip};
        return signed_extrinsic(signer, {MultiSignature::Sr25519{}}, extra, call);
    }
    Validity<Applied> send(const AccountId& signer, BytesView call, u64 tip = 0, std::optional<u32> nonce = {})
    {
        return block.apply(sign(signer, call, tip, nonce), true);
    }

    /// The last event of the kind.
    template <class Event>
    std::optional<Event> last()
    {
        const u8 index = runtime.event_index(Event::row.pallet, Event::row.row);
        const auto& records = ctx().events();
        for (auto record = records.rbegin(); record != records.rend(); ++record) {
            if (record->size() < 7 || (*record)[5] != Event::row.pallet || (*record)[6] != index) continue;
            scale::Reader r(BytesView(*record).subspan(7), &runtime);
            Event out{};
            scale::decode(r, out);
            if (r.ok) return out;
        }
        return std::nullopt;
    }

    frame::Runtime runtime;

private:
    static constexpr u64 slot = 1'000'000;
    state::MapView genesis_;

public:
    BlockBuilder block;
};

}  // namespace tau::runtime
