#include "runtime/fee_payer.hpp"

#include "pallets/balances/balances.hpp"
#include "pallets/commitments/calls.hpp"
#include "pallets/commitments/index.hpp"
#include "pallets/proxy/calls.hpp"
#include "pallets/proxy/index.hpp"
#include "pallets/proxy/proxy.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/index.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/utility/calls.hpp"
#include "pallets/utility/index.hpp"

namespace tau::runtime {
namespace {

namespace proxy = pallets::proxy;
namespace utility = pallets::utility;
namespace subtensor = pallets::subtensor;

template <class Call>
std::optional<Call> decoded_as(const frame::Context& ctx, BytesView call)
{
    scale::Reader r(call.subspan(2), &ctx.runtime());
    Call out{};
    scale::decode(r, out);
    return r.ok ? std::optional(std::move(out)) : std::nullopt;
}

template <class... Calls>
bool is_one_of(BytesView call, u8 pallet)
{
    return call.size() >= 2 && call[0] == pallet && ((call[1] == Calls::row.index) || ...);
}

/// A proxy call: for whom, and what.
struct OnBehalf {
    AccountId real;
    Bytes inner;
};

std::optional<OnBehalf> on_behalf(const frame::Context& ctx, BytesView call)
{
    if (!is_one_of<proxy::call::proxy>(call, proxy::pallet_index)) return std::nullopt;
    const auto decoded = decoded_as<proxy::call::proxy>(ctx, call);
    if (!decoded) return std::nullopt;
    const auto real = pallets::balances::lookup(decoded->real);
    if (!real) return std::nullopt;
    return OnBehalf{*real, decoded->call.encoded};
}

std::optional<AccountId> consenting(const frame::Context& ctx, const std::optional<OnBehalf>& call,
                                    const AccountId& delegate)
{
    if (!call || !proxy::real_pays_fee(ctx, call->real, delegate)) return std::nullopt;
    return call->real;
}

/// The one account all calls of a batch are for, if it pays for `delegate`.
std::optional<AccountId> batch_payer(const frame::Context& ctx, BytesView call, const AccountId& delegate)
{
    using namespace utility::call;
    if (!is_one_of<batch, batch_all, force_batch>(call, utility::pallet_index)) return std::nullopt;
    const auto decoded = decoded_as<batch>(ctx, call);  // The three have the same arguments.
    if (!decoded || decoded->calls.empty()) return std::nullopt;
    std::optional<AccountId> payer;
    for (const auto& item : decoded->calls) {
        const auto inner = on_behalf(ctx, item.encoded);
        if (!inner || (payer && *payer != inner->real)) return std::nullopt;
        if (!payer && !(payer = consenting(ctx, inner, delegate))) return std::nullopt;
    }
    return payer;
}

std::optional<AccountId> real_payer(const frame::Context& ctx, const AccountId& signer, BytesView call)
{
    const auto outer = on_behalf(ctx, call);
    const auto real = consenting(ctx, outer, signer);
    if (!real) return std::nullopt;
    if (const auto inner = consenting(ctx, on_behalf(ctx, outer->inner), *real)) return inner;
    if (const auto inner = batch_payer(ctx, outer->inner, *real)) return inner;
    return real;
}

/// What a hotkey signs as a neuron.
bool is_work_of_hotkey(BytesView call)
{
    using namespace subtensor::call;
    if (is_one_of<pallets::commitments::call::set_commitment>(call, pallets::commitments::pallet_index)) return true;
    return is_one_of<set_weights, set_mechanism_weights, batch_set_weights, commit_weights, commit_mechanism_weights,
                     batch_commit_weights, commit_crv3_mechanism_weights, commit_timelocked_weights,
                     commit_timelocked_mechanism_weights, reveal_weights, reveal_mechanism_weights,
                     batch_reveal_weights, serve_axon, serve_axon_tls, serve_prometheus, associate_evm_key>(
        call, subtensor::pallet_index);
}

}  // namespace

FeePayer fee_payer(const frame::Context& ctx, const AccountId& signer, BytesView call, Tao tip)
{
    if (const auto real = real_payer(ctx, signer, call)) return {*real, tip};
    if (is_work_of_hotkey(call) && subtensor::storage::Owner.contains(ctx, signer))
        return {subtensor::storage::Owner.get(ctx, signer), Tao{0}};
    return {signer, tip};
}

}  // namespace tau::runtime
