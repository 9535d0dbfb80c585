// The validator's book: what each miner has shown over time, and the weights that follow.
#pragma once

#include "subnets/image/probe.hpp"
#include "subnets/image/resemblance.hpp"

namespace tau::subnets::image {

struct Miner {
    u16 uid = 0;
    PublicKey hotkey{};
    BlockNumber registered_at = 0;
};

struct JudgeSettings {
    float memory = 0.9f;      ///< What a round keeps of the score before: the mean of about ten rounds counts.
    float floor = 0.05f;      ///< Scores below earn nothing: chance is 0.
    float clear_lead = 0.1f;  ///< Of two that answer alike, one that scores this much more is the original.
};

struct Standing {
    Miner miner;
    float score = 0;  ///< Fading mean of the rounds' scores. Starts at 0: trust is earned.
    u32 asked = 0, answered = 0;
    std::optional<u16> copy_of;  ///< Uid of the one that keeps the reward.
};

struct Weight {
    u16 uid, value;
    friend bool operator==(const Weight&, const Weight&) = default;
};

class Judge {
public:
    explicit Judge(JudgeSettings settings = {}) : settings_(settings) {}

    /// Who is registered now. A uid whose hotkey changed starts from nothing; uids that are not named are forgotten.
    void set_miners(std::span<const Miner> miners);

    /// One round: the marks of each miner that was asked, nullopt for one that gave no valid answer, which counts as
    /// knowing nothing. A round in which nobody answered does not count: then the fault lies with the validator.
    void observe(const std::map<u16, std::optional<Marks>>& round);

    /// By uid.
    std::vector<Standing> standings() const;

    /// For set_weights: those above zero, the largest 65535, falling with the third power of the score, so that the
    /// last few percent of skill pay. Empty when nobody deserves anything.
    std::vector<Weight> weights() const;

    const Resemblance& resemblance() const { return resemblance_; }

private:
    std::optional<u16> original_of(const Standing& standing) const;

    JudgeSettings settings_;
    std::map<u16, Standing> standings_;
    Resemblance resemblance_;
};

}  // namespace tau::subnets::image
