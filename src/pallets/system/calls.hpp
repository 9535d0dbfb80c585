// Calls of System, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/system/call_weights.hpp"
#include "pallets/system/types.hpp"

namespace tau::pallets::system::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct remark {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::remark(0)};
    Bytes remark{};
};

struct set_heap_pages {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{.weight = call_weights::set_heap_pages, .class_ = DispatchClass::Operational};
    u64 pages{};
};

struct set_code {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::set_code, .class_ = DispatchClass::Operational};
    Bytes code{};
};

struct set_code_without_checks {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = call_weights::set_code, .class_ = DispatchClass::Operational};
    Bytes code{};
};

struct set_storage {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{.weight = call_weights::set_storage(0), .class_ = DispatchClass::Operational};
    std::vector<std::tuple<Bytes, Bytes>> items{};
};

struct kill_storage {
    static constexpr CallRow row{5};
    static constexpr DispatchInfo cost{.weight = call_weights::kill_storage(0), .class_ = DispatchClass::Operational};
    std::vector<Bytes> keys{};
};

struct kill_prefix {
    static constexpr CallRow row{6};
    static constexpr DispatchInfo cost{.weight = call_weights::kill_prefix(0), .class_ = DispatchClass::Operational};
    Bytes prefix{};
    u32 subkeys{};
};

struct remark_with_event {
    static constexpr CallRow row{7};
    static constexpr DispatchInfo cost{.weight = call_weights::remark_with_event(0)};
    Bytes remark{};
};

struct authorize_upgrade {
    static constexpr CallRow row{9};
    static constexpr DispatchInfo cost{.weight = call_weights::authorize_upgrade, .class_ = DispatchClass::Operational};
    H256 code_hash{};
};

struct authorize_upgrade_without_checks {
    static constexpr CallRow row{10};
    static constexpr DispatchInfo cost{.weight = call_weights::authorize_upgrade, .class_ = DispatchClass::Operational};
    H256 code_hash{};
};

struct apply_authorized_upgrade {
    static constexpr CallRow row{11};
    static constexpr DispatchInfo cost{.weight = call_weights::apply_authorized_upgrade,
                                       .class_ = DispatchClass::Operational};
    Bytes code{};
};

DispatchResult apply(Context&, const Origin&, const remark&);
DispatchResult apply(Context&, const Origin&, const set_heap_pages&);
DispatchResult apply(Context&, const Origin&, const set_code&);
DispatchResult apply(Context&, const Origin&, const set_code_without_checks&);
DispatchResult apply(Context&, const Origin&, const set_storage&);
DispatchResult apply(Context&, const Origin&, const kill_storage&);
DispatchResult apply(Context&, const Origin&, const kill_prefix&);
DispatchResult apply(Context&, const Origin&, const remark_with_event&);
DispatchResult apply(Context&, const Origin&, const authorize_upgrade&);
DispatchResult apply(Context&, const Origin&, const authorize_upgrade_without_checks&);
DispatchResult apply(Context&, const Origin&, const apply_authorized_upgrade&);

inline DispatchInfo cost(const frame::Runtime&, const remark& c)
{
    return {.weight = call_weights::remark(c.remark.size())};
}
inline DispatchInfo cost(const frame::Runtime&, const remark_with_event& c)
{
    return {.weight = call_weights::remark_with_event(c.remark.size())};
}
inline DispatchInfo cost(const frame::Runtime&, const set_storage& c)
{
    return {.weight = call_weights::set_storage(c.items.size()), .class_ = DispatchClass::Operational};
}
inline DispatchInfo cost(const frame::Runtime&, const kill_storage& c)
{
    return {.weight = call_weights::kill_storage(c.keys.size()), .class_ = DispatchClass::Operational};
}
inline DispatchInfo cost(const frame::Runtime&, const kill_prefix& c)
{
    return {.weight = call_weights::kill_prefix(u64{c.subkeys} + 1), .class_ = DispatchClass::Operational};
}

}  // namespace tau::pallets::system::call
