// The recorded metadata, for tests.
#pragma once

#include "metadata/metadata.hpp"

namespace tau::metadata {

/// The bytes of one file of tests/vectors/metadata; spec 461 or 475, version 14 or 15.
Bytes recorded_bytes(u32 spec, u8 version);
/// The same, decoded once per process.
const Metadata& recorded(u32 spec, u8 version = 15);

}  // namespace tau::metadata
