// engine_*: blocks on command (sc-consensus-manual-seal).
#include "rpc/methods/common.hpp"

namespace tau::rpc::methods {
namespace {

RpcResult create_block(World& world, const Params&)
{
    const auto made = world.engine.create_block();
    if (!made) return tl::make_unexpected(errors::internal_error(made.error().message));
    return json::object{{"hash", to_hex(made->hash)},
                        {"aux", json::object{{"header_only", false},
                                             {"clear_justification_requests", false},
                                             {"needs_justification", false},
                                             {"bad_justification", false},
                                             {"is_new_best", true}}},
                        {"proof_size", 0}};
}

/// Every block is final as soon as it is made; only an unknown one is an error.
RpcResult finalize_block(World& world, const Params& params)
{
    TAU_TRY_ASSIGN(const auto hash, params.optional_hash(0, "hash"));
    if (!hash) return tl::make_unexpected(errors::invalid_params("a block hash is needed"));
    if (!world.node.store().number_of(*hash))
        return tl::make_unexpected(RpcError{code_client, "Client error: UnknownBlock: " + to_hex(*hash), {}});
    return json::value(true);
}

}  // namespace

void add_engine(JsonRpc& rpc, World& world)
{
    rpc.add(Method{"engine_createBlock", [&world](const Params& p) { return create_block(world, p); }});
    rpc.add(Method{"engine_finalizeBlock", [&world](const Params& p) { return finalize_block(world, p); }});
}

}  // namespace tau::rpc::methods
