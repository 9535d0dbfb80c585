#include "demo/plan.hpp"

#include "base/result.hpp"

#include <algorithm>

namespace tau::demo {
namespace {

// Registration costs more with each that joins: about 25 TAO at the end.
constexpr u64 miner_tao = 200;

Participant miner(std::string name, Role role, std::string strategy, u64 steps)
{
    return {std::move(name), role, std::move(strategy), steps, miner_tao, 0};
}

/// Two honest of about 40 % each and a bought one of 20 %: who stakes later gets less alpha for its TAO.
Participant validator(std::string name, Role role, u64 stake_tao)
{
    return {std::move(name), role, "", 0, stake_tao + 100, stake_tao};
}

}  // namespace

std::string Participant::kind() const
{
    switch (role) {
    case Role::owner:
        return "owner";
    case Role::validator:
        return "validator";
    case Role::colluder:
        return "bought validator";
    case Role::honest:
        return "honest, " + std::to_string(steps) + " steps";
    case Role::bad:
        break;
    }
    return strategy;
}

std::vector<Participant> usual_plan()
{
    return {
        {"Olga", Role::owner, "", 0, network_price_tao + 100, 0},
        validator("Vera", Role::validator, 3000),
        validator("Vito", Role::validator, 4500),
        validator("Vlad", Role::colluder, 4000),
        miner("Ada", Role::honest, "honest", 800),
        miner("Boole", Role::honest, "honest", 400),
        miner("Curie", Role::honest, "honest", 240),
        miner("Darwin", Role::honest, "honest", 150),
        miner("Randy", Role::bad, "random", 0),
        miner("Conny", Role::bad, "constant", 0),
        miner("Larry", Role::bad, "lazy", 150),
        miner("Otto", Role::bad, "overconfident", 150),
        miner("Coby", Role::bad, "copier", 0),
        miner("Dolly", Role::bad, "duplicate", 0),
    };
}

const Participant& victim_of(std::span<const Participant> plan)
{
    const auto best =
        std::ranges::max_element(plan, {}, [](const Participant& p) { return p.role == Role::honest ? p.steps : 0; });
    TAU_ASSERT(best != plan.end());
    return *best;
}

}  // namespace tau::demo
