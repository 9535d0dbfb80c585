#include "vectors/scenario_replay.hpp"

#include "base/hex.hpp"
#include "frame/storage.hpp"
#include "runtime/runtime.hpp"
#include "vectors/notation.hpp"
#include "vectors/scenario_text.hpp"
#include "vectors/scenario_world.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tau::vectors {
namespace {

/// Bytes of a key that name its pallet and item.
constexpr std::size_t item_prefix_size = 32;

using Values = std::map<Bytes, std::optional<Bytes>, state::BytesLess>;

Bytes bytes_of(const json::value& text)
{
    auto bytes = from_hex(decode<std::string_view>(text));
    if (!bytes) throw std::invalid_argument("not hexadecimal: " + json::serialize(text));
    return std::move(*bytes);
}

frame::Origin origin_of(const json::value& text)
{
    const auto name = decode<std::string_view>(text);
    if (name == "root") return frame::Origin::root();
    if (name == "none") return frame::Origin::none();
    const auto account = fixed_from_hex<32>(name);
    if (!account) throw std::invalid_argument("not an origin: " + std::string(name));
    return frame::Origin::signed_by(AccountId{*account});
}

state::MapView::Map genesis_of(const json::value& scenario)
{
    state::MapView::Map map;
    for (const auto& [key, value] : scenario.at("genesis").as_object()) map[bytes_of(key)] = bytes_of(value);
    return map;
}

/// Timelocked commits came to the rate-limit guard at an unknown revision, so its silence proves nothing.
bool guard_is_known(std::string_view call)
{
    return call.find("timelocked") == call.npos && call.find("crv3") == call.npos;
}

/// A call that puts any bytes anywhere ends what may be expected of the whole.
bool sets_storage(const json::array& calls)
{
    return std::ranges::any_of(calls, [](const json::value& call) { return call.at("call") == "set_storage"; });
}

/// One file being replayed.
class Replay {
public:
    Replay(const json::object& file, KindResult& result)
        : file_(file),
          result_(result),
          runtime_(runtime::make_runtime({decode<u32>(file.at("spec_version")), frame::Profile::finney})),
          text_(runtime_)
    {
        for (const auto& [name, account] : file.at("accounts").as_object())
            names_[std::string(decode<std::string_view>(account))] = std::string(name);
        for (const auto& item : file.at("compared_items").as_array())
            compared_.insert(text_.prefix_of(decode<std::string_view>(item)));
    }

    void run(const json::value& scenario)
    {
        auto genesis = genesis_of(scenario);
        last_ = Values(genesis.begin(), genesis.end());
        guards_ = scenario.at("guards").as_bool();
        ScenarioWorld world(runtime_, guards_, std::move(genesis));
        bool is_sound = world.broken_invariants().empty();
        auto number = decode<BlockNumber>(scenario.at("start_block"));
        for (const auto& block : scenario.at("blocks").as_array()) {
            const auto target = decode<BlockNumber>(block.at("number"));
            if (block.as_object().contains("jump")) number = target - 1;
            while (number < target) world.begin_block(++number);
            const std::string place = scenario.at("id").as_string().c_str() + (" block " + std::to_string(target));
            run_calls(world, block.at("calls").as_array(), place);
            compare_storage(world, block.at("storage").as_object(), place);
            is_sound = is_sound && !sets_storage(block.at("calls").as_array());
            if (is_sound) expect_sound(world, place);
        }
    }

private:
    std::string described(const json::object& call) const
    {
        const auto origin = std::string(decode<std::string_view>(call.at("origin")));
        const auto name = names_.find(origin);
        return std::string(decode<std::string_view>(call.at("pallet"))) + "." +
               std::string(decode<std::string_view>(call.at("call"))) + " by " +
               (name == names_.end() ? origin : name->second) + " " + json::serialize(call.at("args"));
    }

    Bytes encoded(const json::object& call) const
    {
        const auto pallet = decode<std::string_view>(call.at("pallet"));
        const auto name = decode<std::string_view>(call.at("call"));
        const auto* row = runtime_.find_call(pallet, name);
        const auto info = std::ranges::find(runtime_.pallets, pallet, &frame::PalletInfo::name);
        if (!row) throw std::invalid_argument("no call " + std::string(pallet) + "." + std::string(name));
        Bytes bytes{(*info)->index, row->row.index};
        append(bytes, bytes_of(call.at("args_hex")));
        return bytes;
    }

    void run_calls(ScenarioWorld& world, const json::array& calls, const std::string& place)
    {
        std::size_t count = 0;
        for (const auto& entry : calls) {
            const auto& call = entry.as_object();
            const auto outcome = world.run_call(origin_of(call.at("origin")), encoded(call));
            const auto found = difference_of(call, outcome);
            const std::string where = place + " call " + std::to_string(count++) + ", " + described(call) + ": ";
            found ? result_.fail(where + *found) : result_.pass();
        }
    }

    std::optional<std::string> difference_of(const json::object& call, const CallOutcome& outcome) const
    {
        const json::value refusal =
            outcome.guard ? json::value() : json::value(error_name(runtime_, outcome.guard.error()));
        const json::value actual =
            guards_ && !outcome.guard ? json::value{{"guard", refusal}} : result_json(runtime_, outcome.result);
        if (auto found = difference(call.at("result"), actual, "result")) return found;
        if (auto found = event_difference(call, outcome.events)) return found;
        if (guards_) return std::nullopt;
        const auto* expected = call.if_contains("guard");
        if (!expected && !guard_is_known(decode<std::string_view>(call.at("call")))) return std::nullopt;
        return difference(expected ? *expected : json::value(), refusal, "guard");
    }

    /// The files tell how many events there were, and of batches which items failed.
    std::optional<std::string> event_difference(const json::object& call, const std::vector<Bytes>& events) const
    {
        constexpr std::string_view pallet = "SubtensorModule";
        const auto* recorded = call.if_contains("events");
        const std::size_t count = recorded ? recorded->as_array().size() : 0;
        const std::size_t found = events_of(runtime_, events, pallet).size();
        if (found != count) return std::to_string(count) + " events expected, got " + std::to_string(found);
        json::array failed, expected;
        for (const BytesView event : events_of(runtime_, events, pallet, "BatchWeightItemFailed"))
            failed.emplace_back(frame::decode_value<u16>(event_fields(event).first(sizeof(u16))));
        if (const auto* items = call.if_contains("item_errors"))
            for (const auto& item : items->as_array()) expected.push_back(item.at(0));
        return difference(expected, failed, "failed items");
    }

    /// Some scenarios begin in a state that no chain could reach; those are not asked.
    void expect_sound(ScenarioWorld& world, const std::string& place)
    {
        for (const auto& violation : world.broken_invariants()) result_.fail(place + " invariant: " + violation);
    }

    void compare_storage(ScenarioWorld& world, const json::object& recorded, const std::string& place)
    {
        Values expected;
        for (const auto& [key, value] : recorded)
            expected[bytes_of(key)] = value.is_null() ? std::nullopt : std::optional(bytes_of(value));
        Values actual = changes(world);
        const auto found = first_difference(expected, actual);
        found ? result_.fail(place + " storage: " + *found) : result_.pass();
        correct(world, expected, actual);
    }

    /// What changed of the compared items since the last recorded block.
    Values changes(ScenarioWorld& world)
    {
        Values changed;
        for (auto& [key, value] : world.settle()) {
            const auto prefix = BytesView(key).first(std::min(key.size(), item_prefix_size));
            if (compared_.contains(to_bytes(prefix))) changed[key] = std::move(value);
        }
        return changed;
    }

    std::optional<std::string> first_difference(const Values& expected, const Values& actual)
    {
        if (expected == actual) return std::nullopt;
        for (const auto& [key, value] : expected) {
            const auto it = actual.find(key);
            if (it == actual.end())
                return text_.key_text(key) + " expected " + text_.value_text(key, value) + ", unchanged";
            if (it->second != value)
                return text_.key_text(key) + " expected " + text_.value_text(key, value) + ", got " +
                       text_.value_text(key, it->second);
        }
        for (const auto& [key, value] : actual)
            if (!expected.contains(key))
                return text_.key_text(key) + " expected unchanged, got " + text_.value_text(key, value);
        return std::nullopt;
    }

    void correct(ScenarioWorld& world, const Values& expected, const Values& actual)
    {
        for (const auto& [key, value] : actual) {
            const auto before = last_.find(key);
            if (!expected.contains(key)) world.correct(key, before == last_.end() ? std::nullopt : before->second);
        }
        for (const auto& [key, value] : expected) {
            world.correct(key, value);
            last_[key] = value;
        }
    }

    const json::object& file_;
    KindResult& result_;
    frame::Runtime runtime_;
    StorageText text_;
    std::map<std::string, std::string> names_;
    std::set<Bytes> compared_;
    bool guards_ = false;
    Values last_;
};

}  // namespace

bool has_scenarios(const json::object& file)
{
    return file.contains("scenarios") && file.contains("compared_items");
}

KindResult replay_scenarios(const json::object& file)
{
    KindResult result{.kind = "scenarios of " + std::string(decode<std::string_view>(file.at("family")))};
    Replay replay(file, result);
    for (const auto& scenario : file.at("scenarios").as_array()) replay.run(scenario);
    return result;
}

}  // namespace tau::vectors
