#include "node/node.hpp"

#include "crypto/hash.hpp"
#include "node/chain_setup.hpp"
#include "pallets/aura/aura.hpp"
#include "pallets/aura/constants.hpp"
#include "pallets/mev_shield/storage.hpp"
#include "pallets/timestamp/constants.hpp"
#include "pallets/timestamp/timestamp.hpp"
#include "runtime/genesis.hpp"
#include "runtime/runtime.hpp"

#include <algorithm>

namespace tau::node {
namespace {

Hash hash_of(const Header& header)
{
    return crypto::blake2b_256(scale::encoded(header));
}

state::StateDiff diff_of(const state::MapView::Map& map)
{
    state::StateDiff out;
    for (const auto& [key, value] : map) out.push_back({key, value});
    return out;
}

Result<void> check_invariants(frame::Context& ctx)
{
    const auto report = runtime::check_invariants(ctx);
    if (report.empty()) return {};
    std::string all = "block " + std::to_string(ctx.block_number) + " breaks an invariant:";
    for (const auto& violation : report) all += "\n  " + violation;
    return failure(all);
}

Result<std::unique_ptr<store::Store>> open_store(const NodeConfig& config)
{
    if (!config.base_path) return store::open_memory_store();
    auto opened = store::open_lmdb_store(*config.base_path);
    if (!opened) return failure(opened.error().message);
    return std::move(*opened);
}

}  // namespace

Result<std::unique_ptr<Node>> Node::open(NodeConfig config)
{
    TAU_TRY_ASSIGN(auto author, crypto::KeyPair::from_uri(config.author_uri));
    TAU_TRY_ASSIGN(auto store, open_store(config));
    std::unique_ptr<Node> node(new Node(std::move(config), std::move(store), std::move(author)));
    if (node->config_.base_path) TAU_TRY(keep_setup(*node->config_.base_path, node->config_.setup));
    TAU_TRY(node->begin_chain());
    return node;
}

Node::Node(NodeConfig config, std::unique_ptr<store::Store> store, crypto::KeyPair author)
    : config_(std::move(config)),
      runtime_(runtime::make_runtime(config_.setup)),
      store_(std::move(store)),
      pool_(runtime_),
      author_(std::move(author)),
      shield_keys_(author_, config_.shield_rotation)
{
}

Node::~Node() = default;

Result<void> Node::begin_chain()
{
    if (!store_->head()) TAU_TRY(commit_genesis());
    const auto genesis = store_->hash_of(0);
    if (!genesis) return failure("the database has no block 0");
    genesis_hash_ = *genesis;
    load_head();
    return {};
}

Result<void> Node::commit_genesis()
{
    const auto map = config_.genesis_state ? *config_.genesis_state
                                           : runtime::genesis_state(runtime_, runtime::localnet(config_.setup));
    store::BlockCommit block;
    block.diff = diff_of(map);
    block.state_root = store_->state_root_after(block.diff);
    const Header header = runtime::genesis_header({block.state_root});
    block.header = scale::encoded(header);
    block.hash = hash_of(header);
    block.finalized = 0;
    if (const auto done = store_->commit(block); !done) return failure(done.error().message);
    return {};
}

void Node::load_head()
{
    const auto head = *store_->head();
    const auto header = store_->header(head.number);
    TAU_ASSERT(header);
    const auto decoded = scale::decoded<Header>(*header);
    TAU_ASSERT(decoded);
    view_ = {head, store_->finalized().value_or(head), *decoded, store_->head_view()};
}

ChainView Node::view() const
{
    const std::lock_guard lock(view_mutex_);
    return view_;
}

const Bytes& Node::metadata(u8 version) const
{
    const std::lock_guard lock(metadata_mutex_);
    auto& bytes = metadata_[version];
    if (bytes.empty()) bytes = metadata::encode(runtime::build_metadata(runtime_), version);
    return bytes;
}

Result<Hash, pool::Rejection> Node::submit(Bytes extrinsic, pool::Watcher watcher)
{
    const auto now = view();
    const pool::Head head{now.head.number, now.head.hash, now.state};
    auto hash = pool_.submit(head, std::move(extrinsic), std::move(watcher));
    if (hash)
        for (const auto& listener : transaction_listeners_) listener();
    return hash;
}

u64 Node::slot_duration() const
{
    return pallets::aura::constants::SlotDuration.of(config_.setup);
}

u64 Node::earliest_timestamp() const
{
    const auto now = view();
    const auto slot = pallets::aura::slot_of(now.header.digest);
    const u64 next_slot = slot ? (*slot + 1) * slot_duration() : slot_duration();
    state::Overlay overlay(*now.state);
    frame::Context ctx(overlay, runtime_);
    // An engine on the wall clock makes blocks anywhere in a slot; Timestamp wants a distance besides.
    const u64 before = pallets::timestamp::now(ctx);
    return std::max(next_slot, before + pallets::timestamp::constants::MinimumPeriod.of(config_.setup));
}

/// As in the parent's state: the inherents of the block being built move the keys on.
std::optional<PendingShieldKey> Node::pending_shield_key(frame::Context& ctx, const store::BlockId& parent) const
{
    const auto key = pallets::mev_shield::storage::PendingKey.get(ctx);
    if (!key) return std::nullopt;
    return PendingShieldKey{crypto::twox_128(*key), [this, parent, key = to_bytes(*key)] {
                                return shield_keys_.decapsulation_key(*store_, parent, key);
                            }};
}

Result<runtime::BlockResult> Node::build(u64 timestamp_ms, std::vector<Hash>& bad)
{
    const auto parent = view();
    const Digest digest{{pallets::aura::pre_runtime(timestamp_ms / slot_duration())}};
    runtime::BlockBuilder builder(runtime_, *parent.state, {parent.head.number + 1, {parent.head.hash}, digest});
    const auto pending = pending_shield_key(builder.context(), parent.head);
    const auto announced = shield_keys_.announced(*store_, parent.head);
    for (const auto& inherent : runtime::inherents(runtime_, {timestamp_ms, announced}))
        TAU_ASSERT(builder.apply(inherent));
    bad = propose(builder, pool_.ready(), pending);
    if (config_.check_invariants) TAU_TRY(check_invariants(builder.context()));
    return builder.finish([this](const state::StateDiff& diff) { return store_->state_root_after(diff); });
}

/// Aura's seal: the author's signature over the hash of the unsealed header.
Header Node::sealed(Header header) const
{
    const Bytes signature = author_.sign(hash_of(header));
    header.digest.logs.push_back({DigestItem::Seal{aura_engine, signature}});
    return header;
}

Result<store::BlockId> Node::produce_block(u64 timestamp_ms)
{
    std::vector<Hash> bad;
    TAU_TRY_ASSIGN(const auto block, build(timestamp_ms, bad));
    const Header header = sealed(block.header);
    Hash hash{};
    TAU_TRY(commit(header, block, hash));
    for (const auto& gone : bad) pool_.drop_invalid(gone, header.number.value);
    announce(header, hash, block);
    return store::BlockId{header.number.value, hash};
}

Result<void> Node::commit(const Header& header, const runtime::BlockResult& block, Hash& hash)
{
    store::BlockCommit commit;
    commit.number = header.number.value;
    commit.parent = header.parent_hash.bytes;
    commit.header = scale::encoded(header);
    commit.hash = hash = crypto::blake2b_256(commit.header);
    commit.body = block.body;
    commit.diff = block.diff;
    commit.state_root = header.state_root.bytes;
    commit.finalized = commit.number;
    if (const auto done = store_->commit(commit); !done) return failure(done.error().message);
    if (config_.pruning)
        if (const auto done = store_->prune(*config_.pruning); !done) return failure(done.error().message);
    return {};
}

void Node::announce(const Header& header, const Hash& hash, const runtime::BlockResult& block)
{
    const store::BlockId id{header.number.value, hash};
    ChainView now{id, id, header, store_->head_view()};
    {
        const std::lock_guard lock(view_mutex_);
        view_ = now;
    }
    pool_.on_block({id.number, id.hash, now.state}, block.body, block.diff, true);
    for (const auto& listener : block_listeners_) listener({now, block.body, block.diff});
}

void Node::on_block(BlockListener listener)
{
    block_listeners_.push_back(std::move(listener));
}

void Node::on_transaction(std::function<void()> listener)
{
    transaction_listeners_.push_back(std::move(listener));
}

store::StoreResult<store::View> Node::state_at(const Hash& block) const
{
    const auto number = store_->number_of(block);
    if (!number) return tl::make_unexpected(store::StoreError{store::StoreErrorCode::unknown_block, "unknown block"});
    return store_->view_at(*number);
}

}  // namespace tau::node
