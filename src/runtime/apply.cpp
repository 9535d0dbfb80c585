// The transaction extensions in their order (runtime/src/lib.rs TransactionExtensions) around one dispatch.
#include "runtime/apply.hpp"

#include "pallets/balances/balances.hpp"
#include "pallets/mev_shield/calls.hpp"
#include "pallets/mev_shield/index.hpp"
#include "pallets/sudo/index.hpp"
#include "pallets/sudo/sudo.hpp"
#include "pallets/system/storage.hpp"
#include "pallets/system/system.hpp"
#include "pallets/timestamp/calls.hpp"
#include "pallets/timestamp/index.hpp"
#include "runtime/custom_codes.hpp"
#include "runtime/fee_payer.hpp"
#include "runtime/fees.hpp"
#include "runtime/metering.hpp"
#include "runtime/payment.hpp"
#include "runtime/shielded.hpp"

namespace tau::runtime {
namespace {

namespace system = pallets::system;
namespace shield = pallets::mev_shield;

/// Longest era of a shielded carrier (check_mortality.rs).
constexpr u64 shield_period_max = 8;

/// What validation found out and preparation needs.
struct Checked {
    AccountId signer;
    FeePayer payer;
    DispatchInfo info;
    Tao fee;
    u32 nonce = 0;
};

bool is_call(BytesView call, u8 pallet, u8 index)
{
    return call.size() >= 2 && call[0] == pallet && call[1] == index;
}

bool is_inherent(BytesView call)
{
    return is_call(call, pallets::timestamp::pallet_index, pallets::timestamp::call::set::row.index) ||
           is_call(call, shield::pallet_index, shield::call::announce_next_key::row.index);
}

/// transaction_payment_wrapper.rs: neither fee nor tip raises the priority.
u64 priority_of(DispatchClass dispatch_class)
{
    return dispatch_class == DispatchClass::Operational ? 10'000'000'000u : 1;
}

Bytes nonce_tag(const AccountId& who, u32 nonce)
{
    return scale::encoded(std::pair{who, nonce});
}

Validity<AccountId> signer_of(const SignedPart& part)
{
    const auto who = pallets::balances::lookup(part.address);
    if (!who)
        return tl::make_unexpected(
            TransactionValidityError{TransactionValidityError::Unknown{{UnknownTransaction::CannotLookup{}}}});
    if (*who == AccountId{}) return invalid(InvalidTransaction::BadSigner{});  // CheckNonZeroSender
    return *who;
}

Validity<DispatchInfo> total_info(const frame::Context& ctx, BytesView call)
{
    const auto info = frame::dispatch_info(ctx.runtime(), call);
    if (!info) return invalid(InvalidTransaction::Call{});
    return *info;
}

Validity<> check_era(BytesView call, const Era& era)
{
    if (is_carrier(call) && (era.is_immortal() || era.period > shield_period_max))
        return invalid(InvalidTransaction::Stale{});
    return {};
}

/// check_nonce.rs: who does not exist may only make free calls.
Validity<> check_nonce(const frame::Context& ctx, const AccountId& who, u32 nonce, Pays pays)
{
    const auto account = system::account(ctx, who);
    if (pays == Pays::Yes && account.providers == 0 && account.sufficients == 0)
        return invalid(InvalidTransaction::Payment{});
    if (nonce < account.nonce) return invalid(InvalidTransaction::Stale{});
    return {};
}

Validity<> check_sudo(const frame::Context& ctx, const AccountId& who, BytesView call)
{
    if (call[0] == pallets::sudo::pallet_index && pallets::sudo::key(ctx) != who)
        return invalid(InvalidTransaction::BadSigner{});
    return {};
}

/// CheckShieldedTxValidity: the ciphertext has the form of one. Whose key it is sealed to is the author's business.
Validity<> check_shield(const Extrinsic& extrinsic)
{
    if (is_carrier(extrinsic.call) && !carried_by(extrinsic))
        return invalid(InvalidTransaction::Custom{code_failed_shielded_parsing});
    return {};
}

/// SubtensorTransactionExtension: the dispatch guards, already at validation.
Validity<> check_guards(frame::Context& ctx, const AccountId& who, BytesView call)
{
    for (const auto* pallet : ctx.runtime().pallets) {
        if (!pallet->guard) continue;
        if (const auto result = pallet->guard(ctx, who, call); !result)
            return invalid(InvalidTransaction::Custom{custom_code(result.error())});
    }
    return {};
}

Validity<> check_metadata_hash(u8 mode)
{
    if (mode != 0)
        return tl::make_unexpected(
            TransactionValidityError{TransactionValidityError::Unknown{{UnknownTransaction::CannotLookup{}}}});
    return {};
}

Validity<> check_signature(const frame::Context& ctx, const Extrinsic& extrinsic)
{
    TAU_TRY_ASSIGN(const auto check, signature_check_in(ctx, extrinsic));
    if (!verify(check)) return invalid(InvalidTransaction::BadProof{});
    return {};
}

Validity<Checked> check_signed(frame::Context& ctx, const Extrinsic& extrinsic, bool signature_checked)
{
    const auto& part = *extrinsic.signed_part;
    if (!signature_checked) TAU_TRY(check_signature(ctx, extrinsic));
    TAU_TRY_ASSIGN(const auto who, signer_of(part));
    TAU_TRY_ASSIGN(const auto info, total_info(ctx, extrinsic.call));
    const auto payer = fee_payer(ctx, who, extrinsic.call, part.extra.tip.value);
    const Tao fee = announced_fee(ctx.setup(), extrinsic.length, info, payer.tip);
    TAU_TRY(check_era(extrinsic.call, part.extra.era));
    TAU_TRY(check_nonce(ctx, who, part.extra.nonce.value, info.pays));
    TAU_TRY(check_extrinsic_size(ctx, extrinsic.length, info));
    TAU_TRY(can_pay(ctx, payer.account, extrinsic.call, fee));
    TAU_TRY(check_sudo(ctx, who, extrinsic.call));
    TAU_TRY(check_shield(extrinsic));
    TAU_TRY(check_guards(ctx, who, extrinsic.call));
    TAU_TRY(check_metadata_hash(part.extra.metadata_hash_mode));
    return Checked{who, payer, info, fee, part.extra.nonce.value};
}

Outcome<> outcome_of(const DispatchResult& result)
{
    if (!result) return tl::make_unexpected(result.error());
    return {};
}

Validity<Applied> apply_signed(frame::Context& ctx, const Extrinsic& extrinsic, const Checked& checked)
{
    if (checked.nonce > system::account(ctx, checked.signer).nonce) return invalid(InvalidTransaction::Future{});
    system::increment_nonce(ctx, checked.signer);
    TAU_TRY(reserve_in_block(ctx, extrinsic.length, checked.info));
    const auto& payer = checked.payer;
    TAU_TRY_ASSIGN(const auto taken, take_fee(ctx, payer.account, extrinsic.call, checked.fee, payer.tip));
    const auto result = frame::dispatch(ctx, frame::Origin::signed_by(checked.signer), extrinsic.call);
    const auto actual = actual_info(checked.info, result);
    reclaim_in_block(ctx, checked.info, actual);
    settle_fee(ctx, taken, extrinsic.length, actual);
    const auto outcome = outcome_of(result);
    system::note_applied(ctx, outcome, actual, actual.weight);
    return Applied{outcome};
}

Validity<Applied> apply_inherent(frame::Context& ctx, const Extrinsic& extrinsic)
{
    if (!is_inherent(extrinsic.call))
        return tl::make_unexpected(
            TransactionValidityError{TransactionValidityError::Unknown{{UnknownTransaction::NoUnsignedValidator{}}}});
    const auto info = frame::dispatch_info(ctx.runtime(), extrinsic.call);
    if (!info) return invalid(InvalidTransaction::Call{});
    TAU_TRY(reserve_in_block(ctx, extrinsic.length, *info));
    const auto result = frame::dispatch(ctx, frame::Origin::none(), extrinsic.call);
    if (!result && info->class_ == DispatchClass::Mandatory) return invalid(InvalidTransaction::BadMandatory{});
    const auto actual = actual_info(*info, result);
    reclaim_in_block(ctx, *info, actual);
    const auto outcome = outcome_of(result);
    system::note_applied(ctx, outcome, actual, actual.weight);
    return Applied{outcome};
}

}  // namespace

Validity<SignatureCheck> signature_check_in(const frame::Context& ctx, const Extrinsic& extrinsic)
{
    const auto& part = *extrinsic.signed_part;
    TAU_TRY_ASSIGN(const auto who, signer_of(part));
    const u64 birth = part.extra.era.birth(ctx.block_number);
    const auto birth_number = static_cast<u32>(birth);
    if (!system::storage::BlockHash.contains(ctx, birth_number))
        return invalid(InvalidTransaction::AncientBirthBlock{});
    const SigningContext context{ctx.setup().spec_version, 1, system::storage::BlockHash.get(ctx, 0u),
                                 system::storage::BlockHash.get(ctx, birth_number)};
    return SignatureCheck{who, part.signature, signing_payload(extrinsic.call, part.extra, context)};
}

Validity<ValidTransaction> validate_extrinsic(frame::Context& ctx, const Extrinsic& extrinsic, bool signature_checked)
{
    if (!extrinsic.signed_part)
        return tl::make_unexpected(
            TransactionValidityError{TransactionValidityError::Unknown{{UnknownTransaction::NoUnsignedValidator{}}}});
    TAU_TRY_ASSIGN(const auto checked, check_signed(ctx, extrinsic, signature_checked));
    ValidTransaction out;
    out.priority = priority_of(checked.info.class_);
    if (system::account(ctx, checked.signer).nonce < checked.nonce)
        out.requires_.push_back(nonce_tag(checked.signer, checked.nonce - 1));
    out.provides.push_back(nonce_tag(checked.signer, checked.nonce));
    const auto& era = extrinsic.signed_part->extra.era;
    const u64 current = ctx.block_number;
    if (!era.is_immortal()) out.longevity = era.death(current) - current;
    return out;
}

Validity<Applied> apply_extrinsic(frame::Context& ctx, const Extrinsic& extrinsic, bool signature_checked)
{
    return ctx.transactional([&]() -> Validity<Applied> {
        if (!extrinsic.signed_part) return apply_inherent(ctx, extrinsic);
        TAU_TRY_ASSIGN(const auto checked, check_signed(ctx, extrinsic, signature_checked));
        return apply_signed(ctx, extrinsic, checked);
    });
}

}  // namespace tau::runtime
