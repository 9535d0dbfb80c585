#include "crypto/hash.hpp"
#include "store/head_trie.hpp"
#include "store/memory_tables.hpp"

namespace tau::store {
namespace {

class MemoryStore final : public Store {
public:
    Hash state_root_after(const state::StateDiff& diff) override { return trie_.root_after(diff, *head_view()); }
    StoreResult<void> commit(const BlockCommit& block) override;
    StoreResult<void> set_finalized(BlockNumber number) override;
    StoreResult<u64> prune(u64 keep_blocks) override;

    std::optional<BlockId> head() const override;
    std::optional<BlockId> finalized() const override;
    std::optional<BlockNumber> oldest_view() const override;
    View head_view() const override;
    StoreResult<View> view_at(BlockNumber number) const override;
    StoreResult<state::StateDiff> changes_of(BlockNumber number) const override;
    std::optional<Hash> hash_of(BlockNumber number) const override;
    std::optional<BlockNumber> number_of(const Hash& hash) const override;
    StoreResult<Bytes> header(BlockNumber number) const override;
    StoreResult<StoredBlock> block(BlockNumber number) const override;
    std::optional<ExtrinsicLocation> find_extrinsic(const Hash& hash) const override;

private:
    void apply(const state::StateDiff& diff, BlockNumber number);
    void index(const BlockCommit& block);
    void drop_history(BlockNumber number);

    std::shared_ptr<MemoryTables> tables_ = std::make_shared<MemoryTables>();
    HeadTrie trie_;
};

StoreResult<void> MemoryStore::commit(const BlockCommit& block)
{
    // Only this thread writes, so what it reads without the lock stands still.
    TAU_TRY(check_follows(tables_->chain, block));
    const Hash root = state_root_after(block.diff);
    if (root != block.state_root) return wrong_state_root(block, root);
    const Hash finalized =
        block.finalized && *block.finalized != block.number ? tables_->row(*block.finalized).header.hash : block.hash;
    BlockRow row{{block.hash, block.parent, block.state_root, block.header},
                 {block.body, block.justifications},
                 pack_changes(trie_.before())};
    const auto lock = tables_->write_lock();
    tables_->chain = advanced(tables_->chain, block, finalized);
    tables_->blocks.push_back(std::move(row));
    index(block);
    apply(block.diff, block.number);
    trie_.settle();
    return {};
}

void MemoryStore::index(const BlockCommit& block)
{
    tables_->numbers.insert_or_assign(block.hash, block.number);
    for (u32 i = 0; i < block.body.size(); ++i)
        tables_->extrinsics.insert_or_assign(crypto::blake2b_256(block.body[i]), ExtrinsicLocation{block.number, i});
}

void MemoryStore::apply(const state::StateDiff& diff, BlockNumber number)
{
    for (const auto& [key, value] : diff) {
        Cell& cell = tables_->find_or_add(key);
        // The state of the first block has no past.
        if (number != tables_->chain->first) cell.changes.push_back({number, cell.present});
        cell.present = value.has_value();
        if (value)
            cell.value = *value;
        else
            cell.value = {};
    }
}

StoreResult<void> MemoryStore::set_finalized(BlockNumber number)
{
    TAU_TRY(check_finalized(tables_->chain, number));
    const auto lock = tables_->write_lock();
    tables_->chain->finalized = {number, tables_->row(number).header.hash};
    return {};
}

StoreResult<u64> MemoryStore::prune(u64 keep_blocks)
{
    if (!tables_->chain) return 0;
    const auto lock = tables_->write_lock();
    const BlockNumber oldest = tables_->chain->oldest;
    BlockNumber limit = prune_limit(*tables_->chain, keep_blocks);
    {
        const std::lock_guard pins(tables_->pins_mutex);
        if (!tables_->pins.empty()) limit = std::min(limit, *tables_->pins.begin());
    }
    for (BlockNumber number = oldest; number < limit; ++number) drop_history(number);
    tables_->chain->oldest = std::max(oldest, limit);
    return tables_->chain->oldest - oldest;
}

void MemoryStore::drop_history(BlockNumber number)
{
    BlockRow& row = tables_->row(number);
    for (const auto& change : *tables_->changes_of(number)) {
        const auto found = tables_->cells.find(change.key);
        if (found == tables_->cells.end()) continue;
        auto& changes = found->second.changes;
        if (!changes.empty() && changes.front().block == number) changes.erase(changes.begin());
        if (changes.empty()) changes.shrink_to_fit();
        if (changes.empty() && !found->second.present) tables_->drop(found);
    }
    for (const Bytes& extrinsic : row.body.body) {
        const auto found = tables_->extrinsics.find(crypto::blake2b_256(extrinsic));
        if (found != tables_->extrinsics.end() && found->second.block == number) tables_->extrinsics.erase(found);
    }
    row.body = {};
    row.changes = {};
}

std::optional<BlockId> MemoryStore::head() const
{
    const auto lock = tables_->read_lock();
    if (!tables_->chain) return std::nullopt;
    return tables_->chain->head;
}

std::optional<BlockId> MemoryStore::finalized() const
{
    const auto lock = tables_->read_lock();
    if (!tables_->chain) return std::nullopt;
    return tables_->chain->finalized;
}

std::optional<BlockNumber> MemoryStore::oldest_view() const
{
    const auto lock = tables_->read_lock();
    if (!tables_->chain) return std::nullopt;
    return tables_->chain->oldest;
}

View MemoryStore::head_view() const
{
    const auto lock = tables_->read_lock();
    std::optional<BlockNumber> number;
    if (tables_->chain) number = tables_->chain->head.number;
    return std::make_shared<MemoryView>(tables_, number);
}

StoreResult<View> MemoryStore::view_at(BlockNumber number) const
{
    const auto lock = tables_->read_lock();
    TAU_TRY(check_kept(tables_->chain, number));
    return std::make_shared<MemoryView>(tables_, number);
}

StoreResult<state::StateDiff> MemoryStore::changes_of(BlockNumber number) const
{
    const auto lock = tables_->read_lock();
    TAU_TRY(check_kept(tables_->chain, number));
    return *tables_->changes_of(number);
}

std::optional<Hash> MemoryStore::hash_of(BlockNumber number) const
{
    const auto lock = tables_->read_lock();
    if (!tables_->chain || !tables_->chain->knows(number)) return std::nullopt;
    return tables_->row(number).header.hash;
}

std::optional<BlockNumber> MemoryStore::number_of(const Hash& hash) const
{
    const auto lock = tables_->read_lock();
    const auto found = tables_->numbers.find(hash);
    if (found == tables_->numbers.end()) return std::nullopt;
    return found->second;
}

StoreResult<Bytes> MemoryStore::header(BlockNumber number) const
{
    const auto lock = tables_->read_lock();
    if (!tables_->chain || !tables_->chain->knows(number)) return unknown_block(number);
    return tables_->row(number).header.header;
}

StoreResult<StoredBlock> MemoryStore::block(BlockNumber number) const
{
    const auto lock = tables_->read_lock();
    TAU_TRY(check_kept(tables_->chain, number));
    const BlockRow& row = tables_->row(number);
    return stored_block(number, row.header, row.body);
}

std::optional<ExtrinsicLocation> MemoryStore::find_extrinsic(const Hash& hash) const
{
    const auto lock = tables_->read_lock();
    const auto found = tables_->extrinsics.find(hash);
    if (found == tables_->extrinsics.end()) return std::nullopt;
    return found->second;
}

}  // namespace

std::unique_ptr<Store> open_memory_store()
{
    return std::make_unique<MemoryStore>();
}

}  // namespace tau::store
