#include "state/trie.hpp"

#include "base/result.hpp"
#include "crypto/hash.hpp"
#include "state/trie_impl.hpp"

#include <algorithm>
#include <cstring>

namespace tau::state {
namespace {

/// Nodes count their nibbles in 16 bits.
constexpr std::size_t max_key_size = 32767;

/// The changes at the front of `changes` whose key has the same nibble number `at` as the first.
std::span<const StateChange> same_nibble(std::span<const StateChange> changes, u32 at)
{
    const u8 nibble = path_of(changes.front().key, at)[0];
    if (changes.size() == 1 || path_of(changes.back().key, at)[0] == nibble) return changes;
    const auto end = std::partition_point(changes.begin(), changes.end(), [&](const StateChange& change) {
        return path_of(change.key, at)[0] == nibble;
    });
    return changes.first(static_cast<std::size_t>(end - changes.begin()));
}

}  // namespace

void Trie::Impl::Edit::set_child(u32 nibble, NodeRef ref)
{
    const u16 bit = static_cast<u16>(1U << nibble);
    const u16 others = static_cast<u16>(~bit);
    child[nibble] = ref;
    head.child_mask = static_cast<u16>((head.child_mask & others) | (ref ? bit : 0));
    head.dirty_mask = static_cast<u16>((head.dirty_mask & others) | (ref ? bit : 0));
    changed = true;
}

/// Applies `changes`, sorted and equal in their first `depth` nibbles, to the subtree `ref` at that depth.
Trie::Impl::Outcome Trie::Impl::apply(NodeRef ref, Changes changes, u32 depth)
{
    const Path first = path_of(changes.front().key, depth);
    const bool single = changes.size() == 1;
    if (ref == 0) {
        if (single) return changes[0].value ? Outcome{make_leaf(changes[0], depth), true} : Outcome{};
        Edit edit;
        edit.path = first.first(common_prefix(first, path_of(changes.back().key, depth)));
        return apply_to(edit, changes, depth);
    }
    const Path path = at(ref).path();
    u32 shared = common_prefix(path, first);
    if (!single) shared = std::min(shared, common_prefix(path, path_of(changes.back().key, depth)));
    if (shared == path.size()) {
        Edit edit = load(ref);
        return apply_to(edit, changes, depth);
    }
    if (single && !changes[0].value) return {ref, false};
    Edit edit;
    edit.path = first.first(shared);
    edit.set_child(path[shared], repath(ref, path.from(shared + 1)));
    return apply_to(edit, changes, depth);
}

Trie::Impl::Outcome Trie::Impl::apply_to(Edit& edit, Changes changes, u32 depth)
{
    edit.head.nibbles = static_cast<u16>(edit.path.size());
    const u32 end = depth + edit.path.size();
    if (2 * changes.front().key.size() == end) {
        set_value(edit, changes.front().value);
        changes = changes.subspan(1);
    }
    while (!changes.empty()) {
        const u8 nibble = path_of(changes.front().key, end)[0];
        const Changes group = same_nibble(changes, end);
        const NodeRef child = edit.head.has(nibble) ? edit.child[nibble] : 0;
        const Outcome outcome = apply(child, group, end + 1);
        if (outcome.changed) edit.set_child(nibble, outcome.node);
        changes = changes.subspan(group.size());
    }
    return finish(edit);
}

/// Writes the edited node back in the one form the trie allows: no empty node, no branch of one child without a value.
Trie::Impl::Outcome Trie::Impl::finish(Edit& edit)
{
    if (!edit.changed) return {edit.old, false};
    if (edit.head.kind == ValueKind::none && edit.head.children() < 2) {
        const NodeRef left = edit.head.children() == 1 ? merge(edit) : 0;
        if (edit.old) free(edit.old);
        return {left, true};
    }
    if (edit.old) {
        const NodeHead& old = at(edit.old).head();
        if (old.child_mask == edit.head.child_mask && old.value_size == edit.head.value_size) {
            overwrite(edit);
            return {edit.old, true};
        }
    }
    const NodeRef written = write(edit);
    if (edit.old) free(edit.old);
    return {written, true};
}

Trie::Impl::Edit Trie::Impl::load(NodeRef ref) const
{
    const Node node = at(ref);
    Edit edit;
    edit.old = ref;
    edit.path = node.path();
    edit.head = node.head();
    if (edit.head.value_size) std::memcpy(edit.value, node.value_bytes(), edit.head.value_size);
    const NodeRef* refs = node.refs();
    for (u32 nibble = 0; nibble < 16; ++nibble)
        if (edit.head.has(nibble)) edit.child[nibble] = *refs++;
    return edit;
}

void Trie::Impl::set_value(Edit& edit, const std::optional<Bytes>& value)
{
    NodeHead& head = edit.head;
    const bool had = head.kind != ValueKind::none;
    if (!value) {
        if (!had) return;
        --keys;
        head.kind = ValueKind::none;
        head.value_size = 0;
        edit.changed = true;
        return;
    }
    Hash hash;
    BytesView stored = *value;
    ValueKind kind = ValueKind::inlined;
    if (stored.size() > max_inline_value) {
        stored = hash = crypto::blake2b_256(stored);
        kind = ValueKind::hashed;
    }
    if (head.kind == kind && as_text({edit.value, head.value_size}) == as_text(stored)) return;
    if (!had) ++keys;
    head.kind = kind;
    head.value_size = static_cast<u8>(stored.size());
    std::copy(stored.begin(), stored.end(), edit.value);
    edit.changed = true;
}

NodeRef Trie::Impl::make_leaf(const StateChange& change, u32 depth)
{
    Edit edit;
    edit.path = path_of(change.key, depth);
    edit.head.nibbles = static_cast<u16>(edit.path.size());
    set_value(edit, change.value);
    return write(edit);
}

/// A new node for `edit`; slots of clean children come from the old one.
NodeRef Trie::Impl::write(const Edit& edit)
{
    const NodeRef ref = arena.allocate(edit.head.size());
    const Node node = at(ref);
    node.head() = edit.head;
    pack(edit.path, node.packed());
    if (edit.head.value_size) std::memcpy(node.value_bytes(), edit.value, edit.head.value_size);
    NodeRef* refs = node.refs();
    ChildSlot* slots = node.slots();
    for (u32 nibble = 0; nibble < 16; ++nibble) {
        if (!edit.head.has(nibble)) continue;
        *refs++ = edit.child[nibble];
        if (!(edit.head.dirty_mask >> nibble & 1)) {
            const Node old = at(edit.old);
            *slots = old.slots()[old.head().rank(nibble)];
        }
        ++slots;
    }
    return ref;
}

/// The same for a node whose parts keep their sizes.
void Trie::Impl::overwrite(const Edit& edit)
{
    const Node node = at(edit.old);
    node.head() = edit.head;
    if (edit.head.value_size) std::memcpy(node.value_bytes(), edit.value, edit.head.value_size);
    NodeRef* refs = node.refs();
    for (u32 nibble = 0; nibble < 16; ++nibble)
        if (edit.head.has(nibble)) *refs++ = edit.child[nibble];
}

/// The only child of `edit`, moved up into its place.
NodeRef Trie::Impl::merge(const Edit& edit)
{
    const u32 nibble = static_cast<u32>(std::countr_zero(edit.head.child_mask));
    const NodeRef child = edit.child[nibble];
    const Path tail = at(child).path();
    const u32 size = edit.path.size() + 1 + tail.size();
    Bytes joined;  // two nibbles a byte, from the front
    joined.reserve(packed_size(size));
    u32 count = 0;
    const auto add = [&](u8 value) {
        if (count++ % 2 == 0)
            joined.push_back(static_cast<u8>(value << 4));
        else
            joined.back() |= value;
    };
    for (u32 i = 0; i < edit.path.size(); ++i) add(edit.path[i]);
    add(static_cast<u8>(nibble));
    for (u32 i = 0; i < tail.size(); ++i) add(tail[i]);
    return repath(child, {joined.data(), 0, size});
}

/// The node with another path; the reference `ref` ends.
NodeRef Trie::Impl::repath(NodeRef ref, Path path)
{
    const Node old = at(ref);
    NodeHead head = old.head();
    head.nibbles = static_cast<u16>(path.size());
    const NodeRef moved = arena.allocate(head.size());
    const Node node = at(moved);
    node.head() = head;
    pack(path, node.packed());
    if (head.value_size) std::memcpy(node.value_bytes(), old.value_bytes(), head.value_size);
    std::copy_n(old.refs(), head.children(), node.refs());
    std::copy_n(old.slots(), head.children(), node.slots());
    free(ref);
    return moved;
}

void Trie::Impl::free(NodeRef ref)
{
    arena.free(ref, at(ref).head().size());
}

/// Files a job for every out-of-date slot under `ref`; returns the height of the highest child among them, plus one.
u32 Trie::Impl::collect(NodeRef ref)
{
    const Node node = at(ref);
    NodeHead& head = node.head();
    u32 height = 0;
    for (u32 dirty = head.dirty_mask; dirty; dirty &= dirty - 1) {
        const u32 rank = head.rank(static_cast<u32>(std::countr_zero(dirty)));
        const u32 child_height = collect(node.refs()[rank]);
        if (jobs.size() <= child_height) jobs.resize(child_height + 1);
        jobs[child_height].push_back({ref, rank});
        height = std::max(height, child_height + 1);
    }
    head.dirty_mask = 0;
    return height;
}

void Trie::Impl::rehash()
{
    if (top == 0) {
        root = empty_trie_root();
        return;
    }
    collect(top);
    for (auto& level : jobs) {
        for (const Job& job : level) {
            const Node parent = at(job.parent);
            encoded.clear();
            encode_node(at(parent.refs()[job.rank]).parts(), encoded);
            parent.slots()[job.rank] = child_slot(encoded);
        }
        level.clear();
    }
    encoded.clear();
    encode_node(at(top).parts(), encoded);
    root = crypto::blake2b_256(encoded);
}

Trie::Trie() : impl_(std::make_unique<Impl>())
{
    impl_->root = empty_trie_root();
}

Trie::~Trie() = default;
Trie::Trie(Trie&&) noexcept = default;
Trie& Trie::operator=(Trie&&) noexcept = default;

Trie Trie::build(const StateView& view)
{
    constexpr std::size_t batch_size = 4096;
    Trie trie;
    StateDiff batch;
    Bytes key;
    Bytes value;
    const auto add = [&](bool last) {
        if (batch.empty() || (!last && batch.size() < batch_size)) return;
        trie.impl_->top = trie.impl_->apply(trie.impl_->top, batch, 0).node;
        batch.clear();
    };
    if (view.get(key, value)) batch.push_back({key, value});
    while (view.next_key(key, key)) {
        TAU_ASSERT(view.get(key, value) && key.size() <= max_key_size);
        batch.push_back({key, value});
        add(false);
    }
    add(true);
    trie.impl_->rehash();
    return trie;
}

Hash Trie::update(const StateDiff& diff)
{
    const auto out_of_order = [](const auto& a, const auto& b) { return !BytesLess{}(a.key, b.key); };
    TAU_ASSERT(std::adjacent_find(diff.begin(), diff.end(), out_of_order) == diff.end());
    for (const StateChange& change : diff) TAU_ASSERT(change.key.size() <= max_key_size);
    if (diff.empty()) return root();
    impl_->top = impl_->apply(impl_->top, diff, 0).node;
    impl_->rehash();
    return root();
}

const Hash& Trie::root() const
{
    return impl_->root;
}

std::size_t Trie::size() const
{
    return impl_->keys;
}

std::size_t Trie::memory() const
{
    return impl_->arena.memory();
}

}  // namespace tau::state
