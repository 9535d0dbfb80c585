// A pool whose value its members own in proportion to their shares: the alpha staked through one hotkey on one subnet,
// with coldkeys as members (reference: primitives/share-pool and the SubtensorModule storage behind it).
//
// The generation of a pool counts how often its denominator turned zero or non-zero. Shares are stamped with it, so
// that what is left of a share when the pool was emptied never counts again.
#pragma once

#include "amm/safe_float.hpp"

#include <concepts>

namespace tau::amm {

/// A pool and the share of one member. `value` in rao.
struct Holding {
    u64 value = 0;
    SafeFloat denominator;
    SafeFloat share;
};

/// min(floor(value * share / denominator), value); zero without shares.
u64 quote(const Holding& holding);
/// The holding after its member put in `amount` > 0.
Holding after_deposit(Holding holding, u64 amount);
/// The holding after its member took out `amount` > 0. A share left over that is worth nothing is given up.
Holding after_withdrawal(Holding holding, u64 amount);
/// Whether a deposit or withdrawal of this size moves any share.
bool moves_shares(u64 value, SafeFloat denominator, u64 amount);

/// Where a pool is kept. Absent rows read as zero. `share` is the row as stored, current or not.
template <class S, class Key>
concept ShareStorage = requires(S& store, const Key& key, u64 number, SafeFloat amount) {
    { store.value() } -> std::same_as<u64>;
    { store.denominator() } -> std::same_as<SafeFloat>;
    { store.generation() } -> std::same_as<u64>;
    { store.share(key) } -> std::same_as<SafeFloat>;
    { store.stamp(key) } -> std::same_as<u64>;
    store.set_value(number);
    store.set_denominator(amount);
    store.set_generation(number);
    store.set_share(key, amount);
    store.remove_share(key);
    store.set_stamp(key, number);
    store.remove_stamp(key);
};

/// A signed change of an unsigned value, saturating.
inline u64 moved(u64 value, i64 change)
{
    const u64 size = change < 0 ? u64{0} - static_cast<u64>(change) : static_cast<u64>(change);
    if (change < 0) return value > size ? value - size : 0;
    return size > ~u64{0} - value ? ~u64{0} : value + size;
}

/// Operations on the pool behind `store`, which must outlive this.
template <class Store>
class SharePool {
public:
    explicit SharePool(Store& store) : store_(store) {}

    /// The member's value in rao, nullopt without a current share.
    template <class Key>
        requires ShareStorage<Store, Key>
    std::optional<u64> try_value(const Key& key) const
    {
        const SafeFloat share = current_share(key);
        if (share.is_zero()) return std::nullopt;
        return quote({store_.value(), store_.denominator(), share});
    }
    template <class Key>
    u64 value(const Key& key) const
    {
        return try_value(key).value_or(0);
    }

    /// Raises or lowers the value of every member at once.
    void update_all(i64 change) { store_.set_value(moved(store_.value(), change)); }

    /// A deposit (> 0) or withdrawal (< 0) of one member.
    template <class Key>
        requires ShareStorage<Store, Key>
    void update_one(const Key& key, i64 change)
    {
        const Holding before{store_.value(), store_.denominator(), current_share(key)};
        if (change < 0 && before.denominator.is_zero()) return update_all(change);
        const u64 amount = change < 0 ? u64{0} - static_cast<u64>(change) : static_cast<u64>(change);
        const Holding after = change < 0 ? after_withdrawal(before, amount) : after_deposit(before, amount);
        // Shares without value are written off before someone enters anew: two turns of the denominator.
        if (change > 0 && before.value == 0) write_denominator({});
        write_denominator(after.denominator);
        write_share(key, after.share);
        store_.set_value(after.value);
    }

    /// Whether update_one of this size would move any share.
    bool would_move(i64 change) const
    {
        const u64 amount = change < 0 ? u64{0} - static_cast<u64>(change) : static_cast<u64>(change);
        return moves_shares(store_.value(), store_.denominator(), amount);
    }

    /// The member's share, zero when its row is of another generation.
    template <class Key>
    SafeFloat current_share(const Key& key) const
    {
        const u64 generation = store_.generation();
        return generation == 0 || store_.stamp(key) == generation ? store_.share(key) : SafeFloat{};
    }

private:
    void write_denominator(SafeFloat denominator)
    {
        const SafeFloat old = store_.denominator();
        if (old.is_zero() != denominator.is_zero()) store_.set_generation(store_.generation() + 1);
        if (old != denominator) store_.set_denominator(denominator);
    }

    template <class Key>
    void write_share(const Key& key, SafeFloat share)
    {
        const u64 generation = store_.generation();
        if (share.is_zero()) {
            store_.remove_share(key);
            if (generation != 0) store_.remove_stamp(key);
            return;
        }
        store_.set_share(key, share);
        if (generation != 0) store_.set_stamp(key, generation);
    }

    Store& store_;
};

}  // namespace tau::amm
