// The graph against a plain pool that looks at everything after every step, on random sequences; then single rules.
#include "pool/graph.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <list>
#include <random>

namespace tau::pool {
namespace {

Tag tag_of(u8 sender, u32 nonce)
{
    return {sender, static_cast<u8>(nonce)};
}

Transaction transaction(u8 id, u8 sender, u32 nonce, u32 on_chain, u64 priority = 1, std::size_t size = 100)
{
    Transaction out;
    out.hash[0] = id;
    out.hash[1] = sender;
    out.bytes = std::make_shared<const Bytes>(size);
    out.priority = priority;
    if (nonce > on_chain) out.needs = {tag_of(sender, nonce - 1)};
    out.provides = {tag_of(sender, nonce)};
    out.sender.bytes[0] = sender;
    out.nonce = nonce;
    return out;
}

/// The same rules without an index: lists, looked through again and again.
class Plain {
public:
    Plain(Room ready, Room future) : ready_room_(ready), future_room_(future) {}

    bool insert(Transaction t)
    {
        t.arrival = arrivals_++;
        t.depth = static_cast<u32>(std::ranges::count(all_, t.sender, &Transaction::sender));
        all_.push_back(t);
        const bool refused = misses_nothing(all_.back()) && !make_ready(all_.back());
        if (refused) std::erase_if(all_, [&](const auto& x) { return x.hash == t.hash; });
        settle_down();
        return !refused && find(t.hash);
    }

    void include(const Hash& hash)
    {
        const auto* t = find(hash);
        if (!t) return;
        const auto tag = t->provides[0];
        std::erase_if(all_, [&](const auto& x) { return x.hash == hash; });
        for (auto& x : all_) std::erase(x.needs, tag);
        settle_down();
    }

    void settle(const AccountId& sender, u32 nonce, const Tag& tag)
    {
        for (auto& x : all_) std::erase(x.needs, tag);
        for (bool found = true; found;) {
            found = false;
            for (const auto& x : all_)
                if (x.sender == sender && x.nonce < nonce) {
                    remove(Hash(x.hash));
                    found = true;
                    break;
                }
        }
        settle_down();
    }

    void remove(const Hash& hash)
    {
        const auto* t = find(hash);
        if (!t) return;
        const bool was_ready = t->ready;
        const auto tag = t->provides[0];
        std::erase_if(all_, [&](const auto& x) { return x.hash == hash; });
        if (!was_ready) return;
        std::vector<Hash> orphans;
        for (const auto& x : all_)
            if (x.ready && std::ranges::find(x.needs, tag) != x.needs.end()) orphans.push_back(x.hash);
        for (const auto& orphan : orphans) remove(orphan);
    }

    void expire(u64 next)
    {
        std::vector<Hash> dead;
        for (const auto& x : all_)
            if (x.dies_at <= next) dead.push_back(x.hash);
        for (const auto& hash : dead) remove(hash);
    }

    std::vector<Hash> in_order() const
    {
        std::vector<Hash> out;
        std::vector<Tag> given;
        for (;;) {
            const Transaction* best = nullptr;
            for (const auto& t : all_) {
                if (!t.ready || std::ranges::find(out, t.hash) != out.end()) continue;
                const bool free = std::ranges::all_of(
                    t.needs, [&](const auto& tag) { return std::ranges::find(given, tag) != given.end(); });
                if (free && (!best || std::tuple(best->priority, t.dies_at, t.arrival) <
                                          std::tuple(t.priority, best->dies_at, best->arrival)))
                    best = &t;
            }
            if (!best) return out;
            out.push_back(best->hash);
            given.push_back(best->provides[0]);
        }
    }

    std::vector<Hash> future() const
    {
        std::vector<Hash> out;
        for (const auto& t : all_)
            if (!t.ready) out.push_back(t.hash);
        return out;
    }

    const Transaction* find(const Hash& hash) const
    {
        const auto found = std::ranges::find(all_, hash, &Transaction::hash);
        return found == all_.end() ? nullptr : &*found;
    }
    const std::list<Transaction>& all() const { return all_; }

private:
    bool misses_nothing(const Transaction& t) const
    {
        return std::ranges::all_of(t.needs, [&](const Tag& tag) {
            return std::ranges::any_of(all_, [&](const auto& x) { return x.ready && x.provides[0] == tag; });
        });
    }

    bool make_ready(Transaction& t)
    {
        for (auto old = all_.begin(); old != all_.end(); ++old) {
            if (!old->ready || old->provides != t.provides) continue;
            if (old->priority >= t.priority) return false;
            all_.erase(old);
            break;
        }
        return t.ready = true;
    }

    void settle_down()
    {
        for (auto t = all_.begin(); t != all_.end(); ++t) {
            if (t->ready || !misses_nothing(*t)) continue;
            if (!make_ready(*t)) all_.erase(t);
            t = all_.begin();
            if (t == all_.end()) break;
            --t;
        }
        enforce(true, ready_room_);
        enforce(false, future_room_);
    }

    void enforce(bool ready, const Room& room)
    {
        for (;;) {
            std::size_t count = 0, bytes = 0;
            const Transaction* worst = nullptr;
            for (const auto& t : all_) {
                if (t.ready != ready) continue;
                ++count;
                bytes += t.bytes->size();
                if (!worst || std::tuple(t.priority, worst->depth, worst->arrival) <
                                  std::tuple(worst->priority, t.depth, t.arrival))
                    worst = &t;
            }
            if (count <= room.transactions && bytes <= room.bytes) return;
            remove(Hash(worst->hash));
        }
    }

    Room ready_room_, future_room_;
    std::list<Transaction> all_;
    u64 arrivals_ = 0;
};

std::vector<Hash> hashes(const std::vector<const Transaction*>& list)
{
    std::vector<Hash> out;
    for (const auto* t : list) out.push_back(t->hash);
    return out;
}

/// One random walk; the same steps on both.
class Walk {
public:
    explicit Walk(u32 seed) : random_(seed) {}

    void step(u8 id)
    {
        const auto what = pick(20);
        if (what < 13)
            insert(id);
        else if (what < 16)
            include();
        else if (what < 17)
            remove();
        else if (what < 19)
            settle();
        else
            expire();
    }
    void compare() const
    {
        ASSERT_EQ(hashes(graph_.in_order()), plain_.in_order());
        ASSERT_EQ(hashes(graph_.future()), plain_.future());
        ASSERT_EQ(graph_.ready_count(), plain_.in_order().size());
        ASSERT_EQ(graph_.future_count(), plain_.future().size());
    }

private:
    u32 pick(u32 below) { return static_cast<u32>(random_() % below); }
    Hash any()
    {
        if (plain_.all().empty()) return {};
        return std::next(plain_.all().begin(), pick(static_cast<u32>(plain_.all().size())))->hash;
    }
    void insert(u8 id)
    {
        const auto sender = static_cast<u8>(pick(4));
        auto t = transaction(id, sender, on_chain_[sender] + pick(6), on_chain_[sender], pick(5) == 0 ? 7 : 1,
                             50 + pick(200));
        if (pick(4) == 0) t.dies_at = now_ + 1 + pick(40);
        ASSERT_EQ(graph_.insert(t).has_value(), plain_.insert(t));
    }
    /// As a block does: the next nonce of somebody, and the chain moves on.
    void include()
    {
        const auto order = hashes(graph_.in_order());
        if (order.empty()) return;
        const auto* t = plain_.find(order[0]);
        const auto sender = t->sender;
        const u32 next = on_chain_[sender.bytes[0]] = t->nonce + 1;
        EXPECT_TRUE(graph_.include(order[0]));
        plain_.include(order[0]);
        const auto tag = tag_of(sender.bytes[0], next - 1);
        graph_.settle(sender, next, tag);
        plain_.settle(sender, next, tag);
    }
    void remove()
    {
        const Hash hash = any();
        graph_.remove(hash, Status::invalid);
        plain_.remove(hash);
    }
    /// Somebody's nonce moved by transactions that never were here.
    void settle()
    {
        AccountId who;
        who.bytes[0] = static_cast<u8>(pick(4));
        const u32 next = on_chain_[who.bytes[0]] += 1 + pick(2);
        const auto tag = tag_of(who.bytes[0], next - 1);
        graph_.settle(who, next, tag);
        plain_.settle(who, next, tag);
    }
    void expire()
    {
        now_ += pick(10);
        graph_.expire(now_);
        plain_.expire(now_);
    }

    std::mt19937 random_;
    static constexpr Room ready_room{12, 1500}, future_room{6, 800};
    Graph graph_{ready_room, future_room, [](const Transaction&, Status, const Hash&) {}};
    Plain plain_{ready_room, future_room};
    u32 on_chain_[4]{};
    u64 now_ = 0;
};

TEST(Graph, DoesWhatThePlainPoolDoes)
{
    for (u32 seed = 0; seed < 100; ++seed) {
        Walk walk(seed);
        for (u8 id = 1; id < 200; ++id) {
            walk.step(id);
            walk.compare();
            if (HasFatalFailure()) FAIL() << "seed " << seed << " step " << int(id);
        }
    }
}

struct Heard {
    std::vector<std::pair<u8, Status>> all;
    Graph::Listener listener()
    {
        return [this](const Transaction& t, Status status, const Hash&) { all.emplace_back(t.hash[0], status); };
    }
};
constexpr Room wide{1000, 1 << 20};

TEST(Graph, AGapIsFilledAndAllThatWaitedGoes)
{
    Heard heard;
    Graph graph(wide, wide, heard.listener());
    ASSERT_TRUE(graph.insert(transaction(2, 1, 2, 0)));
    ASSERT_TRUE(graph.insert(transaction(1, 1, 1, 0)));
    ASSERT_TRUE(graph.insert(transaction(0, 1, 0, 0)));
    using S = Status;
    EXPECT_EQ(heard.all, (std::vector<std::pair<u8, S>>{
                             {2, S::future}, {1, S::future}, {0, S::ready}, {1, S::ready}, {2, S::ready}}));
    EXPECT_EQ(graph.future_count(), 0u);
}

TEST(Graph, AReplacementKeepsWhatFollows)
{
    Heard heard;
    Graph graph(wide, wide, heard.listener());
    ASSERT_TRUE(graph.insert(transaction(1, 1, 0, 0)));
    ASSERT_TRUE(graph.insert(transaction(2, 1, 1, 0)));
    const auto same = graph.insert(transaction(3, 1, 0, 0));
    ASSERT_FALSE(same);
    EXPECT_EQ(same.error(), Refusal::priority_too_low);
    ASSERT_TRUE(graph.insert(transaction(4, 1, 0, 0, 2)));
    const auto order = hashes(graph.in_order());
    ASSERT_EQ(order.size(), 2u);
    EXPECT_EQ(order[0][0], 4);
    EXPECT_EQ(order[1][0], 2);
    EXPECT_EQ(heard.all[2], (std::pair<u8, Status>{1, Status::usurped}));
}

TEST(Graph, AFullPoolStillTakesThoseWhoHaveLittleInIt)
{
    Graph graph({10, 1 << 20}, wide, [](const Transaction&, Status, const Hash&) {});
    for (u8 i = 0; i < 10; ++i) ASSERT_TRUE(graph.insert(transaction(i, 1, i, 0)));
    const auto more = graph.insert(transaction(10, 1, 10, 0));
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error(), Refusal::no_room);
    EXPECT_TRUE(graph.insert(transaction(11, 2, 0, 0)));
    EXPECT_EQ(graph.ready_count(), 10u);
    EXPECT_FALSE(graph.find(transaction(9, 1, 9, 0).hash));  // The end of the longest queue made room.
}

TEST(Graph, DoubtIsAskedOnce)
{
    Graph graph(wide, wide, [](const Transaction&, Status, const Hash&) {});
    const auto t = transaction(1, 1, 0, 0);
    ASSERT_TRUE(graph.insert(t));
    graph.doubt(t.sender);
    graph.doubt(t.sender);
    EXPECT_EQ(graph.next_in_doubt(), graph.find(t.hash));
    EXPECT_EQ(graph.next_in_doubt(), nullptr);
}

}  // namespace
}  // namespace tau::pool
