// Turns declarations (aggregates, storage items, constants) into rows. Included by one pallet.cpp per pallet, no more.
#pragma once

#include "frame/describe.hpp"
#include "frame/storage.hpp"

namespace tau::frame::declare {

template <class T>
inline constexpr TypeFn type = &type_of<T>;

template <class T, std::size_t... I>
consteval auto field_rows(std::index_sequence<I...>)
{
    constexpr bool unnamed = describe::is_tuple<T>();
    return std::array<FieldInfo, sizeof...(I)>{
        FieldInfo{unnamed ? std::string_view() : describe::wire_name(reflect::field_name<T, I>),
                  type<reflect::FieldType<T, I>>}...};
}
template <class T>
consteval auto field_rows()
{
    if constexpr (std::is_empty_v<T>)
        return std::array<FieldInfo, 0>{};
    else
        return field_rows<T>(std::make_index_sequence<reflect::field_count<T>>{});
}
template <class T>
inline constexpr auto fields = field_rows<T>();

template <class Call>
DispatchResult decode_and_apply(Context& ctx, const Origin& origin, scale::Reader& r)
{
    Call call{};
    scale::decode(r, call);
    if (!r.ok) return PostInfo{};
    return apply(ctx, origin, call);  // Found beside the call's declaration.
}

/// A call says what it costs as `static constexpr DispatchInfo cost`, or by `DispatchInfo cost(const Runtime&, const
/// Call&)` beside it where that depends on the arguments.
template <class Call>
DispatchInfo decode_info(const Runtime& runtime, scale::Reader& r)
{
    Call call{};
    scale::decode(r, call);
    if (!r.ok) return {};
    if constexpr (requires { cost(runtime, call); })
        return cost(runtime, call);
    else
        return Call::cost;
}

template <class Call>
inline constexpr CallInfo call{Call::row, describe::wire_name(reflect::type_name<Call>), fields<Call>,
                               &decode_and_apply<Call>, &decode_info<Call>};

template <class Event>
inline constexpr EventInfo event{Event::row, reflect::type_name<Event>, fields<Event>};

template <class E>
constexpr Availability error_availability(E error)
{
    if constexpr (requires { availability(error); })
        return availability(error);
    else
        return {};
}
template <class E, std::size_t... I>
consteval auto error_rows(std::index_sequence<I...>)
{
    return std::array<ErrorInfo, sizeof...(I)>{ErrorInfo{
        describe::wire_name(reflect::enumerator_name<static_cast<E>(I)>), error_availability(static_cast<E>(I))}...};
}
/// All errors of E; its enumerators are contiguous from zero. One that stands elsewhere at some revisions has two, the
/// other with an underscore.
template <class E>
inline constexpr auto errors = error_rows<E>(std::make_index_sequence<reflect::enumerator_count<E>>{});

template <Modifier M, class V, class... Parts>
consteval std::array<Hasher, sizeof...(Parts)> hashers_of(const Item<M, V, Parts...>&)
{
    return {Parts::hasher...};
}
template <const auto& item>
inline constexpr auto hashers = hashers_of(item);

template <const auto& item>
constexpr TypeFn key_type()
{
    using Keys = typename std::remove_cvref_t<decltype(item)>::keys_type;
    if constexpr (std::tuple_size_v<Keys> == 0)
        return nullptr;
    else if constexpr (std::tuple_size_v<Keys> == 1)
        return type<std::tuple_element_t<0, Keys>>;
    else
        return type<Keys>;
}

/// Default bytes as the metadata shows them: the encoded default, or one zero byte (None) for an optional item.
template <const auto& item>
Bytes fallback_bytes(const Setup& setup)
{
    if constexpr (std::remove_cvref_t<decltype(item)>::modifier == Modifier::Optional)
        return {0};
    else
        return scale::encoded(item.fallback(setup));
}

template <const auto& item>
inline constexpr StorageInfo storage{item.name,
                                     item.prefix,
                                     std::remove_cvref_t<decltype(item)>::modifier,
                                     hashers<item>,
                                     key_type<item>(),
                                     type<typename std::remove_cvref_t<decltype(item)>::value_type>,
                                     &fallback_bytes<item>,
                                     item.available};

template <const auto& item>
Bytes constant_bytes(const Setup& setup)
{
    return scale::encoded(item.of(setup));
}
template <const auto& item>
inline constexpr ConstantInfo constant{item.name, type<typename std::remove_cvref_t<decltype(item)>::value_type>,
                                       &constant_bytes<item>};

/// A runtime API method is an aggregate of its inputs with a type `Output`, answered by `Output query(Context&, const
/// Method&)`.
template <class Method>
bool decode_and_query(Context& ctx, scale::Reader& r, Bytes& output)
{
    Method method{};
    scale::decode(r, method);
    if (!r.ok) return false;
    scale::encode(output, query(ctx, method));
    return true;
}
template <class Method>
inline constexpr ApiMethodInfo method{describe::wire_name(reflect::type_name<Method>), fields<Method>,
                                      type<typename Method::Output>, &decode_and_query<Method>};

/// Position in the declaration equals the row each event carries, so that deposits find their wire index.
template <std::size_t N>
consteval bool rows_in_order(const std::array<EventInfo, N>& events)
{
    for (std::size_t i = 0; i < N; ++i)
        if (events[i].row.row != i) return false;
    return true;
}

template <std::size_t N>
consteval bool indices_increase(const std::array<CallInfo, N>& calls)
{
    for (std::size_t i = 1; i < N; ++i)
        if (calls[i - 1].row.index >= calls[i].row.index) return false;
    return true;
}

}  // namespace tau::frame::declare
