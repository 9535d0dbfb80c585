#include "pallets/randomness_collective_flip/randomness.hpp"

#include "pallets/randomness_collective_flip/storage.hpp"
#include "pallets/system/storage.hpp"

namespace tau::pallets::randomness_collective_flip {
namespace {

constexpr u32 material_length = 81;

}  // namespace

Weight on_initialize(frame::Context& ctx)
{
    const H256 parent = system::storage::ParentHash.get(ctx);
    storage::RandomMaterial.mutate(ctx, [&](auto& values) {
        if (values.size() < material_length)
            values.push_back(parent);
        else
            values[(ctx.block_number - 1) % material_length] = parent;
    });
    return Weight::from_parts(25'000'000 + 100'000'000, 0);
}

}  // namespace tau::pallets::randomness_collective_flip
