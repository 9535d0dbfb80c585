// taud_account, taud_faucet: what an account has, and coins of //Alice for it.
#include "rpc/methods/explorer_reader.hpp"

#include "crypto/keypair.hpp"
#include "crypto/ss58.hpp"
#include "metadata/storage_key.hpp"
#include "runtime/extrinsic.hpp"

#include <fmt/format.h>

namespace tau::rpc::methods {
namespace {

constexpr u64 rao_per_tao = 1'000'000'000;
constexpr u64 faucet_limit_tao = 10'000;
constexpr BlockNumber history_blocks = 2000;  ///< How far back balance changes are looked for.
constexpr std::size_t history_rows = 25;

/// Free balance after a block, from the raw account.
json::value free_after(const ExplorerReader& reader, BlockNumber number, const json::array& who)
{
    const auto state = reader.world().node.store().view_at(number);
    if (!state) return nullptr;
    const auto account = reader.storage({{number, {}}, *state}, "System", "Account", who);
    return account ? account->at("data").at("free") : json::value(nullptr);
}

/// The latest blocks that changed the account: [{"block", "free"}], newest first.
json::array history(const ExplorerReader& reader, BlockNumber head, const json::array& who)
{
    json::array out;
    const auto item = metadata::find_item(reader.metadata(), "System", "Account");
    if (!item) return out;
    const auto key = metadata::storage_key(reader.metadata(), *item, who);
    if (!key) return out;
    for (BlockNumber n = head; n > 0 && head - n < history_blocks && out.size() < history_rows; --n) {
        const auto changes = reader.world().node.store().changes_of(n);
        if (!changes) break;
        const auto found =
            std::lower_bound(changes->begin(), changes->end(), *key,
                             [](const auto& change, const Bytes& k) { return as_text(change.key) < as_text(k); });
        if (found == changes->end() || found->key != *key) continue;
        out.emplace_back(json::object{{"block", n}, {"free", free_after(reader, n, who)}});
    }
    return out;
}

RpcResult account(const ExplorerReader& reader, const Params& params)
{
    TAU_TRY_ASSIGN(const auto who, account_param(params, 0, "account"));
    TAU_TRY_ASSIGN(const auto at, state_at(reader.world(), params, 1));
    const std::string address = crypto::to_ss58(who);
    TAU_TRY_ASSIGN(const auto info, reader.storage(at, "System", "Account", {address}));
    TAU_TRY_ASSIGN(auto stakes, reader.api(at, "StakeInfoRuntimeApi", "get_stake_info_for_coldkey", who));
    TAU_TRY_ASSIGN(auto owner, reader.storage(at, "SubtensorModule", "Owner", {address}));
    TAU_TRY_ASSIGN(auto hotkeys, reader.storage(at, "SubtensorModule", "OwnedHotkeys", {address}));
    TAU_TRY_ASSIGN(auto prices, reader.api(at, "SwapRuntimeApi", "current_alpha_price_all"));
    const auto& data = info.at("data");
    return json::object{{"address", address},
                        {"publicKey", to_hex(who)},
                        {"free", data.at("free")},
                        {"reserved", data.at("reserved")},
                        {"nonce", info.at("nonce")},
                        {"coldkey", std::move(owner)},
                        {"hotkeys", std::move(hotkeys)},
                        {"stakes", std::move(stakes)},
                        {"prices", std::move(prices)},
                        {"history", history(reader, at.id.number, {address})}};
}

/// A signed transfer of the faucet's key.
RpcResult transfer_of(const ExplorerReader& reader, const crypto::KeyPair& pair, const std::string& dest,
                      u64 amount_rao)
{
    const auto& world = reader.world();
    const auto& known = reader.metadata();
    Bytes call;
    const json::value wanted = json::object{{"pallet", "Balances"},
                                            {"call", "transfer_keep_alive"},
                                            {"args", json::object{{"dest", dest}, {"value", amount_rao}}}};
    if (const auto made = metadata::from_json(known.types, known.outer_enums.call, wanted, call); !made)
        return tl::make_unexpected(errors::internal_error(made.error().message));
    const auto view = world.node.view();
    const At at{view.head, view.state};
    TAU_TRY_ASSIGN(const auto nonce, call_api_bytes(world, at, "AccountNonceApi_account_nonce", pair.account()));
    const AccountId signer{pair.account()};
    runtime::SignedExtra extra;  // Immortal: the transfer must not depend on which block the pool judges it at.
    extra.nonce = {world.node.pool().next_nonce(signer, scale::decoded<u32>(nonce).value_or(0))};
    const H256 genesis{world.node.genesis_hash()};
    const runtime::SigningContext context{world.node.runtime().setup.spec_version, 1, genesis, genesis};
    const Bytes signature = pair.sign(runtime::signing_payload(call, extra, context));
    MultiSignature::Sr25519 sr25519{};
    std::copy(signature.begin(), signature.end(), sr25519.bytes.begin());
    return json::value(to_hex(runtime::signed_extrinsic(signer, MultiSignature{sr25519}, extra, call)));
}

/// The hash of the transfer, which is on its way into a block.
RpcResult faucet(const JsonRpc& rpc, const ExplorerReader& reader, const Params& params)
{
    TAU_TRY_ASSIGN(const auto who, account_param(params, 0, "account"));
    TAU_TRY_ASSIGN(const auto tao, params.number(1, "tao"));
    if (tao == 0 || tao > faucet_limit_tao)
        return tl::make_unexpected(errors::invalid_params(fmt::format("tao: from 1 to {}", faucet_limit_tao)));
    const auto pair = crypto::KeyPair::from_uri("//Alice");
    if (!pair) return tl::make_unexpected(errors::internal_error(pair.error().message));
    TAU_TRY_ASSIGN(auto extrinsic, transfer_of(reader, *pair, crypto::to_ss58(who), tao * rao_per_tao));
    return rpc.call("author_submitExtrinsic", json::array{std::move(extrinsic)});
}

}  // namespace

void add_explorer_accounts(JsonRpc& rpc, const Explorer& reader)
{
    rpc.add(Method{"taud_account", [reader](const Params& p) { return account(*reader, p); }});
    // Clicks side by side would take the same nonce.
    auto one_at_a_time = std::make_shared<std::mutex>();
    rpc.add(Method{"taud_faucet", [reader, one_at_a_time, &rpc](const Params& p) {
                       const std::lock_guard lock(*one_at_a_time);
                       return faucet(rpc, *reader, p);
                   }});
}

}  // namespace tau::rpc::methods
