// A client made of a plain socket, so that tests can also send what no library would.
#pragma once

#include "base/types.hpp"

#include <optional>

namespace tau::rpc {

class TestClient {
public:
    /// Connects to 127.0.0.1, or to ::1 when `v6`; reading gives up after `patience_ms`.
    explicit TestClient(u16 port, bool v6 = false, int patience_ms = 3000);
    ~TestClient();
    TestClient(const TestClient&) = delete;
    TestClient& operator=(const TestClient&) = delete;

    bool connected() const { return socket_ >= 0; }

    void send_raw(std::string_view bytes);
    /// What comes until the peer closes, or patience ends.
    std::string read_all();
    bool closed_by_peer();

    struct Response {
        int status = 0;
        std::string headers;
        std::string body;
    };
    /// One request on the kept-alive connection; status 0 when no answer comes.
    Response http(std::string_view method, std::string_view target, std::string_view body = {},
                  std::string_view more_headers = {});
    Response post(std::string_view body) { return http("POST", "/", body, "Content-Type: application/json\r\n"); }
    Response read_response(bool head = false);

    /// The WebSocket handshake; false when it is refused.
    bool upgrade();
    void send_frame(std::string_view payload, u8 opcode = 1, bool final = true);
    struct Frame {
        u8 opcode = 0;
        std::string payload;
    };
    std::optional<Frame> read_frame();
    /// The next text frame, or "" when none comes.
    std::string read_text();
    std::string ask(std::string_view text)
    {
        send_frame(text);
        return read_text();
    }

private:
    bool fill();
    std::optional<std::string> take(std::size_t bytes);

    int socket_ = -1;
    std::string buffer_;
};

}  // namespace tau::rpc
