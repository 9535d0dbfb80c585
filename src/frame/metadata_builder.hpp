// Metadata from a runtime's rows.
#pragma once

#include "frame/runtime.hpp"

namespace tau::frame {

/// Types of the extrinsic and of the whole runtime, which the runtime room knows.
struct ExtrinsicTypes {
    TypeFn extrinsic = nullptr;  ///< V14's type, with Address, Call, Signature and Extra as parameters.
    TypeFn address = nullptr;
    TypeFn signature = nullptr;
    TypeFn extra = nullptr;
    TypeFn runtime = nullptr;
};

metadata::Metadata build_metadata(const Runtime& runtime, const ExtrinsicTypes& types);

}  // namespace tau::frame
