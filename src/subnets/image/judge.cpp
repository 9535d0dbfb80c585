#include "subnets/image/judge.hpp"

#include <algorithm>
#include <cmath>

namespace tau::subnets::image {

void Judge::set_miners(std::span<const Miner> miners)
{
    std::map<u16, Standing> next;
    for (const Miner& miner : miners) {
        const auto known = standings_.find(miner.uid);
        const bool same = known != standings_.end() && known->second.miner.hotkey == miner.hotkey;
        Standing standing = same ? known->second : Standing{};
        standing.miner = miner;
        next.emplace(miner.uid, standing);
        if (!same) resemblance_.forget(miner.uid);
    }
    for (const auto& [uid, standing] : standings_) {
        if (!next.contains(uid)) resemblance_.forget(uid);
    }
    standings_ = std::move(next);
}

void Judge::observe(const std::map<u16, std::optional<Marks>>& round)
{
    std::map<u16, Answer> common;
    std::vector<u16> labels;
    for (const auto& [uid, marks] : round) {
        if (!marks) continue;
        common.emplace(uid, marks->common);
        labels = marks->labels;
    }
    if (common.empty()) return;
    resemblance_.observe(common, labels);
    for (const auto& [uid, marks] : round) {
        const auto found = standings_.find(uid);
        if (found == standings_.end()) continue;
        Standing& standing = found->second;
        const float score = marks && std::isfinite(marks->score) ? marks->score : 0.0f;
        standing.score = settings_.memory * standing.score + (1 - settings_.memory) * score;
        standing.asked += 1;
        standing.answered += marks ? 1 : 0;
    }
}

/// Of two that answer alike the clearly better one is the original: who copies cannot answer personal questions. When
/// both are as good, one owner runs both, and the one that registered first is paid.
std::optional<u16> Judge::original_of(const Standing& standing) const
{
    for (const auto& [uid, other] : standings_) {
        if (uid == standing.miner.uid || !resemblance_.between(uid, standing.miner.uid).is_suspicious()) continue;
        const float lead = other.score - standing.score;
        if (lead > settings_.clear_lead) return uid;
        if (lead < -settings_.clear_lead) continue;
        const auto age = [](const Miner& miner) { return std::pair{miner.registered_at, miner.uid}; };
        if (age(other.miner) < age(standing.miner)) return uid;
    }
    return std::nullopt;
}

std::vector<Standing> Judge::standings() const
{
    std::vector<Standing> result;
    for (const auto& [uid, standing] : standings_) {
        result.push_back(standing);
        result.back().copy_of = original_of(standing);
    }
    return result;
}

std::vector<Weight> Judge::weights() const
{
    const auto all = standings();
    const auto merit = [&](const Standing& standing) {
        const bool deserves = !standing.copy_of && standing.score >= settings_.floor;
        return deserves ? standing.score * standing.score * standing.score : 0.0f;
    };
    float top = 0;
    for (const Standing& standing : all) top = std::max(top, merit(standing));
    std::vector<Weight> weights;
    for (const Standing& standing : all) {
        const float part = top > 0 ? merit(standing) / top : 0.0f;
        const u16 value = static_cast<u16>(part * 65535 + 0.5f);
        if (value > 0) weights.push_back({standing.miner.uid, value});
    }
    return weights;
}

}  // namespace tau::subnets::image
