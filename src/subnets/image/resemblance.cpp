#include "subnets/image/resemblance.hpp"

#include <algorithm>
#include <numeric>

namespace tau::subnets::image {

namespace {

constexpr std::size_t places = 4;   ///< Runner-up places that are looked at.
constexpr float memory = 0.98f;     ///< What a round keeps of the rounds before: about 50 rounds count.
constexpr float enough_ranks = 60;  ///< Fewer prove nothing.
constexpr float enough_mistakes = 25;
constexpr float too_many_ranks = 0.65f;
constexpr float too_many_mistakes = 0.6f;
constexpr float too_much_together = 0.8f;  ///< Of both shares, added.

constexpr u16 unclear = class_count;

/// What an answer says, as far as likeness goes.
struct Opinion {
    u16 guess = unclear;                 ///< `unclear` when two classes share the first place.
    std::array<u16, places> runners_up;  ///< `unclear` where two classes share a place, or nothing is left.
};

Opinion opinion_of(const Distribution& distribution)
{
    std::array<u16, class_count> order;
    std::iota(order.begin(), order.end(), u16{0});
    std::partial_sort(order.begin(), order.begin() + places + 2, order.end(), [&](u16 a, u16 b) {
        return distribution[a] != distribution[b] ? distribution[a] > distribution[b] : a < b;
    });
    const auto share = [&](std::size_t place) { return distribution[order[place]]; };
    Opinion opinion;
    if (share(0) > share(1)) opinion.guess = order[0];
    for (std::size_t i = 0; i < places; ++i) {
        const std::size_t place = i + 1;
        const bool clear = share(place - 1) > share(place) && share(place) > share(place + 1);
        opinion.runners_up[i] = clear ? order[place] : unclear;
    }
    return opinion;
}

void compare(Likeness& likeness, const Opinion& a, const Opinion& b, u16 label)
{
    for (std::size_t i = 0; i < places; ++i) {
        if (a.runners_up[i] == unclear || b.runners_up[i] == unclear) continue;
        likeness.ranks += 1;
        likeness.same_ranks += a.runners_up[i] == b.runners_up[i] ? 1.0f : 0.0f;
    }
    if (a.guess == unclear || b.guess == unclear || (a.guess == label && b.guess == label)) return;
    likeness.mistakes += 1;
    likeness.same_mistakes += a.guess == b.guess ? 1.0f : 0.0f;
}

void fade(Likeness& likeness)
{
    for (float* count : {&likeness.ranks, &likeness.same_ranks, &likeness.mistakes, &likeness.same_mistakes}) {
        *count *= memory;
    }
}

}  // namespace

bool Likeness::is_suspicious() const
{
    const bool knows_ranks = ranks >= enough_ranks, knows_mistakes = mistakes >= enough_mistakes;
    const float by_ranks = knows_ranks ? same_ranks / ranks : 0;
    const float by_mistakes = knows_mistakes ? same_mistakes / mistakes : 0;
    return by_ranks > too_many_ranks || by_mistakes > too_many_mistakes || by_ranks + by_mistakes > too_much_together;
}

void Resemblance::observe(const std::map<u16, Answer>& answers, std::span<const u16> labels)
{
    std::vector<std::pair<u16, std::vector<Opinion>>> opinions;
    for (const auto& [uid, answer] : answers) {
        if (answer.size() != labels.size()) continue;
        opinions.emplace_back(uid, std::vector<Opinion>());
        for (const Distribution& distribution : answer) opinions.back().second.push_back(opinion_of(distribution));
    }
    for (std::size_t b = 1; b < opinions.size(); ++b) {
        for (std::size_t a = 0; a < b; ++a) {
            Likeness& likeness = pairs_[{opinions[a].first, opinions[b].first}];
            fade(likeness);
            for (std::size_t i = 0; i < labels.size(); ++i) {
                compare(likeness, opinions[a].second[i], opinions[b].second[i], labels[i]);
            }
        }
    }
}

Likeness Resemblance::between(u16 a, u16 b) const
{
    const auto found = pairs_.find({std::min(a, b), std::max(a, b)});
    return found == pairs_.end() ? Likeness{} : found->second;
}

void Resemblance::forget(u16 uid)
{
    std::erase_if(pairs_, [&](const auto& pair) { return pair.first.first == uid || pair.first.second == uid; });
}

}  // namespace tau::subnets::image
