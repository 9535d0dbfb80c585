#include "engine/solo/solo.hpp"

#include <chrono>

namespace tau::engine {
namespace {

using Clock = std::chrono::steady_clock;

u64 wall_clock_ms()
{
    using namespace std::chrono;
    return static_cast<u64>(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
}

}  // namespace

Solo::Solo(node::Node& node, SoloConfig config) : node_(node), config_(config)
{
    node_.on_transaction([this] {
        const std::lock_guard lock(mutex_);
        has_transactions_ = true;
        wake_.notify_all();
    });
}

Solo::~Solo()
{
    stop();
}

void Solo::start()
{
    if (config_.sealing != Sealing::manual) thread_ = std::thread([this] { run(); });
}

void Solo::stop()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        wake_.notify_all();
    }
    if (thread_.joinable()) thread_.join();
}

/// The wall clock, but never earlier than the slot after the head's: blocks faster than slots run ahead of it.
u64 Solo::next_timestamp() const
{
    const u64 earliest = node_.earliest_timestamp();
    if (config_.sealing != Sealing::interval) return earliest;
    return std::max(earliest, wall_clock_ms());
}

Result<store::BlockId> Solo::create_block()
{
    const std::lock_guard lock(produce_mutex_);
    return node_.produce_block(next_timestamp());
}

void Solo::run()
{
    std::unique_lock lock(mutex_);
    if (config_.sealing == Sealing::interval)
        run_interval(lock);
    else
        run_instant(lock);
}

void Solo::run_interval(std::unique_lock<std::mutex>& lock)
{
    const auto interval = std::chrono::milliseconds(config_.block_time_ms);
    auto due = Clock::now() + interval;
    while (!wake_.wait_until(lock, due, [this] { return stopping_; })) {
        lock.unlock();
        const auto made = create_block();
        lock.lock();
        if (!made) {
            if (failure_listener_) failure_listener_(made.error().message);
            return;
        }
        due = std::max(due + interval, Clock::now());
    }
}

void Solo::run_instant(std::unique_lock<std::mutex>& lock)
{
    for (;;) {
        wake_.wait(lock, [this] { return stopping_ || has_transactions_; });
        if (stopping_) return;
        has_transactions_ = false;
        lock.unlock();
        const auto made = create_block();
        lock.lock();
        if (!made) {
            if (failure_listener_) failure_listener_(made.error().message);
            return;
        }
    }
}

}  // namespace tau::engine
