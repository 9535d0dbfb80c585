#include "state/trie.hpp"

#include "base/hex.hpp"
#include "crypto/hash.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <random>
#include <sstream>

namespace tau::state {
namespace {

/// Roots and proofs made with sp-trie 38.0.0, see tests/vectors/trie/README.md.
struct Case {
    std::string name;
    bool ordered = false;
    std::vector<std::pair<Bytes, Bytes>> pairs;
    std::vector<Bytes> values;
    std::vector<Bytes> queries;
    std::vector<Bytes> proof;
    std::string root_v0;
    std::string root_v1;

    MapView view() const
    {
        MapView view;
        for (const auto& [key, value] : pairs) view.put(key, value);
        return view;
    }
};

std::string read_gzip(const std::string& path)
{
    gzFile file = gzopen(path.c_str(), "rb");
    EXPECT_NE(file, nullptr) << path;
    std::string text;
    char buffer[4096];
    for (int count = 0; (count = gzread(file, buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<std::size_t>(count));
    gzclose(file);
    return text;
}

Bytes field(std::istream& line)
{
    std::string text;
    line >> text;
    return text == "-" ? Bytes{} : from_hex(text).value();
}

void read_line(std::istringstream line, std::vector<Case>& cases)
{
    std::string word;
    line >> word;
    if (word == "case" || word == "ordered") {
        cases.emplace_back().ordered = word == "ordered";
        line >> cases.back().name;
        return;
    }
    Case& last = cases.back();
    if (word == "root") {
        line >> word;
        line >> (word == "v0" ? last.root_v0 : last.root_v1);
    } else if (word == "pair") {
        const Bytes key = field(line);
        last.pairs.emplace_back(key, field(line));
    } else {
        (word == "value" ? last.values : word == "query" ? last.queries : last.proof).push_back(field(line));
    }
}

const std::vector<Case>& golden()
{
    static const std::vector<Case> all = [] {
        std::vector<Case> cases;
        std::istringstream text(read_gzip(TAU_VECTORS_DIR "/trie/sp-trie.txt.gz"));
        for (std::string line; std::getline(text, line);) read_line(std::istringstream(line), cases);
        return cases;
    }();
    return all;
}

std::string hex(const Hash& hash)
{
    return to_hex(hash).substr(2);
}

TEST(TrieRoot, equals_sp_trie)
{
    ASSERT_GT(golden().size(), 80U);
    for (const Case& c : golden()) {
        SCOPED_TRACE(c.name);
        if (c.ordered) {
            EXPECT_EQ(hex(ordered_trie_root(c.values, StateVersion::v0)), c.root_v0);
            EXPECT_EQ(hex(ordered_trie_root(c.values, StateVersion::v1)), c.root_v1);
        } else {
            EXPECT_EQ(hex(trie_root(c.view(), StateVersion::v0)), c.root_v0);
            EXPECT_EQ(hex(trie_root(c.view(), StateVersion::v1)), c.root_v1);
        }
    }
    EXPECT_EQ(to_hex(empty_trie_root()), "0x03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314");
}

TEST(Trie, built_at_once_or_key_by_key_equals_sp_trie)
{
    for (const Case& c : golden()) {
        if (c.ordered) continue;
        SCOPED_TRACE(c.name);
        EXPECT_EQ(hex(Trie::build(c.view()).root()), c.root_v1);
        auto pairs = c.pairs;
        std::shuffle(pairs.begin(), pairs.end(), std::mt19937(7));
        Trie trie;
        for (const auto& [key, value] : pairs) trie.update({{key, value}});
        EXPECT_EQ(hex(trie.root()), c.root_v1);
        EXPECT_EQ(trie.size(), c.pairs.size());
    }
}

TEST(Trie, proofs_equal_sp_trie_and_verify)
{
    int proofs = 0;
    for (const Case& c : golden()) {
        if (c.queries.empty()) continue;
        SCOPED_TRACE(c.name);
        ++proofs;
        const MapView view = c.view();
        const Trie trie = Trie::build(view);
        auto nodes = trie.read_proof(c.queries, view);
        std::sort(nodes.begin(), nodes.end());
        auto expected = c.proof;
        std::sort(expected.begin(), expected.end());
        EXPECT_EQ(nodes, expected);
        for (const Bytes& query : c.queries) {
            const auto value = verify_proof(trie.root(), c.proof, query);
            ASSERT_TRUE(value) << value.error().message;
            Bytes stored;
            EXPECT_EQ(value->has_value(), view.get(query, stored));
            if (*value) {
                EXPECT_EQ(**value, stored);
            }
        }
    }
    EXPECT_GT(proofs, 10);
}

TEST(Trie, a_tampered_or_partial_proof_proves_nothing)
{
    const Case& c = *std::find_if(golden().begin(), golden().end(), [](const Case& x) { return x.name == "dense"; });
    const MapView view = c.view();
    const Hash root = Trie::build(view).root();
    for (std::size_t i = 0; i < c.proof.size(); ++i) {
        auto without = c.proof;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        auto tampered = c.proof;
        tampered[i].back() ^= 1;
        bool missed = false;
        for (const Bytes& query : c.queries) {
            const auto partial = verify_proof(root, without, query);
            EXPECT_EQ(partial.has_value(), verify_proof(root, tampered, query).has_value());
            missed = missed || !partial;
            Bytes stored;
            if (partial) {
                EXPECT_EQ(partial->has_value(), view.get(query, stored));
            }
        }
        EXPECT_TRUE(missed) << "node " << i << " was not needed";
    }
}

TEST(Trie, a_proof_of_the_empty_state)
{
    const MapView view;
    const Bytes key{1};
    const auto proof = Trie().read_proof({&key, 1}, view);
    EXPECT_EQ(proof, std::vector<Bytes>{{0}});
    EXPECT_EQ(verify_proof(empty_trie_root(), proof, key).value(), std::nullopt);
    EXPECT_FALSE(verify_proof(empty_trie_root(), {}, key));
}

Bytes random_bytes(std::mt19937& random, unsigned max_length, unsigned alphabet)
{
    Bytes out(random() % (max_length + 1));
    for (u8& byte : out) byte = static_cast<u8>(random() % alphabet * (alphabet > 16 ? 1 : 17));
    return out;
}

TEST(Trie, malformed_nodes_are_refused)
{
    std::mt19937 random(3);
    int decoded = 0;
    for (int round = 0; round < 20000; ++round) {
        Bytes node = random_bytes(random, 40, 256);
        const std::vector<Bytes> proof{node};
        decoded += verify_proof(crypto::blake2b_256(node), proof, random_bytes(random, 3, 256)).has_value();
        if (node.empty()) continue;
        const Case& c = golden()[1];
        auto broken = c.proof;
        broken[0] = node;
        EXPECT_FALSE(verify_proof(Trie::build(c.view()).root(), broken, c.queries[0]));
    }
    EXPECT_GT(decoded, 0);
    EXPECT_LT(decoded, 10000);
}

StateDiff random_diff(std::mt19937& random, unsigned max_length, unsigned alphabet)
{
    std::map<Bytes, std::optional<Bytes>> changes;
    for (unsigned i = random() % 40; i > 0; --i) {
        std::optional<Bytes> value;
        if (random() % 2) value = random_bytes(random, 40, 2);
        changes[random_bytes(random, max_length, alphabet)] = value;
    }
    StateDiff diff;
    for (auto& [key, value] : changes) diff.push_back({key, value});
    return diff;
}

TEST(Trie, updated_by_random_diffs_equals_the_root_of_the_whole)
{
    std::mt19937 random(5);
    for (const auto& [max_length, alphabet] : {std::pair{3U, 2U}, {2U, 16U}, {6U, 2U}, {5U, 16U}, {200U, 1U}}) {
        MapView view;
        Trie trie;
        for (int round = 0; round < 400; ++round) {
            const StateDiff diff = random_diff(random, max_length, alphabet);
            view.apply(diff);
            ASSERT_EQ(hex(trie.update(diff)), hex(trie_root(view, StateVersion::v1)));
            ASSERT_EQ(trie.size(), view.map().size());
        }
        StateDiff removal;
        for (const auto& [key, value] : view.map()) removal.push_back({key, std::nullopt});
        EXPECT_EQ(trie.update(removal), empty_trie_root());
        EXPECT_EQ(trie.size(), 0U);
    }
}

}  // namespace
}  // namespace tau::state
