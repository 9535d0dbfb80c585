#include "rpc/jsonrpc.hpp"

#include <boost/json/array.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace tau::rpc {

/// What a name stands for: one of the three, and how often it was asked.
struct JsonRpc::Row {
    std::string name;  ///< the first one, not an alias
    std::function<RpcResult(const Params&)> call = {};
    bool quick = false;
    std::function<bool(const Params&)> quick_for = {};
    std::optional<SubscriptionMethod> subscribes = {};
    bool unsubscribes = false;
    std::atomic<u64> calls = 0;
    std::atomic<u64> failures = 0;
};

namespace {

const json::value null_id = nullptr;
/// jsonrpsee looks no further for the first brace or bracket.
constexpr std::size_t leading_space = 128;
/// A longer text is not worth a first look.
constexpr std::size_t quick_bytes = 4096;

/// A JSON text and the memory of its value; small ones need no other than this.
struct Parsed {
    explicit Parsed(std::string_view text) : value(json::parse(text, error, &memory, options())) {}

    static json::parse_options options()
    {
        json::parse_options options;
        options.max_depth = 64;
        return options;
    }

    unsigned char buffer[4096];
    json::monotonic_resource memory{buffer};
    json::error_code error;
    json::value value;
};

std::string error_text(const RpcError& error, const json::value& id)
{
    json::object object{{"code", error.code}, {"message", error.message}};
    if (error.data) object["data"] = *error.data;
    return R"({"jsonrpc":"2.0","id":)" + json::serialize(id) + R"(,"error":)" + json::serialize(object) + "}";
}

/// The first character that is no white space, if it comes soon.
char first_mark(std::string_view text)
{
    const auto at = text.substr(0, leading_space).find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? '\0' : text[at];
}

bool is_id(const json::value& value)
{
    return value.is_null() || value.is_string() || value.is_uint64() || (value.is_int64() && value.get_int64() >= 0);
}

bool is_request(const json::object& object)
{
    const auto* version = object.if_contains("jsonrpc");
    const auto* method = object.if_contains("method");
    return version && version->is_string() && version->get_string() == "2.0" && method && method->is_string();
}

}  // namespace

JsonRpc::JsonRpc(RpcLimits limits, Get get)
    : limits_(limits), get_(std::move(get)), subscriptions_(limits.subscriptions_per_connection)
{
    add(Method{"rpc_methods", [this](const Params&) -> RpcResult {
                   json::array names;
                   for (const auto& [name, row] : rows_) names.emplace_back(name);
                   return json::value{{"methods", std::move(names)}};
               }});
}

JsonRpc::~JsonRpc() = default;

void JsonRpc::insert(std::string name, std::shared_ptr<Row> row)
{
    const bool fresh = rows_.emplace(std::move(name), std::move(row)).second;
    TAU_ASSERT(fresh);
}

void JsonRpc::add(Method method)
{
    const auto row = std::make_shared<Row>();
    row->name = method.name;
    row->call = std::move(method.call);
    row->quick = method.quick;
    row->quick_for = std::move(method.quick_for);
    insert(std::move(method.name), row);
    for (std::string& alias : method.aliases) insert(std::move(alias), row);
}

void JsonRpc::add(SubscriptionMethod method)
{
    const auto end = std::make_shared<Row>();
    end->name = method.unsubscribe;
    end->unsubscribes = true;
    insert(method.unsubscribe, end);
    for (const std::string& alias : method.unsubscribe_aliases) insert(alias, end);

    const auto begin = std::make_shared<Row>();
    begin->name = method.subscribe;
    insert(method.subscribe, begin);
    for (const std::string& alias : method.subscribe_aliases) insert(alias, begin);
    begin->subscribes = std::move(method);
}

std::optional<Answer> JsonRpc::answer_at_once(std::string_view text, const ConnectionHandle& connection)
{
    if (text.size() > quick_bytes) return std::nullopt;
    const Parsed request(text);
    const auto* object = request.error ? nullptr : request.value.if_object();
    if (!object || !is_request(*object)) return std::nullopt;
    const auto* id = object->if_contains("id");
    const auto row = rows_.find(std::string_view(object->at("method").get_string()));
    if (!id || !is_id(*id) || row == rows_.end() || !row->second->quick) return std::nullopt;
    const auto* params = object->if_contains("params");
    if (row->second->quick_for && !row->second->quick_for(Params(params ? *params : null_id))) return std::nullopt;
    Exchange exchange{connection, {}};
    return Answer{.text = answer_call(*object, *id, exchange)};
}

Answer JsonRpc::answer(std::string_view text, const ConnectionHandle& connection)
{
    const char mark = first_mark(text);
    if (mark != '{' && mark != '[') return {error_text(errors::parse_error(), null_id), 400};
    const Parsed request(text);
    if (request.error) return {error_text(errors::parse_error(), null_id)};
    Exchange exchange{connection, {}};
    const auto* batch = request.value.if_array();
    Answer answer{batch ? answer_batch(*batch, exchange) : answer_one(request.value, false, exchange)};
    if (exchange.opened.empty()) return answer;
    answer.then = [opened = std::move(exchange.opened)] {
        for (const auto& subscription : opened) subscription->activate();
    };
    return answer;
}

std::string JsonRpc::answer_one(const json::value& request, bool in_batch, Exchange& exchange)
{
    const auto* object = request.if_object();
    const auto* id = object ? object->if_contains("id") : nullptr;
    const bool good_id = id && is_id(*id);
    if (object && is_request(*object)) {
        if (!id) return {};  // A notification: nobody waits for an answer.
        if (good_id) return answer_call(*object, *id, exchange);
        return error_text(errors::invalid_request(), null_id);
    }
    // Without an id to answer to, jsonrpsee calls a lone object unparseable.
    const bool invalid = good_id || in_batch;
    return error_text(invalid ? errors::invalid_request() : errors::parse_error(), good_id ? *id : null_id);
}

std::string JsonRpc::answer_batch(const json::array& requests, Exchange& exchange)
{
    if (requests.empty()) return error_text(errors::invalid_request(), null_id);
    if (requests.size() > limits_.batch_items) return error_text(errors::oversized_batch(limits_.batch_items), null_id);
    std::string answers;
    for (const json::value& request : requests) {
        const std::string answer = answer_one(request, true, exchange);
        if (answer.empty()) continue;
        answers += (answers.empty() ? '[' : ',') + answer;
        if (answers.size() < limits_.batch_response_bytes) continue;
        return error_text(errors::oversized_batch_response(limits_.batch_response_bytes), null_id);
    }
    if (!answers.empty()) answers += ']';
    return answers;
}

std::string JsonRpc::answer_call(const json::object& request, const json::value& id, Exchange& exchange)
{
    const auto row = rows_.find(std::string_view(request.at("method").get_string()));
    if (row == rows_.end()) return error_text(errors::method_not_found(), id);
    const auto* params = request.if_contains("params");
    const RpcResult result = run(*row->second, Params(params ? *params : null_id), exchange);
    if (!result) return error_text(result.error(), id);
    std::string text = R"({"jsonrpc":"2.0","id":)" + json::serialize(id) + R"(,"result":)";
    text += json::serialize(*result);
    text += '}';
    if (text.size() > limits_.response_bytes) return error_text(errors::oversized_response(limits_.response_bytes), id);
    return text;
}

RpcResult JsonRpc::run(Row& row, const Params& params, Exchange& exchange)
{
    ++row.calls;
    RpcResult result;
    if (!params.well_formed()) {
        result = tl::make_unexpected(errors::invalid_params("params must be a list or an object"));
    } else {
        try {
            result = row.call           ? row.call(params)
                     : row.unsubscribes ? unsubscribe(row, params, exchange)
                                        : subscribe(row, params, exchange);
        } catch (const std::exception& e) {  // Of a library; it must not take the node down.
            result = tl::make_unexpected(errors::internal_error(e.what()));
        }
    }
    if (!result) ++row.failures;
    return result;
}

RpcResult JsonRpc::subscribe(Row& row, const Params& params, Exchange& exchange)
{
    if (!exchange.connection) return tl::make_unexpected(errors::needs_websocket());
    const SubscriptionMethod& method = *row.subscribes;
    const auto handle = subscriptions_.open(exchange.connection, method.notification, method.unsubscribe);
    if (!handle) return tl::make_unexpected(errors::too_many_subscriptions(limits_.subscriptions_per_connection));
    if (auto started = method.start(params, handle); !started) {
        subscriptions_.close(exchange.connection->id(), handle->id(), method.unsubscribe);
        return tl::make_unexpected(std::move(started).error());
    }
    exchange.opened.push_back(handle);
    return json::value(handle->id());
}

/// An id that is unknown, or none at all, is no error: the answer is false.
RpcResult JsonRpc::unsubscribe(const Row& row, const Params& params, Exchange& exchange)
{
    if (!exchange.connection) return tl::make_unexpected(errors::needs_websocket());
    const auto id = params.text(0, "subscription");
    return json::value(id && subscriptions_.close(exchange.connection->id(), *id, row.name));
}

RpcResult JsonRpc::call(std::string_view name, const json::value& params) const
{
    const auto row = rows_.find(name);
    if (row == rows_.end()) return tl::make_unexpected(errors::method_not_found());
    if (!row->second->call) return tl::make_unexpected(errors::needs_websocket());
    return row->second->call(Params(params));
}

std::string JsonRpc::metrics() const
{
    std::string out = "# TYPE substrate_rpc_calls_finished counter\n";
    for (const auto& [name, row] : rows_) {
        if (name != row->name || row->calls == 0) continue;
        const std::string head = "substrate_rpc_calls_finished{method=\"" + name + "\",is_error=";
        out += head + "\"false\"} " + std::to_string(row->calls - row->failures) + "\n";
        out += head + "\"true\"} " + std::to_string(row->failures) + "\n";
    }
    out +=
        "# TYPE taud_rpc_subscriptions gauge\ntaud_rpc_subscriptions " + std::to_string(subscriptions_.size()) + "\n";
    return out;
}

std::string JsonRpc::on_oversized(std::size_t limit)
{
    return error_text(errors::oversized_request(limit), null_id);
}

void JsonRpc::on_close(ConnectionId connection)
{
    subscriptions_.close_all(connection);
}

HttpResponse JsonRpc::on_get(const HttpRequest& request)
{
    if (get_) return get_(request);
    return {.status = 405, .body = "Used HTTP Method is not allowed. POST is required\n", .headers = {}};
}

}  // namespace tau::rpc
