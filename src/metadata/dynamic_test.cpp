#include "metadata/dynamic.hpp"

#include "base/hex.hpp"
#include "metadata/lookup.hpp"
#include "metadata/recorded.hpp"

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <random>

namespace tau::metadata {
namespace {

constexpr std::string_view alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
constexpr std::string_view alice_hex = "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d";

json::value parse(std::string_view text)
{
    json::parse_options options;
    options.max_depth = 4 * depth_limit;
    return json::parse(text, {}, options);
}

/// Random encodings of any type; lists become empty with depth, so that recursive types end.
class Generator {
public:
    Generator(const Registry& types, u64 seed) : types_(types), random_(seed) {}

    /// nullopt when chance led to an enum without variants, of which there is no value.
    std::optional<Bytes> value(TypeId id)
    {
        Bytes out;
        exists_ = true;
        put(id, out, 0);
        return exists_ ? std::optional(out) : std::nullopt;
    }

private:
    void put(TypeId id, Bytes& out, u32 depth)
    {
        const auto& definition = find(types_, id)->definition;
        std::visit([&](const auto& d) { put(d, out, depth + 1); }, definition);
    }

    void put(const Composite& composite, Bytes& out, u32 depth)
    {
        for (const auto& field : composite.fields) put(field.type, out, depth);
    }

    void put(const Variants& variants, Bytes& out, u32 depth)
    {
        // Deep inside, the variant with the fewest fields keeps a call from holding calls for ever.
        const auto& list = variants.variants;
        exists_ = exists_ && !list.empty();
        if (list.empty()) return;
        const auto fewest = std::ranges::min_element(list, {}, [](const Variant& v) { return v.fields.size(); });
        const Variant& chosen = depth > 12 ? *fewest : list[pick(list.size())];
        out.push_back(chosen.index);
        for (const auto& field : chosen.fields) put(field.type, out, depth);
    }

    void put(const Sequence& sequence, Bytes& out, u32 depth)
    {
        const std::size_t length = depth > 10 ? 0 : pick(4);
        scale::encode_compact(out, length);
        for (std::size_t i = 0; i < length; ++i) put(sequence.element, out, depth);
    }

    void put(const Array& array, Bytes& out, u32 depth)
    {
        for (u32 i = 0; i < array.length; ++i) put(array.element, out, depth);
    }

    void put(const Tuple& tuple, Bytes& out, u32 depth)
    {
        for (const TypeId id : tuple.elements) put(id, out, depth);
    }

    void put(Primitive primitive, Bytes& out, u32)
    {
        static constexpr std::string_view texts[] = {"", "subnet", "τ", "a \"quoted\"\nline", "0x00"};
        if (primitive == Primitive::boolean) return out.push_back(static_cast<u8>(pick(2)));
        if (primitive == Primitive::character) return scale::encode(out, u32{0x3c4});
        if (primitive == Primitive::str) return scale::encode(out, std::string(texts[pick(std::size(texts))]));
        const std::size_t bytes = primitive_bytes(primitive);
        const u64 kind = pick(4);
        for (std::size_t i = 0; i < bytes; ++i)
            out.push_back(static_cast<u8>(kind == 0 ? 0 : kind == 1 ? 0xff : kind == 2 && i > 1 ? 0 : pick(256)));
    }

    static std::size_t primitive_bytes(Primitive primitive)
    {
        const auto at = static_cast<std::size_t>(primitive) - static_cast<std::size_t>(Primitive::u8_);
        return std::size_t{1} << at % 6;
    }

    void put(const CompactOf& compact, Bytes& out, u32)
    {
        const auto primitive = primitive_of(types_, compact.inner);
        if (!primitive) return;
        const u128 wide = static_cast<u128>(random_()) << 64 | random_();
        scale::encode_compact(out, wide >> (128 - 8 * primitive_bytes(*primitive)) >> pick(8));
    }

    void put(const BitSequence&, Bytes& out, u32) { scale::encode_compact(out, 0); }

    std::size_t pick(std::size_t below) { return random_() % below; }

    const Registry& types_;
    std::mt19937_64 random_;
    bool exists_ = true;
};

void expect_round_trip(const Metadata& m, TypeId id, const Bytes& bytes, Format format = {})
{
    const auto value = to_json(m.types, id, bytes, format);
    ASSERT_TRUE(value) << type_text(m.types, id) << ": " << value.error().message << " " << to_hex(bytes);
    Bytes again;
    const auto encoded = from_json(m.types, id, parse(json::serialize(*value)), again, format);
    ASSERT_TRUE(encoded) << type_text(m.types, id) << ": " << encoded.error().message << " " << *value;
    ASSERT_EQ(to_hex(again), to_hex(bytes)) << type_text(m.types, id) << " " << *value;
}

TEST(Dynamic, EveryTypeOfBothSpecsThereAndBack)
{
    for (const u32 spec : {461u, 475u}) {
        const Metadata& m = recorded(spec);
        Generator generator(m.types, spec);
        for (u32 id = 0; id < m.types.size(); ++id) {
            const auto* variants = std::get_if<Variants>(&m.type({id}).definition);
            const std::size_t rounds = variants ? 8 + 4 * variants->variants.size() : 8;
            for (std::size_t i = 0; i < rounds; ++i) {
                const Format format{.text = i % 2 == 1};
                if (const auto bytes = generator.value({id})) expect_round_trip(m, {id}, *bytes, format);
                if (HasFatalFailure()) return;
            }
        }
    }
}

TEST(Dynamic, MutilatedBytesGiveAnErrorOrAValueThatEncodes)
{
    const Metadata& m = recorded(475);
    u32 values = 0;
    Generator generator(m.types, 7);
    std::mt19937_64 random(8);
    for (u32 round = 0; round < 20000; ++round) {
        const TypeId id{static_cast<u32>(random() % m.types.size())};
        Bytes bytes(random() % 40);
        for (u8& byte : bytes) byte = static_cast<u8>(random());
        if (round % 2 == 0) bytes = generator.value(id).value_or(bytes);
        if (!bytes.empty()) bytes[random() % bytes.size()] ^= static_cast<u8>(1u << random() % 8);
        if (round % 3 == 0) bytes.resize(random() % (bytes.size() + 1));
        const auto value = to_json(m.types, id, bytes);
        Bytes again;
        if (!value) continue;
        ++values;
        ASSERT_TRUE(from_json(m.types, id, *value, again)) << *value;
    }
    EXPECT_GT(values, 1000u);
}

TypeId call_type(const Metadata& m)
{
    return m.extrinsic.call;
}

Bytes nested_batches(u32 depth)
{
    Bytes out;
    for (u32 i = 0; i < depth; ++i) append(out, Bytes{11, 0, 4});  // Utility.batch of one call
    append(out, Bytes{0, 0, 0});                                   // System.remark of nothing
    return out;
}

TEST(Dynamic, NestingIsBounded)
{
    const Metadata& m = recorded(475);
    expect_round_trip(m, call_type(m), nested_batches(100));
    EXPECT_FALSE(to_json(m.types, call_type(m), nested_batches(100'000)));
}

TEST(Dynamic, ATypeThatHoldsItselfIsAnError)
{
    Registry types(1);
    types[0].type.definition = Composite{{{{}, TypeId{0}, {}, {}}}};
    EXPECT_FALSE(to_json(types, {0}, Bytes{}));
    EXPECT_FALSE(to_json(types, {1}, Bytes{}));
    Bytes out;
    EXPECT_FALSE(from_json(types, {0}, nullptr, out));
}

TEST(Dynamic, AListOfNothingCannotEatTheMemory)
{
    Registry types(2);
    types[0].type.definition = Sequence{TypeId{1}};
    types[1].id = {1};
    types[1].type.definition = Tuple{};
    EXPECT_TRUE(to_json(types, {0}, scale::encoded(scale::Compact<u32>{3})));
    EXPECT_FALSE(to_json(types, {0}, scale::encoded(scale::Compact<u32>{0xffffffff})));
}

json::value decoded_call(std::string_view hex, Format format = {})
{
    const Metadata& m = recorded(461);
    return to_json(m.types, call_type(m), *from_hex(hex), format).value();
}

TEST(Dynamic, ACallAsAPersonReadsIt)
{
    EXPECT_EQ(decoded_call("0x0503008eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48e5c0"), parse(R"({
        "pallet": "Balances", "call": "transfer_keep_alive",
        "args": {"dest": {"Id": "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty"}, "value": 12345}})"));
    EXPECT_EQ(decoded_call("0x0000146c6f63616c"),
              parse(R"({"pallet": "System", "call": "remark", "args": {"remark": "0x6c6f63616c"}})"));
    EXPECT_EQ(decoded_call("0x0000146c6f63616c", {.text = true}),
              parse(R"({"pallet": "System", "call": "remark", "args": {"remark": "local"}})"));
}

std::string encoded_call(std::string_view text)
{
    const Metadata& m = recorded(461);
    Bytes out;
    const auto result = from_json(m.types, call_type(m), parse(text), out);
    return result ? to_hex(out) : result.error().message;
}

TEST(Dynamic, TakesWhatPeopleWrite)
{
    const std::string expected = "0x050300" + std::string(alice_hex) + "0284d717";
    const auto transfer = [](const std::string& dest, const std::string& value) {
        return encoded_call(R"({"pallet": "Balances", "call": "transfer_keep_alive", "args": {"dest": )" + dest +
                            R"(, "value": )" + value + "}}");
    };
    EXPECT_EQ(transfer('"' + std::string(alice) + '"', "100000000"), expected);
    EXPECT_EQ(transfer("\"0x" + std::string(alice_hex) + '"', "\"100_000_000\""), expected);
    EXPECT_EQ(transfer("{\"Id\": \"" + std::string(alice) + "\"}", "\"0x5f5e100\""), expected);
    EXPECT_EQ(encoded_call('"' + expected + '"'), expected);
    EXPECT_EQ(encoded_call(R"({"Balances": {"transfer_keep_alive": {"dest": ")" + std::string(alice) +
                           R"(", "value": 100000000}}})"),
              expected);
    EXPECT_EQ(encoded_call(R"({"pallet": "System", "call": "remark", "args": {"remark": "hi"}})"), "0x0000086869");
}

TEST(Dynamic, SaysWhereAndWhy)
{
    EXPECT_EQ(encoded_call(R"({"pallet": "Balance", "call": "x"})"),
              R"(no pallet "Balance" (did you mean "Balances"?))");
    EXPECT_EQ(encoded_call(R"({"pallet": "System", "call": "remrk"})"), R"(no call "remrk" (did you mean "remark"?))");
    EXPECT_EQ(encoded_call(R"({"pallet": "System", "call": "set_heap_pages", "args": {"pages": -1}})"),
              ".args.pages: -1 does not fit u64");
    EXPECT_EQ(encoded_call(R"({"pallet": "System", "call": "set_heap_pages", "args": {"pages": 1.5}})"),
              ".args.pages: a whole number is needed, not 1.5E0");
    EXPECT_EQ(encoded_call(R"({"pallet": "System", "call": "set_heap_pages", "args": {}})"),
              ".args: \"pages\" is missing");
    EXPECT_EQ(encoded_call(R"({"pallet": "Utility", "call": "batch", "args": {"calls": [1]}})").substr(0, 15),
              ".args.calls[0]:");
    const std::string foreign = encoded_call(R"({"pallet": "Balances", "call": "burn", "args":
        {"value": 1, "keep_alive": 3}})");
    EXPECT_EQ(foreign, ".args.keep_alive: true or false is needed, not 3");
    EXPECT_NE(encoded_call(R"({"pallet": "Balances", "call": "transfer_all", "args":
        {"dest": "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5", "keep_alive": true}})")
                  .find("another network (SS58 prefix 0"),
              std::string::npos);
}

TEST(Dynamic, AnOptionOfAnOptionStaysExact)
{
    Registry types(4);
    types[0].type.definition = Primitive::u8_;
    const auto option_of = [](u32 inner) {
        return Type{
            {"Option"}, {}, Variants{{{"None", {}, 0, {}}, {"Some", {{{}, TypeId{inner}, {}, {}}}, 1, {}}}}, {}};
    };
    types[1].type = option_of(0);
    types[2].type = option_of(1);
    const auto text = [&](std::string_view hex) {
        return json::serialize(to_json(types, {2}, *from_hex(hex)).value());
    };
    EXPECT_EQ(text("0x00"), "null");
    EXPECT_EQ(text("0x0100"), R"({"Some":null})");
    EXPECT_EQ(text("0x010107"), R"({"Some":7})");
}

TEST(Dynamic, BitsFirstBitFirst)
{
    Registry types(5);
    types[0].type.definition = Primitive::u8_;
    types[1].type = {{"bitvec", "order", "Lsb0"}, {}, Composite{}, {}};
    types[2].type = {{"bitvec", "order", "Msb0"}, {}, Composite{}, {}};
    types[3].type.definition = BitSequence{TypeId{0}, TypeId{1}};
    types[4].type.definition = BitSequence{TypeId{0}, TypeId{2}};
    EXPECT_EQ(to_json(types, {3}, *from_hex("0x280502")).value(), "0b1010000001");
    EXPECT_EQ(to_json(types, {4}, *from_hex("0x28a040")).value(), "0b1010000001");
    for (const u32 id : {3u, 4u}) {
        Bytes out;
        ASSERT_TRUE(from_json(types, {id}, "0b1010000001", out));
        EXPECT_EQ(to_hex(out), id == 3 ? "0x280502" : "0x28a040");
    }
}

TEST(Dynamic, TypesByName)
{
    const Metadata& m = recorded(461);
    const Pallet* balances = m.pallet("Balances");
    EXPECT_EQ(type_text(m.types, std::get<Map>(balances->storage->entries[2].type).key), "AccountId32");
    EXPECT_EQ(type_text(m.types, m.extrinsic.address), "MultiAddress");
    EXPECT_EQ(type_text(m.types, {999'999}), "?");
}

}  // namespace
}  // namespace tau::metadata
