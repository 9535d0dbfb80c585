#include "neuron/job_queue.hpp"

#include <mutex>

namespace tau::neuron {

JobQueue::JobQueue(std::size_t capacity, u32 workers) : capacity_(capacity)
{
    for (u32 i = 0; i < workers; ++i) workers_.emplace_back([this] { work(); });
}

JobQueue::~JobQueue()
{
    stop();
}

void JobQueue::push(Job job)
{
    Job loser;
    {
        const std::lock_guard lock(mutex_);
        const Key key{job.priority, ~arrivals_++};
        if (!stopping_) jobs_.emplace(key, std::move(job));
        if (stopping_) {
            loser = std::move(job);
        } else if (jobs_.size() > capacity_) {
            loser = std::move(jobs_.begin()->second);
            jobs_.erase(jobs_.begin());
        }
    }
    wake_.notify_one();
    if (loser.drop) loser.drop();
}

std::size_t JobQueue::size() const
{
    const std::lock_guard lock(mutex_);
    return jobs_.size();
}

void JobQueue::stop()
{
    std::map<Key, Job> dropped;
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        dropped.swap(jobs_);
    }
    wake_.notify_all();
    for (const auto& [key, job] : dropped) job.drop();
    for (std::thread& worker : workers_)
        if (worker.joinable()) worker.join();
}

void JobQueue::work()
{
    for (;;) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        const auto best = std::prev(jobs_.end());
        const Job job = std::move(best->second);
        jobs_.erase(best);
        lock.unlock();
        job.run();
    }
}

}  // namespace tau::neuron
