#include "vectors/scenario_text.hpp"

#include "base/hex.hpp"
#include "metadata/dynamic.hpp"
#include "metadata/storage_key.hpp"
#include "runtime/runtime.hpp"
#include "state/view.hpp"

#include <algorithm>

namespace tau::vectors {
namespace {

/// A record starts with its phase, one byte while a block begins, then pallet and event.
constexpr std::size_t event_head = 3;

template <class Enum>
std::string nested(std::string_view kind, Enum value)
{
    return std::string(kind) + "(" + std::to_string(static_cast<int>(value)) + ")";
}

struct ErrorNamer {
    const frame::Runtime& runtime;

    std::string operator()(const DispatchError::Module& e) const { return std::string(runtime.error_name(e.inner)); }
    std::string operator()(const DispatchError::Token& e) const { return nested("Token", e.inner); }
    std::string operator()(const DispatchError::Arithmetic& e) const { return nested("Arithmetic", e.inner); }
    std::string operator()(const DispatchError::Transactional& e) const { return nested("Transactional", e.inner); }
    std::string operator()(const DispatchError::Trie& e) const { return nested("Trie", e.inner); }
    std::string operator()(const DispatchError::Other&) const { return "Other"; }
    std::string operator()(const DispatchError::CannotLookup&) const { return "CannotLookup"; }
    std::string operator()(const DispatchError::BadOrigin&) const { return "BadOrigin"; }
    std::string operator()(const DispatchError::ConsumerRemaining&) const { return "ConsumerRemaining"; }
    std::string operator()(const DispatchError::NoProviders&) const { return "NoProviders"; }
    std::string operator()(const DispatchError::TooManyConsumers&) const { return "TooManyConsumers"; }
    std::string operator()(const DispatchError::Exhausted&) const { return "Exhausted"; }
    std::string operator()(const DispatchError::Corruption&) const { return "Corruption"; }
    std::string operator()(const DispatchError::Unavailable&) const { return "Unavailable"; }
    std::string operator()(const DispatchError::RootNotAllowed&) const { return "RootNotAllowed"; }
};

/// An error row that left a guard keeps its place in the declaration.
std::string declared_name(const frame::Runtime& runtime, const ModuleError& error)
{
    const auto* pallet = runtime.pallet(error.index);
    return pallet && error.error[0] < pallet->errors.size() ? std::string(pallet->errors[error.error[0]].name) : "?";
}

std::string_view event_name(const frame::PalletInfo& pallet, u32 spec_version, u8 wire)
{
    for (const auto& row : pallet.events)
        if (row.row.available.holds(spec_version) && wire-- == 0) return row.name;
    return "?";
}

}  // namespace

std::string error_name(const frame::Runtime& runtime, const DispatchError& error)
{
    const auto* module = std::get_if<DispatchError::Module>(&error.value);
    if (module && module->inner.error[1] == ModuleError::declared_row) return declared_name(runtime, module->inner);
    return std::visit(ErrorNamer{runtime}, error.value);
}

json::value result_json(const frame::Runtime& runtime, const DispatchResult& result)
{
    if (result) return "ok";
    json::object out;
    const auto& error = result.error();
    if (const auto* module = std::get_if<DispatchError::Module>(&error.value)) {
        const auto* pallet = runtime.pallet(module->inner.index);
        out["module"] = pallet ? pallet->name : "?";
    }
    out["error"] = error_name(runtime, error);
    return out;
}

std::vector<BytesView> events_of(const frame::Runtime& runtime, const std::vector<Bytes>& events,
                                 std::string_view pallet, std::string_view name)
{
    std::vector<BytesView> found;
    for (const Bytes& event : events) {
        const auto* info = event.size() < event_head ? nullptr : runtime.pallet(event[1]);
        if (!info || info->name != pallet) continue;
        if (name.empty() || event_name(*info, runtime.setup.spec_version, event[2]) == name) found.push_back(event);
    }
    return found;
}

BytesView event_fields(BytesView event)
{
    return event.subspan(event_head);
}

Bytes StorageText::prefix_of(std::string_view item) const
{
    for (const auto* pallet : runtime_.pallets)
        for (const auto& row : pallet->storage)
            if (std::string(pallet->name) + "." + std::string(row.name) == item) return to_bytes(row.prefix);
    return {};
}

std::string StorageText::item_of(BytesView key) const
{
    for (const auto* pallet : runtime_.pallets)
        for (const auto& item : pallet->storage)
            if (state::starts_with(key, item.prefix)) return std::string(pallet->name) + "." + std::string(item.name);
    return {};
}

const metadata::Metadata& StorageText::metadata()
{
    if (!metadata_) metadata_ = runtime::build_metadata(runtime_);
    return *metadata_;
}

std::string StorageText::key_text(BytesView key)
{
    const std::string name = item_of(key);
    const auto dot = name.find('.');
    if (dot == std::string::npos) return to_hex(key);
    const auto item = metadata::find_item(metadata(), name.substr(0, dot), name.substr(dot + 1));
    const auto keys = item ? metadata::storage_keys(metadata(), *item, key) : failure("");
    return keys ? name + json::serialize(*keys) : name + " " + to_hex(key);
}

std::string StorageText::value_text(BytesView key, const std::optional<Bytes>& value)
{
    if (!value) return "nothing";
    const std::string name = item_of(key);
    const auto dot = name.find('.');
    if (dot == std::string::npos) return to_hex(*value);
    const auto item = metadata::find_item(metadata(), name.substr(0, dot), name.substr(dot + 1));
    if (!item) return to_hex(*value);
    const auto decoded = metadata::to_json(metadata().types, item->value_type(), *value);
    return decoded ? json::serialize(*decoded) : to_hex(*value);
}

}  // namespace tau::vectors
