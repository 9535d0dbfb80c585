#include "demo/crew.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <boost/json/parse.hpp>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <fstream>

namespace tau::demo {
namespace {

namespace json = boost::json;
using Clock = std::chrono::steady_clock;

/// How long the next one waits for the one before to be ready.
constexpr auto turn = std::chrono::seconds(6);
constexpr int poll_ms = 20;

double number(const json::value* value)
{
    if (!value || !value->is_number()) return 0;
    return value->to_number<double>();
}

/// An object of numbers by uid.
template <class T>
std::map<u16, T> by_uid(const json::value* value)
{
    std::map<u16, T> out;
    const auto* object = value ? value->if_object() : nullptr;
    if (!object) return out;
    for (const auto& [name, entry] : *object) {
        u16 uid = 0;
        const std::string_view text = name;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), uid);
        if (failed == std::errc{} && end == text.data() + text.size()) out[uid] = static_cast<T>(number(&entry));
    }
    return out;
}

}  // namespace

void Member::hear(const std::string& line)
{
    boost::system::error_code failed;
    const auto value = json::parse(line, failed);
    const auto* event = failed ? nullptr : value.if_object();
    const auto* name = event ? event->if_contains("event") : nullptr;
    if (!name || !name->is_string()) return;
    const std::string_view what = name->get_string();
    if (what == "ready") ready = true;
    if (what == "weights") has_weighed = true;
    if (what == "error") {
        const auto* message = event->if_contains("message");
        trouble = message && message->is_string() ? std::string(std::string_view(message->get_string())) : "an error";
    }
    if (what == "trained") {
        steps_done = static_cast<u64>(number(event->if_contains("steps")));
        accuracy = number(event->if_contains("accuracy"));
    }
    if (what == "served") {
        served = static_cast<u64>(number(event->if_contains("count")));
        trouble.clear();
    }
    if (what == "round") {
        scores = by_uid<double>(event->if_contains("scores"));
        copies = by_uid<u16>(event->if_contains("copies"));
        trouble.clear();
    }
}

std::string Member::state()
{
    if (who.role == Role::owner) return "owns the subnet";
    if (!child) return "waiting";
    if (const auto ended = child->ended()) return "gone: " + *ended;
    if (!ready) return trouble.empty() ? "starting" : trouble;
    if (!trouble.empty()) return trouble;
    if (who.is_validator()) return who.role == Role::colluder ? "pays its friend" : "judging";
    if (who.steps == 0) return fmt::format("served {}", served);
    const char* doing = has_trained() ? "trained" : "training";
    return fmt::format("{} {}, reads {:.0f} %", doing, steps_done, accuracy * 100);
}

Crew::Crew(CrewOptions options, std::vector<Member> members)
    : options_(std::move(options)), members_(std::move(members))
{
}

Member& Crew::named(const std::string& name)
{
    const auto found = std::ranges::find(members_, name, [](const Member& m) { return m.who.name; });
    TAU_ASSERT(found != members_.end());
    return *found;
}

std::vector<std::string> Crew::arguments(const Participant& who)
{
    const auto logs = options_.logs;
    std::vector<Participant> plan;
    for (const Member& member : members_) plan.push_back(member.who);
    const std::string victim = victim_of(plan).name;
    const auto model_of = [&](const std::string& name) { return (logs / (name + ".model")).string(); };

    std::vector<std::string> out{who.is_validator() ? "validator" : "miner",
                                 "--json",
                                 "--network",
                                 options_.network,
                                 "--netuid",
                                 std::to_string(options_.netuid),
                                 "--key",
                                 who.uri(),
                                 "--max-burn",
                                 std::to_string(who.tao) + "tao"};
    const auto add = [&](std::initializer_list<std::string> words) { out.insert(out.end(), words); };
    if (who.is_validator()) {
        add({"--round-blocks", std::to_string(round_blocks)});
        if (who.role == Role::colluder) {
            const auto bought = std::ranges::find(plan, bought_strategy, &Participant::strategy);
            add({"--ally", named(bought->name).address});
        }
        return out;
    }
    const auto place = std::ranges::find(plan, who.name, &Participant::name) - plan.begin();
    add({"--strategy", who.strategy, "--seed", std::to_string(options_.seed + static_cast<u64>(place))});
    if (who.steps > 0) add({"--steps", std::to_string(who.steps)});
    if (who.name == victim) {
        add({"--model", model_of(victim)});
        for (const Participant& p : plan) {
            if (p.strategy == "copier") add({"--admit", named(p.name).address});
        }
    }
    if (who.strategy == "duplicate") add({"--share-model", model_of(victim)});
    if (who.strategy == "copier") add({"--victim", named(victim).address});
    return out;
}

Result<void> Crew::start(Member& member)
{
    Command command{options_.program, arguments(member.who), options_.logs / (member.who.name + ".log"), true, 0};
    TAU_TRY_ASSIGN(member.child, Child::start(command));
    member.started = Clock::now();
    return {};
}

bool Crew::is_due(const Member& member) const
{
    if (member.who.role == Role::owner) return false;
    const auto is_silent = [](const Member& m) { return m.who.role == Role::validator && !m.has_weighed; };
    return member.who.role != Role::colluder || std::ranges::none_of(members_, is_silent);
}

Result<void> Crew::start_next()
{
    for (Member& member : members_) {
        if (!member.child && !is_due(member)) continue;
        if (!member.child) return start(member);
        const bool waits_for_it = member.who.is_miner() && !member.ready && member.child->is_running();
        if (waits_for_it && Clock::now() < member.started + turn) return {};
    }
    return {};
}

void Crew::listen()
{
    for (Member& member : members_) {
        if (!member.child) continue;
        const auto lines = member.child->read_lines();
        if (lines.empty()) continue;
        std::ofstream log(options_.logs / (member.who.name + ".log"), std::ios::app);
        for (const auto& line : lines) {
            log << line << '\n';
            member.hear(line);
        }
    }
}

std::vector<int> Crew::descriptors() const
{
    std::vector<int> out;
    for (const Member& member : members_) {
        if (member.child && member.child->descriptor() >= 0) out.push_back(member.child->descriptor());
    }
    return out;
}

bool Crew::all_trained() const
{
    return std::ranges::all_of(members_, [](const Member& m) { return m.who.role != Role::honest || m.has_trained(); });
}

void Crew::stop(std::chrono::milliseconds patience)
{
    for (Member& member : members_) {
        if (member.child) member.child->signal(SIGTERM);
    }
    const auto deadline = Clock::now() + patience;
    const auto runs = [](Member& m) { return m.child && m.child->is_running(); };
    while (Clock::now() < deadline && std::ranges::any_of(members_, runs)) {
        listen();  // Lest one of them waits for a full pipe.
        ::poll(nullptr, 0, poll_ms);
    }
    for (Member& member : members_) member.child.reset();
}

}  // namespace tau::demo
