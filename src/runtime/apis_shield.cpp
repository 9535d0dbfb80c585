#include "runtime/apis_shield.hpp"

#include "frame/declare.hpp"
#include "pallets/mev_shield/shield.hpp"
#include "runtime/apply.hpp"
#include "runtime/extension_types.hpp"
#include "runtime/shielded.hpp"

namespace tau::runtime {
namespace {

using frame::Context;
namespace declare = frame::declare;

struct try_decode_shielded_tx {
    using Output = std::optional<ShieldedTransaction>;
    UncheckedExtrinsic uxt;
};
struct is_shielded_using_current_key {
    using Output = bool;
    FixedBytes<16> key_hash{};
};
struct try_unshield_tx {
    using Output = std::optional<UncheckedExtrinsic>;
    Bytes dec_key_bytes;
    ShieldedTransaction shielded_tx;
};

/// None too when the signature is not the signer's.
std::optional<ShieldedTransaction> query(Context& ctx, const try_decode_shielded_tx& q)
{
    const auto extrinsic = decode_extrinsic(ctx.runtime(), q.uxt.encoded);
    if (!extrinsic) return std::nullopt;
    auto carried = carried_by(*extrinsic);
    if (!carried) return std::nullopt;
    const auto check = signature_check_in(ctx, *extrinsic);
    if (!check || !verify(*check)) return std::nullopt;
    return carried;
}

bool query(Context& ctx, const is_shielded_using_current_key& q)
{
    return pallets::mev_shield::is_shielded_using_current_key(ctx, q.key_hash);
}

std::optional<UncheckedExtrinsic> query(Context& ctx, const try_unshield_tx& q)
{
    auto inner = unshield(ctx.runtime(), q.dec_key_bytes, q.shielded_tx);
    if (!inner) return std::nullopt;
    return UncheckedExtrinsic{std::move(*inner)};
}

constexpr std::array shield_methods{declare::method<try_decode_shielded_tx>,
                                    declare::method<is_shielded_using_current_key>, declare::method<try_unshield_tx>};

}  // namespace

constinit const frame::ApiInfo shield_api{"ShieldApi", 1u, shield_methods};

}  // namespace tau::runtime
