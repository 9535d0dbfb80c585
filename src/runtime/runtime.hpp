// The chain's runtime: which pallets, extensions and APIs there are.
#pragma once

#include "frame/runtime.hpp"

namespace tau::runtime {

/// The runtime at a revision and profile.
frame::Runtime make_runtime(const frame::Setup& setup);

/// Metadata as `state_getMetadata` and the Metadata API give it: version 14 or 15.
metadata::Metadata build_metadata(const frame::Runtime& runtime);

/// Filter of calls that no origin but root may make (BaseCallFilter): what safe mode stops, and a batch directly inside
/// a batch.
bool call_allowed(frame::Context& ctx, BytesView call);

/// The row of "Core_version" and its like; nullptr when this revision has none of the name.
const frame::ApiMethodInfo* find_api_method(const frame::Runtime& runtime, std::string_view method);

/// Answers `Api_method` with SCALE arguments on the world in `ctx`; nullopt when unknown or undecodable.
std::optional<Bytes> call_api(frame::Context& ctx, std::string_view method, BytesView arguments);

}  // namespace tau::runtime
