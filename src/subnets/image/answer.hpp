// What a miner says about one picture, and what it is worth.
#pragma once

#include "subnets/image/glyph.hpp"

#include <span>

namespace tau::subnets::image {

/// A share for each class; the probability of a class is its share of the sum. All zero means "I do not know": every
/// class is as likely. So any numbers are a valid answer, and nothing needs to be refused or mended.
using Distribution = std::array<u16, class_count>;

/// One distribution per picture, in the order of the pictures.
using Answer = std::vector<Distribution>;

/// The distribution nearest to these probabilities, which are positive; their sum need not be 1.
Distribution quantise(std::span<const float> probabilities);

float probability(const Distribution& distribution, u16 label);

/// The class with the largest share, the first of equals.
u16 best_guess(const Distribution& distribution);

/// Below this a probability counts as this, so that one picture cannot ruin a miner for good.
constexpr float least_probability = 2e-5f;

/// The logarithmic score 1 + ln p(label) / ln(classes): 1 for certain and right, 0 for knowing nothing, down to -2.07
/// for certain and wrong. It is proper: who says what it believes does best (Good 1952).
float log_score(const Distribution& distribution, u16 label);

}  // namespace tau::subnets::image
