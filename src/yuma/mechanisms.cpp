#include "yuma/yuma.hpp"

#include <algorithm>

namespace tau::yuma {
namespace {

/// existing + added * weight, truncated.
template <class T>
void accumulate(std::vector<T>& existing, std::span<const T> added, U64F64 weight)
{
    for (std::size_t i = 0; i < added.size(); ++i) {
        const U64F64 part = U64F64::from_num(added[i]).saturating_mul(weight);
        existing[i] = U64F64::from_num(existing[i]).saturating_add(part).template to_num<T>();
    }
}

void add_amounts(std::vector<u64>& existing, std::span<const u64> added)
{
    for (std::size_t i = 0; i < added.size(); ++i) {
        if (__builtin_add_overflow(existing[i], added[i], &existing[i])) existing[i] = ~u64{0};
    }
}

void add_flags(std::vector<u8>& existing, std::span<const u8> added)
{
    for (std::size_t i = 0; i < added.size(); ++i) existing[i] |= added[i];
}

void resize_columns(EpochOutput& out, std::size_t n)
{
    for (auto* column : {&out.consensus, &out.dividends, &out.validator_trust, &out.stake_weight}) column->resize(n);
    for (auto* column : {&out.active, &out.validator_permit}) column->resize(n);
    for (auto* column : {&out.server_emission, &out.validator_emission, &out.emission}) column->resize(n);
}

void aggregate(EpochOutput& out, const MechanismOutput& part, U64F64 weight)
{
    accumulate<u16>(out.consensus, part.consensus, weight);
    accumulate<u16>(out.dividends, part.dividends, weight);
    accumulate<u16>(out.validator_trust, part.validator_trust, weight);
    accumulate<u16>(out.stake_weight, part.stake_weight, weight);
    accumulate<u64>(out.emission, part.emission, weight);
    add_flags(out.active, part.active);
    add_flags(out.validator_permit, part.validator_permit);
    add_amounts(out.server_emission, part.server_emission);
    add_amounts(out.validator_emission, part.validator_emission);
}

}  // namespace

std::vector<u64> split_emissions(u64 emission, std::size_t mechanisms, const std::optional<std::vector<u16>>& split)
{
    std::vector<u64> parts(mechanisms);
    u64 given = 0;
    for (std::size_t m = 0; m < mechanisms; ++m) {
        const u16 proportion = split && m < split->size() ? (*split)[m] : u16{0};
        parts[m] = split ? static_cast<u64>(u128{emission} * proportion / 65535) : emission / mechanisms;
        given += parts[m];  // Wraps, as the reference's sum.
    }
    if (mechanisms != 0 && given < emission) add_amounts(parts, std::vector<u64>{emission - given});
    return parts;
}

EpochOutput run_epoch(const EpochInput& input)
{
    EpochOutput out;
    resize_columns(out, input.subnet.n);
    Stages stages;
    const auto parts = split_emissions(input.emission, input.mechanisms.size(), input.emission_split);
    for (std::size_t m = 0; m < input.mechanisms.size(); ++m) {
        out.mechanisms.push_back(run_mechanism(input.subnet, input.mechanisms[m], parts[m], stages));
        // Without any emission the first mechanism counts alone.
        const U64F64 otherwise = m == 0 ? U64F64::one() : U64F64::zero();
        const U64F64 weight = U64F64::from_num(parts[m]).safe_div_or(U64F64::from_num(input.emission), otherwise);
        aggregate(out, out.mechanisms.back(), weight);
    }
    return out;
}

}  // namespace tau::yuma
