#include "metadata/extrinsic.hpp"

#include "base/hex.hpp"
#include "crypto/hash.hpp"
#include "metadata/lookup.hpp"
#include "primitives/era.hpp"

namespace tau::metadata {
namespace {

constexpr u8 signed_bit = 0x80;
constexpr u8 general_bit = 0x40;
constexpr u8 version_bits = 0x3f;

/// Reads the parts of one extrinsic in turn into an object.
class ExtrinsicReader {
public:
    ExtrinsicReader(const Metadata& metadata, BytesView bytes, Format format)
        : metadata_(metadata), reader_(bytes), format_(format)
    {
    }

    Result<json::object> read()
    {
        const std::size_t length = scale::decode_length(reader_);
        if (!reader_.ok || length != reader_.in.size()) return failure("the length prefix of the extrinsic is wrong");
        const u8 first = next_byte();
        const u8 version = first & version_bits;
        const bool is_signed = (first & signed_bit) != 0;
        const bool is_general = (first & general_bit) != 0;
        const bool known = version == 4 ? !is_general : version == 5 && !is_signed;
        if (!known) return failure("an extrinsic of unknown version byte " + to_hex(BytesView(&first, 1)));
        out_["version"] = version;
        out_["signed"] = is_signed;
        if (is_signed) TAU_TRY(preamble());
        if (is_general) out_["extension_version"] = next_byte();
        if (is_signed || is_general) TAU_TRY(extensions());
        TAU_TRY(part("call", metadata_.extrinsic.call));
        if (!reader_.at_end()) return failure("bytes left over after the extrinsic's call");
        return std::move(out_);
    }

private:
    u8 next_byte()
    {
        u8 out = 0;
        scale::decode(reader_, out);
        return out;
    }

    Result<void> part(std::string_view name, TypeId type)
    {
        TAU_TRY_ASSIGN(out_[name], to_json(metadata_.types, type, reader_, format_));
        return {};
    }

    Result<void> preamble()
    {
        TAU_TRY(part("address", metadata_.extrinsic.address));
        return part("signature", metadata_.extrinsic.signature);
    }

    Result<void> extensions()
    {
        json::object others;
        for (const SignedExtension& extension : metadata_.extrinsic.extensions) {
            if (is_zero_sized(metadata_.types, extension.type)) continue;
            const std::string& name = extension.identifier;
            if (name == "CheckMortality" || name == "CheckEra") {
                TAU_TRY(era());
                continue;
            }
            TAU_TRY_ASSIGN(auto value, to_json(metadata_.types, extension.type, reader_, format_));
            if (name == "CheckNonce")
                out_["nonce"] = std::move(value);
            else if (name == "ChargeTransactionPayment")
                out_["tip"] = std::move(value);
            else
                others[name] = std::move(value);
        }
        out_["extensions"] = std::move(others);
        return {};
    }

    Result<void> era()
    {
        Era era;
        scale::decode(reader_, era);
        if (!reader_.ok) return failure("the era of the extrinsic is malformed");
        if (era.is_immortal())
            out_["era"] = "Immortal";
        else
            out_["era"] = json::object{{"period", era.period}, {"phase", era.phase}};
        return {};
    }

    const Metadata& metadata_;
    scale::Reader reader_;
    const Format format_;
    json::object out_;
};

/// {"phase": …, "event": {"pallet", "event", "args"}, "topics"} as one level.
json::object flat_event(json::object record)
{
    json::object out;
    const json::value& phase = record["phase"];
    const auto* in_extrinsic = phase.if_object();
    out["phase"] = in_extrinsic ? json::value(in_extrinsic->begin()->key()) : phase;
    out["extrinsic"] = in_extrinsic ? in_extrinsic->begin()->value() : json::value();
    if (auto* event = record["event"].if_object())
        for (auto& member : *event) out[member.key()] = std::move(member.value());
    out["topics"] = std::move(record["topics"]);
    return out;
}

}  // namespace

Result<json::object> extrinsic_to_json(const Metadata& metadata, BytesView extrinsic, Format format)
{
    TAU_TRY_ASSIGN(json::object parts, ExtrinsicReader(metadata, extrinsic, format).read());
    json::object out;
    out["hash"] = to_hex(crypto::blake2b_256(extrinsic));
    out["length"] = extrinsic.size();
    for (auto& part : parts) out[part.key()] = std::move(part.value());
    return out;
}

Result<json::array> events_to_json(const Metadata& metadata, BytesView events, Format format)
{
    const Pallet* system = metadata.pallet("System");
    if (!system || !system->storage) return failure("the metadata has no System.Events");
    const auto& entries = system->storage->entries;
    const auto entry = std::ranges::find(entries, "Events", &StorageEntry::name);
    const auto* plain = entry == entries.end() ? nullptr : std::get_if<Plain>(&entry->type);
    if (!plain) return failure("the metadata has no System.Events");
    TAU_TRY_ASSIGN(auto decoded, to_json(metadata.types, plain->value, events, format));
    name_errors(metadata, decoded);
    json::array out;
    if (!decoded.is_array()) return failure("System.Events is no list");
    for (json::value& record : decoded.get_array()) {
        if (!record.is_object()) return failure("System.Events is no list of records");
        out.push_back(flat_event(std::move(record.get_object())));
    }
    return out;
}

}  // namespace tau::metadata
