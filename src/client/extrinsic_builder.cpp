#include "client/extrinsic_builder.hpp"

#include "base/hex.hpp"
#include "client/amount.hpp"
#include "crypto/hash.hpp"
#include "metadata/lookup.hpp"
#include "metadata/storage_key.hpp"
#include "metadata/text.hpp"

#include <boost/json/object.hpp>

namespace tau::client {
namespace {

constexpr std::size_t longest_plain_payload = 256;  // sp_runtime::generic::SignedPayload
constexpr u8 signed_v4 = 0x84;

/// Fills one extension after the other.
class Filler {
public:
    Filler(const metadata::Metadata& metadata, const SigningFacts& facts) : metadata_(metadata), facts_(facts) {}

    Result<void> fill(const metadata::SignedExtension& extension, SigningParts& out) const
    {
        const std::string& name = extension.identifier;
        const auto extra = [&](const json::value& v) { return encode(extension.type, v, out.extra); };
        const auto additional = [&](const json::value& v) {
            return encode(extension.additional_signed, v, out.additional);
        };
        if (name == "CheckSpecVersion") return additional(facts_.spec_version);
        if (name == "CheckTxVersion") return additional(facts_.transaction_version);
        if (name == "CheckGenesis") return additional(json::value(to_hex(facts_.genesis)));
        if (name == "CheckNonce") return extra(facts_.nonce);
        if (name == "ChargeTransactionPayment") return extra(json::value(decimal_text(facts_.tip_rao)));
        if (name == "ChargeAssetTxPayment")
            return extra(json::object{{"tip", decimal_text(facts_.tip_rao)}, {"asset_id", nullptr}});
        if (name == "CheckMortality" || name == "CheckEra") {
            scale::encode(out.extra, facts_.era);
            return additional(json::value(to_hex(facts_.era_block)));
        }
        if (name == "CheckMetadataHash") {
            const auto& hash = facts_.metadata_hash;
            TAU_TRY(extra(json::object{{"mode", hash ? "Enabled" : "Disabled"}}));
            return additional(hash ? json::value(to_hex(*hash)) : json::value());
        }
        if (is_empty(extension.type) && is_empty(extension.additional_signed)) return {};
        return failure("its data is not known to this program");
    }

private:
    bool is_empty(metadata::TypeId type) const { return metadata::is_zero_sized(metadata_.types, type); }

    Result<void> encode(metadata::TypeId type, const json::value& value, Bytes& out) const
    {
        return metadata::from_json(metadata_.types, type, value, out);
    }

    const metadata::Metadata& metadata_;
    const SigningFacts& facts_;
};

std::string_view scheme_name(crypto::Scheme scheme)
{
    switch (scheme) {
    case crypto::Scheme::ed25519:
        return "Ed25519";
    case crypto::Scheme::sr25519:
        return "Sr25519";
    case crypto::Scheme::ecdsa:
        break;
    }
    return "Ecdsa";
}

}  // namespace

Bytes SigningParts::payload() const
{
    Bytes out = call;
    append(out, extra);
    append(out, additional);
    return out.size() <= longest_plain_payload ? out : to_bytes(crypto::blake2b_256(out));
}

Result<SigningParts> signing_parts(const metadata::Metadata& metadata, Bytes call, const SigningFacts& facts)
{
    SigningParts out{std::move(call), {}, {}};
    const Filler filler(metadata, facts);
    for (const auto& extension : metadata.extrinsic.extensions)
        if (auto filled = filler.fill(extension, out); !filled)
            return failure("signed extension " + extension.identifier + ": " + filled.error().message);
    return out;
}

Result<Bytes> assemble(const metadata::Metadata& metadata, const SigningParts& parts, const FixedBytes<32>& account,
                       crypto::Scheme scheme, BytesView signature, metadata::Format format)
{
    const auto& extrinsic = metadata.extrinsic;
    Bytes body{signed_v4};
    TAU_TRY(metadata::from_json(metadata.types, extrinsic.address, json::value(to_hex(account)), body, format));
    const json::object typed{{scheme_name(scheme), to_hex(signature)}};
    TAU_TRY(metadata::from_json(metadata.types, extrinsic.signature, typed, body, format));
    append(body, parts.extra);
    append(body, parts.call);
    return scale::encoded(body);
}

Result<const metadata::Variant*> find_call(const metadata::Metadata& metadata, std::string_view pallet_name,
                                           std::string_view name)
{
    TAU_TRY_ASSIGN(const auto* pallet, metadata::find_pallet(metadata, pallet_name));
    const auto* type = pallet->calls ? metadata::find(metadata.types, *pallet->calls) : nullptr;
    const auto* calls = type ? std::get_if<metadata::Variants>(&type->definition) : nullptr;
    if (!calls) return failure(pallet->name + " has no calls");
    if (const auto* call = metadata::find_variant(*calls, name)) return call;
    std::vector<std::string> names;
    for (const auto& call : calls->variants) names.push_back(call.name);
    return failure("no call \"" + std::string(name) + "\" in " + pallet->name + metadata::did_you_mean(name, names));
}

Result<Bytes> encode_call(const metadata::Metadata& metadata, std::string_view pallet, std::string_view name,
                          const json::value& arguments, metadata::Format format)
{
    TAU_TRY_ASSIGN(const auto* call, find_call(metadata, pallet, name));
    Bytes out{metadata.pallet(pallet)->index, call->index};
    const auto encoded = metadata::fields_from_json(metadata.types, call->fields, arguments, out, format);
    if (encoded) return out;
    // Paths into a value begin with a point; here the first part is the argument's name.
    const std::string& why = encoded.error().message;
    return failure(why.starts_with('.') ? why.substr(1) : why);
}

}  // namespace tau::client
