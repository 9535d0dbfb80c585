#include "subnets/image/validator.hpp"

#include "crypto/ss58.hpp"
#include "neuron/weight_setter.hpp"
#include "subnets/image/protocol.hpp"

namespace tau::subnets::image {
namespace {

using namespace std::chrono_literals;
using neuron::Metagraph;

json::object by_uid(const std::vector<Standing>& standings, auto value_of)
{
    json::object out;
    for (const Standing& standing : standings)
        if (const auto value = value_of(standing)) out[std::to_string(standing.miner.uid)] = *value;
    return out;
}

/// One miner that is asked in a round.
struct Asked {
    u16 uid = 0;
    ProbeRequest request;
    std::vector<Question> questions;
};

class Validator {
public:
    Validator(ValidatorOptions options, std::stop_token stop, const OnEvent& on_event)
        : options_(std::move(options)),
          self_(crypto::to_ss58(options_.who.hotkey.account())),
          stop_(stop),
          teller_(on_event),
          link_(options_.who.url, std::move(stop)),
          setter_(client::signer_of(options_.who.hotkey)),
          secrets_(options_.master_secret)
    {
        options_.limits.answer_bytes = max_response_bytes;
        options_.limits.stop = stop_;
    }

    Result<void> run()
    {
        while (!stop_.stop_requested()) {
            const auto done = ready_ ? step() : get_ready();
            if (done || stop_.stop_requested()) continue;
            if (!was_ready_ && !may_pass(done.error())) return failure(done.error().message);
            teller_.tell_error(done.error().message);
            link_.pause(1s);
        }
        return {};
    }

private:
    client::Answer<void> get_ready()
    {
        TAU_TRY_ASSIGN(const u16 uid, take_place(link_, options_.who));
        ready_ = was_ready_ = true;
        teller_.forget_error();
        teller_.tell({{"event", "ready"}, {"uid", uid}, {"hotkey", self_}});
        return {};
    }

    client::Answer<void> step()
    {
        TAU_TRY_ASSIGN(const auto head, link_.wait_after(last_block_, 1s));
        if (head.number < last_block_) forget_chain();  // Another chain, or this one begun anew.
        if (head.number == last_block_) return {};
        last_block_ = head.number;
        TAU_TRY(reveal_weights());
        if (head.number < next_round_) return {};
        next_round_ = head.number + options_.round_blocks;
        TAU_TRY_ASSIGN(const auto* chain, link_.chain());
        TAU_TRY_ASSIGN(const auto graph, link_.checked(neuron::fetch_metagraph(*chain, options_.who.netuid)));
        if (!graph.uid_of(self_)) {
            ready_ = false;
            return client::error(client::ErrorKind::timeout, "the place on the subnet is lost");
        }
        if (options_.ally.empty()) hold_round(graph);
        return set_weights(graph);
    }

    void forget_chain()
    {
        last_block_ = next_round_ = next_weights_ = 0;
        previous_.reset();
        ready_ = false;
    }

    void hold_round(const Metagraph& graph)
    {
        judge_.set_miners(miners_of(graph));
        const RoundSeed seed{secrets_.secret(round_), graph.block.hash};
        const auto asked = draw(graph, seed);
        std::vector<neuron::Call> calls;
        for (const Asked& one : asked)
            calls.push_back({{graph.axons[one.uid].host(), graph.axons[one.uid].port, graph.hotkeys[one.uid]},
                             std::string(probe_path),
                             to_json(one.request)});
        const auto results = neuron::call_all(options_.who.hotkey, calls, options_.limits);
        if (stop_.stop_requested()) return;
        std::map<u16, std::optional<Marks>> marks;
        std::size_t answered = 0;
        for (std::size_t i = 0; i < asked.size(); ++i) {
            auto& mine = marks[asked[i].uid] = mark_of(asked[i], results[i]);
            answered += mine ? 1 : 0;
        }
        judge_.observe(marks);
        tell_round(graph, asked.size(), answered);
        previous_ = seed;
        ++round_;
    }

    /// Everybody who listens, but for ourselves.
    std::vector<Miner> miners_of(const Metagraph& graph) const
    {
        std::vector<Miner> out;
        for (u16 uid = 0; uid < graph.size(); ++uid) {
            const auto key = crypto::from_ss58(graph.hotkeys[uid]);
            if (graph.hotkeys[uid] == self_ || !graph.axons[uid].is_served() || !key) continue;
            out.push_back({uid, key->account, static_cast<BlockNumber>(graph.registered_at[uid])});
        }
        return out;
    }

    std::vector<Asked> draw(const Metagraph& graph, const RoundSeed& seed) const
    {
        std::vector<Asked> out;
        for (const Miner& miner : miners_of(graph)) {
            Asked asked{miner.uid, {}, make_probe(seed, miner.hotkey)};
            asked.request = {graph.netuid, round_, seed.block_hash, secrets_.commitment(round_ + 1), previous_, {}};
            for (const Question& question : asked.questions) asked.request.images.push_back(question.image);
            out.push_back(std::move(asked));
        }
        return out;
    }

    static std::optional<Marks> mark_of(const Asked& asked, const neuron::CallResult& result)
    {
        if (result.outcome != neuron::Outcome::answered) return std::nullopt;
        auto response = parse_probe_response(result.body);
        if (!response) return std::nullopt;
        const auto answer = answer_to(asked.request, *std::move(response));
        if (!answer) return std::nullopt;
        return mark(asked.questions, *answer);
    }

    void tell_round(const Metagraph& graph, std::size_t asked, std::size_t answered)
    {
        const auto standings = judge_.standings();
        teller_.tell({{"event", "round"},
                      {"round", round_},
                      {"block", graph.block.number},
                      {"asked", asked},
                      {"answered", answered},
                      {"scores", by_uid(standings, [](const Standing& s) { return std::optional(s.score); })},
                      {"copies", by_uid(standings, [](const Standing& s) { return s.copy_of; })}});
    }

    std::map<u16, double> opinion(const Metagraph& graph) const
    {
        std::map<u16, double> out;
        if (options_.ally.empty()) {
            for (const Weight& weight : judge_.weights()) out[weight.uid] = weight.value;
        } else if (const auto friendly = neuron::find_uid(graph, options_.ally)) {
            out[*friendly] = 1;
        }
        return out;
    }

    /// What is in the way of weights is told, not fatal: permits and stake come and go.
    client::Answer<void> set_weights(const Metagraph& graph)
    {
        if (graph.block.number < next_weights_) return {};
        const auto row = neuron::make_row(opinion(graph), neuron::rules_of(graph));
        if (!row) return {};  // Nobody has shown anything yet.
        const auto done = setter_.set(link_, graph, *row);
        if (!done) {
            if (may_pass(done.error())) return tl::make_unexpected(done.error());
            teller_.tell_error("weights not set: " + done.error().message);
            return {};
        }
        teller_.forget_error();
        next_weights_ = done->block.number + std::max(options_.weights_every, graph.weights_rate_limit);
        if (done->committed)
            teller_.tell({{"event", "commit"}, {"block", done->block.number}});
        else
            tell_weights(done->block, *row);
        return {};
    }

    client::Answer<void> reveal_weights()
    {
        const auto revealed = setter_.reveal_due(link_, options_.who.netuid);
        if (revealed && *revealed) tell_weights((*revealed)->block, (*revealed)->row);
        if (revealed) return {};
        if (may_pass(revealed.error())) return tl::make_unexpected(revealed.error());
        teller_.tell_error("weights not revealed: " + revealed.error().message);
        return {};
    }

    void tell_weights(const client::BlockRef& block, const neuron::WeightRow& row)
    {
        teller_.tell({{"event", "weights"},
                      {"block", block.number},
                      {"uids", json::array(row.uids.begin(), row.uids.end())},
                      {"values", json::array(row.values.begin(), row.values.end())}});
    }

    ValidatorOptions options_;
    const std::string self_;
    const std::stop_token stop_;
    Teller teller_;
    neuron::ChainLink link_;
    neuron::WeightSetter setter_;
    const RoundSecrets secrets_;
    Judge judge_;
    std::optional<RoundSeed> previous_;
    u64 round_ = 0, last_block_ = 0, next_round_ = 0, next_weights_ = 0;
    bool ready_ = false;
    bool was_ready_ = false;  // Then it worked once, and may again: nothing is final.
};

}  // namespace

Result<void> run_validator(ValidatorOptions options, const std::stop_token& stop, const OnEvent& on_event)
{
    return Validator(std::move(options), stop, on_event).run();
}

}  // namespace tau::subnets::image
