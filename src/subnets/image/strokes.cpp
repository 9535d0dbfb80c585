#include "subnets/image/strokes.hpp"

#include "base/result.hpp"
#include "subnets/image/glyph.hpp"

namespace tau::subnets::image {

namespace {

/// Points as two digits, x and y; a slash lifts the pen. In the order of class_names.
constexpr std::array<std::string_view, class_count> drawings{
    "20 40 62 66 48 28 06 02 20",
    "12 30 38/18 58",
    "02 20 40 62 63 08 68",
    "01 10 50 61 63 54 65 67 58 18 07/24 54",
    "48 40 05 65",
    "60 00 03 43 65 66 48 18 07",
    "50 30 03 06 28 48 66 65 53 23 05",
    "00 60 28",
    "20 40 61 63 44 24 03 01 20/24 06 07 28 48 67 66 44",
    "18 38 65 62 40 20 02 03 25 45 63",
    "08 30 68/15 55",
    "00 08 48 67 65 54 04/54 63 61 40 00",
    "61 40 20 02 06 28 48 67",
    "00 08 38 66 62 30 00",
    "60 00 08 68/04 44",
    "60 00 08/04 44",
    "61 40 20 02 06 28 48 66 64 34",
    "00 08/60 68/04 64",
    "60 66 48 28 06",
    "00 08/60 04 68",
    "00 08 68",
    "08 00 34 60 68",
    "08 00 68 60",
    "08 00 40 61 63 44 04",
    "20 40 62 66 48 28 06 02 20/45 68",
    "08 00 40 61 63 44 04/34 68",
    "61 40 20 01 03 24 44 65 67 48 28 07",
    "00 60/30 38",
    "00 06 28 48 66 60",
    "00 38 60",
    "00 18 33 58 60",
    "00 68/60 08",
    "00 34 60/34 38",
    "00 60 08 68",
};

using Strokes = std::vector<Segment>;

Strokes parse(std::string_view drawing)
{
    Strokes strokes;
    Point last;
    bool pen_down = false;
    for (std::size_t i = 0; i + 1 < drawing.size(); i += 3) {
        const Point point{static_cast<float>(drawing[i] - '0'), static_cast<float>(drawing[i + 1] - '0')};
        if (pen_down) strokes.push_back({last, point});
        last = point;
        pen_down = i + 2 < drawing.size() && drawing[i + 2] == ' ';
    }
    return strokes;
}

}  // namespace

std::span<const Segment> strokes_of(unsigned label)
{
    static const std::array<Strokes, class_count> all = [] {
        std::array<Strokes, class_count> parsed;
        for (std::size_t i = 0; i < parsed.size(); ++i) parsed[i] = parse(drawings[i]);
        return parsed;
    }();
    TAU_ASSERT(label < all.size());
    return all[label];
}

}  // namespace tau::subnets::image
