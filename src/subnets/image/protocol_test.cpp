#include "subnets/image/protocol.hpp"

#include <gtest/gtest.h>

namespace tau::subnets::image {
namespace {

ProbeRequest sample_request(std::size_t images)
{
    ProbeRequest request{2, 7, Hash{1}, Hash{2}, RoundSeed{Hash{3}, Hash{4}}, {}};
    nn::Random random(1);
    for (std::size_t i = 0; i < images; ++i) request.images.push_back(render(static_cast<u16>(i % 34), random));
    return request;
}

ProbeResponse sample_response(std::size_t answers)
{
    ProbeResponse response{7, 1200, Answer(answers)};
    for (std::size_t i = 0; i < answers; ++i) response.answers[i][i % 34] = static_cast<u16>(0xff00 + i);
    return response;
}

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), by);
}

TEST(Protocol, RequestThereAndBack)
{
    ProbeRequest request = sample_request(max_images);
    request.round = ~u64{0};
    const std::string json = to_json(request);
    EXPECT_LE(json.size(), max_request_bytes);
    const auto parsed = parse_probe_request(json);
    ASSERT_TRUE(parsed) << parsed.error().message;
    EXPECT_EQ(parsed->netuid, 2);
    EXPECT_EQ(parsed->round, ~u64{0});
    EXPECT_EQ(parsed->block_hash, Hash{1});
    EXPECT_EQ(parsed->commitment, Hash{2});
    ASSERT_TRUE(parsed->previous);
    EXPECT_EQ(parsed->previous->secret, Hash{3});
    EXPECT_EQ(parsed->previous->block_hash, Hash{4});
    EXPECT_EQ(parsed->images, request.images);
    request.previous.reset();
    EXPECT_FALSE(parse_probe_request(to_json(request))->previous);
}

TEST(Protocol, ResponseThereAndBack)
{
    const ProbeResponse response = sample_response(max_images);
    const std::string json = to_json(response);
    EXPECT_LE(json.size(), max_response_bytes);
    const auto parsed = parse_probe_response(json);
    ASSERT_TRUE(parsed) << parsed.error().message;
    EXPECT_EQ(parsed->round, 7u);
    EXPECT_EQ(parsed->steps, 1200u);
    EXPECT_EQ(parsed->answers, response.answers);
}

TEST(Protocol, UnknownMembersAreIgnored)
{
    EXPECT_TRUE(parse_probe_response(replaced(to_json(sample_response(1)), "{", R"({"mood":{"good":[1]},)")));
}

TEST(Protocol, ErrorsNameTheMember)
{
    const std::string good = to_json(sample_request(1));
    const auto message = [](const std::string& json) {
        const auto parsed = parse_probe_request(json);
        return parsed ? std::string("accepted") : parsed.error().message;
    };
    EXPECT_EQ(message(replaced(good, R"("version":1)", R"("version":2)")), "version 2 is not spoken here, only 1");
    EXPECT_EQ(message(replaced(good, R"("netuid":2)", R"("netuid":65536)")),
              "'netuid' must be a whole number up to 65535");
    for (const auto* round : {"-1", "1.5", "1.0", "\"7\"", "null", "18446744073709551616", "[]"}) {
        EXPECT_EQ(message(replaced(good, R"("round":7)", std::string(R"("round":)") + round)),
                  "'round' must be a whole number up to 18446744073709551615")
            << round;
    }
    EXPECT_EQ(message(replaced(good, R"("block_hash":"0x01)", R"("block_hash":"0x)")),
              "'block_hash' must be 32 bytes in hexadecimal");
    EXPECT_EQ(message(replaced(good, R"("secret":"0x0300)", R"("secret":"0x03zz)")),
              "'previous.secret' must be 32 bytes in hexadecimal");
    EXPECT_EQ(message(replaced(good, R"("images":[)", R"("images":[7,)")), "'images' must be 256 bytes in hexadecimal");
    EXPECT_EQ(message(R"({"version":1,"netuid":1,"round":1})"), "'block_hash' must be 32 bytes in hexadecimal");
    EXPECT_EQ(message("[]"), "the message must be an object");
    EXPECT_EQ(message("{}"), "'version' must be a whole number up to 4294967295");
    EXPECT_TRUE(message("{").starts_with("not JSON: "));
    EXPECT_TRUE(message("").starts_with("not JSON: "));
}

TEST(Protocol, SizesAreBounded)
{
    EXPECT_FALSE(parse_probe_request(to_json(sample_request(0))));
    EXPECT_FALSE(parse_probe_request(to_json(sample_request(max_images + 1))));
    EXPECT_FALSE(parse_probe_response(to_json(sample_response(max_images + 1))));
    const auto bomb = parse_probe_request(std::string(max_request_bytes + 1, '['));
    ASSERT_FALSE(bomb);
    EXPECT_NE(bomb.error().message.find("are allowed"), std::string::npos);
    EXPECT_FALSE(parse_probe_request(std::string(max_request_bytes, '[')));
}

TEST(Protocol, AnswersMustFitTheQuestions)
{
    const ProbeRequest request = sample_request(3);
    EXPECT_TRUE(answer_to(request, sample_response(3)));
    EXPECT_FALSE(answer_to(request, sample_response(2)));
    ProbeResponse late = sample_response(3);
    late.round = 6;
    EXPECT_FALSE(answer_to(request, late));
}

}  // namespace
}  // namespace tau::subnets::image
