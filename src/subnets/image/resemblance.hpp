// Who answers like whom: two uids on one mind, however they disguise it.
//
// Two signs, both from the common pictures. Independent minds agree on what is right, so agreement there says nothing;
// but (1) which classes come second to fifth is a matter of taste, and copies that were sharpened, flattened or shaken
// a little keep that order; (2) those who shuffle that order still make the same mistakes.
#pragma once

#include "subnets/image/answer.hpp"

#include <map>

namespace tau::subnets::image {

/// What two miners have in common; old rounds fade.
struct Likeness {
    float ranks = 0, same_ranks = 0;        ///< Runner-up places that both fill clearly, and with the same class.
    float mistakes = 0, same_mistakes = 0;  ///< Pictures at least one of the two got wrong, and with the same guess.

    /// Measured over networks of 100 to 3000 steps: independent ones agree in at most 0.36 of the ranks and 0.28 of the
    /// mistakes, disguised copies in 0.85 and more of each. One that follows its model 50 steps behind agrees in 0.46
    /// and 0.56 at 350 steps, which only both together show.
    bool is_suspicious() const;
};

class Resemblance {
public:
    /// The answers of one round to its common pictures, by uid. Those who did not answer are left out.
    void observe(const std::map<u16, Answer>& answers, std::span<const u16> labels);

    /// Of two different uids, in any order; all zero when they never answered together.
    Likeness between(u16 a, u16 b) const;

    /// Forgets a uid, as its miner changed.
    void forget(u16 uid);

private:
    std::map<std::pair<u16, u16>, Likeness> pairs_;  // Lower uid first.
};

}  // namespace tau::subnets::image
