// What each proxy type may call, for wallets (runtime/src/proxy_filters): told by the filter itself, so that the two
// can not differ.
#include "runtime/apis_proxy_filter.hpp"

#include "frame/declare.hpp"
#include "pallets/proxy/filter.hpp"

#include <algorithm>

namespace tau::runtime {
namespace {

using frame::Context;
namespace declare = frame::declare;

struct ProxyTypeInfo {
    static constexpr std::string_view type_path = "subtensor_runtime_common::proxy::ProxyTypeInfo";
    Bytes name;
    u8 index{};
    bool deprecated{};
};
struct CallConstraint {
    static constexpr std::string_view type_path = "subtensor_runtime_common::proxy::CallConstraint";
    struct ParamLessThan {
        Bytes param_name;
        u128 limit{};
    };
    struct NestedCallMustBe {
        Bytes param_name;
        Bytes pallet_name;
        Bytes call_name;
    };
    std::variant<ParamLessThan, NestedCallMustBe> value;
    void scale_encode(Bytes& out) const { scale::encode(out, value); }
};
struct CallInfo {
    static constexpr std::string_view type_path = "subtensor_runtime_common::proxy::CallInfo";
    Bytes pallet_name;
    u8 pallet_index{};
    Bytes call_name;
    u8 call_index{};
    std::optional<CallConstraint> constraint;
};
struct FilterMode {
    static constexpr std::string_view type_path = "subtensor_runtime_common::proxy::FilterMode";
    struct AllowAll : scale::Unit {};
    struct Allow {
        static constexpr bool tuple = true;
        std::vector<CallInfo> calls;
    };
    std::variant<AllowAll, Allow> value;
    void scale_encode(Bytes& out) const { scale::encode(out, value); }
};
struct ProxyFilterInfo {
    static constexpr std::string_view type_path = "subtensor_runtime_common::proxy::ProxyFilterInfo";
    u8 proxy_type{};
    Bytes name;
    bool deprecated{};
    FilterMode filter_mode;
};
struct get_proxy_types {
    using Output = std::vector<ProxyTypeInfo>;
};
struct get_proxy_filters {
    using Output = std::vector<ProxyFilterInfo>;
    std::optional<Bytes> proxy_types;
};

Bytes text(std::string_view name)
{
    return {name.begin(), name.end()};
}

bool deprecated(ProxyType type)
{
    return type == ProxyType::Senate || type == ProxyType::Triumvirate || type == ProxyType::Governance ||
           type == ProxyType::RootWeights;
}

std::optional<CallConstraint> constraint(ProxyType type, std::string_view pallet)
{
    const auto* amount = pallet == "Balances" ? "value" : "alpha_amount";
    if (type == ProxyType::SmallTransfer)
        return CallConstraint{CallConstraint::ParamLessThan{text(amount), pallets::proxy::small_transfer_limit}};
    if (type == ProxyType::SudoUncheckedSetCode)
        return CallConstraint{CallConstraint::NestedCallMustBe{text("call"), text("System"), text("set_code")}};
    return std::nullopt;
}

FilterMode filter_of(const frame::Runtime& runtime, ProxyType type)
{
    if (type == ProxyType::Any) return {FilterMode::AllowAll{}};
    FilterMode::Allow allowed;
    for (const auto* pallet : runtime.pallets)
        for (const auto& call : pallet->calls)
            if (call.row.available.holds(runtime.setup.spec_version) &&
                pallets::proxy::lists(runtime, type, pallet->name, call.name))
                allowed.calls.push_back({text(pallet->name), pallet->index, text(call.name), call.row.index,
                                         constraint(type, pallet->name)});
    return {std::move(allowed)};
}

get_proxy_types::Output query(Context&, const get_proxy_types&)
{
    get_proxy_types::Output out;
    for (u8 i = 0; i < reflect::enumerator_count<ProxyType>; ++i)
        out.push_back({text(reflect::enumerator_names<ProxyType>[i]), i, deprecated(static_cast<ProxyType>(i))});
    return out;
}

get_proxy_filters::Output query(Context& ctx, const get_proxy_filters& q)
{
    get_proxy_filters::Output out;
    for (u8 i = 0; i < reflect::enumerator_count<ProxyType>; ++i) {
        if (q.proxy_types && std::ranges::find(*q.proxy_types, i) == q.proxy_types->end()) continue;
        const auto type = static_cast<ProxyType>(i);
        out.push_back(
            {i, text(reflect::enumerator_names<ProxyType>[i]), deprecated(type), filter_of(ctx.runtime(), type)});
    }
    return out;
}

constexpr std::array methods{declare::method<get_proxy_types>, declare::method<get_proxy_filters>};

}  // namespace

constinit const frame::ApiInfo proxy_filter_api{"ProxyFilterRuntimeApi", 1u, methods};

}  // namespace tau::runtime
