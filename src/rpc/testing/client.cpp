#include "rpc/testing/client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>

namespace tau::rpc {

TestClient::TestClient(u16 port, bool v6, int patience_ms)
{
    socket_ = ::socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM, 0);
    const timeval patience{patience_ms / 1000, patience_ms % 1000 * 1000};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in at4{
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr = {htonl(INADDR_LOOPBACK)}, .sin_zero = {}};
    sockaddr_in6 at6{};
    at6.sin6_family = AF_INET6;
    at6.sin6_port = htons(port);
    at6.sin6_addr = in6addr_loopback;
    const int status = v6 ? ::connect(socket_, reinterpret_cast<const sockaddr*>(&at6), sizeof at6)
                          : ::connect(socket_, reinterpret_cast<const sockaddr*>(&at4), sizeof at4);
    if (status == 0) return;
    ::close(socket_);
    socket_ = -1;
}

TestClient::~TestClient()
{
    if (socket_ >= 0) ::close(socket_);
}

void TestClient::send_raw(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool TestClient::fill()
{
    char chunk[65536];
    const ssize_t got = ::recv(socket_, chunk, sizeof chunk, 0);
    if (got <= 0) return false;
    buffer_.append(chunk, static_cast<std::size_t>(got));
    return true;
}

std::string TestClient::read_all()
{
    while (fill()) {
    }
    return std::move(buffer_);
}

bool TestClient::closed_by_peer()
{
    char chunk[65536];
    ssize_t got = 0;
    while ((got = ::recv(socket_, chunk, sizeof chunk, 0)) > 0) {
    }
    return got == 0 || errno == ECONNRESET;
}

std::optional<std::string> TestClient::take(std::size_t bytes)
{
    while (buffer_.size() < bytes) {
        if (!fill()) return std::nullopt;
    }
    std::string out = buffer_.substr(0, bytes);
    buffer_.erase(0, bytes);
    return out;
}

TestClient::Response TestClient::read_response(bool head)
{
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
        if (!fill()) return {};
    }
    Response out;
    out.headers = *take(end + 4);
    out.status = std::stoi(out.headers.substr(9, 3));
    const auto length = out.headers.find("Content-Length: ");
    if (length != std::string::npos && !head) out.body = take(std::stoul(out.headers.substr(length + 16))).value_or("");
    return out;
}

TestClient::Response TestClient::http(std::string_view method, std::string_view target, std::string_view body,
                                      std::string_view more_headers)
{
    std::string request = std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: test\r\n";
    request += more_headers;
    if (!body.empty()) request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    send_raw(request + "\r\n" + std::string(body));
    return read_response(method == "HEAD");
}

bool TestClient::upgrade()
{
    // The key and the accepted answer of RFC 6455, section 1.3.
    const Response response = http("GET", "/", {},
                                   "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                   "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");
    return response.status == 101 && response.headers.find("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=") != std::string::npos;
}

void TestClient::send_frame(std::string_view payload, u8 opcode, bool final)
{
    std::string frame(1, static_cast<char>((final ? 0x80 : 0) | opcode));
    const u64 size = payload.size();
    const int length_bytes = size < 126 ? 0 : size < 65536 ? 2 : 8;
    frame += static_cast<char>(0x80 | (length_bytes == 0 ? size : length_bytes == 2 ? 126 : 127));
    for (int i = length_bytes - 1; i >= 0; --i) frame += static_cast<char>(size >> (8 * i));
    frame.append(4, '\0');  // A mask of zeros leaves the payload as it is.
    frame += payload;
    send_raw(frame);
}

std::optional<TestClient::Frame> TestClient::read_frame()
{
    const auto head = take(2);
    if (!head) return std::nullopt;
    u64 size = static_cast<u8>((*head)[1]) & 0x7f;
    if (size >= 126) {
        const auto length = take(size == 126 ? 2 : 8);
        if (!length) return std::nullopt;
        size = 0;
        for (const char c : *length) size = size << 8 | static_cast<u8>(c);
    }
    auto payload = take(size);
    if (!payload) return std::nullopt;
    return Frame{static_cast<u8>((*head)[0] & 0x0f), *std::move(payload)};
}

std::string TestClient::read_text()
{
    const auto frame = read_frame();
    return frame && frame->opcode == 1 ? frame->payload : "";
}

}  // namespace tau::rpc
