#include "vectors/share_pool_replay.hpp"

#include "amm/share_pool.hpp"
#include "vectors/check.hpp"
#include "vectors/share_notation.hpp"

#include <map>

namespace tau::vectors {
namespace {

using amm::SafeFloat;

/// A pool's rows in ordinary maps.
struct PoolRows {
    u64 value_ = 0;
    SafeFloat denominator_;
    u64 generation_ = 0;
    std::map<u64, SafeFloat> shares_;
    std::map<u64, u64> stamps_;

    u64 value() const { return value_; }
    SafeFloat denominator() const { return denominator_; }
    u64 generation() const { return generation_; }
    SafeFloat share(u64 key) const { return shares_.contains(key) ? shares_.at(key) : SafeFloat{}; }
    u64 stamp(u64 key) const { return stamps_.contains(key) ? stamps_.at(key) : 0; }
    void set_value(u64 value) { value_ = value; }
    void set_denominator(SafeFloat denominator) { denominator_ = denominator; }
    void set_generation(u64 generation) { generation_ = generation; }
    void set_share(u64 key, SafeFloat share) { shares_[key] = share; }
    void remove_share(u64 key) { shares_.erase(key); }
    void set_stamp(u64 key, u64 stamp) { stamps_[key] = stamp; }
    void remove_stamp(u64 key) { stamps_.erase(key); }
};

PoolRows start_of(const json::object& pool)
{
    PoolRows rows;
    const auto* start = pool.if_contains("start");
    if (start == nullptr) return rows;
    rows.value_ = decode<u64>(start->at("value"));
    rows.denominator_ = decode<SafeFloat>(start->at("denominator"));
    rows.generation_ = decode<u64>(start->at("generation"));
    for (const auto& row : start->at("shares").as_array()) {
        rows.shares_[decode<u64>(row.at(0))] = decode<SafeFloat>(row.at(1));
        if (const u64 stamp = decode<u64>(row.at(2)); stamp != 0) rows.stamps_[decode<u64>(row.at(0))] = stamp;
    }
    return rows;
}

json::value run(PoolRows& rows, const json::array& operation)
{
    amm::SharePool pool(rows);
    const std::string_view kind = operation[0].as_string();
    if (kind == "one") {
        pool.update_one(decode<u64>(operation[1]), decode<i64>(operation[2]));
        return nullptr;
    }
    if (kind == "sim_one") return encode(pool.would_move(decode<i64>(operation[1])));
    pool.update_all(decode<i64>(operation[1]));
    return nullptr;
}

json::object state_of(PoolRows& rows, u64 keys)
{
    json::array shares, values;
    for (const auto& [key, share] : rows.shares_) shares.push_back(json::array{key, encode(share), rows.stamp(key)});
    for (u64 key = 0; key < keys; ++key) values.push_back(encode(amm::SharePool(rows).try_value(key)));
    return {{"value", rows.value_},
            {"denominator", encode(rows.denominator_)},
            {"generation", rows.generation_},
            {"shares", std::move(shares)},
            {"values", std::move(values)}};
}

}  // namespace

bool has_share_pools(const json::object& file)
{
    return file.contains("pools");
}

KindResult replay_share_pools(const json::object& file)
{
    KindResult result{.kind = "share pools"};
    u64 number = 0;
    for (const auto& entry : file.at("pools").as_array()) {
        const std::string place = "pool " + std::to_string(number++) + " step ";
        PoolRows rows = start_of(entry.as_object());
        u64 step = 0;
        for (const auto& record : entry.at("steps").as_array()) {
            const json::array& operation = record.at("op").as_array();
            const json::value outcome = run(rows, operation);
            json::object actual = state_of(rows, decode<u64>(entry.at("keys")));
            actual["result"] = outcome;
            actual["op"] = operation;
            check(result, record, actual, place + std::to_string(step++));
        }
    }
    return result;
}

}  // namespace tau::vectors
