// The processes of the demonstration, and what they tell.
#pragma once

#include "demo/child.hpp"
#include "demo/plan.hpp"

#include <boost/json/object.hpp>

#include <chrono>
#include <map>

namespace tau::demo {

struct Member {
    Participant who;
    std::string address;  ///< SS58 of its key.
    std::optional<Child> child;
    std::chrono::steady_clock::time_point started{};

    // From its events.
    bool ready = false;
    bool has_weighed = false;  ///< A validator that has set weights.
    u64 steps_done = 0, served = 0;
    double accuracy = 0;
    std::map<u16, double> scores;  ///< Of validators: by uid.
    std::map<u16, u16> copies;     ///< Of validators: uid and whom it copies.
    std::string trouble;           ///< The last error.

    bool has_trained() const { return steps_done >= who.steps; }
    /// Started, and not any more.
    bool is_gone() { return child && !child->is_running(); }
    /// The column "state" of the table.
    std::string state();
    /// Takes in one line of its output.
    void hear(const std::string& line);
};

struct CrewOptions {
    std::string program;  ///< taud.
    std::filesystem::path logs;
    std::string network;  ///< ws://…
    u16 netuid = 0;
    u64 seed = 0;
};

class Crew {
public:
    Crew(CrewOptions options, std::vector<Member> members);

    std::vector<Member>& members() { return members_; }
    Member& named(const std::string& name);

    /// Starts who is next: the honest validators, then one miner after the other, so that uids are in the order of the
    /// plan; the bought one once the honest have set weights, for until then its word would be the only one.
    Result<void> start_next();
    /// Takes in what they wrote.
    void listen();
    /// To poll for reading.
    std::vector<int> descriptors() const;
    bool all_trained() const;

    /// SIGTERM to all, SIGKILL to those that have not ended after `patience`.
    void stop(std::chrono::milliseconds patience);

private:
    bool is_due(const Member& member) const;
    std::vector<std::string> arguments(const Participant& who);
    Result<void> start(Member& member);

    CrewOptions options_;
    std::vector<Member> members_;
};

}  // namespace tau::demo
