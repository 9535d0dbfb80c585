// system_*: what this node is, and accounts' next nonces.
#include "rpc/methods/common.hpp"

#include "crypto/ss58.hpp"
#include "pallets/system/system.hpp"
#include "runtime/runtime.hpp"

namespace tau::rpc::methods {
namespace {

constexpr std::string_view version_text = "0.1.0";

Result<AccountId, RpcError> account_in(const Params& params)
{
    TAU_TRY_ASSIGN(const auto text, params.text(0, "account"));
    if (const auto raw = fixed_from_hex<32>(text); raw && text.starts_with("0x")) return AccountId{*raw};
    const auto decoded = crypto::from_ss58(text);
    if (!decoded) return tl::make_unexpected(errors::invalid_params("an account in SS58 form is needed"));
    return AccountId{decoded->account};
}

RpcResult next_index(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto who, account_in(params));
    const auto view = world.node.view();
    ApiWorld api(world, {view.head, view.state});
    return json::value(world.node.pool().next_nonce(who, pallets::system::account(api.context(), who).nonce));
}

RpcResult health(const World&, const Params&)
{
    return json::object{{"peers", 0}, {"isSyncing", false}, {"shouldHavePeers", false}};
}

RpcResult sync_state(const World& world, const Params&)
{
    const auto head = world.node.view().head.number;
    return json::object{{"startingBlock", 0}, {"currentBlock", head}, {"highestBlock", head}};
}

RpcResult properties(const World&, const Params&)
{
    return json::object{{"ss58Format", 42}, {"tokenDecimals", 9}, {"tokenSymbol", "TAO"}};
}

/// Encoded ApplyExtrinsicResult of the transaction on top of a block, without a trace.
RpcResult dry_run(const World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto bytes, params.bytes(0, "extrinsic"));
    TAU_TRY_ASSIGN(const auto at, state_at(world, params, 1));
    runtime::BlockBuilder builder(world.node.runtime(), *at.state, {at.id.number + 1, {at.id.hash}, Digest{}});
    const auto applied = builder.apply(bytes);
    Bytes out;
    if (!applied) {
        out.push_back(1);
        scale::encode(out, applied.error());
    } else {
        out.push_back(0);
        out.push_back(applied->outcome ? 0 : 1);
        if (!applied->outcome) scale::encode(out, frame::on_wire(builder.context(), applied->outcome.error()));
    }
    return json::value(to_hex(out));
}

}  // namespace

void add_system(JsonRpc& rpc, World& world)
{
    const auto text = [&](std::string name, std::string value) {
        rpc.add(Method{std::move(name), [value](const Params&) -> RpcResult { return json::value(value); }, {}, true});
    };
    const auto row = [&](std::string name, RpcResult (*body)(const World&, const Params&), bool quick,
                         std::vector<std::string> aliases = {}) {
        rpc.add(Method{std::move(name), [&world, body](const Params& p) { return body(world, p); }, std::move(aliases),
                       quick});
    };
    text("system_name", "taud");
    text("system_version", std::string(version_text));
    text("system_chain", world.chain_name);
    text("system_chainType", "Local");
    text("system_localPeerId", "");
    rpc.add(Method{"system_localListenAddresses", [](const Params&) -> RpcResult { return json::array{}; }, {}, true});
    rpc.add(Method{"system_peers", [](const Params&) -> RpcResult { return json::array{}; }, {}, true});
    rpc.add(Method{"system_nodeRoles", [](const Params&) -> RpcResult { return json::array{"Authority"}; }, {}, true});
    row("system_health", &health, true);
    row("system_syncState", &sync_state, true);
    row("system_properties", &properties, true);
    row("system_accountNextIndex", &next_index, false, {"account_nextIndex"});
    row("system_dryRun", &dry_run, false, {"system_dryRunAt"});
}

}  // namespace tau::rpc::methods
