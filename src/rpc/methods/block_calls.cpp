#include "rpc/methods/block_calls.hpp"

#include "pallets/aura/aura.hpp"
#include "pallets/timestamp/calls.hpp"
#include "pallets/timestamp/index.hpp"
#include "runtime/extension_types.hpp"
#include "runtime/extrinsic.hpp"

#include <algorithm>

namespace tau::rpc::methods {
namespace {

bool follows(const World& world, const At& at, const Header& header)
{
    const auto parent = header_of(world, at.id.number);
    if (!parent || u64{header.number.value} != u64{at.id.number} + 1) return false;
    const auto slot = pallets::aura::slot_of(header.digest);
    return slot && *slot > pallets::aura::slot_of(parent->digest).value_or(0);
}

bool sets_time(const World& world, BytesView extrinsic)
{
    namespace timestamp = pallets::timestamp;
    const auto decoded = runtime::decode_extrinsic(world.node.runtime(), extrinsic);
    return decoded && decoded->call.size() >= 2 && decoded->call[0] == timestamp::pallet_index &&
           decoded->call[1] == timestamp::call::set::row.index;
}

}  // namespace

bool may_run(const World& world, const At& at, std::string_view method, BytesView arguments)
{
    const bool executes = method == "Core_execute_block";
    if (!executes && method != "Core_initialize_block") return true;
    scale::Reader reader(arguments);
    Header header;
    scale::decode(reader, header);
    if (!reader.ok || !follows(world, at, header)) return false;
    if (!executes) return true;
    std::vector<runtime::UncheckedExtrinsic> extrinsics;
    scale::decode(reader, extrinsics);
    return reader.ok && std::ranges::any_of(extrinsics, [&](const auto& e) { return sets_time(world, e.encoded); });
}

}  // namespace tau::rpc::methods
