// Collects the types a runtime's declarations use into a portable registry, each once.
#pragma once

#include "metadata/registry.hpp"

#include <map>

namespace tau::frame {

struct Runtime;

class TypeRegistry {
public:
    /// `runtime` describes RuntimeCall, RuntimeEvent and RuntimeError.
    explicit TypeRegistry(const Runtime& runtime) : runtime_(runtime) {}

    /// Id of the type with this identity; `make` builds it the first time. Types may be recursive.
    template <class Make>
    u32 intern(const void* identity, Make&& make)
    {
        const auto [it, is_new] = ids_.try_emplace(identity, static_cast<u32>(types_.size()));
        const u32 id = it->second;
        if (!is_new) return id;
        types_.push_back({{id}, {}});
        metadata::Type type = make(*this);
        types_[id].type = std::move(type);
        return id;
    }

    const Runtime& runtime() const { return runtime_; }
    metadata::Registry take() { return std::move(types_); }

private:
    const Runtime& runtime_;
    std::map<const void*, u32> ids_;
    metadata::Registry types_;
};

/// "a::b::C" as the segments of a type's path.
std::vector<std::string> path_segments(std::string_view path);

/// The outer enums, which only the runtime knows.
u32 describe_runtime_call(TypeRegistry&);
u32 describe_runtime_event(TypeRegistry&);
u32 describe_runtime_error(TypeRegistry&);

}  // namespace tau::frame
