// Memory that is overwritten before it is given back.
#pragma once

#include "base/types.hpp"

#include <memory>

namespace tau::crypto {

/// Overwrites with zeros in a way the compiler does not drop.
void wipe(std::span<u8> bytes);

/// N secret bytes.
template <std::size_t N>
struct Secret {
    FixedBytes<N> bytes{};

    Secret() = default;
    explicit Secret(const FixedBytes<N>& value) : bytes(value) {}
    Secret(const Secret&) = default;
    Secret& operator=(const Secret&) = default;
    ~Secret() { wipe(bytes); }
};

template <class T>
struct WipingAllocator {
    using value_type = T;

    WipingAllocator() = default;
    template <class U>
    WipingAllocator(const WipingAllocator<U>&)
    {
    }
    T* allocate(std::size_t count) { return std::allocator<T>{}.allocate(count); }
    void deallocate(T* memory, std::size_t count)
    {
        wipe({reinterpret_cast<u8*>(memory), count * sizeof(T)});
        std::allocator<T>{}.deallocate(memory, count);
    }
    friend bool operator==(const WipingAllocator&, const WipingAllocator&) { return true; }
};

/// Secret bytes or text of any length. Not std::string: that keeps short text inside itself, out of the allocator's
/// reach.
using SecretBytes = std::vector<u8, WipingAllocator<u8>>;

inline SecretBytes to_secret(BytesView bytes)
{
    return {bytes.begin(), bytes.end()};
}

inline SecretBytes to_secret(std::string_view text)
{
    return to_secret(as_bytes(text));
}

}  // namespace tau::crypto
