#include "scale/scale.hpp"

#include "base/hex.hpp"

#include <gtest/gtest.h>

namespace tau::scale {
namespace {

enum class Mode : u8 { off, on };

struct Point {
    u16 x = 0;
    Compact<u64> y;
    std::optional<bool> flag;
    Mode mode = Mode::off;
    friend bool operator==(const Point&, const Point&) = default;
};

/// Examples of the SCALE specification.
TEST(Scale, compact_integers_take_the_shortest_form)
{
    const std::pair<u128, const char*> cases[] = {{0, "0x00"},
                                                  {1, "0x04"},
                                                  {42, "0xa8"},
                                                  {69, "0x1501"},
                                                  {65535, "0xfeff0300"},
                                                  {u128{100000000000000}, "0x0b00407a10f35a"},
                                                  {(u128{1} << 30), "0x0300000040"}};
    for (const auto& [value, hex] : cases) {
        EXPECT_EQ(to_hex(encoded(Compact<u128>{value})), hex);
        EXPECT_EQ(decoded<Compact<u128>>(*from_hex(hex))->value, value);
    }
}

TEST(Scale, refuses_compact_forms_that_are_too_long_or_too_large)
{
    EXPECT_FALSE(decoded<Compact<u32>>(*from_hex("0x0100")));        // 0 in two bytes
    EXPECT_FALSE(decoded<Compact<u32>>(*from_hex("0x0300000000")));  // 0 in five bytes
    EXPECT_FALSE(decoded<Compact<u8>>(*from_hex("0x0104")));         // 256
    EXPECT_FALSE(decoded<Compact<u64>>(Bytes{}));
}

TEST(Scale, aggregates_go_field_by_field)
{
    const Point point{0x0102, {300}, true, Mode::on};
    EXPECT_EQ(to_hex(encoded(point)), "0x0201b104010101");
    EXPECT_EQ(decoded<Point>(encoded(point)), point);
    EXPECT_FALSE(decoded<Point>(*from_hex("0x0201b104010102")));  // no such mode
    EXPECT_FALSE(decoded<Point>(*from_hex("0x0201b1040101")));    // cut short
    EXPECT_FALSE(decoded<Point>(*from_hex("0x0201b10401010100")));
}

TEST(Scale, sequences_and_maps)
{
    const std::map<u8, std::vector<u16>> map{{1, {2, 3}}, {4, {}}};
    EXPECT_EQ(to_hex(encoded(map)), "0x080108020003000400");
    EXPECT_EQ((decoded<std::map<u8, std::vector<u16>>>(encoded(map))), map);
    EXPECT_EQ((decoded<std::tuple<u8, std::string>>(*from_hex("0x07084142"))), (std::tuple<u8, std::string>{7, "AB"}));
    EXPECT_FALSE(decoded<Bytes>(*from_hex("0x0841")));  // a length beyond the input
    // Once failed, a reader gives nothing although bytes are left.
    EXPECT_FALSE((decoded<std::tuple<std::string, Compact<u128>>>(*from_hex("0x1003"))));
}

}  // namespace
}  // namespace tau::scale
