// Which runtime this is: its revision (spec version) and its profile, both chosen when the program starts.
#pragma once

#include "base/types.hpp"

namespace tau::frame {

/// `fast`: 250 ms blocks and the reference's fast-runtime constants. `finney`: 12 s and production constants.
enum class Profile : u8 { fast, finney };

/// Spec versions this program can be.
inline constexpr u32 spec_461 = 461;
inline constexpr u32 spec_475 = 475;

struct Setup {
    u32 spec_version = spec_475;
    Profile profile = Profile::fast;
};

/// The spec versions at which a row exists: [since, until).
struct Availability {
    u32 since = 0;
    u32 until = ~u32{0};
    constexpr bool holds(u32 spec_version) const { return spec_version >= since && spec_version < until; }
};

/// A value that may differ between the profiles, or from a spec version on.
template <class T>
class Setting {
public:
    constexpr Setting() = default;
    constexpr Setting(T value) : fast_(value), finney_(value), later_(value) {}
    constexpr Setting(T fast, T finney) : fast_(fast), finney_(finney), later_(fast) {}
    /// This value up to `spec_version`, `later` from there on.
    constexpr Setting from(u32 spec_version, T later) const
    {
        Setting out = *this;
        out.since_ = spec_version;
        out.later_ = later;
        return out;
    }
    constexpr const T& of(const Setup& setup) const
    {
        if (setup.spec_version >= since_) return later_;
        return setup.profile == Profile::fast ? fast_ : finney_;
    }

private:
    T fast_{};
    T finney_{};
    T later_{};
    u32 since_ = ~u32{0};
};

}  // namespace tau::frame
