#include "subnets/image/miner.hpp"

#include "crypto/ss58.hpp"
#include "neuron/http_client.hpp"
#include "neuron/membership.hpp"
#include "subnets/image/audit.hpp"

namespace tau::subnets::image {
namespace {

using namespace std::chrono_literals;
using neuron::Metagraph;

constexpr auto refresh = 2s;                  // Of the metagraph: permits change at the end of a tempo.
constexpr auto report_time = 5s;              // Between two counts of what was served.
constexpr std::size_t most_findings = 1'024;  // Waiting for the chain.
constexpr auto peek_time = 1'500ms;

class MinerProgram {
public:
    MinerProgram(MinerOptions options, std::stop_token stop, const OnEvent& on_event)
        : options_(std::move(options)),
          self_(crypto::to_ss58(options_.who.hotkey.account())),
          stop_(stop),
          teller_(on_event),
          policy_(options_.least_stake_rao, options_.also_admitted),
          link_(options_.who.url, std::move(stop)),
          audits_(options_.who.hotkey.account())
    {
    }

    Result<void> run()
    {
        if (!options_.victim.empty()) options_.mind.peek = [this](auto images) { return ask_victim(images); };
        TAU_TRY_ASSIGN(mind_, Mind::make(options_.mind));
        TAU_TRY(listen());
        TAU_TRY_ASSIGN(axon_, neuron::axon_at(options_.host, server_->port()));
        mind_->start(teller_);
        auto result = follow_chain();
        server_->stop();
        mind_.reset();
        return result;
    }

private:
    Result<void> listen()
    {
        neuron::Route probe{"POST", std::string(probe_path), max_request_bytes,
                            [this](const neuron::Incoming& incoming) { return on_probe(incoming); }};
        TAU_TRY_ASSIGN(server_, neuron::HttpServer::make(self_, policy_, {std::move(probe)}, options_.limits));
        return server_->start(options_.host, options_.port);
    }

    neuron::Outgoing on_probe(const neuron::Incoming& incoming)
    {
        const auto request = parse_probe_request(incoming.body);
        if (!request) return neuron::refusal(400, "BadProbe", request.error().message);
        if (request->netuid != options_.who.netuid)
            return neuron::refusal(400, "WrongSubnet", "this is subnet " + std::to_string(options_.who.netuid));
        ProbeResponse response{request->round, mind_->steps(), mind_->answer(request->images)};
        ++served_;
        look_back(incoming.caller.hotkey_ss58, *request);
        return {200, to_json(response), "application/json"};
    }

    void look_back(const std::string& validator, const ProbeRequest& request)
    {
        const std::lock_guard lock(audits_mutex_);
        const auto finding = audits_.note(validator, request, head_);
        if (finding && findings_.size() < most_findings) findings_.emplace_back(validator, *finding);
    }

    /// The last part of an audit needs the chain: the block must have come after the commitment.
    client::Answer<void> finish_audits()
    {
        std::vector<std::pair<std::string, AuditBook::Finding>> found;
        {
            const std::lock_guard lock(audits_mutex_);
            found.swap(findings_);
        }
        for (const auto& [validator, finding] : found) {
            TAU_TRY_ASSIGN(const auto* chain, link_.chain());
            const auto number = link_.checked(chain->number_of(finding.block_hash));
            if (!number && may_pass(number.error())) return tl::make_unexpected(number.error());
            const bool honest = finding.honest && number && *number > finding.later_than;
            teller_.tell({{"event", "audit"}, {"validator", validator}, {"round", finding.round}, {"honest", honest}});
        }
        return {};
    }

    /// What the victim says to these pictures, if it lets us ask.
    std::optional<Answer> ask_victim(std::span<const Image> images) const
    {
        const auto graph = std::atomic_load(&graph_);
        const auto uid = graph ? neuron::find_uid(*graph, options_.victim) : std::nullopt;
        if (!uid || !graph->axons[*uid].is_served()) return std::nullopt;
        ProbeRequest request;
        request.netuid = options_.who.netuid;
        request.images.assign(images.begin(), images.end());
        const neuron::Axon& axon = graph->axons[*uid];
        const neuron::Call call{
            {axon.host(), axon.port, graph->hotkeys[*uid]}, std::string(probe_path), to_json(request)};
        neuron::ClientLimits limits{.answer_bytes = max_response_bytes};
        limits.answer_time = peek_time;
        limits.stop = stop_;
        const auto results = neuron::call_all(options_.who.hotkey, {call}, limits);
        if (results[0].outcome != neuron::Outcome::answered) return std::nullopt;
        auto response = parse_probe_response(results[0].body);
        if (!response) return std::nullopt;
        auto answer = answer_to(request, *std::move(response));
        return answer ? std::optional(*std::move(answer)) : std::nullopt;
    }

    Result<void> follow_chain()
    {
        while (!stop_.stop_requested()) {
            const auto done = ready_ ? keep_up() : get_ready();
            if (done) {
                teller_.forget_error();
            } else if (!stop_.stop_requested()) {
                if (!may_pass(done.error()) && !is_serving_limit(done.error())) return failure(done.error().message);
                teller_.tell_error(done.error().message);
            }
            report();
            link_.pause(done && !ready_ ? 0ms : std::chrono::milliseconds(refresh));
        }
        return {};
    }

    static bool is_serving_limit(const client::ClientError& error)
    {
        return error.message.find("may change again") != std::string::npos ||
               error.message.find("ServingRateLimit") != std::string::npos;
    }

    client::Answer<void> get_ready()
    {
        TAU_TRY_ASSIGN(const u16 uid, take_place(link_, options_.who));
        TAU_TRY(refresh_metagraph());  // Who may ask is let in even while the address on the chain is an old one.
        TAU_TRY(neuron::ensure_served(link_, options_.who.netuid, client::signer_of(options_.who.hotkey), axon_));
        ready_ = was_ready_ = true;
        teller_.tell(
            {{"event", "ready"}, {"uid", uid}, {"host", axon_.host()}, {"port", axon_.port}, {"hotkey", self_}});
        return {};
    }

    client::Answer<void> keep_up()
    {
        TAU_TRY(refresh_metagraph());
        return finish_audits();
    }

    client::Answer<void> refresh_metagraph()
    {
        TAU_TRY_ASSIGN(const auto* chain, link_.chain());
        TAU_TRY_ASSIGN(auto graph, link_.checked(neuron::fetch_metagraph(*chain, options_.who.netuid)));
        const auto uid = graph.uid_of(self_);
        const bool announced = uid && graph.axons[*uid].port == axon_.port && graph.axons[*uid].ip == axon_.ip;
        if (ready_ && !announced) {
            ready_ = false;
            teller_.tell_error(uid ? "the chain has another address for this neuron"
                                   : "the place on the subnet is lost");
        }
        auto shared = std::make_shared<const Metagraph>(std::move(graph));
        head_ = shared->block.number;
        policy_.update(shared);
        std::atomic_store(&graph_, std::move(shared));
        return {};
    }

    void report()
    {
        const auto now = std::chrono::steady_clock::now();
        if (now - reported_at_ < report_time || served_ == reported_) return;
        reported_at_ = now;
        reported_ = served_;
        teller_.tell({{"event", "served"}, {"count", reported_}});
    }

    MinerOptions options_;
    const std::string self_;
    const std::stop_token stop_;
    Teller teller_;
    neuron::PermitPolicy policy_;
    neuron::ChainLink link_;
    std::mutex audits_mutex_;
    AuditBook audits_;
    std::vector<std::pair<std::string, AuditBook::Finding>> findings_;
    std::atomic<u64> head_ = 0;  // As of the last refresh.
    std::shared_ptr<const Metagraph> graph_;
    neuron::Axon axon_;
    bool ready_ = false;
    bool was_ready_ = false;  // Then it worked once, and may again: nothing is final.
    std::atomic<u64> served_ = 0;
    u64 reported_ = 0;
    std::chrono::steady_clock::time_point reported_at_;
    std::unique_ptr<Mind> mind_;
    std::unique_ptr<neuron::HttpServer> server_;  // Last, for its handlers use the rest.
};

}  // namespace

Result<void> run_miner(MinerOptions options, const std::stop_token& stop, const OnEvent& on_event)
{
    return MinerProgram(std::move(options), stop, on_event).run();
}

}  // namespace tau::subnets::image
