#include "demo/demo.hpp"

#include "demo/chain_process.hpp"
#include "demo/crew.hpp"
#include "demo/set_up.hpp"
#include "demo/subnet_view.hpp"
#include "demo/terminal.hpp"
#include "demo/verdict.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>
#include <boost/json.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>

namespace tau::demo {
namespace {

namespace json = boost::json;
using Clock = std::chrono::steady_clock;

constexpr double rao_per_tao = 1e9;
constexpr auto look_every = std::chrono::milliseconds(500);
constexpr int poll_ms = 100;
constexpr auto crew_patience = std::chrono::seconds(5);
constexpr auto chain_patience = std::chrono::seconds(10);

class Demo {
public:
    explicit Demo(const DemoOptions& options) : options_(options), screen_(options.json, options.no_color) {}

    int run()
    {
        int code = 1;
        if (const auto made = make_log_directory(); !made)
            complain(made.error().message);
        else
            code = with_logs();
        if (temporary_ && code == 0) {
            std::error_code ignored;
            std::filesystem::remove_all(logs_, ignored);
        } else if (code != 0 && !logs_.empty()) {
            std::fprintf(stderr, "the logs of all processes are in %s\n", logs_.c_str());
        }
        return code;
    }

private:
    static void complain(const std::string& message) { std::fprintf(stderr, "taud demo: %s\n", message.c_str()); }

    Result<void> make_log_directory()
    {
        std::error_code failed;
        temporary_ = options_.log_dir.empty();
        if (!temporary_) {
            logs_ = options_.log_dir;
            std::filesystem::create_directories(logs_, failed);
            return failed ? failure("cannot make " + logs_.string() + ": " + failed.message()) : Result<void>();
        }
        std::string pattern = std::filesystem::temp_directory_path(failed) / "taud-demo-XXXXXX";
        if (failed || !::mkdtemp(pattern.data())) return failure("cannot make a directory for logs in " + pattern);
        logs_ = pattern;
        return {};
    }

    int with_logs()
    {
        const auto program = own_program();
        if (!program) return complain(program.error().message), 1;
        screen_.say("starting a chain …");
        auto chain =
            start_chain({*program, logs_, options_.base_path, options_.port}, [&] { return signals_.stopped(); });
        if (!chain && signals_.stopped()) return 0;
        if (!chain) return complain(chain.error().message), chain.error().exit_code;
        chain_ = &*chain;
        const int code = with_chain(*program);
        chain->child.signal(SIGTERM);
        for (const auto deadline = Clock::now() + chain_patience; chain->child.is_running() && Clock::now() < deadline;)
            ::poll(nullptr, 0, poll_ms / 10);
        return code;
    }

    int with_chain(const std::string& program)
    {
        const auto url = client::parse_url(chain_->network);
        TAU_ASSERT(url);
        client::ChainOptions chain_options;
        chain_options.rpc = {.call_patience = chain_patience, .reconnects = 1};
        auto connected = client::Chain::connect(*url, chain_options);
        if (!connected) return complain(connected.error().message), 1;
        const auto& chain = **connected;
        const auto netuid = set_up(chain, plan_, [&](const std::string& step) {
            screen_.say(step);
            return !signals_.stopped();
        });
        if (!netuid && signals_.stopped()) return 0;
        if (!netuid) return complain(why(netuid.error().message)), 1;
        netuid_ = *netuid;
        std::vector<Member> members;
        for (const Participant& p : plan_) {
            Member& member = members.emplace_back();
            member.who = p;
            member.address = address_of(chain, p);
        }
        Crew crew({program, logs_, chain_->network, netuid_, options_.seed}, std::move(members));
        const int code = watch(chain, crew);
        crew.stop(crew_patience);
        return code;
    }

    /// The chain's own end outranks what its clients noticed of it.
    std::string why(const std::string& message) const
    {
        const auto ended = chain_->child.ended();
        return ended ? "the chain is gone: " + *ended : message;
    }

    int watch(const client::Chain& chain, Crew& crew)
    {
        auto next_look = Clock::now();
        for (;;) {
            wait(crew);
            if (signals_.stopped()) return end(crew, options_.check ? 1 : 0);
            if (const auto gone = chain_->child.ended()) return complain("the chain is gone: " + *gone), 1;
            if (const auto started = crew.start_next(); !started) return complain(started.error().message), 1;
            crew.listen();
            if (Clock::now() < next_look) continue;
            next_look = Clock::now() + look_every;
            if (const auto looked = look(chain, crew); !looked) return complain(why(looked.error().message)), 1;
            screen_.show(board_);
            if (options_.check && is_proven()) return end(crew, 0);
            if (const auto last = last_block(); last && board_.block >= *last)
                return end(crew, options_.check && !is_proven() ? 1 : 0);
        }
    }

    void wait(const Crew& crew) const
    {
        std::vector<pollfd> all{{signals_.descriptor(), POLLIN, 0}};
        for (const int descriptor : crew.descriptors()) all.push_back({descriptor, POLLIN, 0});
        ::poll(all.data(), all.size(), poll_ms);
    }

    std::optional<u64> last_block() const
    {
        if (options_.blocks || !options_.check) return options_.blocks;
        return trained_at_ ? *trained_at_ + check_blocks : 2 * check_blocks;
    }

    /// The verdict over epochs that all came after everybody had learned all it wants to.
    bool is_proven() const { return trained_at_ && epochs_.full() && verdict_.holds(); }

    client::Answer<void> look(const client::Chain& chain, Crew& crew)
    {
        std::set<std::string> judges;
        for (const Member& m : crew.members()) {
            if (m.who.role == Role::validator) judges.insert(m.address);
        }
        TAU_TRY_ASSIGN(const auto view, read_subnet(chain, netuid_, judges));
        if (!trained_at_ && crew.all_trained()) {
            trained_at_ = view.block;
            epochs_ = {};
            epochs_.add(view.last_epoch, {});
        }
        Shares incentive;
        std::map<std::string, u16> uids;
        for (std::size_t uid = 0; uid < view.neurons.size(); ++uid)
            uids.emplace(view.neurons[uid].hotkey, static_cast<u16>(uid));
        for (const Member& m : crew.members()) {
            const auto uid = uids.find(m.address);
            if (m.who.is_miner() && uid != uids.end())
                incentive[m.who.name] = static_cast<double>(view.neurons[uid->second].incentive);
        }
        epochs_.add(view.last_epoch, incentive);
        verdict_ = judge(plan_, epochs_.shares());
        fill_board(view, crew, uids);
        return {};
    }

    void fill_board(const SubnetView& view, Crew& crew, const std::map<std::string, u16>& uids)
    {
        board_ = {chain_->page + "#/subnet/" + std::to_string(netuid_),
                  netuid_,
                  view.block,
                  view.last_epoch,
                  view.alpha_price,
                  {},
                  verdict_.text(),
                  verdict_.holds() ? Mood::good : Mood::plain};
        const Shares shares = epochs_.shares();
        for (Member& member : crew.members()) {
            BoardLine& line = board_.lines.emplace_back();
            line.name = member.who.name;
            line.kind = member.who.kind();
            line.state = member.state();
            line.is_miner = member.who.is_miner();
            line.mood = mood_of(member);
            const auto found = uids.find(member.address);
            if (found == uids.end()) continue;
            const u16 uid = found->second;
            const NeuronView& neuron = view.neurons[uid];
            line.uid = uid;
            line.weight = neuron.weight;
            if (const auto share = shares.find(member.who.name); share != shares.end()) line.incentive = share->second;
            line.earned_tao = earned(member, neuron.alpha_rao) * view.alpha_price / rao_per_tao;
            if (line.is_miner) note_scores(crew, uid, line);
        }
    }

    static Mood mood_of(Member& member)
    {
        if (member.is_gone()) return Mood::bad;
        return member.who.role == Role::honest ? Mood::good : Mood::plain;
    }

    /// What came on top of what a validator had staked when it was first seen; of miners, everything.
    double earned(const Member& member, u64 alpha_rao)
    {
        const u64 base = member.who.is_validator() ? first_stake_.emplace(member.who.name, alpha_rao).first->second : 0;
        return static_cast<double>(alpha_rao) - static_cast<double>(base);
    }

    /// Mean of the honest validators' scores, and whom it copies as they say.
    static void note_scores(Crew& crew, u16 uid, BoardLine& line)
    {
        double sum = 0, count = 0;
        for (const Member& judge : crew.members()) {
            if (judge.who.role != Role::validator) continue;
            if (const auto score = judge.scores.find(uid); score != judge.scores.end()) sum += score->second, ++count;
            if (const auto copy = judge.copies.find(uid); copy != judge.copies.end())
                line.state = fmt::format("found out: copies uid {}", copy->second);
        }
        if (count > 0) line.score = sum / count;
    }

    int end(Crew& crew, int code)
    {
        for (Member& member : crew.members()) {
            if (member.is_gone()) std::fprintf(stderr, "taud demo: %s had ended before\n", member.who.name.c_str());
        }
        screen_.finish(board_);
        if (options_.json) write_json();
        if (options_.check && !options_.json)
            screen_.say(is_proven() ? "the verdict holds" : "the verdict does not hold");
        return code;
    }

    void write_json() const
    {
        json::array participants;
        for (const BoardLine& line : board_.lines) {
            json::object entry{{"name", line.name},     {"kind", line.kind},           {"state", line.state},
                               {"weight", line.weight}, {"incentive", line.incentive}, {"taoEarned", line.earned_tao}};
            entry["uid"] = line.uid ? json::value(*line.uid) : json::value();
            entry["score"] = line.score ? json::value(*line.score) : json::value();
            participants.push_back(std::move(entry));
        }
        const json::object all{{"netuid", netuid_},
                               {"block", board_.block},
                               {"page", board_.page},
                               {"holds", is_proven()},
                               {"trained", trained_at_.has_value()},
                               {"ordered", verdict_.ordered},
                               {"badShare", verdict_.bad_share},
                               {"participants", std::move(participants)}};
        std::printf("%s\n", json::serialize(all).c_str());
        std::fflush(stdout);
    }

    const DemoOptions& options_;
    StopSignals signals_;  // Before any thread.
    Screen screen_;
    const std::vector<Participant> plan_ = usual_plan();
    std::filesystem::path logs_;
    bool temporary_ = false;
    ChainProcess* chain_ = nullptr;
    u16 netuid_ = 0;
    Epochs epochs_;
    std::optional<u64> trained_at_;  ///< The block.
    Verdict verdict_;
    Board board_;
    std::map<std::string, u64> first_stake_;
};

}  // namespace

int run_demo(const DemoOptions& options)
{
    return Demo(options).run();
}

}  // namespace tau::demo
