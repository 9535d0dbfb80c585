// The runtime as clients see it is the reference's, but for the lines of missing.txt.
#include "interface/comparison.hpp"
#include "runtime/runtime.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <fstream>
#include <memory>

namespace tau::interface {
namespace {

metadata::Metadata recorded(u32 spec, u8 version)
{
    const auto path = std::string(TAU_VECTORS_DIR) + "/metadata/" + std::to_string(spec) + "-v" +
                      std::to_string(version) + ".scale.gz";
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
    Bytes out;
    u8 chunk[1 << 16];
    for (int got = 0; (got = gzread(file.get(), chunk, sizeof chunk)) > 0;) out.insert(out.end(), chunk, chunk + got);
    return metadata::decode(out).value();
}

metadata::Metadata built(u32 spec, u8 version)
{
    const auto runtime = runtime::make_runtime({spec, frame::Profile::fast});
    return metadata::decode(metadata::encode(runtime::build_metadata(runtime), version)).value();
}

/// Lines of missing.txt for this spec, without it: `475 pallet EVM: missing`.
std::set<std::string> listed(u32 spec)
{
    std::set<std::string> out;
    std::ifstream file(TAU_MISSING_LIST);
    const auto wanted = std::to_string(spec) + " ";
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(wanted)) out.insert(line.substr(wanted.size()));
    return out;
}

struct Compared {
    std::size_t items = 0;
    std::set<std::string> differences;
};

Compared compared(u32 spec)
{
    std::set<std::string> items;
    Compared out;
    for (const u8 version : {u8{14}, u8{15}}) {
        for (const auto& [item, found] : compare(recorded(spec, version), built(spec, version))) {
            items.insert(item);
            for (const auto& d : found) out.differences.insert(item + ": " + d);
        }
    }
    out.items = items.size();
    return out;
}

class Interface : public testing::TestWithParam<u32> {};

TEST_P(Interface, IsTheReferencesButForTheList)
{
    const auto found = compared(GetParam());
    const auto known = listed(GetParam());
    EXPECT_GT(found.items, 1500u);
    for (const auto& d : found.differences)
        EXPECT_TRUE(known.contains(d)) << "differs, and is not listed:\n" << GetParam() << " " << d;
    for (const auto& line : known)
        EXPECT_TRUE(found.differences.contains(line)) << "no difference any more, take it out of missing.txt:\n"
                                                      << GetParam() << " " << line;
}

TEST_P(Interface, IsComparedSoThatADifferenceShows)
{
    const auto& original = recorded(GetParam(), 15);
    const auto clean = compare(original, original);
    for (const auto& [item, found] : clean) EXPECT_TRUE(found.empty()) << item << ": " << *found.begin();
    EXPECT_GT(clean.size(), 1900u);

    auto changed = original;
    auto& balances = *std::ranges::find(changed.pallets, "Balances", &metadata::Pallet::name);
    balances.constants[0].value[0] ^= 1;
    balances.storage->entries[0].modifier = metadata::Modifier::Optional;
    std::get<metadata::Variants>(changed.types[balances.calls->value].type.definition).variants[0].fields[0].name =
        "to";
    changed.apis.pop_back();
    std::swap(changed.extrinsic.extensions[0], changed.extrinsic.extensions[1]);
    std::set<std::string> differing;
    for (const auto& [item, found] : compare(original, changed))
        if (!found.empty()) differing.insert(item);
    EXPECT_EQ(differing, (std::set<std::string>{"Balances constants ExistentialDeposit",
                                                "Balances storage TotalIssuance", "Balances calls transfer_allow_death",
                                                "api " + original.apis.back().name, "extension CheckNonZeroSender",
                                                "extension CheckSpecVersion", "types pallet_balances::pallet::Call"}));
}

INSTANTIATE_TEST_SUITE_P(Specs, Interface, testing::Values(461u, 475u), testing::PrintToStringParamName());

}  // namespace
}  // namespace tau::interface
