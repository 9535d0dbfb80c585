// The state transition: validate a transaction, build a block, execute a given one. Pure: state view in, diff out.
#pragma once

#include "primitives/digest.hpp"
#include "primitives/validity.hpp"
#include "runtime/extrinsic.hpp"
#include "state/diff.hpp"
#include "state/view.hpp"

namespace tau::runtime {

/// Where a block stands before it has content.
struct BlockStart {
    BlockNumber number = 0;
    H256 parent_hash;
    Digest digest;  ///< With the aura pre-runtime item of its slot.
};

/// What became of an extrinsic that went into a block.
struct Applied {
    Outcome<> outcome;
};

/// May `extrinsic` enter a block on top of the state `view` of block `head`? Checks everything but, when
/// `signature_checked`, the signature. `view` is not changed; `head_hash` is what an era born at the head signs.
Validity<ValidTransaction> validate(const frame::Runtime& runtime, const state::StateView& view, BlockNumber head,
                                    const H256& head_hash, BytesView extrinsic, TransactionSource source,
                                    bool signature_checked = false);

/// The bytes a signed extrinsic's signature must be over, with the account and signature: for checking many at once.
struct SignatureCheck {
    AccountId signer;
    MultiSignature signature;
    Bytes payload;
};
/// nullopt for bare extrinsics; an error when the extrinsic's era or address does not resolve on top of `view`.
Validity<std::optional<SignatureCheck>> signature_check(const frame::Runtime& runtime, const state::StateView& view,
                                                        BlockNumber head, const H256& head_hash, BytesView extrinsic);
bool verify(const SignatureCheck& check);

struct BlockResult {
    Header header;  ///< Without a seal; state_root as given to finish().
    std::vector<Bytes> body;
    state::StateDiff diff;
};

/// Builds one block on top of a state. Use: apply inherents, apply extrinsics, finish.
class BlockBuilder {
public:
    BlockBuilder(const frame::Runtime& runtime, const state::StateView& parent, const BlockStart& start);

    /// Applies and appends an extrinsic, or says why it may not be in this block; then nothing changed.
    Validity<Applied> apply(BytesView extrinsic, bool signature_checked = false);
    /// The same for bytes that decode_extrinsic() has turned into `decoded`.
    Validity<Applied> apply(BytesView extrinsic, const Extrinsic& decoded, bool signature_checked);

    /// Runs on_idle and on_finalize. `state_root` is asked for the root of the state after the diff.
    template <class RootOf>
    BlockResult finish(RootOf&& state_root)
    {
        BlockResult result = close();
        result.header.state_root = H256{state_root(result.diff)};
        return result;
    }

    /// The world inside the block: for invariants and tests, before finish().
    frame::Context& context() { return ctx_; }

private:
    BlockResult close();

    state::Overlay overlay_;
    frame::Context ctx_;
    BlockStart start_;
    std::vector<Bytes> body_;
};

/// The inherents of a block: its time and, when the author rotates it, the shield key.
struct InherentData {
    u64 timestamp_ms = 0;
    std::optional<Bytes> next_shield_key;
};
std::vector<Bytes> inherents(const frame::Runtime& runtime, const InherentData& data);

/// Runs every pallet's invariants on the state in `ctx`.
frame::InvariantReport check_invariants(frame::Context& ctx);

}  // namespace tau::runtime
