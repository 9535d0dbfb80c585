#include "store/rows.hpp"

#include "base/hex.hpp"

namespace tau::store {
namespace {

tl::unexpected<StoreError> invalid(std::string message)
{
    return tl::make_unexpected(StoreError{StoreErrorCode::invalid, std::move(message)});
}

std::string name_of(BlockNumber number)
{
    return "block #" + std::to_string(number);
}

}  // namespace

StoreResult<StoredBlock> Store::block(const Hash& hash) const
{
    if (const auto number = number_of(hash)) return block(*number);
    return tl::make_unexpected(StoreError{StoreErrorCode::unknown_block, "no block " + to_hex(hash) + " here"});
}

tl::unexpected<StoreError> unknown_block(BlockNumber number)
{
    return tl::make_unexpected(StoreError{StoreErrorCode::unknown_block, "no " + name_of(number) + " here"});
}

tl::unexpected<StoreError> wrong_state_root(const BlockCommit& block, const Hash& computed)
{
    return invalid(name_of(block.number) + " claims state root " + to_hex(block.state_root) + ", its changes give " +
                   to_hex(computed));
}

StoreResult<void> check_follows(const std::optional<ChainState>& chain, const BlockCommit& block)
{
    if (chain) {
        const BlockId& head = chain->head;
        if (block.number != head.number + 1 || block.parent != head.hash)
            return invalid(name_of(block.number) + " on " + to_hex(block.parent) + " does not follow the head, " +
                           name_of(head.number) + " " + to_hex(head.hash));
    }
    if (!block.finalized) return {};
    if (*block.finalized > block.number) return invalid(name_of(*block.finalized) + " cannot be final yet");
    if (*block.finalized == block.number) return {};
    return check_finalized(chain, *block.finalized);
}

StoreResult<void> check_finalized(const std::optional<ChainState>& chain, BlockNumber number)
{
    if (!chain || !chain->knows(number)) return unknown_block(number);
    if (number < chain->finalized.number)
        return invalid(name_of(number) + " is below the finalised " + name_of(chain->finalized.number));
    return {};
}

StoreResult<void> check_kept(const std::optional<ChainState>& chain, BlockNumber number)
{
    if (!chain || number > chain->head.number) return unknown_block(number);
    if (number >= chain->oldest) return {};
    if (number < chain->first) return unknown_block(number);
    return tl::make_unexpected(StoreError{
        StoreErrorCode::pruned, name_of(number) + " was pruned; the oldest kept is #" + std::to_string(chain->oldest)});
}

BlockNumber prune_limit(const ChainState& chain, u64 keep_blocks)
{
    if (keep_blocks >= chain.head.number) return chain.oldest;
    return std::max(chain.oldest, static_cast<BlockNumber>(chain.head.number - keep_blocks));
}

ChainState advanced(const std::optional<ChainState>& chain, const BlockCommit& block, const Hash& finalized_hash)
{
    const BlockId head{block.number, block.hash};
    ChainState next = chain.value_or(ChainState{head, head, block.number, block.number});
    next.head = head;
    if (block.finalized) next.finalized = {*block.finalized, finalized_hash};
    return next;
}

StoredBlock stored_block(BlockNumber number, HeaderRow header, BodyRow body)
{
    return {{number, header.hash},    header.parent,        header.state_root,
            std::move(header.header), std::move(body.body), std::move(body.justifications)};
}

}  // namespace tau::store
