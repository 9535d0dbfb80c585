// A plain socket for tests: says exactly what it is told, and hears until the other side closes.
#pragma once

#include "base/types.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace tau::neuron {

class RawSocket {
public:
    explicit RawSocket(u16 port) : fd_(::socket(AF_INET, SOCK_STREAM, 0))
    {
        const sockaddr_in to{
            .sin_family = AF_INET, .sin_port = htons(port), .sin_addr = {htonl(0x7f00'0001)}, .sin_zero = {}};
        const timeval patience{5, 0};
        ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        connected_ = ::connect(fd_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
    }
    RawSocket(RawSocket&& other) noexcept : fd_(std::exchange(other.fd_, -1)), connected_(other.connected_) {}
    RawSocket& operator=(RawSocket&&) = delete;
    ~RawSocket()
    {
        if (fd_ >= 0) ::close(fd_);
    }

    void say(std::string_view text) const { (void)!::send(fd_, text.data(), text.size(), MSG_NOSIGNAL); }

    /// All that comes until the end, or the patience runs out.
    std::string hear() const
    {
        std::string out;
        char buffer[4096];
        for (ssize_t n = 0; (n = ::recv(fd_, buffer, sizeof buffer, 0)) > 0;)
            out.append(buffer, static_cast<std::size_t>(n));
        return out;
    }

private:
    int fd_;
    bool connected_ = false;
};

}  // namespace tau::neuron
