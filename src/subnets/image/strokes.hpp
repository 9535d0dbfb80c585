// The skeleton of each glyph, as lines between points.
#pragma once

#include <span>

namespace tau::subnets::image {

struct Point {
    float x = 0, y = 0;
};

struct Segment {
    Point from, to;
};

/// The grid that skeletons lie on: x in 0..6 from the left, y in 0..8 from the top.
constexpr float grid_width = 6, grid_height = 8;

/// The lines of a class, `label` < class_count. Lines that follow one another share an end.
std::span<const Segment> strokes_of(unsigned label);

}  // namespace tau::subnets::image
