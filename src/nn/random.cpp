#include "nn/random.hpp"

#include <bit>

namespace tau::nn {

namespace {

u64 splitmix(u64& state)
{
    state += 0x9e3779b97f4a7c15;
    u64 z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

}  // namespace

Random::Random(u64 seed)
{
    for (u64& word : state_) word = splitmix(seed);
}

u64 Random::next()
{
    const u64 result = std::rotl(state_[0] + state_[3], 23) + state_[0];
    const u64 shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

u32 Random::below(u32 bound)
{
    return static_cast<u32>(((next() >> 32) * bound) >> 32);
}

float Random::uniform()
{
    return static_cast<float>(next() >> 40) * 0x1p-24f;
}

float Random::between(float low, float high)
{
    return low + (high - low) * uniform();
}

float Random::normal()
{
    const u64 bits = next();
    const u64 sum = (bits & 0xffff) + (bits >> 16 & 0xffff) + (bits >> 32 & 0xffff) + (bits >> 48);
    // Four uniforms on 0..65535: mean 2 * 65535, deviation 65536 / sqrt(3).
    return (static_cast<float>(sum) - 131070.0f) * (1.7320508f / 65536.0f);
}

u64 mix_seed(u64 seed, u64 index)
{
    u64 state = seed ^ (index * 0xd1342543de82ef95 + 1);
    splitmix(state);
    return splitmix(state);
}

}  // namespace tau::nn
