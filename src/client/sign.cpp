#include "base/hex.hpp"
#include "client/json_access.hpp"
#include "client/submit.hpp"
#include "metadata/extrinsic.hpp"

namespace tau::client {
namespace {

Answer<SigningFacts> facts_for(const Chain& chain, const Signer& signer, const TxOptions& options)
{
    SigningFacts out{.spec_version = chain.version().spec_version,
                     .transaction_version = chain.version().transaction_version,
                     .genesis = chain.genesis(),
                     .era_block = chain.genesis(),
                     .nonce = options.nonce.value_or(0),
                     .tip_rao = options.tip_rao,
                     .metadata_hash = options.metadata_hash};
    if (!options.nonce) {
        TAU_TRY_ASSIGN(out.nonce, chain.next_nonce(signer.account));
    }
    if (options.era_blocks == 0) return out;
    TAU_TRY_ASSIGN(const BlockRef anchor, chain.finalized_block());
    out.era = Era::mortal(options.era_blocks, anchor.number);
    TAU_TRY_ASSIGN(const auto birth, chain.block_hash(out.era.birth(anchor.number)));
    if (!birth) return error(ErrorKind::nonsense, "the node lacks the block its finalized one stands on");
    out.era_block = *birth;
    return out;
}

/// The extrinsic with zeros for a signature.
Answer<Bytes> unsigned_sample(const Chain& chain, const Bytes& call, const Signer& signer, const TxOptions& options)
{
    TxOptions immortal = options;
    immortal.era_blocks = 0;
    TAU_TRY_ASSIGN(const auto facts, facts_for(chain, signer, immortal));
    TAU_TRY_ASSIGN(const auto parts, lift(signing_parts(chain.metadata(), call, facts)));
    const Bytes zeros(signer.scheme == crypto::Scheme::ecdsa ? 65 : 64);
    return lift(assemble(chain.metadata(), parts, signer.account, signer.scheme, zeros, chain.format()));
}

}  // namespace

Signer signer_of(const crypto::KeyPair& pair)
{
    return {pair.account(), pair.scheme(), [pair](BytesView payload) -> Result<Bytes> { return pair.sign(payload); }};
}

Answer<Bytes> sign_call(const Chain& chain, const Bytes& call, const Signer& signer, const TxOptions& options)
{
    TAU_TRY_ASSIGN(const auto facts, facts_for(chain, signer, options));
    TAU_TRY_ASSIGN(const auto parts, lift(signing_parts(chain.metadata(), call, facts)));
    TAU_TRY_ASSIGN(const Bytes signature, lift(signer.sign(parts.payload())));
    return lift(assemble(chain.metadata(), parts, signer.account, signer.scheme, signature, chain.format()));
}

Answer<Fee> fee_of(const Chain& chain, const Bytes& call, const Signer& signer, const TxOptions& options)
{
    TAU_TRY_ASSIGN(const Bytes sample, unsigned_sample(chain, call, signer, options));
    json::value info;
    if (chain.metadata().apis.empty()) {  // V14
        TAU_TRY_ASSIGN(info, chain.rpc().call("payment_queryInfo", {json::value(to_hex(sample))}));
    } else {
        Bytes arguments = sample;
        scale::encode(arguments, static_cast<u32>(sample.size()));
        TAU_TRY_ASSIGN(info, chain.runtime_api_raw("TransactionPaymentApi", "query_info", arguments));
    }
    const auto* fee = member(info, "partial_fee");
    if (!fee) fee = member(info, "partialFee");
    const auto* weight = member(info, "weight");
    if (!fee) return error(ErrorKind::nonsense, "the node's fee is malformed");
    return Fee{plain_text(*fee), weight ? *weight : json::value()};
}

Answer<std::optional<std::string>> validity_of(const Chain& chain, BytesView extrinsic)
{
    Bytes arguments{2};  // TransactionSource::External
    append(arguments, extrinsic);
    TAU_TRY_ASSIGN(const BlockRef best, chain.best_block());
    append(arguments, best.hash);
    TAU_TRY_ASSIGN(const auto answer,
                   chain.runtime_api_raw("TaggedTransactionQueue", "validate_transaction", arguments));
    const auto* refused = member(answer, "Err");
    if (!refused) return std::nullopt;
    // {"Invalid": "Payment"} or {"Invalid": {"Custom": 3}}: the inner part says it.
    const auto* kind = refused->if_object();
    const json::value& reason = kind && kind->size() == 1 ? kind->begin()->value() : *refused;
    const auto* custom = member(reason, "Custom");
    return custom ? "Custom error: " + plain_text(*custom) : plain_text(reason);
}

}  // namespace tau::client
