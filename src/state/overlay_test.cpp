#include "state/overlay.hpp"

#include <gtest/gtest.h>

#include <random>

namespace tau::state {
namespace {

using Map = MapView::Map;

Bytes bytes(std::string_view text)
{
    return to_bytes(as_bytes(text));
}

std::string text(std::optional<BytesView> value)
{
    return value ? std::string(as_text(*value)) : "(absent)";
}

MapView abc()
{
    return MapView(Map{{bytes("a"), bytes("1")}, {bytes("b"), bytes("2")}, {bytes("c"), bytes("3")}});
}

TEST(Overlay, reads_through_and_writes_over)
{
    const MapView base = abc();
    Overlay overlay(base);
    overlay.put(as_bytes("b"), as_bytes("two"));
    overlay.remove(as_bytes("c"));
    EXPECT_EQ(text(overlay.get(as_bytes("a"))), "1");
    EXPECT_EQ(text(overlay.get(as_bytes("b"))), "two");
    EXPECT_FALSE(overlay.contains(as_bytes("c")));
    EXPECT_FALSE(overlay.contains(as_bytes("d")));
    const StateDiff expected{{bytes("b"), bytes("two")}, {bytes("c"), std::nullopt}};
    EXPECT_EQ(overlay.diff(), expected);
    EXPECT_EQ(overlay.take_diff(), expected);
    EXPECT_TRUE(overlay.take_diff().empty());
}

TEST(Overlay, a_value_written_back_is_no_change)
{
    const MapView base = abc();
    Overlay overlay(base);
    overlay.put(as_bytes("a"), as_bytes("x"));
    overlay.put(as_bytes("a"), as_bytes("1"));
    overlay.put(as_bytes("d"), as_bytes("x"));
    overlay.remove(as_bytes("d"));
    overlay.remove(as_bytes("nothing"));
    EXPECT_TRUE(overlay.take_diff().empty());
}

TEST(Overlay, put_takes_a_view_of_the_same_value)
{
    const MapView base(Map{{bytes("k"), bytes("0123456789")}});
    Overlay overlay(base);
    for (int round = 0; round < 3; ++round) {
        overlay.begin();
        overlay.put(as_bytes("k"), overlay.get(as_bytes("k"))->subspan(1));
        overlay.put(as_bytes("k"), overlay.get(as_bytes("k"))->subspan(1));
        overlay.append(as_bytes("k"), *overlay.get(as_bytes("k")));
        overlay.put(as_bytes("k"), overlay.get(as_bytes("k"))->first(8 - 2 * static_cast<unsigned>(round)));
        overlay.commit();
    }
    EXPECT_EQ(text(overlay.get(as_bytes("k"))), "6789");
}

TEST(Overlay, rollback_restores_what_an_inner_transaction_replaced)
{
    const MapView base;
    Overlay overlay(base);
    overlay.put(as_bytes("k"), as_bytes("base"));
    overlay.begin();
    overlay.append(as_bytes("k"), as_bytes("+outer"));
    overlay.begin();
    overlay.put(as_bytes("k"), as_bytes("inner"));
    EXPECT_EQ(overlay.depth(), 2U);
    overlay.commit();
    EXPECT_EQ(text(overlay.get(as_bytes("k"))), "inner");
    overlay.rollback();
    EXPECT_EQ(text(overlay.get(as_bytes("k"))), "base");
    EXPECT_EQ(overlay.depth(), 0U);
}

TEST(Overlay, next_key_covers_the_prefix_itself_and_what_lies_before_it)
{
    const MapView base(Map{{bytes("p"), {}}, {bytes("p1"), {}}, {bytes("q"), {}}});
    Overlay overlay(base);
    EXPECT_EQ(overlay.next_key({}, as_bytes("p")), bytes("p"));
    EXPECT_EQ(overlay.next_key(as_bytes("p"), as_bytes("p")), bytes("p1"));
    EXPECT_EQ(overlay.next_key(as_bytes("p1"), as_bytes("p")), std::nullopt);
    EXPECT_EQ(overlay.next_key(as_bytes("z"), as_bytes("p")), std::nullopt);
    overlay.put(as_bytes("p0"), as_bytes("new"));
    overlay.remove(as_bytes("p1"));
    EXPECT_EQ(overlay.next_key(as_bytes("p"), as_bytes("p")), bytes("p0"));
    EXPECT_EQ(overlay.next_key(as_bytes("p0"), as_bytes("p")), std::nullopt);
    EXPECT_EQ(overlay.next_key(as_bytes("p0"), {}), bytes("q"));
}

TEST(Overlay, remove_prefix_stops_at_the_limit)
{
    const MapView base(Map{{bytes("p1"), {}}, {bytes("p2"), {}}, {bytes("q"), {}}});
    Overlay overlay(base);
    overlay.put(as_bytes("p3"), {});
    EXPECT_EQ(overlay.remove_prefix(as_bytes("p"), 2), 2U);
    EXPECT_EQ(overlay.next_key(as_bytes("p"), {}), bytes("p3"));
    EXPECT_EQ(overlay.remove_prefix(as_bytes("p"), 100), 1U);
    EXPECT_EQ(overlay.next_key(as_bytes("p"), {}), bytes("q"));
    EXPECT_EQ(overlay.remove_prefix(as_bytes("p"), 100), 0U);
}

/// The obvious model: a copy of the whole map per open transaction.
class Model {
public:
    explicit Model(Map map) : stack_{std::move(map)} {}
    Map& map() { return stack_.back(); }
    std::size_t depth() const { return stack_.size() - 1; }
    void begin() { stack_.push_back(stack_.back()); }
    void rollback() { stack_.pop_back(); }
    void commit()
    {
        stack_[stack_.size() - 2] = std::move(stack_.back());
        stack_.pop_back();
    }

private:
    std::vector<Map> stack_;
};

Bytes random_string(std::mt19937& random, unsigned max_length)
{
    Bytes out(random() % (max_length + 1));
    for (u8& byte : out) byte = static_cast<u8>(random() % 3);
    return out;
}

std::optional<Bytes> model_next(const Map& map, const Bytes& after, const Bytes& prefix)
{
    for (auto it = map.upper_bound(after); it != map.end(); ++it)
        if (starts_with(it->first, prefix)) return it->first;
    return std::nullopt;
}

u64 model_remove_prefix(Map& map, const Bytes& prefix, u64 limit)
{
    u64 removed = 0;
    std::erase_if(map, [&](const auto& pair) {
        const bool chosen = removed < limit && starts_with(pair.first, prefix);
        removed += chosen;
        return chosen;
    });
    return removed;
}

void random_write(Overlay& overlay, Map& map, std::mt19937& random)
{
    const Bytes key = random_string(random, 3);
    const Bytes value = random_string(random, 4);
    switch (random() % 8) {
    case 0:
        overlay.remove(key);
        map.erase(key);
        break;
    case 1:
    case 2:
        overlay.append(key, value);
        append(map[key], value);
        break;
    case 3:
        if (const u64 limit = random() % 4; random() % 4 == 0) {
            ASSERT_EQ(overlay.remove_prefix(key, limit), model_remove_prefix(map, key, limit));
        }
        break;
    default:
        overlay.put(key, value);
        map[key] = value;
    }
}

void random_step(Overlay& overlay, Model& model, std::mt19937& random)
{
    const unsigned choice = random() % 20;
    if (choice == 0) {
        overlay.begin();
        model.begin();
    } else if (choice == 1 && model.depth() > 0) {
        overlay.commit();
        model.commit();
    } else if (choice == 2 && model.depth() > 0) {
        overlay.rollback();
        model.rollback();
    } else if (choice < 6) {
        const Bytes key = random_string(random, 3);
        const auto value = overlay.get(key);
        const auto expected = model.map().find(key);
        ASSERT_EQ(value.has_value(), expected != model.map().end());
        if (value) {
            ASSERT_EQ(as_text(*value), as_text(expected->second));
        }
    } else if (choice < 9) {
        const Bytes after = random_string(random, 3);
        const Bytes prefix = random_string(random, 2);
        ASSERT_EQ(overlay.next_key(after, prefix), model_next(model.map(), after, prefix));
    } else {
        random_write(overlay, model.map(), random);
    }
}

TEST(Overlay, behaves_like_copies_of_a_map)
{
    std::mt19937 random(1);
    MapView base;
    for (int round = 0; round < 300; ++round) {
        Overlay overlay(base);
        Model model(base.map());
        for (int step = 0; step < 300; ++step) ASSERT_NO_FATAL_FAILURE(random_step(overlay, model, random));
        while (model.depth() > 0) {
            overlay.commit();
            model.commit();
        }
        const StateDiff diff = overlay.take_diff();
        for (const auto& [key, value] : diff) {
            Bytes before;
            const bool was = base.get(key, before);
            ASSERT_TRUE(was != value.has_value() || before != *value);
        }
        base.apply(diff);
        ASSERT_EQ(base.map(), model.map());
    }
}

}  // namespace
}  // namespace tau::state
