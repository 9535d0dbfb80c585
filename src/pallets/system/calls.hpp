// Calls of System, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/system/types.hpp"

namespace tau::pallets::system::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;
using frame::spec_475;

struct remark {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{};
    Bytes remark{};
};

struct set_heap_pages {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{};
    u64 pages{};
};

struct set_code {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{};
    Bytes code{};
};

struct set_code_without_checks {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{};
    Bytes code{};
};

struct set_storage {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{};
    std::vector<std::tuple<Bytes, Bytes>> items{};
};

struct kill_storage {
    static constexpr CallRow row{5};
    static constexpr DispatchInfo cost{};
    std::vector<Bytes> keys{};
};

struct kill_prefix {
    static constexpr CallRow row{6};
    static constexpr DispatchInfo cost{};
    Bytes prefix{};
    u32 subkeys{};
};

struct remark_with_event {
    static constexpr CallRow row{7};
    static constexpr DispatchInfo cost{};
    Bytes remark{};
};

struct authorize_upgrade {
    static constexpr CallRow row{9};
    static constexpr DispatchInfo cost{};
    H256 code_hash{};
};

struct authorize_upgrade_without_checks {
    static constexpr CallRow row{10};
    static constexpr DispatchInfo cost{};
    H256 code_hash{};
};

struct apply_authorized_upgrade {
    static constexpr CallRow row{11};
    static constexpr DispatchInfo cost{};
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

}  // namespace tau::pallets::system::call
