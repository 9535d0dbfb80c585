// The pictures miners must read: a letter or digit drawn by a shaky hand, through noise.
//
// Everything is drawn from strokes in this room, so no font, file or network is needed, and the same random numbers
// give the same picture on any machine.
#pragma once

#include "base/types.hpp"
#include "nn/random.hpp"

namespace tau::subnets::image {

constexpr u32 image_side = 16;  ///< Pixels.

/// Grey values, row by row; 0 is black.
using Image = FixedBytes<image_side * image_side>;

/// What there is to tell apart: digits and capitals, without the look-alikes I and O.
constexpr std::string_view class_names = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr u16 class_count = class_names.size();

/// How hard pictures are to read. The default is what the subnet asks.
struct Distortion {
    float jitter = 0.3f;     ///< Deviation of a stroke's corners, in units of the 6 × 8 grid they lie on.
    float affine = 0.25f;    ///< Largest turn, slant and stretch, as parts of 1.
    float shift = 1.5f;      ///< Largest move off the centre, in pixels.
    float noise = 0.2f;      ///< Deviation of a pixel, as a part of full contrast.
    u32 clutter = 2;         ///< Most lines that belong to nothing.
    float contrast = 0.45f;  ///< Smallest difference between ink and paper.
};

/// A picture of `label` < class_count.
Image render(u16 label, nn::Random& random, const Distortion& distortion = {});

}  // namespace tau::subnets::image
