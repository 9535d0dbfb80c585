#include "client/rpc_core.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <thread>

namespace tau::client {
namespace {

constexpr std::size_t inbox_limit = 4096;
constexpr std::size_t early_limit = 64;
constexpr std::chrono::milliseconds first_pause(250);

/// A subscription's id as the key of a map; nodes use text and numbers.
std::string id_text(const json::value& id)
{
    return id.is_string() ? std::string(std::string_view(id.get_string())) : json::serialize(id);
}

ClientError refusal(const json::value& reported)
{
    ClientError out{ErrorKind::refused, json::serialize(reported)};
    const auto* object = reported.if_object();
    if (!object) return out;
    if (const auto* message = object->if_contains("message"); message && message->is_string())
        out.message = std::string_view(message->get_string());
    if (const auto* data = object->if_contains("data"); data && !data->is_null()) out.message += ": " + id_text(*data);
    if (const auto* code = object->if_contains("code"); code && code->is_int64()) out.code = code->get_int64();
    return out;
}

/// Sending twice what changes the chain is the caller's decision.
bool may_be_repeated(std::string_view method)
{
    return !method.starts_with("author_submit");
}

}  // namespace

RpcCore::~RpcCore()
{
    // Threads first, for they use everything else; and not under the mutex, which they may be waiting for.
    std::unique_ptr<Transport> current, broken;
    const std::unique_lock lock(mutex_);
    current = std::move(transport_);
    broken = std::move(broken_);
}

Answer<void> RpcCore::connect(u32 retries)
{
    const std::lock_guard only_one(connecting_);
    for (u32 attempt = 0;; ++attempt) {
        auto opened = open();
        if (opened || attempt >= retries) return opened;
        std::this_thread::sleep_for(first_pause * (attempt + 1));
    }
}

Answer<void> RpcCore::open()
{
    std::unique_ptr<Transport> gone;  // Its thread may be waiting for the mutex: it ends outside of that.
    u64 connection = 0;
    {
        const std::lock_guard lock(mutex_);
        if (transport_) return {};
        gone = std::move(broken_);
        connection = ++connection_;
    }
    gone.reset();
    // The transport ends before this does, so that its thread may use it.
    TransportEvents events{[this](std::string_view text) { on_message(text); },
                           [this, connection](const std::string& reason) { on_closed(connection, reason); }};
    TAU_TRY_ASSIGN(auto opened, open_transport(url_, std::move(events), options_.connect_patience));
    const std::lock_guard lock(mutex_);
    if (lost_ == connection) {
        broken_ = std::move(opened);
        return error(ErrorKind::unreachable, "the connection to " + url_.text() + " broke at once");
    }
    transport_ = std::move(opened);
    return {};
}

Answer<u64> RpcCore::send(std::string_view method, const json::array& params, std::shared_ptr<Inbox> inbox)
{
    TAU_TRY(connect(options_.reconnects));
    const std::lock_guard lock(mutex_);
    if (!transport_) return error(ErrorKind::unreachable, "the connection to " + url_.text() + " broke");
    const u64 id = next_id_++;
    pending_[id].inbox = std::move(inbox);
    const json::object request{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}};
    transport_->send(json::serialize(request));
    return id;
}

Answer<json::value> RpcCore::wait(u64 id, std::string_view method)
{
    std::unique_lock lock(mutex_);
    const auto place = pending_.find(id);
    const auto& answer = place->second.answer;
    changed_.wait_for(lock, options_.call_patience, [&] { return answer.has_value(); });
    auto out = answer ? *answer
                      : error(ErrorKind::timeout, "no answer to " + std::string(method) + " within " +
                                                      std::to_string(options_.call_patience.count() / 1000) + " s");
    pending_.erase(place);
    return out;
}

Answer<json::value> RpcCore::call(std::string_view method, const json::array& params, std::shared_ptr<Inbox> inbox)
{
    TAU_TRY_ASSIGN(const u64 id, send(method, params, inbox));
    auto answer = wait(id, method);
    if (answer || answer.error().kind != ErrorKind::unreachable || !may_be_repeated(method)) return answer;
    TAU_TRY_ASSIGN(const u64 second, send(method, params, inbox));
    return wait(second, method);
}

Answer<std::vector<json::value>> RpcCore::call_all(const std::vector<RpcClient::Request>& requests)
{
    std::vector<u64> ids;
    std::optional<ClientError> failed;
    for (const auto& request : requests) {
        auto id = send(request.method, request.params, {});
        if (!id) {
            failed = id.error();
            break;
        }
        ids.push_back(*id);
    }
    std::vector<json::value> out;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        auto answer = wait(ids[i], requests[i].method);
        if (!answer && answer.error().kind == ErrorKind::unreachable && may_be_repeated(requests[i].method))
            answer = call(requests[i].method, requests[i].params);
        if (answer)
            out.push_back(*std::move(answer));
        else if (!failed)
            failed = answer.error();
    }
    if (failed) return tl::make_unexpected(*failed);
    return out;
}

void RpcCore::on_message(std::string_view text)
{
    boost::system::error_code failed;
    json::parse_options options;
    options.max_depth = 512;
    const json::value message = json::parse(text, failed, {}, options);
    const auto* object = failed ? nullptr : message.if_object();
    if (!object) return;  // Nobody can be told whose answer it was; who waits meets the time limit.
    {
        const std::lock_guard lock(mutex_);
        const auto* params = object->if_contains("params");
        if (object->contains("method") && params && params->is_object())
            on_notification(params->get_object());
        else
            on_answer(*object);
    }
    changed_.notify_all();
}

void RpcCore::on_answer(const json::object& message)
{
    const auto* id = message.if_contains("id");
    boost::system::error_code failed;
    const u64 number = id ? id->to_number<u64>(failed) : 0;
    const auto place = pending_.find(number);
    if (!id || failed || place == pending_.end()) return;
    Pending& pending = place->second;
    const auto* result = message.if_contains("result");
    const auto* reported = message.if_contains("error");
    if (reported && !reported->is_null()) {
        pending.answer = tl::make_unexpected(refusal(*reported));
    } else if (!result) {
        pending.answer = error(ErrorKind::nonsense, "the node answered with neither result nor error");
    } else {
        if (pending.inbox) begin_subscription(*result, pending.inbox);
        pending.answer = *result;
    }
}

void RpcCore::begin_subscription(const json::value& id, std::shared_ptr<Inbox> inbox)
{
    inbox->id = id_text(id);
    if (const auto early = early_.find(inbox->id); early != early_.end()) {
        inbox->waiting = std::move(early->second);
        early_.erase(early);
    }
    inboxes_[inbox->id] = std::move(inbox);
}

void RpcCore::on_notification(const json::object& params)
{
    const auto* id = params.if_contains("subscription");
    const auto* result = params.if_contains("result");
    if (!id || !result) return;
    const std::string key = id_text(*id);
    if (const auto place = inboxes_.find(key); place != inboxes_.end()) return deliver(*place->second, *result);
    if (early_.size() < early_limit || early_.contains(key)) {
        auto& waiting = early_[key];
        if (waiting.size() < early_limit) waiting.push_back(*result);
    }
}

void RpcCore::deliver(Inbox& inbox, json::value value)
{
    if (inbox.ended) return;
    if (inbox.waiting.size() < inbox_limit) return inbox.waiting.push_back(std::move(value));
    inbox.ended = ClientError{ErrorKind::nonsense, "more notifications came than were read"};
}

void RpcCore::on_closed(u64 connection, const std::string& reason)
{
    {
        const std::lock_guard lock(mutex_);
        lost_ = connection;
        const ClientError lost{ErrorKind::unreachable, reason};
        for (auto& [id, pending] : pending_)
            if (!pending.answer) pending.answer = tl::make_unexpected(lost);
        for (auto& [id, inbox] : inboxes_) inbox->ended = lost;
        inboxes_.clear();
        early_.clear();
        // This is the transport's own thread: it cannot wait for its own end. Whoever connects next lets it go.
        if (transport_) broken_ = std::move(transport_);
    }
    changed_.notify_all();
}

Answer<json::value> RpcCore::next(Inbox& inbox, std::chrono::milliseconds patience)
{
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, patience, [&] { return !inbox.waiting.empty() || inbox.ended; });
    if (!inbox.waiting.empty()) {
        json::value out = std::move(inbox.waiting.front());
        inbox.waiting.pop_front();
        return out;
    }
    if (inbox.ended) return tl::make_unexpected(*inbox.ended);
    return error(ErrorKind::timeout, "nothing came within " + std::to_string(patience.count()) + " ms");
}

void RpcCore::leave(const Inbox& inbox, const std::string& unsubscribe)
{
    const std::lock_guard lock(mutex_);
    inboxes_.erase(inbox.id);
    if (inbox.ended || !transport_) return;
    // The answer is of no interest: it finds nobody waiting for its id.
    const json::object request{{"jsonrpc", "2.0"},
                               {"id", next_id_++},
                               {"method", unsubscribe},
                               {"params", json::array{json::value(inbox.id)}}};
    transport_->send(json::serialize(request));
}

}  // namespace tau::client
