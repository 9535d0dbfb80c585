// Calls of SafeMode, by their on-chain names. Arguments as in the metadata, which is the wire contract.
#pragma once

#include "frame/runtime.hpp"
#include "pallets/safe_mode/call_weights.hpp"
#include "pallets/safe_mode/types.hpp"

namespace tau::pallets::safe_mode::call {

using frame::CallRow;
using frame::Context;
using frame::Origin;

struct enter {
    static constexpr CallRow row{0};
    static constexpr DispatchInfo cost{.weight = call_weights::enter};
};

struct force_enter {
    static constexpr CallRow row{1};
    static constexpr DispatchInfo cost{.weight = call_weights::force_enter};
};

struct extend {
    static constexpr CallRow row{2};
    static constexpr DispatchInfo cost{.weight = call_weights::extend};
};

struct force_extend {
    static constexpr CallRow row{3};
    static constexpr DispatchInfo cost{.weight = call_weights::force_extend};
};

struct force_exit {
    static constexpr CallRow row{4};
    static constexpr DispatchInfo cost{.weight = call_weights::force_exit};
};

struct force_slash_deposit {
    static constexpr CallRow row{5};
    static constexpr DispatchInfo cost{.weight = call_weights::force_slash_deposit};
    AccountId account{};
    u32 block{};
};

struct release_deposit {
    static constexpr CallRow row{6};
    static constexpr DispatchInfo cost{.weight = call_weights::release_deposit};
    AccountId account{};
    u32 block{};
};

struct force_release_deposit {
    static constexpr CallRow row{7};
    static constexpr DispatchInfo cost{.weight = call_weights::force_release_deposit};
    AccountId account{};
    u32 block{};
};

DispatchResult apply(Context&, const Origin&, const enter&);
DispatchResult apply(Context&, const Origin&, const force_enter&);
DispatchResult apply(Context&, const Origin&, const extend&);
DispatchResult apply(Context&, const Origin&, const force_extend&);
DispatchResult apply(Context&, const Origin&, const force_exit&);
DispatchResult apply(Context&, const Origin&, const force_slash_deposit&);
DispatchResult apply(Context&, const Origin&, const release_deposit&);
DispatchResult apply(Context&, const Origin&, const force_release_deposit&);

}  // namespace tau::pallets::safe_mode::call
