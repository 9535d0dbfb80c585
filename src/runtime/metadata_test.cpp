#include "metadata/lookup.hpp"
#include "runtime/runtime.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace tau::runtime {
namespace {

const metadata::Variants& calls_of(const metadata::Metadata& described, std::string_view pallet)
{
    const auto row =
        std::ranges::find_if(described.pallets, [&](const auto& candidate) { return candidate.name == pallet; });
    return std::get<metadata::Variants>(described.types.at(row->calls->value).type.definition);
}

TEST(Metadata, ArgumentsSayWhatTheirTypesAreCalled)
{
    const auto described = build_metadata(make_runtime({}));
    for (const auto& pallet : described.pallets) {
        if (!pallet.calls) continue;
        for (const auto& call : calls_of(described, pallet.name).variants)
            for (const auto& argument : call.fields) EXPECT_TRUE(argument.type_name) << pallet.name << "." << call.name;
    }
    const auto* set = metadata::find_variant(calls_of(described, "Timestamp"), "set");
    EXPECT_EQ(set->fields.at(0).type_name, "u64");  // It travels compact.
    const auto* shield = metadata::find_variant(calls_of(described, "MevShield"), "announce_next_key");
    EXPECT_EQ(shield->fields.at(0).type_name, "Option<BoundedVec<u8>>");
}

}  // namespace
}  // namespace tau::runtime
