#include "cmd/taud/node_options.hpp"

#include "client/json_access.hpp"
#include "client/metadata_cache.hpp"
#include "client/terminal_text.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace tau::cmd {
namespace {

namespace json = client::json;
using client::ErrorKind;

int exit_code_of(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::input:
        return exit_usage;
    case ErrorKind::unreachable:
        return exit_unreachable;
    case ErrorKind::timeout:
        return exit_unknown;
    case ErrorKind::refused:
        return exit_failed;
    case ErrorKind::nonsense:
        break;
    }
    return exit_nonsense;
}

const char* name_of(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::input:
        return "usage";
    case ErrorKind::unreachable:
        return "unreachable";
    case ErrorKind::timeout:
        return "timeout";
    case ErrorKind::refused:
        return "refused";
    case ErrorKind::nonsense:
        break;
    }
    return "nonsense";
}

bool is_flat(const json::value& value)
{
    return !value.is_object() && !value.is_array();
}

void write_pretty(std::string& out, const json::value& value, std::size_t indent)
{
    const std::string margin(indent + 2, ' ');
    const auto* array = value.if_array();
    const bool short_list = array && array->size() <= 64 && std::all_of(array->begin(), array->end(), is_flat);
    if (is_flat(value) || (array && (array->empty() || short_list))) {
        out += json::serialize(value);
    } else if (array) {
        out += "[\n";
        for (const json::value& element : *array) {
            out += margin;
            write_pretty(out, element, indent + 2);
            out += &element == &array->back() ? "\n" : ",\n";
        }
        out += std::string(indent, ' ') + "]";
    } else {
        const auto& object = value.get_object();
        out += object.empty() ? "{" : "{\n";
        for (auto it = object.begin(); it != object.end(); ++it) {
            out += margin + json::serialize(json::value(it->key())) + ": ";
            write_pretty(out, it->value(), indent + 2);
            out += it + 1 == object.end() ? "\n" : ",\n";
        }
        out += object.empty() ? "}" : std::string(indent, ' ') + "}";
    }
}

}  // namespace

client::Answer<std::unique_ptr<client::Chain>> connect(const NodeOptions& options)
{
    std::string where = options.url;
    if (const char* set = std::getenv("BT_CHAIN_ENDPOINT"); where.empty() && set) where = set;
    if (where.empty()) where = client::default_url;
    TAU_TRY_ASSIGN(const auto url, client::lift(client::parse_url(where)));
    client::ChainOptions chain_options;
    chain_options.rpc.call_patience = std::chrono::seconds(options.timeout_s);
    chain_options.cache_directory = client::default_cache_directory();
    TAU_TRY_ASSIGN(auto chain, client::Chain::connect(url, chain_options));
    chain->show_text(options.text);
    return chain;
}

int report(const client::ClientError& error, const NodeOptions& options)
{
    if (options.json) {
        json::object details{{"kind", name_of(error.kind)}, {"message", error.message}};
        if (error.code != 0) details["code"] = error.code;
        print(json::serialize(json::object{{"error", std::move(details)}}));
    } else {
        std::fprintf(stderr, "taud: %s\n", client::terminal_text(error.message).c_str());
        if (error.kind == ErrorKind::unreachable)
            std::fprintf(stderr, "is a node running there? `taud dev` starts one; --network URL names another\n");
    }
    return exit_code_of(error.kind);
}

int report_usage(const std::string& message, const NodeOptions& options)
{
    return report({ErrorKind::input, message}, options);
}

void print(const std::string& said)
{
    const std::string text = client::terminal_text(said);
    std::fwrite(text.data(), 1, text.size(), stdout);
    if (!text.ends_with('\n')) std::fputc('\n', stdout);
    std::fflush(stdout);
}

json::array lines_of(const std::string& text)
{
    json::array out;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        out.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

std::string pretty(const json::value& value)
{
    std::string out;
    if (value.is_string()) return client::plain_text(value);
    write_pretty(out, value, 0);
    return out;
}

}  // namespace tau::cmd
