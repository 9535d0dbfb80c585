// The signed extensions and the extrinsic as metadata describes them.
#pragma once

#include "frame/metadata_builder.hpp"

namespace tau::runtime {

/// An extrinsic as an argument or result of a runtime API: its bytes with the length prefix.
struct UncheckedExtrinsic {
    Bytes encoded;

    static metadata::Type describe_as(frame::TypeRegistry& r);
    void scale_encode(Bytes& out) const { tau::append(out, encoded); }
    void scale_decode(scale::Reader& r);
};

std::span<const frame::SignedExtensionInfo> extension_rows();
frame::ExtrinsicTypes extrinsic_types();

}  // namespace tau::runtime
