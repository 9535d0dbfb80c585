#include "client/rpc_core.hpp"

namespace tau::client {

Subscription::Subscription(std::shared_ptr<RpcCore> core, std::shared_ptr<Inbox> inbox, std::string unsubscribe)
    : core_(std::move(core)), inbox_(std::move(inbox)), unsubscribe_(std::move(unsubscribe))
{
}

Subscription::~Subscription()
{
    if (core_) core_->leave(*inbox_, unsubscribe_);
}

Answer<json::value> Subscription::next(std::chrono::milliseconds patience)
{
    return core_->next(*inbox_, patience);
}

RpcClient::RpcClient(std::shared_ptr<RpcCore> core) : core_(std::move(core)) {}

RpcClient::~RpcClient() = default;

Answer<std::unique_ptr<RpcClient>> RpcClient::connect(const Url& url, RpcOptions options)
{
    auto core = std::make_shared<RpcCore>(url, options);
    TAU_TRY(core->connect(0));
    return std::unique_ptr<RpcClient>(new RpcClient(std::move(core)));
}

const Url& RpcClient::url() const
{
    return core_->url();
}

Answer<json::value> RpcClient::call(std::string_view method, json::array params)
{
    return core_->call(method, params);
}

Answer<std::vector<json::value>> RpcClient::call_all(std::vector<Request> requests)
{
    return core_->call_all(requests);
}

Answer<Subscription> RpcClient::subscribe(std::string_view method, std::string_view unsubscribe, json::array params)
{
    if (!core_->url().web_socket)
        return error(ErrorKind::input, "subscriptions need a ws:// address, not " + core_->url().text());
    auto inbox = std::make_shared<Inbox>();
    TAU_TRY(core_->call(method, params, inbox));
    return Subscription(core_, std::move(inbox), std::string(unsubscribe));
}

}  // namespace tau::client
