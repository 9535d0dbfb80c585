// Read proofs: the nodes on the way to a key, and their check.
#include "crypto/hash.hpp"
#include "state/trie_impl.hpp"

#include <map>
#include <set>

namespace tau::state {
namespace {

class ProofReader {
public:
    ProofReader(std::span<const Bytes> proof, BytesView key) : key_(key)
    {
        for (const Bytes& node : proof) nodes_.emplace(crypto::blake2b_256(node), node);
    }

    Result<std::optional<Bytes>> read(const Hash& root) const
    {
        TAU_TRY_ASSIGN(BytesView bytes, lookup(root));
        for (u32 depth = 0;;) {
            const auto node = decode_node(bytes);
            if (!node) return failure("malformed trie node in the proof");
            const Path rest = path_of(key_, depth);
            if (common_prefix(node->path, rest) < node->path.size()) return std::nullopt;
            if (rest.size() == node->path.size()) return value(*node);
            const u8 nibble = rest[node->path.size()];
            if (!(node->child_mask >> nibble & 1)) return std::nullopt;
            depth += node->path.size() + 1;
            bytes = node->children[nibble];
            if (bytes.size() == sizeof(Hash)) {
                TAU_TRY_ASSIGN(bytes, lookup(bytes));
            } else if (bytes.size() > sizeof(Hash)) {
                return failure("malformed trie node in the proof");
            }
        }
    }

private:
    Result<BytesView> lookup(BytesView hash) const
    {
        Hash wanted;
        std::copy(hash.begin(), hash.end(), wanted.begin());
        const auto found = nodes_.find(wanted);
        if (found == nodes_.end()) return failure("a trie node is missing from the proof");
        return found->second;
    }

    Result<std::optional<Bytes>> value(const DecodedNode& node) const
    {
        if (node.kind == ValueKind::none) return std::nullopt;
        if (node.kind == ValueKind::inlined) return to_bytes(node.value);
        TAU_TRY_ASSIGN(const BytesView bytes, lookup(node.value));
        return to_bytes(bytes);
    }

    BytesView key_;
    std::map<Hash, BytesView> nodes_;
};

}  // namespace

std::vector<Bytes> Trie::read_proof(std::span<const Bytes> keys, const StateView& view) const
{
    std::vector<Bytes> proof;
    std::set<NodeRef> nodes;
    std::set<Hash> values;
    const auto add_value = [&](const Bytes& key, const Node& node) {
        Bytes value;
        TAU_ASSERT(view.get(key, value));
        const Hash hash = crypto::blake2b_256(value);
        TAU_ASSERT(as_text(hash) == as_text(node.value()));
        if (values.insert(hash).second) proof.push_back(std::move(value));
    };
    if (impl_->top == 0) proof.push_back({0});
    for (const Bytes& key : keys) {
        u32 depth = 0;
        for (NodeRef ref = impl_->top; ref;) {
            const Node node = impl_->at(ref);
            Bytes encoded;
            encode_node(node.parts(), encoded);
            const bool is_own_node = ref == impl_->top || encoded.size() > max_inline_node;
            if (is_own_node && nodes.insert(ref).second) proof.push_back(std::move(encoded));
            const Path rest = path_of(key, depth);
            const u32 size = node.path().size();
            if (common_prefix(node.path(), rest) < size) break;
            if (rest.size() == size) {
                if (node.head().kind == ValueKind::hashed) add_value(key, node);
                break;
            }
            const u8 nibble = rest[size];
            ref = node.head().has(nibble) ? node.refs()[node.head().rank(nibble)] : 0;
            depth += size + 1;
        }
    }
    return proof;
}

Result<std::optional<Bytes>> verify_proof(const Hash& root, std::span<const Bytes> proof, BytesView key)
{
    return ProofReader(proof, key).read(root);
}

}  // namespace tau::state
