#include "metadata/metadata.hpp"

#include <algorithm>

namespace tau::metadata {
namespace {

// What each version holds, in its order. V14 and V15 differ only in what they list, not in how an item is written.

struct PalletV14 {
    std::string name;
    std::optional<PalletStorage> storage;
    std::optional<TypeId> calls;
    std::optional<TypeId> event;
    std::vector<Constant> constants;
    std::optional<TypeId> error;
    u8 index = 0;
};

struct ExtrinsicV14 {
    TypeId type;
    u8 version = 0;
    std::vector<SignedExtension> extensions;
};

struct V14 {
    Registry types;
    std::vector<PalletV14> pallets;
    ExtrinsicV14 extrinsic;
    TypeId runtime;
};

struct ExtrinsicV15 {
    u8 version = 0;
    TypeId address;
    TypeId call;
    TypeId signature;
    TypeId extra;
    std::vector<SignedExtension> extensions;
};

struct Custom {
    std::map<std::string, std::pair<TypeId, Bytes>> values;
};

struct V15 {
    Registry types;
    std::vector<Pallet> pallets;
    ExtrinsicV15 extrinsic;
    TypeId runtime;
    std::vector<RuntimeApi> apis;
    OuterEnums outer_enums;
    Custom custom;
};

V14 to_v14(const Metadata& m)
{
    V14 out{m.types, {}, {m.extrinsic.type, m.extrinsic.version, m.extrinsic.extensions}, m.runtime};
    for (const auto& p : m.pallets)
        out.pallets.push_back({p.name, p.storage, p.calls, p.event, p.constants, p.error, p.index});
    return out;
}

/// V14 says what an extrinsic is made of only by the parameters of its type: address, call, signature, extra.
void name_parts(const Registry& types, Extrinsic& extrinsic)
{
    if (extrinsic.type.value >= types.size()) return;
    const auto& params = types[extrinsic.type.value].type.params;
    if (params.size() < 4) return;
    TypeId* const parts[] = {&extrinsic.address, &extrinsic.call, &extrinsic.signature, &extrinsic.extra};
    for (std::size_t i = 0; i < 4; ++i) *parts[i] = params[i].type.value_or(TypeId{});
}

Metadata from_v14(V14 v)
{
    Metadata out;
    out.types = std::move(v.types);
    for (auto& p : v.pallets)
        out.pallets.push_back(
            {std::move(p.name), std::move(p.storage), p.calls, p.event, std::move(p.constants), p.error, p.index, {}});
    out.extrinsic.version = v.extrinsic.version;
    out.extrinsic.type = v.extrinsic.type;
    out.extrinsic.extensions = std::move(v.extrinsic.extensions);
    out.runtime = v.runtime;
    name_parts(out.types, out.extrinsic);
    return out;
}

V15 to_v15(const Metadata& m)
{
    const auto& e = m.extrinsic;
    return {m.types,   m.pallets, {e.version, e.address, e.call, e.signature, e.extra, e.extensions},
            m.runtime, m.apis,    m.outer_enums,
            {}};
}

Metadata from_v15(V15 v)
{
    auto& e = v.extrinsic;
    return {std::move(v.types),
            std::move(v.pallets),
            {e.version, {}, e.address, e.call, e.signature, e.extra, std::move(e.extensions)},
            v.runtime,
            std::move(v.apis),
            v.outer_enums};
}

template <class Version>
std::optional<Version> decode_rest(scale::Reader& r)
{
    Version v;
    scale::decode(r, v);
    if (!r.ok || !r.at_end()) return std::nullopt;
    for (std::size_t i = 0; i < v.types.size(); ++i)
        if (v.types[i].id.value != i) return std::nullopt;
    return v;
}

}  // namespace

const Pallet* Metadata::pallet(std::string_view name) const
{
    const auto it = std::ranges::find(pallets, name, &Pallet::name);
    return it == pallets.end() ? nullptr : &*it;
}

const Pallet* Metadata::pallet(u8 index) const
{
    const auto it = std::ranges::find(pallets, index, &Pallet::index);
    return it == pallets.end() ? nullptr : &*it;
}

Bytes encode(const Metadata& metadata, u8 version)
{
    Bytes out;
    scale::encode(out, magic);
    scale::encode(out, version);
    if (version == 14)
        scale::encode(out, to_v14(metadata));
    else
        scale::encode(out, to_v15(metadata));
    return out;
}

std::optional<Metadata> decode(BytesView bytes)
{
    scale::Reader r(bytes);
    FixedBytes<4> found{};
    u8 version = 0;
    scale::decode(r, found);
    scale::decode(r, version);
    if (!r.ok || found != magic) return std::nullopt;
    if (version == 14) {
        auto v = decode_rest<V14>(r);
        if (v) return from_v14(std::move(*v));
    } else if (version == 15) {
        auto v = decode_rest<V15>(r);
        if (v) return from_v15(std::move(*v));
    }
    return std::nullopt;
}

}  // namespace tau::metadata
