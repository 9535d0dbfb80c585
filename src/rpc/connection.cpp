#include "rpc/connection.hpp"

namespace tau::rpc {

Connection::Connection(ConnectionId id, std::size_t outbox_bytes, std::function<void()> wake)
    : id_(id), outbox_bytes_(outbox_bytes), wake_(std::move(wake))
{
}

bool Connection::send(std::string frame)
{
    const std::lock_guard lock(mutex_);
    if (!wake_ || overflowed_) return false;
    if (queued_bytes_ + writing_bytes_ + frame.size() > outbox_bytes_) {
        overflowed_ = true;
        wake_();
        return false;
    }
    queued_bytes_ += frame.size();
    queue_.push_back(std::move(frame));
    if (std::exchange(idle_, false)) wake_();
    return true;
}

bool Connection::is_open() const
{
    const std::lock_guard lock(mutex_);
    return wake_ != nullptr && !overflowed_;
}

std::optional<std::string> Connection::next()
{
    const std::lock_guard lock(mutex_);
    writing_bytes_ = 0;
    if (queue_.empty()) {
        idle_ = true;
        return std::nullopt;
    }
    std::string frame = std::move(queue_.front());
    queue_.pop_front();
    queued_bytes_ -= frame.size();
    writing_bytes_ = frame.size();
    return frame;
}

bool Connection::overflowed() const
{
    const std::lock_guard lock(mutex_);
    return overflowed_;
}

void Connection::close()
{
    const std::lock_guard lock(mutex_);
    wake_ = nullptr;
    queue_.clear();
    queued_bytes_ = 0;
}

}  // namespace tau::rpc
