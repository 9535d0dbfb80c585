// Rows of runtime API methods that may have no answer on the state they are asked on.
#pragma once

#include "frame/declare.hpp"

namespace tau::runtime {

/// Where the reference's runtime would panic, `answer(Context&, const Method&)` gives nullopt and the call fails.
template <class Method>
bool decode_and_answer(frame::Context& ctx, scale::Reader& r, Bytes& output)
{
    Method method{};
    scale::decode(r, method);
    if (!r.ok) return false;
    const std::optional<typename Method::Output> out = answer(ctx, method);
    if (out) scale::encode(output, *out);
    return out.has_value();
}

template <class Method>
inline constexpr frame::ApiMethodInfo fallible{
    frame::describe::wire_name(reflect::type_name<Method>), frame::declare::fields<Method>,
    frame::declare::type<typename Method::Output>, &decode_and_answer<Method>};

/// Like declare::method, for a method that not every revision has.
template <class Method>
constexpr frame::ApiMethodInfo since(u32 spec_version)
{
    frame::ApiMethodInfo out = frame::declare::method<Method>;
    out.available.since = spec_version;
    return out;
}

}  // namespace tau::runtime
