#include "subnets/image/probe.hpp"

#include "base/result.hpp"
#include "crypto/hash.hpp"

#include <algorithm>

namespace tau::subnets::image {

namespace {

u64 read_u64(BytesView bytes)
{
    u64 value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i) value |= u64{bytes[i]} << (8 * i);
    return value;
}

/// Hash of parts under a purpose, so that no two uses of a secret share a result.
Hash derive(std::string_view purpose, std::initializer_list<BytesView> parts, u64 number = 0)
{
    Bytes bytes = to_bytes(as_bytes(purpose));
    for (const BytesView part : parts) append(bytes, part);
    for (int shift = 0; shift < 64; shift += 8) bytes.push_back(static_cast<u8>(number >> shift));
    return crypto::blake2b_256(bytes);
}

/// The label comes from other bytes than the drawing: nothing about the drawing's random numbers gives it away.
Question draw_question(const Hash& seed, u32 number)
{
    const Hash digest = derive("taud image question", {seed}, number);
    nn::Random random(read_u64(BytesView(digest).first(8)));
    const u16 label = static_cast<u16>(read_u64(BytesView(digest).subspan(8, 8)) % class_count);
    return {render(label, random), label, std::nullopt};
}

void shuffle(std::vector<Question>& questions, const Hash& seed)
{
    nn::Random random(read_u64(BytesView(seed).first(8)));
    for (u32 i = static_cast<u32>(questions.size()); i > 1; --i)
        std::swap(questions[i - 1], questions[random.below(i)]);
}

}  // namespace

Hash RoundSecrets::secret(u64 round) const
{
    return derive("taud image secret", {master_}, round);
}

Hash RoundSecrets::commitment(u64 round) const
{
    return commit_to(secret(round));
}

Hash commit_to(const Hash& secret)
{
    return derive("taud image commitment", {secret});
}

std::vector<Question> make_probe(const RoundSeed& seed, const PublicKey& miner, const ProbePlan& plan)
{
    const Hash common = derive("taud image common", {seed.secret, seed.block_hash});
    const Hash personal = derive("taud image personal", {seed.secret, seed.block_hash, miner});
    std::vector<Question> questions;
    for (u32 i = 0; i < plan.personal; ++i) questions.push_back(draw_question(personal, i));
    for (u32 i = 0; i < plan.common; ++i) {
        questions.push_back(draw_question(common, i));
        questions.back().common = i;
    }
    shuffle(questions, derive("taud image order", {personal}));
    return questions;
}

bool is_honest_probe(const RoundSeed& seed, const Hash& commitment, const PublicKey& miner,
                     std::span<const Image> images, const ProbePlan& plan)
{
    if (commit_to(seed.secret) != commitment) return false;
    return std::ranges::equal(make_probe(seed, miner, plan), images, {}, &Question::image);
}

Marks mark(std::span<const Question> questions, const Answer& answer)
{
    TAU_ASSERT(answer.size() == questions.size());
    Marks marks;
    const auto is_common = [](const Question& question) { return question.common.has_value(); };
    const auto common = static_cast<std::size_t>(std::ranges::count_if(questions, is_common));
    marks.labels.resize(common);
    marks.common.resize(common);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const Question& question = questions[i];
        if (question.common) {
            marks.labels[*question.common] = question.label;
            marks.common[*question.common] = answer[i];
        } else {
            marks.score += log_score(answer[i], question.label);
        }
    }
    if (questions.size() > common) marks.score /= static_cast<float>(questions.size() - common);
    return marks;
}

}  // namespace tau::subnets::image
