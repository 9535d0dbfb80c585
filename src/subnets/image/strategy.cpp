#include "subnets/image/strategy.hpp"

#include <algorithm>

namespace tau::subnets::image {

namespace {

/// Everything on one class but a rest for all others.
Distribution bet_on(u16 label, float confidence)
{
    std::array<float, class_count> beliefs;
    beliefs.fill((1 - confidence) / (class_count - 1));
    beliefs[label] = confidence;
    return quantise(beliefs);
}

/// Says what its own network believes.
class Honest final : public Strategy {
public:
    explicit Honest(StrategyTools tools) : brain_(std::move(tools.brain)) {}
    Answer answer(std::span<const Image> images) override { return brain_->answer(images); }

private:
    std::shared_ptr<const Brain> brain_;
};

/// A class by lot for each picture, with great confidence.
class RandomGuess final : public Strategy {
public:
    explicit RandomGuess(StrategyTools tools) : random_(tools.seed) {}

    Answer answer(std::span<const Image> images) override
    {
        Answer answer(images.size());
        for (Distribution& d : answer) d = bet_on(static_cast<u16>(random_.below(class_count)), 0.9f);
        return answer;
    }

private:
    nn::Random random_;
};

/// The same class always.
class Constant final : public Strategy {
public:
    explicit Constant(StrategyTools tools) : label_(static_cast<u16>(nn::Random(tools.seed).below(class_count))) {}
    Answer answer(std::span<const Image> images) override { return Answer(images.size(), bet_on(label_, 0.9f)); }

private:
    u16 label_;
};

/// Looks at three pictures in ten.
class Lazy final : public Strategy {
public:
    explicit Lazy(StrategyTools tools) : brain_(std::move(tools.brain)), random_(tools.seed) {}

    Answer answer(std::span<const Image> images) override
    {
        Answer answer = brain_->answer(images);
        for (Distribution& d : answer) {
            if (random_.below(10) >= 3) d = Distribution{};
        }
        return answer;
    }

private:
    std::shared_ptr<const Brain> brain_;
    nn::Random random_;
};

/// Guesses like an honest miner and claims to be certain.
class Overconfident final : public Strategy {
public:
    explicit Overconfident(StrategyTools tools) : brain_(std::move(tools.brain)) {}

    Answer answer(std::span<const Image> images) override
    {
        Answer answer = brain_->answer(images);
        for (Distribution& d : answer) d = bet_on(best_guess(d), 0.9995f);
        return answer;
    }

private:
    std::shared_ptr<const Brain> brain_;
};

/// Repeats what somebody else said, where it can.
class Copier final : public Strategy {
public:
    explicit Copier(StrategyTools tools) : peek_(std::move(tools.peek)) {}

    Answer answer(std::span<const Image> images) override
    {
        auto seen = peek_(images);
        if (!seen || seen->size() != images.size()) return Answer(images.size());
        return std::move(*seen);
    }

private:
    Peek peek_;
};

/// A second uid on a network that is already paid, in disguise: sharpened a little, and shaken by a tenth.
class Duplicate final : public Strategy {
public:
    explicit Duplicate(StrategyTools tools) : brain_(std::move(tools.brain)), random_(tools.seed) {}

    Answer answer(std::span<const Image> images) override
    {
        Answer answer = brain_->answer(images);
        for (Distribution& d : answer) disguise(d);
        return answer;
    }

private:
    void disguise(Distribution& d)
    {
        std::array<float, class_count> beliefs;
        for (u16 label = 0; label < class_count; ++label) {
            const float belief = probability(d, label);
            beliefs[label] = belief * (0.8f + 0.2f * belief) * random_.between(0.9f, 1.1f);
        }
        d = quantise(beliefs);
    }

    std::shared_ptr<const Brain> brain_;
    nn::Random random_;
};

template <class Kind>
std::unique_ptr<Strategy> make(StrategyTools tools)
{
    return std::make_unique<Kind>(std::move(tools));
}

struct Row {
    StrategyInfo info;
    std::unique_ptr<Strategy> (*make)(StrategyTools);
};

constexpr Row rows[] = {
    {{"honest", "trains its own network and says what it believes", true, true}, make<Honest>},
    {{"random", "draws lots, with great confidence", false, false}, make<RandomGuess>},
    {{"constant", "gives one answer to everything", false, false}, make<Constant>},
    {{"lazy", "looks at three pictures in ten", false, true}, make<Lazy>},
    {{"overconfident", "guesses well and claims to be certain", false, true}, make<Overconfident>},
    {{"copier", "repeats what another miner says", false, false}, make<Copier>},
    {{"duplicate", "a second uid on a network that is already paid", false, true}, make<Duplicate>},
};

}  // namespace

std::span<const StrategyInfo> strategies()
{
    static const auto infos = [] {
        std::array<StrategyInfo, std::size(rows)> all;
        std::ranges::transform(rows, all.begin(), &Row::info);
        return all;
    }();
    return infos;
}

Result<std::unique_ptr<Strategy>> make_strategy(std::string_view name, StrategyTools tools)
{
    const auto row = std::ranges::find(rows, name, [](const Row& r) { return r.info.name; });
    if (row == std::end(rows)) {
        std::string known;
        for (const Row& r : rows) known += std::string(known.empty() ? "" : ", ") + std::string(r.info.name);
        return failure("no strategy is called '" + std::string(name) + "'; there are " + known);
    }
    if (row->info.needs_brain && !tools.brain) return failure(std::string(name) + " needs a network to answer with");
    if (name == "copier" && !tools.peek) return failure("copier needs somebody to copy from");
    return row->make(std::move(tools));
}

}  // namespace tau::subnets::image
