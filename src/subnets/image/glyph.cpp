#include "subnets/image/glyph.hpp"

#include "subnets/image/strokes.hpp"

#include <algorithm>
#include <cmath>

namespace tau::subnets::image {

namespace {

constexpr float centre = image_side / 2.0f;
constexpr float pixels_per_unit = 1.4f;

/// Coverage of each pixel by ink, 0 to 1.
using Canvas = std::array<float, image_side * image_side>;

/// Turn, slant and stretch around the centre, then a move. Without sine and cosine, which differ between machines.
struct Placement {
    float xx, xy, yx, yy;
    Point move;

    Placement(nn::Random& random, const Distortion& d)
    {
        const auto draw = [&](float limit) { return random.between(-limit, limit); };
        const float turn = draw(d.affine), slant = draw(d.affine);
        xx = pixels_per_unit * (1 + draw(d.affine));
        yy = pixels_per_unit * (1 + draw(d.affine) / 2);
        xy = pixels_per_unit * (slant - turn);
        yx = pixels_per_unit * turn;
        move = {centre + draw(d.shift), centre + draw(d.shift)};
    }

    Point operator()(Point p) const
    {
        const float x = p.x - grid_width / 2, y = p.y - grid_height / 2;
        return {xx * x + xy * y + move.x, yx * x + yy * y + move.y};
    }
};

float distance_to(const Segment& segment, Point p)
{
    const float dx = segment.to.x - segment.from.x, dy = segment.to.y - segment.from.y;
    const float px = p.x - segment.from.x, py = p.y - segment.from.y;
    const float length2 = dx * dx + dy * dy;
    const float along = length2 > 0 ? std::clamp((px * dx + py * dy) / length2, 0.0f, 1.0f) : 0.0f;
    const float ex = px - along * dx, ey = py - along * dy;
    return std::sqrt(ex * ex + ey * ey);
}

void draw(Canvas& canvas, const Segment& segment, float width, float ink)
{
    const float reach = width / 2 + 0.5f;
    const auto range = [&](float a, float b) {
        const float first = std::clamp(std::min(a, b) - reach, 0.0f, float{image_side});
        const float last = std::clamp(std::max(a, b) + reach, 0.0f, float{image_side});
        return std::pair{static_cast<u32>(first), std::min(static_cast<u32>(last) + 1, image_side)};
    };
    const auto [left, right] = range(segment.from.x, segment.to.x);
    const auto [top, bottom] = range(segment.from.y, segment.to.y);
    for (u32 y = top; y < bottom; ++y) {
        for (u32 x = left; x < right; ++x) {
            const Point middle{static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f};
            const float coverage = std::clamp(reach - distance_to(segment, middle), 0.0f, 1.0f);
            float& pixel = canvas[y * image_side + x];
            pixel = std::max(pixel, coverage * ink);
        }
    }
}

void draw_glyph(Canvas& canvas, u16 label, nn::Random& random, const Distortion& d)
{
    const Placement place(random, d);
    const float width = random.between(0.8f, 1.7f);
    const auto shake = [&](Point p) {
        return Point{p.x + d.jitter * random.normal(), p.y + d.jitter * random.normal()};
    };
    Point last, drawn;
    for (const Segment& segment : strokes_of(label)) {
        // A corner moves once, for both lines that meet there.
        const bool continues = segment.from.x == last.x && segment.from.y == last.y;
        const Point from = continues ? drawn : shake(segment.from), to = shake(segment.to);
        draw(canvas, {place(from), place(to)}, width, 1);
        last = segment.to;
        drawn = to;
    }
}

void draw_clutter(Canvas& canvas, nn::Random& random, const Distortion& d)
{
    const auto anywhere = [&] { return Point{random.between(0, image_side), random.between(0, image_side)}; };
    for (u32 lines = random.below(d.clutter + 1); lines > 0; --lines) {
        const Point from = anywhere(), to = anywhere();
        draw(canvas, {from, to}, random.between(0.5f, 1.2f), random.between(0.4f, 0.9f));
    }
}

}  // namespace

Image render(u16 label, nn::Random& random, const Distortion& distortion)
{
    Canvas canvas{};
    draw_glyph(canvas, label, random, distortion);
    draw_clutter(canvas, random, distortion);
    const float contrast = random.between(distortion.contrast, 1);
    const float paper = random.between(0, 1 - contrast);
    const bool inverted = random.below(2) == 1;
    Image image;
    for (std::size_t i = 0; i < canvas.size(); ++i) {
        const float grey = paper + contrast * canvas[i] + distortion.noise * random.normal();
        const u8 value = static_cast<u8>(std::clamp(grey, 0.0f, 1.0f) * 255 + 0.5f);
        image[i] = inverted ? static_cast<u8>(255 - value) : value;
    }
    return image;
}

}  // namespace tau::subnets::image
