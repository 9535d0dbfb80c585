// Questions that nobody can know before they are asked, and that anybody can check afterwards.
//
// The pictures of round r follow from a secret of the validator and the hash of a block. The validator publishes the
// hash of the secret before that block exists, so it cannot choose pictures to somebody's taste; miners cannot know the
// secret; and once it is revealed, everybody can draw the pictures again.
#pragma once

#include "subnets/image/answer.hpp"

#include <optional>

namespace tau::subnets::image {

using PublicKey = FixedBytes<32>;

/// A validator's secrets, all from one it never shows.
class RoundSecrets {
public:
    explicit RoundSecrets(const FixedBytes<32>& master) : master_(master) {}

    Hash secret(u64 round) const;
    /// What is published one round ahead.
    Hash commitment(u64 round) const;

private:
    FixedBytes<32> master_;
};

/// The commitment to a secret.
Hash commit_to(const Hash& secret);

/// What the pictures of a round are drawn from.
struct RoundSeed {
    Hash secret;
    Hash block_hash;
};

/// How many pictures a miner gets: some for it alone, so that others' answers are worthless to it, and some that
/// all get, which show who answers like whom.
struct ProbePlan {
    u32 personal = 16, common = 8;

    constexpr u32 total() const { return personal + common; }
};

struct Question {
    Image image;
    u16 label = 0;
    std::optional<u32> common;  ///< Its number among the round's common pictures.
};

/// The questions for one miner in the order they are sent; where the common ones lie is different for each miner.
std::vector<Question> make_probe(const RoundSeed& seed, const PublicKey& miner, const ProbePlan& plan = {});

/// A miner's look back: is `seed` what was committed to, and are these the pictures it gives for `miner`?
bool is_honest_probe(const RoundSeed& seed, const Hash& commitment, const PublicKey& miner,
                     std::span<const Image> images, const ProbePlan& plan = {});

/// What a miner's answer to a probe was worth.
struct Marks {
    float score = 0;          ///< Mean score of the personal questions.
    std::vector<u16> labels;  ///< Of the common questions, by number.
    Answer common;            ///< The answers to those.
};

/// `answer` has one distribution per question.
Marks mark(std::span<const Question> questions, const Answer& answer);

}  // namespace tau::subnets::image
