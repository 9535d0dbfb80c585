// Storage items: typed names for ranges of the state. Each is declared once in its pallet's storage.hpp,
//
//   inline constexpr Map<Tao, Identity<NetUid>> Burn{pallet, "Burn", Tao{1'000'000'000}};
//
// and read and written through the Context: Burn.get(ctx, netuid), Burn.put(ctx, netuid, price).
#pragma once

#include "frame/constant.hpp"
#include "frame/context.hpp"
#include "frame/key.hpp"

#include <concepts>

namespace tau::frame {

/// A pallet's storage prefix and its hash.
struct Prefix {
    std::string_view name;
    FixedBytes<16> hash{};
    constexpr explicit Prefix(std::string_view pallet) : name(pallet), hash(crypto::twox_128_of(pallet)) {}
};

using metadata::Modifier;

/// What an absent value reads as: a Setting where V is plain data, a function where it owns memory.
template <class V>
class Fallback {
public:
    constexpr Fallback() = default;
    constexpr Fallback(V value)
        requires std::is_trivially_copyable_v<V>
        : plain_(value)
    {
    }
    constexpr Fallback(Setting<V> setting)
        requires std::is_trivially_copyable_v<V>
        : plain_(setting)
    {
    }
    constexpr Fallback(const Constant<V>& constant)
        requires std::is_trivially_copyable_v<V>
        : plain_(constant.setting)
    {
    }
    constexpr Fallback(V (*make)())
        requires(!std::is_trivially_copyable_v<V>)
        : make_(make)
    {
    }

    V of(const Setup& setup) const
    {
        if constexpr (std::is_trivially_copyable_v<V>)
            return plain_.of(setup);
        else
            return make_ ? make_() : V{};
    }

private:
    struct Nothing {};
    [[no_unique_address]] std::conditional_t<std::is_trivially_copyable_v<V>, Setting<V>, Nothing> plain_{};
    V (*make_)() = nullptr;
};

template <class V>
V decode_value(BytesView bytes)
{
    scale::Reader r(bytes);
    V value{};
    scale::decode(r, value);
    TAU_ASSERT(r.ok);
    return value;
}

/// A storage item with any number of map keys (none: a plain value).
template <Modifier M, class V, class... Parts>
class Item {
public:
    static constexpr Modifier modifier = M;
    static constexpr std::size_t parts = sizeof...(Parts);
    using value_type = V;
    /// V where an absent value has a default, std::optional<V> where it has not.
    using read_type = std::conditional_t<M == Modifier::Default, V, std::optional<V>>;
    using keys_type = std::tuple<typename Parts::type...>;

    constexpr Item(const Prefix& pallet, std::string_view item_name, Fallback<V> fallback = {})
        : name(item_name), fallback_(fallback)
    {
        const auto hash = crypto::twox_128_of(item_name);
        for (std::size_t i = 0; i < 16; ++i) {
            prefix[i] = pallet.hash[i];
            prefix[16 + i] = hash[i];
        }
    }
    constexpr Item since(u32 spec_version) const
    {
        Item out = *this;
        out.available.since = spec_version;
        return out;
    }
    constexpr Item until(u32 spec_version) const
    {
        Item out = *this;
        out.available.until = spec_version;
        return out;
    }

    std::string_view name;
    FixedBytes<32> prefix{};
    Availability available;

    KeyBuffer key(const typename Parts::type&... keys) const
    {
        KeyBuffer out;
        out.append_raw(prefix);
        (append_key<Parts>(out, keys), ...);
        return out;
    }

    V fallback(const Setup& setup) const { return fallback_.of(setup); }

    read_type get(const Context& ctx, const typename Parts::type&... keys) const
    {
        const auto bytes = ctx.state.get(key(keys...));
        if constexpr (M == Modifier::Default)
            return bytes ? decode_value<V>(*bytes) : fallback_.of(ctx.setup());
        else
            return bytes ? std::optional<V>(decode_value<V>(*bytes)) : std::nullopt;
    }
    /// The stored value, nullopt where none is stored (whatever the modifier).
    std::optional<V> try_get(const Context& ctx, const typename Parts::type&... keys) const
    {
        const auto bytes = ctx.state.get(key(keys...));
        if (!bytes) return std::nullopt;
        return decode_value<V>(*bytes);
    }
    bool contains(const Context& ctx, const typename Parts::type&... keys) const
    {
        return ctx.state.contains(key(keys...));
    }
    void remove(Context& ctx, const typename Parts::type&... keys) const { ctx.state.remove(key(keys...)); }
    read_type take(Context& ctx, const typename Parts::type&... keys) const
    {
        auto value = get(ctx, keys...);
        remove(ctx, keys...);
        return value;
    }

    /// put(ctx, keys..., value): the value comes last.
    template <class... KeysAndValue>
        requires(sizeof...(KeysAndValue) == parts + 1)
    void put(Context& ctx, KeysAndValue&&... args) const
    {
        put_last(ctx, std::make_index_sequence<parts>{}, std::forward_as_tuple(args...));
    }

    /// mutate(ctx, keys..., f): f(V&) edits the value (its default when absent), which is then stored. Returns f's
    /// result.
    template <class... KeysAndFunction>
        requires(sizeof...(KeysAndFunction) == parts + 1)
    decltype(auto) mutate(Context& ctx, KeysAndFunction&&... args) const
    {
        return mutate_last(ctx, std::make_index_sequence<parts>{}, std::forward_as_tuple(args...));
    }

    /// Calls visit(keys..., value) for every stored entry whose first keys are `first...`, in storage key order;
    /// `visit` gets the remaining keys. It may write, also to the entry at hand. Returning false stops.
    template <class Visit, class... First>
    void for_each_under(const Context& ctx, Visit&& visit, const First&... first) const
    {
        const KeyBuffer start = prefix_key(first...);
        Bytes cursor = to_bytes(start.view());
        while (auto next = ctx.state.next_key(cursor, start)) {
            cursor = std::move(*next);
            const auto bytes = ctx.state.get(cursor);
            if (!bytes) continue;
            if (!visit_entry<sizeof...(First)>(BytesView(cursor).subspan(start.size()), decode_value<V>(*bytes), visit))
                return;
        }
    }
    template <class Visit>
    void for_each(const Context& ctx, Visit&& visit) const
    {
        for_each_under(ctx, std::forward<Visit>(visit));
    }

    /// Removes up to `limit` entries whose first keys are `first...`; returns how many went.
    template <class... First>
    u64 clear_under(Context& ctx, u64 limit, const First&... first) const
    {
        return ctx.state.remove_prefix(prefix_key(first...), limit);
    }

private:
    template <class... First>
    KeyBuffer prefix_key(const First&... first) const
    {
        KeyBuffer out;
        out.append_raw(prefix);
        append_first(out, std::make_index_sequence<sizeof...(First)>{}, std::forward_as_tuple(first...));
        return out;
    }
    template <std::size_t... I, class Tuple>
    static void append_first(KeyBuffer& out, std::index_sequence<I...>, const Tuple& first)
    {
        (append_key<std::tuple_element_t<I, std::tuple<Parts...>>>(out, std::get<I>(first)), ...);
    }
    template <std::size_t... I, class Tuple>
    void put_last(Context& ctx, std::index_sequence<I...>, Tuple&& args) const
    {
        Bytes value;
        scale::encode(value, static_cast<const V&>(std::get<parts>(args)));
        ctx.state.put(key(std::get<I>(args)...), value);
    }
    template <std::size_t... I, class Tuple>
    decltype(auto) mutate_last(Context& ctx, std::index_sequence<I...>, Tuple&& args) const
    {
        V value = try_get(ctx, std::get<I>(args)...).value_or(fallback_.of(ctx.setup()));
        auto& edit = std::get<parts>(args);
        if constexpr (std::is_void_v<decltype(edit(value))>) {
            edit(value);
            put(ctx, std::get<I>(args)..., value);
        } else {
            auto result = edit(value);
            put(ctx, std::get<I>(args)..., value);
            return result;
        }
    }
    template <std::size_t First, class Visit>
    static bool visit_entry(BytesView rest, V&& value, Visit& visit)
    {
        return visit_parts<First>(rest, std::move(value), visit, std::make_index_sequence<parts - First>{});
    }
    template <std::size_t First, class Visit, std::size_t... I>
    static bool visit_parts(BytesView rest, V&& value, Visit& visit, std::index_sequence<I...>)
    {
        scale::Reader r(rest);
        std::tuple<typename std::tuple_element_t<First + I, std::tuple<Parts...>>::type...> keys;
        (decode_key<std::tuple_element_t<First + I, std::tuple<Parts...>>>(r, std::get<I>(keys)), ...);
        TAU_ASSERT(r.ok);
        using Returned = decltype(visit(std::get<I>(keys)..., std::move(value)));
        if constexpr (std::is_void_v<Returned>) {
            visit(std::get<I>(keys)..., std::move(value));
            return true;
        } else {
            return visit(std::get<I>(keys)..., std::move(value));
        }
    }

    Fallback<V> fallback_;
};

template <class V>
using Value = Item<Modifier::Default, V>;
template <class V>
using OptionalValue = Item<Modifier::Optional, V>;
template <class V, class... Parts>
using Map = Item<Modifier::Default, V, Parts...>;
template <class V, class... Parts>
using OptionalMap = Item<Modifier::Optional, V, Parts...>;

}  // namespace tau::frame
