#include "frame/describe.hpp"
#include "pallets/commitments/store/types.hpp"

namespace tau::pallets::commitments {
namespace {

namespace describe = frame::describe;

bool is_timelocked(u8 kind)
{
    return kind == Data::timelock_encrypted || kind == Data::timelock_reveal_failed;
}
bool is_raw(u8 kind)
{
    return kind >= Data::raw_first && kind <= Data::raw_last;
}
bool is_hash(u8 kind)
{
    return kind >= Data::hash_first && kind <= Data::hash_last;
}

Bytes take_bounded(scale::Reader& r, std::size_t max)
{
    const std::size_t length = scale::decode_length(r);
    if (length > max) r.fail();
    return to_bytes(r.take(length));
}

template <std::size_t N>
u32 byte_array(frame::TypeRegistry& r)
{
    return frame::type_of<FixedBytes<N>>(r);
}

/// Variants Raw0..Raw128, each around an array of that many bytes.
template <std::size_t... N>
void add_raw(frame::TypeRegistry& r, metadata::Variants& all, std::index_sequence<N...>)
{
    (all.variants.push_back({"Raw" + std::to_string(N),
                             {describe::unnamed_field({byte_array<N>(r)})},
                             static_cast<u8>(Data::raw_first + N),
                             {}}),
     ...);
}

metadata::Variant timelocked(frame::TypeRegistry& r, std::string name, u8 index)
{
    const auto bytes = describe::id_of<BoundedVec<u8, Data::timelocked_max>>(r);
    return {std::move(name),
            {{"encrypted", bytes, std::nullopt, {}}, {"reveal_round", describe::id_of<u64>(r), std::nullopt, {}}},
            index,
            {}};
}

}  // namespace

metadata::Type Data::describe_as(frame::TypeRegistry& r)
{
    metadata::Variants all;
    all.variants.push_back({"None", {}, 0, {}});
    add_raw(r, all, std::make_index_sequence<129>{});
    u8 index = hash_first;
    for (const auto* name : {"BlakeTwo256", "Sha256", "Keccak256", "ShaThree256"})
        all.variants.push_back({name, {describe::unnamed_field({byte_array<32>(r)})}, index++, {}});
    all.variants.push_back(timelocked(r, "TimelockEncrypted", timelock_encrypted));
    all.variants.push_back({"ResetBondsFlag", {}, reset_bonds_flag, {}});
    all.variants.push_back(
        {"BigRaw", {describe::unnamed_field(describe::id_of<BoundedVec<u8, big_raw_max>>(r))}, big_raw, {}});
    all.variants.push_back(timelocked(r, "TimelockRevealFailed", timelock_reveal_failed));
    return {frame::path_segments("pallet_commitments::types::Data"), {}, std::move(all), {}};
}

void Data::scale_encode(Bytes& out) const
{
    out.push_back(kind);
    if (is_timelocked(kind) || kind == big_raw)
        scale::encode(out, bytes);
    else
        append(out, bytes);
    if (is_timelocked(kind)) scale::encode(out, reveal_round);
}

void Data::scale_decode(scale::Reader& r)
{
    scale::decode(r, kind);
    bytes.clear();
    reveal_round = 0;
    if (is_raw(kind))
        bytes = to_bytes(r.take(kind - raw_first));
    else if (is_hash(kind))
        bytes = to_bytes(r.take(32));
    else if (kind == big_raw)
        bytes = take_bounded(r, big_raw_max);
    else if (is_timelocked(kind)) {
        bytes = take_bounded(r, timelocked_max);
        scale::decode(r, reveal_round);
    } else if (kind != 0 && kind != reset_bonds_flag)
        r.fail();
}

}  // namespace tau::pallets::commitments
