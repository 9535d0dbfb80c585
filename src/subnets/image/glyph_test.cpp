#include "subnets/image/glyph.hpp"

#include "base/hex.hpp"
#include "crypto/hash.hpp"
#include "subnets/image/strokes.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace tau::subnets::image {
namespace {

TEST(Strokes, EveryClassHasItsOwnInsideTheGrid)
{
    std::vector<std::vector<float>> seen;
    for (u16 label = 0; label < class_count; ++label) {
        std::vector<float> flat;
        for (const Segment& s : strokes_of(label)) {
            for (const float x : {s.from.x, s.to.x}) EXPECT_TRUE(x >= 0 && x <= grid_width) << class_names[label];
            for (const float y : {s.from.y, s.to.y}) EXPECT_TRUE(y >= 0 && y <= grid_height) << class_names[label];
            flat.insert(flat.end(), {s.from.x, s.from.y, s.to.x, s.to.y});
        }
        EXPECT_GE(flat.size(), 8u) << class_names[label];
        for (const auto& other : seen) EXPECT_NE(flat, other);
        seen.push_back(flat);
    }
}

TEST(Glyph, SameNumbersSamePictureOnEveryMachine)
{
    nn::Random random(1);
    Bytes all;
    for (u16 label = 0; label < class_count; ++label) append(all, render(label, random));
    EXPECT_EQ(to_hex(crypto::blake2b_128(all)), "0x5f9971e41d81c01149d68e35a5424587");
}

/// Without distortion a glyph is its skeleton: ink where the lines run, paper elsewhere.
TEST(Glyph, PlainPicture)
{
    const Distortion plain{.jitter = 0, .affine = 0, .shift = 0, .noise = 0, .clutter = 0, .contrast = 1};
    nn::Random random(3);
    const u16 label = static_cast<u16>(class_names.find('T'));
    Image image = render(label, random, plain);
    if (image[0] == 255) {
        for (u8& pixel : image) pixel = static_cast<u8>(255 - pixel);
    }
    const auto at = [&](u32 x, u32 y) { return image[y * image_side + x]; };
    EXPECT_EQ(at(0, 0), 0);
    EXPECT_GT(at(8, 8), 100);  // The stem.
    EXPECT_GT(at(5, 2), 100);  // The bar.
    EXPECT_EQ(at(4, 8), 0);
    EXPECT_EQ(at(11, 12), 0);
}

TEST(Glyph, PicturesDiffer)
{
    nn::Random random(5);
    const Image a = render(4, random), b = render(4, random);
    EXPECT_NE(a, b);
}

}  // namespace
}  // namespace tau::subnets::image
