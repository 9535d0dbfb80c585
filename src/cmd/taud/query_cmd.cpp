#include "cmd/taud/query_cmd.hpp"

#include "base/hex.hpp"
#include "client/amount.hpp"
#include "client/describe.hpp"
#include "client/json_access.hpp"
#include "metadata/extrinsic.hpp"
#include "metadata/integer.hpp"
#include "metadata/lookup.hpp"

#include <charconv>

namespace tau::cmd {
namespace {

namespace json = client::json;
using client::Answer;
using client::Chain;
using client::ErrorKind;

/// "Pallet.Item" in two; an error without exactly one point.
Answer<std::pair<std::string, std::string>> split_name(const std::string& word, const std::string& form)
{
    const auto point = word.find('.');
    if (point == std::string::npos || point == 0 || point + 1 == word.size() ||
        word.find('.', point + 1) != std::string::npos)
        return client::error(ErrorKind::input, form + " is needed, not \"" + word + "\"");
    return std::pair(word.substr(0, point), word.substr(point + 1));
}

class Query {
public:
    Query(const Chain& chain, const QueryOptions& options) : chain_(chain), options_(options) {}

    Answer<void> run()
    {
        TAU_TRY(find_block());
        const auto& words = options_.words;
        if (words.empty()) return summary();
        const std::vector<std::string> rest(words.begin() + 1, words.end());
        if (words[0] == "list") return list(rest);
        if (words[0] == "api") return api(rest);
        if (words[0] == "const") return constant(rest);
        if (words[0] == "block") return block(rest);
        if (words[0] == "events") return events(rest);
        return storage(words[0], rest);
    }

private:
    Answer<std::optional<Hash>> block_named(const std::string& word) const
    {
        if (const auto hash = word.starts_with("0x") ? fixed_from_hex<32>(word) : std::nullopt) return hash;
        u64 number = 0;
        const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (failed != std::errc{} || end != word.data() + word.size())
            return client::error(ErrorKind::input, "a block's number or hash is needed, not \"" + word + "\"");
        TAU_TRY_ASSIGN(const auto hash, chain_.block_hash(number));
        if (!hash) return client::error(ErrorKind::input, "there is no block " + word + " yet");
        return hash;
    }

    Answer<void> find_block()
    {
        if (options_.at.empty()) return {};
        TAU_TRY_ASSIGN(at_, block_named(options_.at));
        return {};
    }

    void show(const json::value& value) const { print(options_.node.json ? json::serialize(value) : pretty(value)); }

    /// A value of a type; amounts get their coins beside them.
    void show(const json::value& value, metadata::TypeId type) const
    {
        const auto* known = metadata::find(chain_.metadata().types, type);
        const std::string name = known && !known->path.empty() ? known->path.back() : "";
        const auto number = metadata::integer_of(value);
        const bool money = name == "TaoBalance" || name == "AlphaBalance";
        if (options_.node.json || !money || !number) return show(value);
        const client::Token token{name == "TaoBalance" ? chain_.token().symbol : "alpha", chain_.token().decimals};
        print(client::plain_text(value) + "  (" + client::amount_text(number->magnitude.lo, token) + ")");
    }

    Answer<void> summary() const
    {
        TAU_TRY_ASSIGN(const auto best, chain_.best_block());
        TAU_TRY_ASSIGN(const auto finalized, chain_.finalized_block());
        show(json::object{{"spec_name", chain_.version().spec_name},
                          {"spec_version", chain_.version().spec_version},
                          {"transaction_version", chain_.version().transaction_version},
                          {"genesis", to_hex(chain_.genesis())},
                          {"best", json::object{{"number", best.number}, {"hash", to_hex(best.hash)}}},
                          {"finalized", json::object{{"number", finalized.number}, {"hash", to_hex(finalized.hash)}}},
                          {"token", chain_.token().symbol},
                          {"decimals", chain_.token().decimals},
                          {"ss58_prefix", chain_.format().ss58_prefix},
                          {"pallets", chain_.metadata().pallets.size()},
                          {"runtime_apis", chain_.metadata().apis.size()}});
        return {};
    }

    Answer<void> list(const std::vector<std::string>& words) const
    {
        const auto& metadata = chain_.metadata();
        const std::string word = words.empty() ? "" : words[0];
        std::string out;
        json::object all;
        const auto section = [&](const char* name, const char* form, const std::string& lines) {
            all[name] = lines_of(lines);
            if (!lines.empty()) out += (out.empty() ? "# " : "\n# ") + std::string(name) + form + lines;
        };
        section("storage", ": taud query PALLET.ITEM KEYS\n", client::list_storage(metadata, word));
        section("constants", ": taud query const PALLET.NAME\n", client::list_constants(metadata, word));
        section("runtime APIs", ": taud query api NAME.METHOD ARGUMENTS\n", client::list_apis(metadata, word));
        if (out.empty()) return client::error(ErrorKind::input, "nothing is called anything like \"" + word + "\"");
        print(options_.node.json ? json::serialize(all) : out);
        return {};
    }

    Answer<void> api(const std::vector<std::string>& words) const
    {
        if (words.empty())
            return client::error(ErrorKind::input,
                                 "which runtime API? taud query api NAME.METHOD ARGUMENTS; taud query list names all");
        TAU_TRY_ASSIGN(const auto name, split_name(words[0], "NAME.METHOD of a runtime API"));
        TAU_TRY_ASSIGN(const auto found, client::find_method(chain_.metadata(), name.first, name.second));
        const auto& [api, method] = found;
        std::vector<client::Parameter> parameters;
        for (const auto& input : method->inputs) parameters.push_back({input.name, input.type});
        if (options_.help) {
            print(client::usage_text(chain_, "taud query api " + api->name + "." + method->name, parameters,
                                     method->docs) +
                  "Gives " + metadata::type_text(chain_.metadata().types, method->output));
            return {};
        }
        const std::vector<std::string> rest(words.begin() + 1, words.end());
        TAU_TRY_ASSIGN(const auto arguments, client::lift(client::parse_arguments(chain_, parameters, rest)));
        TAU_TRY_ASSIGN(const auto value, chain_.runtime_api(api->name, method->name, arguments, at_));
        show(value, method->output);
        return {};
    }

    Answer<void> constant(const std::vector<std::string>& words) const
    {
        if (words.size() != 1)
            return client::error(ErrorKind::input,
                                 "which constant? taud query const PALLET.NAME; taud query list names all");
        TAU_TRY_ASSIGN(const auto name, split_name(words[0], "PALLET.NAME of a constant"));
        TAU_TRY_ASSIGN(const auto value, chain_.constant(name.first, name.second));
        for (const auto& known : chain_.metadata().pallet(name.first)->constants)
            if (known.name == name.second) show(value, known.type);
        return {};
    }

    Answer<void> storage(const std::string& word, const std::vector<std::string>& words) const
    {
        TAU_TRY_ASSIGN(const auto name, split_name(word, "PALLET.ITEM, or list, api, const, block, events"));
        TAU_TRY_ASSIGN(const auto item, client::lift(metadata::find_item(chain_.metadata(), name.first, name.second)));
        const auto types = item.key_types(chain_.metadata().types);
        std::vector<client::Parameter> parameters;
        for (const auto type : types) parameters.push_back({"key" + std::to_string(parameters.size() + 1), type});
        if (options_.help) {
            print(client::usage_text(chain_, "taud query " + word, parameters, item.entry->docs) +
                  (types.empty() ? "" : "With fewer keys: all entries that begin with those.\n") + "Gives " +
                  metadata::type_text(chain_.metadata().types, item.value_type()));
            return {};
        }
        if (words.size() < parameters.size()) parameters.resize(words.size());
        TAU_TRY_ASSIGN(const auto keys, client::lift(client::parse_arguments(chain_, parameters, words)));
        if (keys.size() < types.size()) return entries(name.first, name.second, keys);
        TAU_TRY_ASSIGN(const auto value, chain_.storage(name.first, name.second, keys, at_));
        show(value, item.value_type());
        return {};
    }

    Answer<void> entries(const std::string& pallet, const std::string& item, const json::array& keys) const
    {
        TAU_TRY_ASSIGN(const auto found, chain_.storage_map(pallet, item, keys, options_.limit, at_));
        json::array all;
        for (const auto& entry : found) {
            if (options_.node.json)
                all.push_back(json::object{{"keys", entry.keys}, {"value", entry.value}});
            else
                print(keys_text(entry.keys) + "  " + json::serialize(entry.value));
        }
        if (options_.node.json)
            show(all);
        else if (found.size() == options_.limit)
            print("… --limit " + std::to_string(options_.limit) + " reached");
        else if (found.empty())
            print("no entries");
        return {};
    }

    static std::string keys_text(const json::array& keys)
    {
        std::string out;
        for (const auto& key : keys) out += (out.empty() ? "" : " ") + client::plain_text(key);
        return out;
    }

    Answer<Hash> block_of(const std::vector<std::string>& words) const
    {
        std::optional<Hash> hash = at_;
        if (!words.empty()) {
            TAU_TRY_ASSIGN(hash, block_named(words[0]));
        }
        if (hash) return *hash;
        TAU_TRY_ASSIGN(const auto best, chain_.best_block());
        return best.hash;
    }

    /// Header, extrinsics and events, all decoded.
    Answer<void> block(const std::vector<std::string>& words) const
    {
        TAU_TRY_ASSIGN(const Hash hash, block_of(words));
        TAU_TRY_ASSIGN(const auto answer, chain_.rpc().call("chain_getBlock", {json::value(to_hex(hash))}));
        const auto* block = client::member(answer, "block");
        const auto* header = block ? client::member(*block, "header") : nullptr;
        const auto* list = block ? client::member(*block, "extrinsics") : nullptr;
        if (!header || !list || !list->is_array())
            return client::error(ErrorKind::input,
                                 "the node has no block " + to_hex(hash) + ": it never had, or has pruned it");
        json::array extrinsics;
        for (const json::value& raw : list->get_array()) {
            TAU_TRY_ASSIGN(const Bytes bytes, client::bytes_of(raw, "an extrinsic"));
            auto decoded = metadata::extrinsic_to_json(chain_.metadata(), bytes, chain_.format());
            if (decoded)
                extrinsics.push_back(*std::move(decoded));
            else
                extrinsics.push_back(json::object{{"undecoded", raw}, {"error", decoded.error().message}});
        }
        TAU_TRY_ASSIGN(auto all_events, chain_.events(hash));
        const auto* number = client::member(*header, "number");
        const auto known = number ? metadata::integer_of(*number) : std::nullopt;
        show(json::object{{"number", known ? metadata::integer_json(*known) : json::value()},
                          {"hash", to_hex(hash)},
                          {"header", *header},
                          {"extrinsics", std::move(extrinsics)},
                          {"events", std::move(all_events)}});
        return {};
    }

    Answer<void> events(const std::vector<std::string>& words) const
    {
        TAU_TRY_ASSIGN(const Hash hash, block_of(words));
        TAU_TRY_ASSIGN(auto all, chain_.events(hash));
        show(std::move(all));
        return {};
    }

    const Chain& chain_;
    const QueryOptions& options_;
    std::optional<Hash> at_;
};

}  // namespace

int run_query(const QueryOptions& options)
{
    const auto chain = connect(options.node);
    if (!chain) return report(chain.error(), options.node);
    const auto done = Query(**chain, options).run();
    return done ? exit_done : report(done.error(), options.node);
}

}  // namespace tau::cmd
