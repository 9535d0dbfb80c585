#include "subnets/image/protocol.hpp"

#include "base/hex.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace tau::subnets::image {

namespace {

namespace json = boost::json;

tl::unexpected<Error> wrong(std::string_view member, std::string_view need)
{
    return failure("'" + std::string(member) + "' must be " + std::string(need));
}

Result<json::object> parse_object(std::string_view text, std::size_t max_bytes)
{
    if (text.size() > max_bytes) {
        return failure("the message has " + std::to_string(text.size()) + " bytes; " + std::to_string(max_bytes) +
                       " are allowed");
    }
    boost::system::error_code error;
    json::value value = json::parse(text, error);
    if (error) return failure("not JSON: " + error.message());
    if (!value.is_object()) return failure("the message must be an object");
    return std::move(value.get_object());
}

Result<u64> read_number(const json::object& object, std::string_view member, u64 max)
{
    const json::value* value = object.if_contains(member);
    const auto need = [&] { return "a whole number up to " + std::to_string(max); };
    if (!value) return wrong(member, need());
    boost::system::error_code error;
    const u64 number = value->is_number() ? value->to_number<u64>(error) : 0;
    if (!value->is_number() || value->is_double() || error || number > max) return wrong(member, need());
    return number;
}

Result<void> check_version(const json::object& object)
{
    TAU_TRY_ASSIGN(const u64 version, read_number(object, "version", 0xffffffff));
    if (version != protocol_version) {
        return failure("version " + std::to_string(version) + " is not spoken here, only " +
                       std::to_string(protocol_version));
    }
    return {};
}

template <std::size_t N>
Result<FixedBytes<N>> read_hex(const json::value* value, std::string_view member)
{
    const auto bytes = value && value->is_string() ? fixed_from_hex<N>(value->get_string()) : std::nullopt;
    if (!bytes) return wrong(member, std::to_string(N) + " bytes in hexadecimal");
    return *bytes;
}

/// The elements of an array of 1 to max_images strings of N bytes.
template <std::size_t N>
Result<std::vector<FixedBytes<N>>> read_list(const json::object& object, std::string_view member)
{
    const json::value* value = object.if_contains(member);
    const json::array* array = value ? value->if_array() : nullptr;
    if (!array || array->empty() || array->size() > max_images) {
        return wrong(member, "a list of 1 to " + std::to_string(max_images));
    }
    std::vector<FixedBytes<N>> list;
    for (const json::value& element : *array) {
        TAU_TRY_ASSIGN(list.emplace_back(), read_hex<N>(&element, member));
    }
    return list;
}

Result<std::optional<RoundSeed>> read_previous(const json::object& object)
{
    const json::value* value = object.if_contains("previous");
    if (!value || value->is_null()) return std::nullopt;
    const json::object* previous = value->if_object();
    if (!previous) return wrong("previous", "an object or null");
    RoundSeed seed;
    TAU_TRY_ASSIGN(seed.secret, read_hex<32>(previous->if_contains("secret"), "previous.secret"));
    TAU_TRY_ASSIGN(seed.block_hash, read_hex<32>(previous->if_contains("block_hash"), "previous.block_hash"));
    return seed;
}

constexpr std::size_t distribution_bytes = class_count * sizeof(u16);

FixedBytes<distribution_bytes> to_bytes_le(const Distribution& distribution)
{
    FixedBytes<distribution_bytes> bytes;
    for (std::size_t i = 0; i < distribution.size(); ++i) {
        bytes[2 * i] = static_cast<u8>(distribution[i]);
        bytes[2 * i + 1] = static_cast<u8>(distribution[i] >> 8);
    }
    return bytes;
}

Distribution from_bytes_le(const FixedBytes<distribution_bytes>& bytes)
{
    Distribution distribution;
    for (std::size_t i = 0; i < distribution.size(); ++i) {
        distribution[i] = static_cast<u16>(bytes[2 * i] | bytes[2 * i + 1] << 8);
    }
    return distribution;
}

}  // namespace

std::string to_json(const ProbeRequest& request)
{
    json::array images;
    for (const Image& image : request.images) images.emplace_back(to_hex(image));
    json::value previous;
    if (request.previous) {
        previous = json::object{{"secret", to_hex(request.previous->secret)},
                                {"block_hash", to_hex(request.previous->block_hash)}};
    }
    return json::serialize(json::object{{"version", protocol_version},
                                        {"netuid", request.netuid},
                                        {"round", request.round},
                                        {"block_hash", to_hex(request.block_hash)},
                                        {"commitment", to_hex(request.commitment)},
                                        {"previous", std::move(previous)},
                                        {"images", std::move(images)}});
}

std::string to_json(const ProbeResponse& response)
{
    json::array answers;
    for (const Distribution& distribution : response.answers) answers.emplace_back(to_hex(to_bytes_le(distribution)));
    return json::serialize(json::object{{"version", protocol_version},
                                        {"round", response.round},
                                        {"steps", response.steps},
                                        {"answers", std::move(answers)}});
}

Result<ProbeRequest> parse_probe_request(std::string_view text)
{
    TAU_TRY_ASSIGN(const json::object object, parse_object(text, max_request_bytes));
    TAU_TRY(check_version(object));
    ProbeRequest request;
    TAU_TRY_ASSIGN(const u64 netuid, read_number(object, "netuid", 0xffff));
    request.netuid = static_cast<u16>(netuid);
    TAU_TRY_ASSIGN(request.round, read_number(object, "round", ~u64{0}));
    TAU_TRY_ASSIGN(request.block_hash, read_hex<32>(object.if_contains("block_hash"), "block_hash"));
    TAU_TRY_ASSIGN(request.commitment, read_hex<32>(object.if_contains("commitment"), "commitment"));
    TAU_TRY_ASSIGN(request.previous, read_previous(object));
    TAU_TRY_ASSIGN(request.images, read_list<image_side * image_side>(object, "images"));
    return request;
}

Result<ProbeResponse> parse_probe_response(std::string_view text)
{
    TAU_TRY_ASSIGN(const json::object object, parse_object(text, max_response_bytes));
    TAU_TRY(check_version(object));
    ProbeResponse response;
    TAU_TRY_ASSIGN(response.round, read_number(object, "round", ~u64{0}));
    TAU_TRY_ASSIGN(response.steps, read_number(object, "steps", ~u64{0}));
    TAU_TRY_ASSIGN(const auto answers, read_list<distribution_bytes>(object, "answers"));
    std::ranges::transform(answers, std::back_inserter(response.answers), from_bytes_le);
    return response;
}

Result<Answer> answer_to(const ProbeRequest& request, ProbeResponse response)
{
    if (response.round != request.round) return failure("an answer to another round");
    if (response.answers.size() != request.images.size()) {
        return failure(std::to_string(response.answers.size()) + " answers to " +
                       std::to_string(request.images.size()) + " pictures");
    }
    return std::move(response.answers);
}

}  // namespace tau::subnets::image
