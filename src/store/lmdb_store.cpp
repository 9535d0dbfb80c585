#include "crypto/hash.hpp"
#include "scale/scale.hpp"
#include "store/head_trie.hpp"
#include "store/lmdb_view.hpp"
#include "store/rows.hpp"

namespace tau::store {
namespace {

/// Raised when a table's meaning changes; a database of another format is refused.
constexpr u32 format = 1;
/// Blocks dropped in one transaction.
constexpr u32 prune_batch = 1000;

using Mode = LmdbTransaction::Mode;

template <class T>
T decode(BytesView bytes)
{
    T value{};
    scale::Reader reader(bytes);
    scale::decode(reader, value);
    if (!reader.ok || !reader.at_end()) throw std::runtime_error("a row of the database is damaged");
    return value;
}

template <class T>
Bytes encode(const T& value)
{
    Bytes out;
    scale::encode(out, value);
    return out;
}

template <class T>
std::optional<T> read(const LmdbTransaction& transaction, Table table, BytesView key)
{
    const auto row = transaction.get(table, key);
    if (!row) return std::nullopt;
    return decode<T>(*row);
}

tl::unexpected<StoreError> io_error(const std::exception& error)
{
    return tl::make_unexpected(StoreError{StoreErrorCode::io, error.what()});
}

class LmdbStore final : public Store {
public:
    explicit LmdbStore(std::shared_ptr<const LmdbFile> file) : file_(std::move(file)) {}

    /// Checks the format and builds the trie from the state, which must have the head's root. Throws.
    StoreResult<void> open();

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
    using Chain = std::optional<ChainState>;

    Chain chain() const;
    void set_chain(const ChainState& chain);
    LmdbTransaction reading() const { return {file_, Mode::read}; }
    static Chain chain_in(const LmdbTransaction& t) { return read<ChainState>(t, Table::meta, as_bytes("chain")); }
    void write_block(LmdbTransaction& t, const BlockCommit& block, bool first) const;
    void drop_history(LmdbTransaction& t, BlockNumber number) const;

    std::shared_ptr<const LmdbFile> file_;
    HeadTrie trie_;
    mutable std::mutex mutex_;
    Chain chain_;  ///< of the last commit, guarded by mutex_
};

LmdbStore::Chain LmdbStore::chain() const
{
    const std::lock_guard lock(mutex_);
    return chain_;
}

void LmdbStore::set_chain(const ChainState& chain)
{
    const std::lock_guard lock(mutex_);
    chain_ = chain;
}

StoreResult<void> LmdbStore::open()
{
    std::optional<HeaderRow> head;
    {
        LmdbTransaction t(file_, Mode::write);
        const u32 found = read<u32>(t, Table::meta, as_bytes("format")).value_or(format);
        if (found != format)
            return tl::make_unexpected(StoreError{StoreErrorCode::io, "the database has format " +
                                                                          std::to_string(found) + ", this program " +
                                                                          "reads format " + std::to_string(format)});
        t.put(Table::meta, as_bytes("format"), encode(format));
        chain_ = chain_in(t);
        if (chain_) head = read<HeaderRow>(t, Table::headers, number_key(chain_->head.number));
        t.commit();
    }
    state::Trie trie = state::Trie::build(*head_view());
    if (chain_ && (!head || head->state_root != trie.root()))
        return tl::make_unexpected(
            StoreError{StoreErrorCode::io, "the database is damaged: its state does not have the head's state root"});
    trie_ = HeadTrie(std::move(trie));
    return {};
}

/// Whether every key fits into a table.
StoreResult<void> check_keys(const state::StateDiff& diff)
{
    for (const auto& change : diff)
        if (change.key.empty() || change.key.size() > max_lmdb_key)
            return tl::make_unexpected(StoreError{
                StoreErrorCode::invalid,
                "a state key of " + std::to_string(change.key.size()) + " bytes does not fit on disk, 1 to 511 do"});
    return {};
}

StoreResult<void> LmdbStore::commit(const BlockCommit& block)
{
    TAU_TRY(check_follows(chain_, block));
    TAU_TRY(check_keys(block.diff));
    const Hash root = state_root_after(block.diff);
    if (root != block.state_root) return wrong_state_root(block, root);
    const Hash finalized =
        block.finalized && *block.finalized != block.number ? *hash_of(*block.finalized) : block.hash;
    const ChainState next = advanced(chain_, block, finalized);
    try {
        LmdbTransaction t(file_, Mode::write);
        write_block(t, block, block.number == next.first);
        t.put(Table::meta, as_bytes("chain"), encode(next));
        t.commit();
    } catch (const std::exception& error) {
        return io_error(error);
    }
    trie_.settle();
    set_chain(next);
    return {};
}

void LmdbStore::write_block(LmdbTransaction& t, const BlockCommit& block, bool first) const
{
    const auto number = number_key(block.number);
    for (const auto& [key, value] : block.diff) {
        if (value)
            t.put(Table::state, key, *value);
        else
            t.remove(Table::state, key);
    }
    // The state of the first block has no past.
    if (!first)
        for (const auto& [key, before] : trie_.before())
            t.put(Table::changed_in, key, change_mark(block.number, before.has_value()));
    t.put(Table::changes, number, pack_changes(trie_.before()), MDB_APPEND);
    const HeaderRow header{block.hash, block.parent, block.state_root, block.header};
    t.put(Table::headers, number, encode(header), MDB_APPEND);
    t.put(Table::bodies, number, encode(BodyRow{block.body, block.justifications}), MDB_APPEND);
    t.put(Table::numbers, block.hash, number);
    for (u32 index = 0; index < block.body.size(); ++index)
        t.put(Table::extrinsics, crypto::blake2b_256(block.body[index]),
              encode(ExtrinsicLocation{block.number, index}));
}

StoreResult<void> LmdbStore::set_finalized(BlockNumber number)
{
    TAU_TRY(check_finalized(chain_, number));
    ChainState next = *chain_;
    next.finalized = {number, *hash_of(number)};
    try {
        LmdbTransaction t(file_, Mode::write);
        t.put(Table::meta, as_bytes("chain"), encode(next));
        t.commit();
    } catch (const std::exception& error) {
        return io_error(error);
    }
    set_chain(next);
    return {};
}

StoreResult<u64> LmdbStore::prune(u64 keep_blocks)
{
    if (!chain_) return 0;
    const BlockNumber oldest = chain_->oldest;
    const BlockNumber limit = prune_limit(*chain_, keep_blocks);
    try {
        while (chain_->oldest < limit) {
            ChainState next = *chain_;
            LmdbTransaction t(file_, Mode::write);
            for (u32 i = 0; i < prune_batch && next.oldest < limit; ++i) drop_history(t, next.oldest++);
            t.put(Table::meta, as_bytes("chain"), encode(next));
            t.commit();
            set_chain(next);
        }
    } catch (const std::exception& error) {
        return io_error(error);
    }
    return limit - oldest;
}

void LmdbStore::drop_history(LmdbTransaction& t, BlockNumber number) const
{
    const auto key = number_key(number);
    const auto changes = unpack_changes(t.get(Table::changes, key).value());
    if (!changes) throw std::runtime_error("a change set of the database is damaged");
    for (const auto& change : *changes)
        t.remove(Table::changed_in, change.key, change_mark(number, change.value.has_value()));
    const auto body = decode<BodyRow>(t.get(Table::bodies, key).value());
    for (const Bytes& extrinsic : body.body) {
        const Hash hash = crypto::blake2b_256(extrinsic);
        const auto location = read<ExtrinsicLocation>(t, Table::extrinsics, hash);
        if (location && location->block == number) t.remove(Table::extrinsics, hash);
    }
    t.remove(Table::changes, key);
    t.remove(Table::bodies, key);
}

std::optional<BlockId> LmdbStore::head() const
{
    const auto now = chain();
    return now ? std::optional(now->head) : std::nullopt;
}

std::optional<BlockId> LmdbStore::finalized() const
{
    const auto now = chain();
    return now ? std::optional(now->finalized) : std::nullopt;
}

std::optional<BlockNumber> LmdbStore::oldest_view() const
{
    const auto now = chain();
    return now ? std::optional(now->oldest) : std::nullopt;
}

View LmdbStore::head_view() const
{
    auto t = std::make_unique<LmdbTransaction>(file_, Mode::read);
    const auto now = chain_in(*t);
    const BlockNumber head = now ? now->head.number : 0;
    return std::make_shared<LmdbView>(std::move(t), head, head);
}

StoreResult<View> LmdbStore::view_at(BlockNumber number) const
{
    auto t = std::make_unique<LmdbTransaction>(file_, Mode::read);
    const auto now = chain_in(*t);
    TAU_TRY(check_kept(now, number));
    return std::make_shared<LmdbView>(std::move(t), number, now->head.number);
}

StoreResult<state::StateDiff> LmdbStore::changes_of(BlockNumber number) const
{
    const auto t = reading();
    TAU_TRY(check_kept(chain_in(t), number));
    auto changes = unpack_changes(t.get(Table::changes, number_key(number)).value());
    if (!changes) return io_error(std::runtime_error("a change set of the database is damaged"));
    return *std::move(changes);
}

std::optional<Hash> LmdbStore::hash_of(BlockNumber number) const
{
    const auto row = read<HeaderRow>(reading(), Table::headers, number_key(number));
    return row ? std::optional(row->hash) : std::nullopt;
}

std::optional<BlockNumber> LmdbStore::number_of(const Hash& hash) const
{
    const auto t = reading();
    const auto row = t.get(Table::numbers, hash);
    return row ? std::optional(number_from(*row)) : std::nullopt;
}

StoreResult<Bytes> LmdbStore::header(BlockNumber number) const
{
    auto row = read<HeaderRow>(reading(), Table::headers, number_key(number));
    if (!row) return unknown_block(number);
    return std::move(row->header);
}

StoreResult<StoredBlock> LmdbStore::block(BlockNumber number) const
{
    const auto t = reading();
    TAU_TRY(check_kept(chain_in(t), number));
    const auto key = number_key(number);
    return stored_block(number, read<HeaderRow>(t, Table::headers, key).value(),
                        read<BodyRow>(t, Table::bodies, key).value());
}

std::optional<ExtrinsicLocation> LmdbStore::find_extrinsic(const Hash& hash) const
{
    return read<ExtrinsicLocation>(reading(), Table::extrinsics, hash);
}

}  // namespace

StoreResult<std::unique_ptr<Store>> open_lmdb_store(const std::filesystem::path& directory)
{
    try {
        auto store = std::make_unique<LmdbStore>(std::make_shared<const LmdbFile>(directory));
        TAU_TRY(store->open());
        return store;
    } catch (const std::exception& error) {
        return io_error(error);
    }
}

}  // namespace tau::store
