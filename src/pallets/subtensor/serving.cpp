#include "pallets/subtensor/serving.hpp"

#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/neurons.hpp"
#include "pallets/subtensor/storage.hpp"

namespace tau::pallets::subtensor {
namespace {

constexpr u128 ipv4_max = 0xffff'ffff;
constexpr u128 ipv4_localhost = 0x7f00'0001;
constexpr u128 ipv6_max = ~u128{0};
constexpr u128 ipv6_localhost = 1;

Outcome<> check_address(u8 ip_type, u128 ip)
{
    if (ip_type != 4 && ip_type != 6) return fail(Error::InvalidIpType);
    const bool invalid = ip_type == 4 ? ip >= ipv4_max || ip == ipv4_localhost : ip == ipv6_max || ip == ipv6_localhost;
    if (invalid) return fail(Error::InvalidIpAddress);
    return {};
}

Outcome<> check_interval(const Context& ctx, NetUid netuid, u64 previous)
{
    const u64 limit = storage::ServingRateLimit.get(ctx, netuid);
    const u64 now = ctx.block_number;
    const u64 elapsed = now > previous ? now - previous : 0;
    if (limit != 0 && previous != 0 && elapsed < limit) return fail(Error::ServingRateLimitExceeded);
    return {};
}

template <class AxonCall>
Outcome<> check_axon(const Context& ctx, const AccountId& hotkey, const AxonCall& call)
{
    if (!is_registered(ctx, call.netuid, hotkey)) return fail(Error::HotKeyNotRegisteredInNetwork);
    TAU_TRY(check_address(call.ip_type, call.ip));
    const auto previous = storage::Axons.get(ctx, call.netuid, hotkey);
    TAU_TRY(check_interval(ctx, call.netuid, previous ? previous->block : 0));
    if (call.port == 0) return fail(Error::InvalidPort);
    return {};
}

/// One byte of algorithm, then the key. Empty or too long is no certificate.
std::optional<NeuronCertificate> certificate_of(BytesView bytes)
{
    if (bytes.empty() || bytes.size() - 1 > decltype(NeuronCertificate::public_key)::bound) return std::nullopt;
    NeuronCertificate certificate{.algorithm = bytes[0]};
    certificate.public_key.assign(bytes.begin() + 1, bytes.end());
    return certificate;
}

template <class AxonCall>
void put_axon(Context& ctx, const AccountId& hotkey, const AxonCall& call)
{
    storage::Axons.put(ctx, call.netuid, hotkey,
                       AxonInfo{.block = ctx.block_number,
                                .version = call.version,
                                .ip = call.ip,
                                .port = call.port,
                                .ip_type = call.ip_type,
                                .protocol = call.protocol,
                                .placeholder1 = call.placeholder1,
                                .placeholder2 = call.placeholder2});
    ctx.deposit(event::AxonServed{call.netuid, hotkey});
}

}  // namespace

Outcome<> check_serving(const Context& ctx, const AccountId& hotkey, const call::serve_axon& call)
{
    return check_axon(ctx, hotkey, call);
}

Outcome<> check_serving(const Context& ctx, const AccountId& hotkey, const call::serve_axon_tls& call)
{
    return check_axon(ctx, hotkey, call);
}

Outcome<> check_serving(const Context& ctx, const AccountId& hotkey, const call::serve_prometheus& call)
{
    if (call.ip_type == 4 || call.ip_type == 6)
        if (call.ip == 0) return fail(Error::InvalidIpAddress);
    TAU_TRY(check_address(call.ip_type, call.ip));
    if (!is_registered(ctx, call.netuid, hotkey)) return fail(Error::HotKeyNotRegisteredInNetwork);
    const auto previous = storage::Prometheus.get(ctx, call.netuid, hotkey);
    TAU_TRY(check_interval(ctx, call.netuid, previous ? previous->block : 0));
    if (call.port == 0) return fail(Error::InvalidPort);
    return {};
}

}  // namespace tau::pallets::subtensor

namespace tau::pallets::subtensor::call {

DispatchResult apply(Context& ctx, const Origin& origin, const serve_axon& call)
{
    TAU_TRY_ASSIGN(const auto hotkey, frame::ensure_signed(origin));
    TAU_TRY(check_serving(ctx, hotkey, call));
    put_axon(ctx, hotkey, call);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const serve_axon_tls& call)
{
    TAU_TRY_ASSIGN(const auto hotkey, frame::ensure_signed(origin));
    TAU_TRY(check_serving(ctx, hotkey, call));
    if (const auto certificate = certificate_of(call.certificate))
        storage::NeuronCertificates.put(ctx, call.netuid, hotkey, *certificate);
    put_axon(ctx, hotkey, call);
    return PostInfo{};
}

DispatchResult apply(Context& ctx, const Origin& origin, const serve_prometheus& call)
{
    TAU_TRY_ASSIGN(const auto hotkey, frame::ensure_signed(origin));
    TAU_TRY(check_serving(ctx, hotkey, call));
    storage::Prometheus.put(ctx, call.netuid, hotkey,
                            PrometheusInfo{.block = ctx.block_number,
                                           .version = call.version,
                                           .ip = call.ip,
                                           .port = call.port,
                                           .ip_type = call.ip_type});
    ctx.deposit(event::PrometheusServed{call.netuid, hotkey});
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
