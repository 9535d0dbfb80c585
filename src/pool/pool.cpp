#include "pool/pool.hpp"

#include "crypto/hash.hpp"
#include "pallets/system/storage.hpp"

#include <algorithm>

namespace tau::pool {
namespace {

constexpr std::size_t account_bytes = 32;

Rejection rejection_of(const TransactionValidityError& error)
{
    const bool is_invalid = std::holds_alternative<TransactionValidityError::Invalid>(error.value);
    return {is_invalid ? RejectCode::invalid : RejectCode::unknown_validity, error};
}

Tag tag_of(const AccountId& who, u32 nonce)
{
    return scale::encoded(std::pair{who, nonce});
}

/// The runtime's tags are an account and a nonce (runtime/apply.cpp); a transaction provides one.
Transaction transaction_of(const Hash& hash, Bytes bytes, ValidTransaction validity, BlockNumber head)
{
    Transaction out;
    out.hash = hash;
    out.bytes = std::make_shared<const Bytes>(std::move(bytes));
    out.priority = validity.priority;
    const u64 next = u64{head} + 1;
    out.dies_at = validity.longevity > ~u64{0} - next ? ~u64{0} : next + validity.longevity;
    const auto who = scale::decoded<std::pair<AccountId, u32>>(validity.provides.at(0));
    TAU_ASSERT(who);
    std::tie(out.sender, out.nonce) = *who;
    out.needs = std::move(validity.requires_);
    out.provides = std::move(validity.provides);
    return out;
}

}  // namespace

Pool::Pool(const frame::Runtime& runtime, Limits limits)
    : runtime_(runtime),
      limits_(limits),
      graph_({limits.transactions, limits.bytes}, {limits.transactions / 10, limits.bytes / 10},
             [this](const Transaction& t, Status status, const Hash& other) { listen(t, status, other); })
{
}

void Pool::listen(const Transaction& transaction, Status status, const Hash& other)
{
    const auto found = watchers_.find(transaction.hash);
    if (found == watchers_.end()) return;
    const bool last = status == Status::invalid || status == Status::dropped || status == Status::usurped;
    found->second({status, {}, 0, other});
    if (last) watchers_.erase(found);
}

Result<Hash, Rejection> Pool::submit(const Head& head, Bytes extrinsic, Watcher watcher)
{
    const Hash hash = crypto::blake2b_256(extrinsic);
    {
        const std::lock_guard lock(mutex_);
        if (graph_.find(hash)) return tl::make_unexpected(Rejection{RejectCode::already_imported, {}});
        const auto ban = banned_until_.find(hash);
        if (ban != banned_until_.end() && head.number < ban->second)
            return tl::make_unexpected(Rejection{RejectCode::banned, {}});
    }
    // The expensive part, outside the lock: as many at once as there are threads that submit.
    auto validity =
        runtime::validate(runtime_, *head.state, head.number, H256{head.hash}, extrinsic, TransactionSource::External);
    if (!validity) return tl::make_unexpected(rejection_of(validity.error()));

    const std::lock_guard lock(mutex_);
    if (graph_.find(hash)) return tl::make_unexpected(Rejection{RejectCode::already_imported, {}});
    auto transaction = transaction_of(hash, std::move(extrinsic), std::move(*validity), head.number);
    TAU_TRY(catch_up(transaction, head));
    if (watcher) watchers_[hash] = std::move(watcher);
    const auto done = graph_.insert(std::move(transaction));
    if (done) return hash;
    watchers_.erase(hash);
    const bool too_low = done.error() == Refusal::priority_too_low;
    return tl::make_unexpected(Rejection{too_low ? RejectCode::priority_too_low : RejectCode::pool_full, {}});
}

/// A block that came meanwhile may have settled what the transaction needs: nobody would tell it later.
Result<void, Rejection> Pool::catch_up(Transaction& transaction, const Head& judged_on) const
{
    if (!newest_.state || newest_.number <= judged_on.number) return {};
    if (transaction.dies_at <= u64{newest_.number} + 1)
        return tl::make_unexpected(rejection_of(invalid(InvalidTransaction::AncientBirthBlock{}).value()));
    auto validity = validate_unsigned(newest_, *transaction.bytes);
    if (!validity) return tl::make_unexpected(rejection_of(validity.error()));
    transaction.needs = std::move(validity->requires_);
    return {};
}

/// All but the signature, which was good at submission.
Validity<ValidTransaction> Pool::validate_unsigned(const Head& head, BytesView bytes) const
{
    return runtime::validate(runtime_, *head.state, head.number, H256{head.hash}, bytes, TransactionSource::External,
                             true);
}

std::vector<Bytes> Pool::ready() const
{
    const std::lock_guard lock(mutex_);
    std::vector<Bytes> out;
    out.reserve(graph_.ready_count());
    for (const auto* t : graph_.in_order()) out.push_back(*t->bytes);
    return out;
}

std::vector<Bytes> Pool::all() const
{
    const std::lock_guard lock(mutex_);
    std::vector<Bytes> out;
    for (const auto* t : graph_.in_order()) out.push_back(*t->bytes);
    for (const auto* t : graph_.future()) out.push_back(*t->bytes);
    return out;
}

u32 Pool::next_nonce(const AccountId& who, u32 on_chain) const
{
    const std::lock_guard lock(mutex_);
    u32 nonce = on_chain;
    while (graph_.provides(tag_of(who, nonce))) ++nonce;
    return nonce;
}

void Pool::on_block(const Head& head, std::span<const Bytes> body, const state::StateDiff& diff, bool finalized)
{
    const std::lock_guard lock(mutex_);
    newest_ = head;
    for (u32 i = 0; i < body.size(); ++i) {
        const Hash hash = crypto::blake2b_256(body[i]);
        if (!graph_.include(hash)) continue;
        const auto watcher = watchers_.extract(hash);
        if (watcher.empty()) continue;
        watcher.mapped()({Status::in_block, head.hash, i, {}});
        if (finalized) watcher.mapped()({Status::finalized, head.hash, i, {}});
    }
    while (!bans_.empty()) {
        const auto oldest = banned_until_.find(bans_.front());
        if (oldest != banned_until_.end() && oldest->second > head.number) break;
        if (oldest != banned_until_.end()) banned_until_.erase(oldest);
        bans_.pop_front();
    }
    graph_.expire(u64{head.number} + 1);
    check_changed_accounts(diff);
    check_doubtful(head);
}

/// The keys of System.Account lie side by side in the diff and end in the account.
void Pool::check_changed_accounts(const state::StateDiff& diff)
{
    const auto& prefix = pallets::system::storage::Account.prefix;
    const auto before = [](const state::StateChange& change, BytesView key) {
        return std::ranges::lexicographical_compare(change.key, key);
    };
    auto change = std::lower_bound(diff.begin(), diff.end(), BytesView(prefix), before);
    for (; change != diff.end() && state::starts_with(change->key, prefix); ++change) {
        AccountId who;
        std::copy(change->key.end() - account_bytes, change->key.end(), who.bytes.begin());
        if (!graph_.knows(who)) continue;
        const auto info = scale::decoded<pallets::system::AccountInfo>(change->value.value_or(Bytes{}));
        const u32 nonce = info ? info->nonce : 0;
        graph_.settle(who, nonce, nonce == 0 ? Tag{} : tag_of(who, nonce - 1));
        graph_.doubt(who);
    }
}

void Pool::check_doubtful(const Head& head)
{
    for (std::size_t i = 0; i < limits_.checks; ++i) {
        const auto* t = graph_.next_in_doubt();
        if (!t) return;
        if (!validate_unsigned(head, *t->bytes)) remove_and_ban(Hash(t->hash), head.number);
    }
}

void Pool::remove_and_ban(const Hash& hash, BlockNumber at)
{
    for (const auto& gone : graph_.remove(hash, Status::invalid)) ban(gone, at + limits_.ban_blocks);
}

void Pool::ban(const Hash& hash, BlockNumber until)
{
    if (banned_until_.insert_or_assign(hash, until).second) bans_.push_back(hash);
    for (; bans_.size() > limits_.bans; bans_.pop_front()) banned_until_.erase(bans_.front());
}

void Pool::drop_invalid(const Hash& hash, BlockNumber at)
{
    const std::lock_guard lock(mutex_);
    remove_and_ban(hash, at);
}

std::vector<Hash> Pool::remove(std::span<const Hash> hashes)
{
    const std::lock_guard lock(mutex_);
    std::vector<Hash> out;
    for (const auto& hash : hashes) {
        const auto gone = graph_.remove(hash, Status::dropped);
        out.insert(out.end(), gone.begin(), gone.end());
    }
    return out;
}

std::size_t Pool::ready_count() const
{
    const std::lock_guard lock(mutex_);
    return graph_.ready_count();
}

std::size_t Pool::future_count() const
{
    const std::lock_guard lock(mutex_);
    return graph_.future_count();
}

}  // namespace tau::pool
