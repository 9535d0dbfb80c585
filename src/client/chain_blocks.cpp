#include "base/hex.hpp"
#include "client/chain.hpp"
#include "client/json_access.hpp"
#include "metadata/extrinsic.hpp"

namespace tau::client {

Answer<BlockRef> Chain::best_block() const
{
    TAU_TRY_ASSIGN(const auto head, rpc_->call("chain_getBlockHash"));
    BlockRef out;
    TAU_TRY_ASSIGN(out.hash, hash_of(head, "the best block"));
    TAU_TRY_ASSIGN(out.number, number_of(out.hash));
    return out;
}

Answer<BlockRef> Chain::finalized_block() const
{
    TAU_TRY_ASSIGN(const auto head, rpc_->call("chain_getFinalizedHead"));
    BlockRef out;
    TAU_TRY_ASSIGN(out.hash, hash_of(head, "the finalized block"));
    TAU_TRY_ASSIGN(out.number, number_of(out.hash));
    return out;
}

Answer<u64> Chain::number_of(const Hash& block) const
{
    TAU_TRY_ASSIGN(const auto header, rpc_->call("chain_getHeader", {json::value(to_hex(block))}));
    const auto* number = member(header, "number");
    if (!number) return error(ErrorKind::input, "there is no block " + to_hex(block));
    return client::number_of(*number, "the block number");
}

Answer<std::optional<Hash>> Chain::block_hash(u64 number) const
{
    TAU_TRY_ASSIGN(const auto answer, rpc_->call("chain_getBlockHash", {number}));
    if (answer.is_null()) return std::nullopt;
    TAU_TRY_ASSIGN(const Hash hash, hash_of(answer, "the block hash"));
    return hash;
}

Answer<u64> Chain::next_nonce(const FixedBytes<32>& account) const
{
    TAU_TRY_ASSIGN(const auto answer, rpc_->call("system_accountNextIndex", {json::value(address(account))}));
    return client::number_of(answer, "the nonce");
}

Answer<json::array> Chain::events(const Hash& block) const
{
    TAU_TRY_ASSIGN(const auto item, lift(metadata::find_item(metadata_, "System", "Events")));
    const auto key = json::value(to_hex(metadata::storage_prefix(item)));
    TAU_TRY_ASSIGN(const auto stored, rpc_->call("state_getStorage", {key, block_parameter(block)}));
    if (stored.is_null()) return json::array();
    TAU_TRY_ASSIGN(const Bytes bytes, bytes_of(stored, "System.Events"));
    return lift(metadata::events_to_json(metadata_, bytes, format_), ErrorKind::nonsense);
}

}  // namespace tau::client
