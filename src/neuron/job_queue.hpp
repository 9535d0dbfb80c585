// A bounded queue by priority with worker threads.
#pragma once

#include "base/types.hpp"

#include <condition_variable>
#include <functional>
#include <map>
#include <thread>

namespace tau::neuron {

struct Job {
    u64 priority = 0;
    std::function<void()> run;   ///< On a worker.
    std::function<void()> drop;  ///< In place of run, on any thread, when there is no room.
};

class JobQueue {
public:
    JobQueue(std::size_t capacity, u32 workers);
    ~JobQueue();

    /// When full, the least important job is dropped, of equals the newest: it may be this one.
    void push(Job job);
    std::size_t size() const;
    /// Drops what waits, and waits for what runs. May be called twice.
    void stop();

private:
    using Key = std::pair<u64, u64>;  // Priority and the complement of the order of arrival: the first is the least.
    void work();

    const std::size_t capacity_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::map<Key, Job> jobs_;
    u64 arrivals_ = 0;
    bool stopping_ = false;
    std::vector<std::thread> workers_;
};

}  // namespace tau::neuron
