// The runtime's version as clients read it (sp_version::RuntimeVersion).
#pragma once

#include "primitives/cow.hpp"

namespace tau {

struct RuntimeVersion {
    static constexpr std::string_view type_path = "sp_version::RuntimeVersion";
    Cow<std::string> spec_name;
    Cow<std::string> impl_name;
    u32 authoring_version = 0;
    u32 spec_version = 0;
    u32 impl_version = 0;
    Cow<std::vector<std::tuple<FixedBytes<8>, u32>>> apis;
    u32 transaction_version = 0;
    u8 system_version = 0;
};

}  // namespace tau
