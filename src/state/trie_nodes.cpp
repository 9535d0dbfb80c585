#include "state/trie_nodes.hpp"

#include "base/result.hpp"

#include <cstring>

namespace tau::state {

u32 NodeArena::add_chunk(std::size_t size)
{
    u32 index = static_cast<u32>(chunks_.size());
    if (free_chunks_.empty()) {
        if (index == 0) {  // its first reference would be 0
            chunks_.emplace_back();
            index = 1;
        }
        TAU_ASSERT(index < (u64{1} << 32) / chunk_units);
        chunks_.emplace_back();
    } else {
        index = free_chunks_.back();
        free_chunks_.pop_back();
    }
    chunks_[index] = std::make_unique_for_overwrite<u8[]>(size);
    memory_ += size;
    return index;
}

void NodeArena::list_free(NodeRef ref, u32 units)
{
    if (units == 0) return;
    std::memcpy(at(ref), &free_[units - 1], sizeof(NodeRef));
    free_[units - 1] = ref;
}

NodeRef NodeArena::allocate(std::size_t size)
{
    const u32 units = units_of(size);
    if (units > listed_units) return add_chunk(size) * chunk_units;
    if (const NodeRef ref = free_[units - 1]) {
        std::memcpy(&free_[units - 1], at(ref), sizeof(NodeRef));
        return ref;
    }
    if (end_ - next_ < units) {
        if (next_ != end_) list_free(next_, std::min(end_ - next_, listed_units));
        next_ = add_chunk(chunk_units * unit) * chunk_units;
        end_ = next_ + chunk_units;
    }
    const NodeRef ref = next_;
    next_ += units;
    return ref;
}

void NodeArena::free(NodeRef ref, std::size_t size)
{
    const u32 units = units_of(size);
    if (units <= listed_units) return list_free(ref, units);
    chunks_[ref / chunk_units].reset();
    free_chunks_.push_back(ref / chunk_units);
    memory_ -= size;
}

}  // namespace tau::state
