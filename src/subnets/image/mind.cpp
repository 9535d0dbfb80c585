#include "subnets/image/mind.hpp"

#include <sys/resource.h>
#include <unistd.h>
#include <algorithm>
#include <fstream>
#include <iterator>

namespace tau::subnets::image {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr u64 steps_per_update = 10, steps_per_report = 50;
constexpr u32 exams = 4, examined = 64;   // In parts, so that a stop need not wait for all of them.
constexpr u64 exam_seed = 0x65'78'61'6d;  // Apart from the seeds people choose.
constexpr int training_niceness = 10;     // Answers come before learning.

Result<Bytes> read_file(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) return failure("cannot read " + path.string());
    return Bytes(std::istreambuf_iterator<char>(in), {});
}

/// Whole or not at all: somebody may be reading.
Result<void> write_file(const fs::path& path, const Bytes& bytes)
{
    const fs::path draft = path.string() + ".part";
    std::ofstream out(draft, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    out.close();
    std::error_code failed;
    if (out) fs::rename(draft, path, failed);
    if (!out || failed) return failure("cannot write " + path.string());
    return {};
}

Result<nn::Network> network_of(const fs::path& path)
{
    TAU_TRY_ASSIGN(const Bytes bytes, read_file(path));
    nn::Trainer trainer = make_trainer(0, 1);
    if (const auto loaded = trainer.resume(bytes); !loaded)
        return failure(path.string() + ": " + loaded.error().message);
    return trainer.network();
}

bool is_known(std::string_view name)
{
    return std::ranges::any_of(strategies(), [&](const StrategyInfo& info) { return info.name == name; });
}

void be_nice()
{
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), training_niceness);  // Of this thread alone, on Linux.
}

}  // namespace

Result<std::unique_ptr<Mind>> Mind::make(MindOptions options)
{
    std::unique_ptr<Mind> mind(new Mind(std::move(options)));
    TAU_TRY(mind->prepare());
    return mind;
}

Result<void> Mind::prepare()
{
    const auto info = std::ranges::find(strategies(), options_.strategy, &StrategyInfo::name);
    const bool needs_brain = is_known(options_.strategy) && info->needs_brain;
    if (needs_brain && options_.shared.empty()) {
        trainer_.emplace(make_trainer(options_.seed, options_.steps));
        if (!options_.model.empty() && fs::exists(options_.model)) {
            TAU_TRY_ASSIGN(const Bytes bytes, read_file(options_.model));
            if (const auto loaded = trainer_->resume(bytes); !loaded)
                return failure(options_.model.string() + ": " + loaded.error().message);
            brain_->put(trainer_->network());
            steps_ = trainer_->step();
        }
    }
    Peek peek = options_.peek;
    if (!options_.shared.empty())
        peek = [brain = brain_](std::span<const Image> images) { return brain->answer(images); };
    TAU_TRY_ASSIGN(strategy_, make_strategy(options_.strategy, {brain_, options_.seed, std::move(peek)}));
    return {};
}

Mind::~Mind()
{
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
}

void Mind::start(Teller& teller)
{
    if (trainer_)
        thread_ = std::jthread([this, &teller](const std::stop_token& stop) { train(stop, teller); });
    else if (!options_.shared.empty())
        thread_ = std::jthread([this, &teller](const std::stop_token& stop) { watch_shared(stop, teller); });
}

void Mind::train(const std::stop_token& stop, Teller& teller)
{
    be_nice();
    if (trainer_->finished()) show(stop, teller);
    while (!stop.stop_requested() && !trainer_->finished()) {
        steps_ = trainer_->advance().step;
        if (steps_ % steps_per_update == 0 || trainer_->finished()) brain_->put(trainer_->network());
        if (steps_ % steps_per_report != 0 && !trainer_->finished()) continue;
        show(stop, teller);
        if (const auto saved = save(); !saved) teller.tell_error(saved.error().message);
    }
    if (const auto saved = save(); !saved) teller.tell_error(saved.error().message);
}

void Mind::show(const std::stop_token& stop, Teller& teller)
{
    Skill mean;
    for (u32 exam = 0; exam < exams; ++exam) {
        if (stop.stop_requested()) return;
        const Skill skill = measure(trainer_->network(), nn::mix_seed(exam_seed, exam), examined);
        mean.accuracy += skill.accuracy / exams;
        mean.score += skill.score / exams;
    }
    teller.tell({{"event", "trained"}, {"steps", steps_.load()}, {"accuracy", mean.accuracy}, {"score", mean.score}});
}

void Mind::watch_shared(const std::stop_token& stop, Teller& teller)
{
    fs::file_time_type seen{};
    while (!stop.stop_requested()) {
        std::error_code failed;
        const auto changed = fs::last_write_time(options_.shared, failed);
        if (!failed && changed != seen) {
            seen = changed;
            if (auto network = network_of(options_.shared))
                brain_->put(*std::move(network));
            else
                teller.tell_error(network.error().message);
        }
        for (int i = 0; i < 10 && !stop.stop_requested(); ++i) std::this_thread::sleep_for(100ms);
    }
}

Result<void> Mind::save() const
{
    if (options_.model.empty()) return {};
    return write_file(options_.model, trainer_->checkpoint());
}

Answer Mind::answer(std::span<const Image> images)
{
    const std::lock_guard lock(strategy_mutex_);
    return strategy_->answer(images);
}

}  // namespace tau::subnets::image
