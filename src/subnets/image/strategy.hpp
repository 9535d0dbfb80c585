// How a miner comes to its answers: one honest way, and the bad ones a subnet must not pay.
#pragma once

#include "base/result.hpp"
#include "subnets/image/learner.hpp"

#include <functional>
#include <optional>

namespace tau::subnets::image {

class Strategy {
public:
    virtual ~Strategy() = default;
    /// One distribution per picture. For one thread at a time.
    virtual Answer answer(std::span<const Image> images) = 0;
};

/// Somebody else's answer to the same pictures, if it can be had.
using Peek = std::function<std::optional<Answer>(std::span<const Image>)>;

/// What strategies work with; each takes what it needs.
struct StrategyTools {
    std::shared_ptr<const Brain> brain;  ///< The miner's own, or for `duplicate` the one it shares.
    u64 seed = 0;                        ///< For those that draw lots.
    Peek peek;                           ///< For `copier`.
};

struct StrategyInfo {
    std::string_view name, summary;
    bool honest, needs_brain;
};

std::span<const StrategyInfo> strategies();

/// An error names the strategies there are, or what is missing among the tools.
Result<std::unique_ptr<Strategy>> make_strategy(std::string_view name, StrategyTools tools);

}  // namespace tau::subnets::image
