// What validator and miner say to each other, as JSON. Version 1.
//
//   request   {"version": 1, "netuid": 2, "round": 7, "block_hash": "0x…", "commitment": "0x…",
//              "previous": {"secret": "0x…", "block_hash": "0x…"} | null, "images": ["0x… 256 bytes", …]}
//   response  {"version": 1, "round": 7, "steps": 1200, "answers": ["0x… 34 shares of 2 bytes, little endian", …]}
//
// Sizes are checked before parsing. Members that are not named here are ignored, so that a version can grow.
#pragma once

#include "subnets/image/probe.hpp"

#include "base/result.hpp"

namespace tau::subnets::image {

constexpr u32 protocol_version = 1;
constexpr std::string_view probe_path = "/image/v1/probe";
constexpr std::size_t max_images = 64;
constexpr std::size_t max_request_bytes = 1024 + max_images * (image_side * image_side * 2 + 8);
constexpr std::size_t max_response_bytes = 1024 + max_images * (class_count * 4 + 8);

struct ProbeRequest {
    u16 netuid = 0;
    u64 round = 0;
    Hash block_hash{};                  ///< Which this round's pictures come from.
    Hash commitment{};                  ///< To the secret of the next round.
    std::optional<RoundSeed> previous;  ///< Revealed: what the pictures of the last round were drawn from.
    std::vector<Image> images;          ///< 1 to max_images.
};

struct ProbeResponse {
    u64 round = 0;
    u64 steps = 0;  ///< How long the miner says it has trained. For people to read; it earns nothing.
    Answer answers;
};

std::string to_json(const ProbeRequest& request);
std::string to_json(const ProbeResponse& response);

/// Errors say which member is wrong and how.
Result<ProbeRequest> parse_probe_request(std::string_view json);
Result<ProbeResponse> parse_probe_response(std::string_view json);

/// The response's answer, if it fits the request.
Result<Answer> answer_to(const ProbeRequest& request, ProbeResponse response);

}  // namespace tau::subnets::image
