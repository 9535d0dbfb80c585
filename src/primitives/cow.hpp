// Rust's Cow where metadata shows it: a T by another name.
#pragma once

#include "scale/scale.hpp"

namespace tau {

template <class T>
struct Cow {
    T value{};

    void scale_encode(Bytes& out) const { scale::encode(out, value); }
    void scale_decode(scale::Reader& r) { scale::decode(r, value); }
    friend bool operator==(const Cow&, const Cow&) = default;
};

}  // namespace tau
