#include "runtime/extension_types.hpp"

#include "frame/describe.hpp"
#include "primitives/signature.hpp"
#include "runtime/extrinsic.hpp"
#include "runtime/runtime.hpp"

namespace tau::runtime {
namespace {

using frame::type_of;
using frame::TypeRegistry;
namespace describe = frame::describe;

// One type per extension. Those with fields carry them as they go into the extrinsic's extra.

struct CheckNonZeroSender {
    static constexpr std::string_view type_path = "frame_system::extensions::check_non_zero_sender::CheckNonZeroSender";
};
struct CheckSpecVersion {
    static constexpr std::string_view type_path = "frame_system::extensions::check_spec_version::CheckSpecVersion";
};
struct CheckTxVersion {
    static constexpr std::string_view type_path = "frame_system::extensions::check_tx_version::CheckTxVersion";
};
struct CheckGenesis {
    static constexpr std::string_view type_path = "frame_system::extensions::check_genesis::CheckGenesis";
};
/// The era, which every client knows as an enum of 256 variants: Immortal, and one per first byte of a mortal era.
struct EraEnum {
    static metadata::Type describe_as(TypeRegistry& r)
    {
        metadata::Variants all;
        all.variants.push_back({"Immortal", {}, 0, {}});
        for (u32 i = 1; i < 256; ++i)
            all.variants.push_back({"Mortal" + std::to_string(i),
                                    {describe::unnamed_field(describe::id_of<u8>(r))},
                                    static_cast<u8>(i),
                                    {}});
        return {frame::path_segments(Era::type_path), {}, std::move(all), {}};
    }
};
struct CheckMortality {
    static constexpr std::string_view type_path = "node_subtensor_runtime::check_mortality::CheckMortality";
    static constexpr bool tuple = true;
    EraEnum era;
};
struct CheckNonce {
    static constexpr std::string_view type_path = "node_subtensor_runtime::check_nonce::CheckNonce";
    static constexpr bool tuple = true;
    scale::Compact<u32> nonce;
};
struct CheckWeight {
    static constexpr std::string_view type_path = "frame_system::extensions::check_weight::CheckWeight";
};
struct ChargeTransactionPayment {
    static constexpr std::string_view type_path = "pallet_transaction_payment::ChargeTransactionPayment";
    static constexpr bool tuple = true;
    scale::Compact<Tao> tip;
};
struct ChargeTransactionPaymentWrapper {
    static constexpr std::string_view type_path =
        "node_subtensor_runtime::transaction_payment_wrapper::ChargeTransactionPaymentWrapper";
    ChargeTransactionPayment inner;
};
struct SudoTransactionExtension {
    static constexpr std::string_view type_path = "node_subtensor_runtime::sudo_wrapper::SudoTransactionExtension";
};
struct CheckShieldedTxValidity {
    static constexpr std::string_view type_path = "pallet_shield::extension::CheckShieldedTxValidity";
};
struct SubtensorTransactionExtension {
    static constexpr std::string_view type_path =
        "pallet_subtensor::extensions::subtensor::SubtensorTransactionExtension";
};
struct DrandPriority {
    static constexpr std::string_view type_path = "pallet_drand::drand_priority::DrandPriority";
};
enum class Mode : u8 { Disabled, Enabled };
constexpr std::string_view type_path(Mode)
{
    return "frame_metadata_hash_extension::Mode";
}
struct CheckMetadataHash {
    static constexpr std::string_view type_path = "frame_metadata_hash_extension::CheckMetadataHash";
    Mode mode{};
};

/// Nested as the reference nests them; encodes like the flat list.
using Extra = std::tuple<std::tuple<CheckNonZeroSender, CheckSpecVersion, CheckTxVersion, CheckGenesis, CheckMortality,
                                    CheckNonce, CheckWeight>,
                         std::tuple<ChargeTransactionPaymentWrapper, SudoTransactionExtension, CheckShieldedTxValidity,
                                    SubtensorTransactionExtension, DrandPriority>,
                         CheckMetadataHash>;

template <class Extension, class Additional = scale::Unit>
constexpr frame::SignedExtensionInfo extension{reflect::type_name<Extension>, &type_of<Extension>,
                                               &type_of<Additional>};

constexpr frame::SignedExtensionInfo extensions[] = {
    extension<CheckNonZeroSender>,
    extension<CheckSpecVersion, u32>,
    extension<CheckTxVersion, u32>,
    extension<CheckGenesis, H256>,
    extension<CheckMortality, H256>,
    extension<CheckNonce>,
    extension<CheckWeight>,
    extension<ChargeTransactionPayment>,
    extension<SudoTransactionExtension>,
    extension<CheckShieldedTxValidity>,
    extension<SubtensorTransactionExtension>,
    extension<DrandPriority>,
    extension<CheckMetadataHash, std::optional<FixedBytes<32>>>,
};

/// The extrinsic: opaque bytes, with its parts as parameters, where V14 clients look for them by name.
metadata::Type extrinsic_like(TypeRegistry& r, std::string_view path, std::string_view extra_name)
{
    return describe::generic(path,
                             {{"Address", describe::id_of<MultiAddress>(r)},
                              {"Call", describe::id_of<frame::RuntimeCall>(r)},
                              {"Signature", describe::id_of<MultiSignature>(r)},
                              {std::string(extra_name), describe::id_of<Extra>(r)}},
                             metadata::Composite{{describe::unnamed_field(describe::id_of<Bytes>(r))}});
}

struct GenericExtrinsic {
    static metadata::Type describe_as(TypeRegistry& r)
    {
        return extrinsic_like(r, "sp_runtime::generic::unchecked_extrinsic::UncheckedExtrinsic", "Extra");
    }
};
struct RuntimeType {
    static constexpr std::string_view type_path = "node_subtensor_runtime::Runtime";
};

}  // namespace

metadata::Type UncheckedExtrinsic::describe_as(TypeRegistry& r)
{
    auto type = extrinsic_like(r, "fp_self_contained::unchecked_extrinsic::UncheckedExtrinsic", "Extension");
    type.definition = metadata::Composite{{describe::unnamed_field(describe::id_of<GenericExtrinsic>(r))}};
    return type;
}

void UncheckedExtrinsic::scale_decode(scale::Reader& r)
{
    const BytesView whole = r.in;
    r.take(scale::decode_length(r));
    if (r.ok) encoded = to_bytes(whole.first(whole.size() - r.in.size()));
}

std::span<const frame::SignedExtensionInfo> extension_rows()
{
    return extensions;
}

frame::ExtrinsicTypes extrinsic_types()
{
    return {&type_of<UncheckedExtrinsic>, &type_of<MultiAddress>, &type_of<MultiSignature>, &type_of<Extra>,
            &type_of<RuntimeType>};
}

metadata::Metadata build_metadata(const frame::Runtime& runtime)
{
    return frame::build_metadata(runtime, extrinsic_types());
}

}  // namespace tau::runtime
