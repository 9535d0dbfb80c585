#include "demo/verdict.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tau::demo {

std::string Verdict::text() const
{
    if (!paid) return "no incentive yet";
    return fmt::format("honest in order of effort: {} · the bad together: {:.1f} % of incentive (limit {:.0f} %)",
                       ordered ? "yes" : "not yet", bad_share * 100, bad_limit * 100);
}

Verdict judge(std::span<const Participant> plan, const Shares& shares)
{
    Verdict out;
    std::vector<std::pair<u64, double>> honest;
    double total = 0;
    for (const Participant& p : plan) {
        if (!p.is_miner()) continue;
        const auto found = shares.find(p.name);
        const double share = found == shares.end() ? 0 : found->second;
        total += share;
        if (p.role == Role::honest) honest.emplace_back(p.steps, share);
        if (p.role == Role::bad) out.bad_share += share;
    }
    out.paid = total > 0;
    if (out.paid) out.bad_share /= total;
    std::ranges::sort(honest);
    double below = 0;
    out.ordered = !honest.empty();
    for (const auto& [steps, share] : honest) {
        out.ordered &= share > below;
        below = share;
    }
    return out;
}

void Epochs::add(u64 epoch, const Shares& incentive)
{
    double total = 0;
    for (const auto& [name, value] : incentive) total += value;
    if (epoch <= last_ || total <= 0) return;
    last_ = epoch;
    Shares& shares = epochs_.emplace_back(incentive);
    for (auto& [name, value] : shares) value /= total;
    if (epochs_.size() > window) epochs_.pop_front();
}

Shares Epochs::shares() const
{
    Shares out;
    for (const Shares& epoch : epochs_) {
        for (const auto& [name, value] : epoch) out[name] += value / static_cast<double>(epochs_.size());
    }
    return out;
}

}  // namespace tau::demo
