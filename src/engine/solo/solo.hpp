// The embedded engine: this node makes every block, at an interval, when a transaction arrives, or when told.
#pragma once

#include "node/node.hpp"

#include <thread>

namespace tau::engine {

enum class Sealing : u8 {
    interval,  ///< a block every block_time_ms, on the wall clock
    instant,   ///< a block for each arrival of transactions; time is virtual, one slot a block
    manual,    ///< only create_block(); time is virtual
};

struct SoloConfig {
    Sealing sealing = Sealing::interval;
    u32 block_time_ms = 250;
};

class Solo {
public:
    Solo(node::Node& node, SoloConfig config);
    ~Solo();

    void start();
    /// Finishes the block at hand and stops.
    void stop();

    /// Makes one block now, whatever the sealing.
    Result<store::BlockId> create_block();

    /// Called with the message when a block cannot be committed (a full disk): the engine has stopped then.
    void on_failure(std::function<void(const std::string&)> listener) { failure_listener_ = std::move(listener); }

private:
    void run();
    void run_interval(std::unique_lock<std::mutex>& lock);
    void run_instant(std::unique_lock<std::mutex>& lock);
    u64 next_timestamp() const;

    node::Node& node_;
    SoloConfig config_;
    std::mutex mutex_;  // Guards the flags; produce_mutex_ makes blocks one at a time.
    std::mutex produce_mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    bool has_transactions_ = false;
    std::thread thread_;
    std::function<void(const std::string&)> failure_listener_;
};

}  // namespace tau::engine
