// Whether the subnet pays whom it should.
#pragma once

#include "demo/plan.hpp"

#include <deque>
#include <map>

namespace tau::demo {

/// Of all incentive, what the bad may get together.
constexpr double bad_limit = 0.05;

/// Shares of incentive by name, of the miners that have one.
using Shares = std::map<std::string, double>;

struct Verdict {
    bool ordered = false;  ///< The honest all earn, and who does more earns more.
    double bad_share = 0;  ///< Of the incentive of all miners.
    bool paid = false;     ///< There was any.

    bool holds() const { return paid && ordered && bad_share < bad_limit; }
    std::string text() const;
};

Verdict judge(std::span<const Participant> plan, const Shares& shares);

/// Incentive of the last epochs: one of them alone tells of luck.
class Epochs {
public:
    static constexpr std::size_t window = 4;

    /// `epoch` is what tells one from the next, such as its block; the same again is ignored.
    void add(u64 epoch, const Shares& incentive);
    /// Mean over the window, as parts of all.
    Shares shares() const;
    bool full() const { return epochs_.size() == window; }

private:
    u64 last_ = 0;
    std::deque<Shares> epochs_;
};

}  // namespace tau::demo
