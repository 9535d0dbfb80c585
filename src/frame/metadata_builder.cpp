#include "frame/metadata_builder.hpp"

#include "frame/sentence.hpp"
#include "frame/type_registry.hpp"
#include "metadata/lookup.hpp"

namespace tau::frame {
namespace {

using metadata::TypeId;
using metadata::Variants;

std::vector<metadata::Field> fields_of(TypeRegistry& r, std::span<const FieldInfo> fields)
{
    std::vector<metadata::Field> out;
    for (const auto& f : fields)
        out.push_back(
            {f.name.empty() ? std::nullopt : std::optional(std::string(f.name)), {f.type(r)}, std::nullopt, {}});
    return out;
}

metadata::Type enum_type(std::vector<std::string> path, Variants variants)
{
    return {std::move(path), {}, std::move(variants), {}};
}

/// Call, Event and Error enums live at pallet_<name>::pallet in the reference; only the last segment means something.
std::vector<std::string> pallet_path(const PalletInfo& p, std::string_view last)
{
    return {"pallet_" + std::string(p.name), "pallet", std::string(last)};
}

u32 calls_type(TypeRegistry& r, const PalletInfo& p)
{
    return r.intern(&p.calls, [&](TypeRegistry& registry) {
        Variants v;
        for (const auto& c : p.calls)
            if (c.row.available.holds(registry.runtime().setup.spec_version))
                v.variants.push_back({std::string(c.name), fields_of(registry, c.fields), c.row.index, {}});
        return enum_type(pallet_path(p, "Call"), std::move(v));
    });
}

u32 events_type(TypeRegistry& r, const PalletInfo& p)
{
    return r.intern(&p.events, [&](TypeRegistry& registry) {
        Variants v;
        for (const auto& e : p.events)
            if (e.row.available.holds(registry.runtime().setup.spec_version))
                v.variants.push_back(
                    {std::string(e.name), fields_of(registry, e.fields), static_cast<u8>(v.variants.size()), {}});
        return enum_type(pallet_path(p, "Event"), std::move(v));
    });
}

u32 errors_type(TypeRegistry& r, const PalletInfo& p)
{
    return r.intern(&p.errors, [&](TypeRegistry& registry) {
        Variants v;
        for (const auto& e : p.errors)
            if (e.available.holds(registry.runtime().setup.spec_version))
                v.variants.push_back(
                    {std::string(e.name), {}, static_cast<u8>(v.variants.size()), {sentence_of(e.name)}});
        return enum_type(pallet_path(p, "Error"), std::move(v));
    });
}

/// An outer enum: one variant per pallet that has the part, around that part's type.
template <class Part>
u32 outer_enum(TypeRegistry& r, const void* identity, std::string_view name, Part&& part)
{
    return r.intern(identity, [&](TypeRegistry& registry) {
        Variants v;
        for (const auto* p : registry.runtime().pallets)
            if (const auto type = part(registry, *p))
                v.variants.push_back({std::string(p->name), {{std::nullopt, {*type}, std::nullopt, {}}}, p->index, {}});
        return enum_type({"node_subtensor_runtime", std::string(name)}, std::move(v));
    });
}

constexpr char runtime_call_identity = 0;
constexpr char runtime_event_identity = 0;
constexpr char runtime_error_identity = 0;

std::vector<metadata::StorageEntry> storage_entries(TypeRegistry& r, const PalletInfo& p)
{
    const Setup& setup = r.runtime().setup;
    std::vector<metadata::StorageEntry> out;
    for (const auto& s : p.storage) {
        if (!s.available.holds(setup.spec_version)) continue;
        metadata::StorageEntry entry{std::string(s.name), s.modifier, {}, s.fallback(setup), {}};
        if (s.key)
            entry.type = metadata::Map{{s.hashers.begin(), s.hashers.end()}, {s.key(r)}, {s.value(r)}};
        else
            entry.type = metadata::Plain{{s.value(r)}};
        out.push_back(std::move(entry));
    }
    return out;
}

std::vector<metadata::Constant> constants_of(TypeRegistry& r, const PalletInfo& p)
{
    const Setup& setup = r.runtime().setup;
    std::vector<metadata::Constant> out;
    for (const auto& c : p.constants)
        if (c.available.holds(setup.spec_version))
            out.push_back({std::string(c.name), {c.type(r)}, c.value(setup), {}});
    return out;
}

metadata::Pallet pallet_of(TypeRegistry& r, const PalletInfo& p)
{
    metadata::Pallet out;
    out.name = p.name;
    out.index = p.index;
    if (p.has_storage) out.storage = metadata::PalletStorage{std::string(p.name), storage_entries(r, p)};
    if (!p.calls.empty()) out.calls = TypeId{calls_type(r, p)};
    if (!p.events.empty()) out.event = TypeId{events_type(r, p)};
    if (!p.errors.empty()) out.error = TypeId{errors_type(r, p)};
    out.constants = constants_of(r, p);
    return out;
}

std::vector<metadata::RuntimeApi> apis_of(TypeRegistry& r)
{
    const Runtime& runtime = r.runtime();
    std::vector<metadata::RuntimeApi> out;
    for (const auto* api : runtime.apis) {
        metadata::RuntimeApi row{std::string(api->name), {}, {}};
        for (const auto& m : api->methods) {
            if (!m.available.holds(runtime.setup.spec_version)) continue;
            metadata::ApiMethod method{std::string(m.name), {}, {m.output(r)}, {}};
            for (const auto& input : m.inputs) method.inputs.push_back({std::string(input.name), {input.type(r)}});
            row.methods.push_back(std::move(method));
        }
        out.push_back(std::move(row));
    }
    return out;
}

/// What the type of an argument is called in Rust: py-scale-codec refuses to decode a call without it. An argument that
/// travels compact is called by its own type.
std::string argument_type_name(const metadata::Registry& types, TypeId id)
{
    const auto* compact = std::get_if<metadata::CompactOf>(&types[id.value].type.definition);
    return metadata::type_text(types, compact ? compact->inner : id);
}

void name_argument_types(metadata::Registry& types)
{
    for (auto& entry : types) {
        const auto& path = entry.type.path;
        if (path.size() != 3 || path[1] != "pallet" || (path[2] != "Call" && path[2] != "Event")) continue;
        for (auto& variant : std::get<Variants>(entry.type.definition).variants)
            for (auto& field : variant.fields) field.type_name = argument_type_name(types, field.type);
    }
}

}  // namespace

std::vector<std::string> path_segments(std::string_view path)
{
    std::vector<std::string> out;
    while (!path.empty()) {
        const auto end = path.find("::");
        out.emplace_back(path.substr(0, end));
        path = end == std::string_view::npos ? std::string_view() : path.substr(end + 2);
    }
    return out;
}

u32 describe_runtime_call(TypeRegistry& r)
{
    return outer_enum(r, &runtime_call_identity, "RuntimeCall", [](TypeRegistry& registry, const PalletInfo& p) {
        return p.calls.empty() ? std::nullopt : std::optional(calls_type(registry, p));
    });
}

u32 describe_runtime_event(TypeRegistry& r)
{
    return outer_enum(r, &runtime_event_identity, "RuntimeEvent", [](TypeRegistry& registry, const PalletInfo& p) {
        return p.events.empty() ? std::nullopt : std::optional(events_type(registry, p));
    });
}

u32 describe_runtime_error(TypeRegistry& r)
{
    return outer_enum(r, &runtime_error_identity, "RuntimeError", [](TypeRegistry& registry, const PalletInfo& p) {
        return p.errors.empty() ? std::nullopt : std::optional(errors_type(registry, p));
    });
}

metadata::Metadata build_metadata(const Runtime& runtime, const ExtrinsicTypes& types)
{
    TypeRegistry r(runtime);
    metadata::Metadata out;
    for (const auto* p : runtime.pallets) out.pallets.push_back(pallet_of(r, *p));
    out.outer_enums = {{describe_runtime_call(r)}, {describe_runtime_event(r)}, {describe_runtime_error(r)}};
    out.extrinsic.type = {types.extrinsic(r)};
    out.extrinsic.address = {types.address(r)};
    out.extrinsic.call = out.outer_enums.call;
    out.extrinsic.signature = {types.signature(r)};
    out.extrinsic.extra = {types.extra(r)};
    for (const auto& e : runtime.extensions)
        out.extrinsic.extensions.push_back({std::string(e.identifier), {e.type(r)}, {e.additional_signed(r)}});
    out.runtime = {types.runtime(r)};
    out.apis = apis_of(r);
    out.types = r.take();
    name_argument_types(out.types);
    return out;
}

}  // namespace tau::frame
