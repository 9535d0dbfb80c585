#include "state/node_codec.hpp"

#include "crypto/hash.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace tau::state {
namespace {

/// First byte of a node: a kind in the high bits, the number of nibbles in the rest. See sp-trie, trie_constants.
struct HeaderKind {
    u8 prefix;
    u8 max_nibbles;  ///< all ones: the number goes on in the following bytes
};

constexpr HeaderKind leaf{0b01000000, 0b00111111};
constexpr HeaderKind branch_without_value{0b10000000, 0b00111111};
constexpr HeaderKind branch_with_value{0b11000000, 0b00111111};
constexpr HeaderKind leaf_with_hash{0b00100000, 0b00011111};
constexpr HeaderKind branch_with_hash{0b00010000, 0b00001111};

HeaderKind header_kind(const NodeParts& parts)
{
    if (parts.child_mask == 0) return parts.kind == ValueKind::hashed ? leaf_with_hash : leaf;
    if (parts.kind == ValueKind::none) return branch_without_value;
    return parts.kind == ValueKind::hashed ? branch_with_hash : branch_with_value;
}

void append_header(Bytes& out, HeaderKind kind, u32 nibbles)
{
    if (nibbles < kind.max_nibbles) {
        out.push_back(static_cast<u8>(kind.prefix | nibbles));
        return;
    }
    out.push_back(kind.prefix | kind.max_nibbles);
    u32 rest = nibbles - kind.max_nibbles;
    for (; rest >= 255; rest -= 255) out.push_back(255);
    out.push_back(static_cast<u8>(rest));
}

/// Takes bytes off the front of a node; any read past the end makes it fail for good.
class Reader {
public:
    explicit Reader(BytesView rest) : rest_(rest) {}

    BytesView take(std::size_t count)
    {
        if (count > rest_.size()) {
            failed_ = true;
            return {};
        }
        const BytesView taken = rest_.first(count);
        rest_ = rest_.subspan(count);
        return taken;
    }

    u8 byte()
    {
        const BytesView taken = take(1);
        return taken.empty() ? 0 : taken[0];
    }

    u32 compact()
    {
        const u8 first = byte();
        if (first % 4 == 0) return first / 4;
        if (first % 4 == 1) return first / 4 + byte() * 64U;
        if (first % 4 == 3) failed_ = true;
        u32 value = first / 4;
        for (unsigned shift = 6; shift < 30; shift += 8) value |= static_cast<u32>(byte()) << shift;
        return value;
    }

    u32 nibbles(u8 first, u8 max)
    {
        u32 count = first & max;
        if (count < max) return count;
        for (u8 more = 255; more == 255 && !failed_;) count += more = byte();
        return count;
    }

    bool failed() const { return failed_; }
    bool done() const { return !failed_ && rest_.empty(); }

private:
    BytesView rest_;
    bool failed_ = false;
};

void read_children(Reader& reader, DecodedNode& node)
{
    for (unsigned index = 0; index < 16; ++index)
        if (node.child_mask >> index & 1) node.children[index] = reader.take(reader.compact());
}

}  // namespace

u32 common_prefix(Path a, Path b)
{
    const u32 limit = std::min(a.size(), b.size());
    u32 count = 0;
    if (a.begin % 2 == b.begin % 2) {
        if (a.begin % 2 && limit > 0) {
            if (a[0] != b[0]) return 0;
            count = 1;
        }
        const u8* x = a.bytes + (a.begin + count) / 2;
        const u8* y = b.bytes + (b.begin + count) / 2;
        for (; count + 2 <= limit && *x == *y; ++x, ++y) count += 2;
    }
    while (count < limit && a[count] == b[count]) ++count;
    return count;
}

void pack(Path path, u8* out)
{
    const u32 size = path.size();
    if (path.end % 2 == 0) {
        if (size > 0) std::memcpy(out, path.bytes + path.begin / 2, packed_size(size));
        if (size % 2) out[0] &= 15;
        return;
    }
    u32 index = 0;
    if (size % 2) *out++ = path[index++];
    for (; index < size; index += 2) *out++ = static_cast<u8>(path[index] << 4 | path[index + 1]);
}

void append_compact(Bytes& out, u32 value)
{
    TAU_ASSERT(value < 1U << 30);
    const unsigned mode = value < 1U << 6 ? 0 : value < 1U << 14 ? 1 : 2;
    const u32 encoded = value << 2 | mode;
    for (unsigned i = 0; i < 1U << mode; ++i) out.push_back(static_cast<u8>(encoded >> 8 * i));
}

void encode_node(const NodeParts& parts, Bytes& out)
{
    append_header(out, header_kind(parts), parts.nibbles);
    append(out, {parts.packed, packed_size(parts.nibbles)});
    if (parts.child_mask) {
        out.push_back(static_cast<u8>(parts.child_mask));
        out.push_back(static_cast<u8>(parts.child_mask >> 8));
    }
    if (parts.kind == ValueKind::inlined) append_compact(out, static_cast<u32>(parts.value.size()));
    append(out, parts.value);
    for (const ChildSlot& child : parts.children) append(out, child.encoded());
}

ChildSlot child_slot(BytesView node)
{
    ChildSlot slot;
    if (node.size() > max_inline_node) {
        const Hash hash = crypto::blake2b_256(node);
        slot.compact_size = 32 * 4;
        std::copy(hash.begin(), hash.end(), slot.bytes);
        return slot;
    }
    slot.compact_size = static_cast<u8>(node.size() * 4);
    std::copy(node.begin(), node.end(), slot.bytes);
    return slot;
}

std::optional<DecodedNode> decode_node(BytesView bytes)
{
    Reader reader(bytes);
    const u8 first = reader.byte();
    if (reader.failed()) return std::nullopt;
    DecodedNode node;
    if (first == 0) return reader.done() ? std::optional(node) : std::nullopt;

    constexpr HeaderKind kinds[] = {branch_with_value, branch_without_value, leaf, leaf_with_hash, branch_with_hash};
    const auto* kind = std::find_if(std::begin(kinds), std::end(kinds), [&](HeaderKind k) {
        return (first & static_cast<u8>(~k.max_nibbles)) == k.prefix;
    });
    if (kind == std::end(kinds)) return std::nullopt;
    const bool branch = kind->prefix & 0x80 || kind->prefix == branch_with_hash.prefix;

    const u32 nibbles = reader.nibbles(first, kind->max_nibbles);
    const BytesView packed = reader.take(packed_size(nibbles));
    if (reader.failed() || (nibbles % 2 && packed[0] > 15)) return std::nullopt;
    node.path = packed_path(packed.data(), nibbles);
    if (branch) {
        node.child_mask = reader.byte();
        node.child_mask = static_cast<u16>(node.child_mask | reader.byte() << 8);
        if (node.child_mask == 0) return std::nullopt;
    }
    if (kind->prefix == leaf_with_hash.prefix || kind->prefix == branch_with_hash.prefix) {
        node.kind = ValueKind::hashed;
        node.value = reader.take(32);
    } else if (kind->prefix != branch_without_value.prefix) {
        node.kind = ValueKind::inlined;
        node.value = reader.take(reader.compact());
    }
    read_children(reader, node);
    return reader.done() ? std::optional(node) : std::nullopt;
}

}  // namespace tau::state
