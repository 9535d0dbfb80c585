#include "neuron/job_queue.hpp"

#include <gtest/gtest.h>

#include <latch>
#include <mutex>

namespace tau::neuron {
namespace {

class Jobs : public testing::Test {
protected:
    Job job(u64 priority, char name)
    {
        return {priority, [this, name] { note(name); }, [this, name] { note(static_cast<char>(name - 'a' + 'A')); }};
    }

    void note(char name)
    {
        const std::lock_guard lock(mutex);
        seen += name;
    }

    /// Keeps the only worker busy until `free` is counted down.
    void occupy(JobQueue& queue)
    {
        queue.push({0,
                    [this] {
                        busy.count_down();
                        free.wait();
                    },
                    {}});
        busy.wait();
    }

    std::latch busy{1}, free{1};
    std::mutex mutex;
    std::string seen;  // Small letters ran, large ones were dropped.
};

TEST_F(Jobs, ByPriorityThenAgeAndTheLeastIsDropped)
{
    JobQueue queue(3, 1);
    occupy(queue);
    queue.push(job(1, 'a'));
    queue.push(job(5, 'b'));
    queue.push(job(1, 'c'));
    EXPECT_EQ(seen, "");
    queue.push(job(3, 'd'));  // Of the least important a and c the newer goes.
    queue.push(job(0, 'e'));  // Itself the least.
    EXPECT_EQ(seen, "CE");
    EXPECT_EQ(queue.size(), 3u);
    queue.push({0, [] {}, [] {}});
    free.count_down();
    while (queue.size() > 0) std::this_thread::yield();
    queue.stop();
    EXPECT_EQ(seen, "CEbda");
}

TEST_F(Jobs, StopDropsWhatWaits)
{
    JobQueue queue(3, 1);
    occupy(queue);
    queue.push(job(1, 'a'));
    free.count_down();
    queue.stop();
    queue.push(job(1, 'b'));
    EXPECT_TRUE(seen == "AB" || seen == "aB") << seen;
}

}  // namespace
}  // namespace tau::neuron
