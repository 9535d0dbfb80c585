// Who takes part in the demonstration, and what each begins with.
#pragma once

#include "base/types.hpp"

#include <span>
#include <string>
#include <vector>

namespace tau::demo {

enum class Role : u8 { owner, validator, colluder, honest, bad };

struct Participant {
    std::string name;  ///< Its key, coldkey and hotkey in one, is the development key of this name.
    Role role = Role::bad;
    std::string strategy;  ///< Of miners, see subnets/image/strategy.hpp.
    u64 steps = 0;         ///< What a miner trains: its effort.
    u64 tao = 0;           ///< What it is given.
    u64 stake_tao = 0;     ///< What a validator stakes of that.

    bool is_miner() const { return role == Role::honest || role == Role::bad; }
    bool is_validator() const { return role == Role::validator || role == Role::colluder; }
    /// The column "kind" of the table.
    std::string kind() const;
    std::string uri() const { return "//" + name; }
};

/// In the order in which they join: the owner, the validators, the honest from the most to the least effort, the bad.
std::vector<Participant> usual_plan();

/// Whom the bought validator pays.
constexpr const char* bought_strategy = "random";
/// Whose answers and whose network are stolen: those of the best.
const Participant& victim_of(std::span<const Participant> plan);

/// The price of a network, most of which becomes the TAO of its pool: deep enough that a few hundred alpha of earnings
/// do not outweigh the validators' stake.
constexpr u64 network_price_tao = 10'000;
/// Blocks between epochs.
constexpr u16 tempo = 20;
/// Blocks between rounds of questions.
constexpr u16 round_blocks = 4;

}  // namespace tau::demo
