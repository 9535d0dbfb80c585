#include "client/chain.hpp"

#include "base/hex.hpp"
#include "client/json_access.hpp"
#include "client/metadata_cache.hpp"
#include "crypto/ss58.hpp"
#include "metadata/integer.hpp"

namespace tau::client {
namespace {

constexpr u8 wanted_version = 15;

/// system_properties give one token as a value, several as a list.
const json::value* first_of(const json::value* value)
{
    if (value && value->is_array() && !value->get_array().empty()) return &value->get_array()[0];
    return value && !value->is_null() ? value : nullptr;
}

Token token_of(const json::value& properties)
{
    Token out;
    if (const auto* symbol = first_of(member(properties, "tokenSymbol")); symbol && symbol->is_string())
        out.symbol = std::string_view(symbol->get_string());
    if (const auto* decimals = first_of(member(properties, "tokenDecimals")); decimals && decimals->is_int64())
        out.decimals = static_cast<u8>(decimals->get_int64());
    return out;
}

}  // namespace

Answer<std::unique_ptr<Chain>> Chain::connect(const Url& url, ChainOptions options)
{
    TAU_TRY_ASSIGN(auto rpc, RpcClient::connect(url, options.rpc));
    std::unique_ptr<Chain> chain(new Chain(std::move(rpc)));
    TAU_TRY(chain->load_facts());
    TAU_TRY(chain->load_metadata(url.is_local() ? std::filesystem::path() : options.cache_directory));
    return chain;
}

Answer<void> Chain::load_facts()
{
    TAU_TRY_ASSIGN(
        const auto facts,
        rpc_->call_all({{"chain_getBlockHash", {0}}, {"state_getRuntimeVersion", {}}, {"system_properties", {}}}));
    TAU_TRY_ASSIGN(genesis_, hash_of(facts[0], "the genesis hash"));
    const auto* spec = member(facts[1], "specVersion");
    const auto* transaction = member(facts[1], "transactionVersion");
    if (!spec || !transaction) return error(ErrorKind::nonsense, "the node's runtime version lacks its numbers");
    TAU_TRY_ASSIGN(const u64 spec_version, client::number_of(*spec, "specVersion"));
    TAU_TRY_ASSIGN(const u64 transaction_version, client::number_of(*transaction, "transactionVersion"));
    version_.spec_version = static_cast<u32>(spec_version);
    version_.transaction_version = static_cast<u32>(transaction_version);
    if (const auto* name = member(facts[1], "specName"); name && name->is_string())
        version_.spec_name = std::string_view(name->get_string());
    token_ = token_of(facts[2]);
    return {};
}

Answer<void> Chain::load_metadata(const std::filesystem::path& cache)
{
    std::optional<Hash> code;
    if (!cache.empty()) {
        // ":code"; a node without it, or without the method, has its metadata fetched each time.
        const auto answer = rpc_->call("state_getStorageHash", {"0x3a636f6465"});
        if (answer && answer->is_string()) code = fixed_from_hex<32>(std::string_view(answer->get_string()));
    }
    if (code) {
        const auto cached = load_cached(cache, *code, wanted_version);
        auto known = cached ? metadata::decode(*cached) : std::nullopt;
        if (known) metadata_ = *std::move(known);
    }
    if (metadata_.pallets.empty()) {
        u8 version = wanted_version;
        TAU_TRY_ASSIGN(const Bytes fetched, fetch_metadata(version));
        auto decoded = metadata::decode(fetched);
        if (!decoded) return error(ErrorKind::nonsense, "the node's metadata is neither V14 nor V15");
        metadata_ = *std::move(decoded);
        if (code && version == wanted_version) store_cached(cache, *code, version, fetched);
    }
    if (const auto prefix = constant("System", "SS58Prefix"); prefix && prefix->is_int64())
        format_.ss58_prefix = static_cast<u16>(prefix->get_int64());
    return {};
}

Answer<Bytes> Chain::fetch_metadata(u8& version) const
{
    const auto answer = rpc_->call("state_call", {"Metadata_metadata_at_version", "0x0f000000"});
    if (answer) {
        TAU_TRY_ASSIGN(const Bytes bytes, bytes_of(*answer, "the metadata"));
        const auto opaque = scale::decoded<std::optional<Bytes>>(bytes);
        if (!opaque) return error(ErrorKind::nonsense, "the node's metadata is malformed");
        if (*opaque) return **opaque;
    } else if (answer.error().kind != ErrorKind::refused) {
        return tl::make_unexpected(answer.error());
    }
    version = 14;
    TAU_TRY_ASSIGN(const auto old, rpc_->call("state_getMetadata"));
    return bytes_of(old, "the metadata");
}

std::string Chain::address(const FixedBytes<32>& account) const
{
    return crypto::to_ss58(account, format_.ss58_prefix);
}

Answer<Bytes> bytes_of(const json::value& answer, std::string_view what)
{
    const auto bytes = answer.is_string() ? from_hex(std::string_view(answer.get_string())) : std::nullopt;
    if (!bytes) return error(ErrorKind::nonsense, std::string(what) + " came as something other than hex");
    return *bytes;
}

Answer<Hash> hash_of(const json::value& answer, std::string_view what)
{
    const auto hash = answer.is_string() ? fixed_from_hex<32>(std::string_view(answer.get_string())) : std::nullopt;
    if (!hash) return error(ErrorKind::nonsense, std::string(what) + " came as something other than a hash");
    return *hash;
}

Answer<u64> number_of(const json::value& answer, std::string_view what)
{
    const auto number = metadata::integer_of(answer);
    if (!number || number->negative || number->magnitude > U256{~u64{0}})
        return error(ErrorKind::nonsense, std::string(what) + " came as something other than a number");
    return static_cast<u64>(number->magnitude.lo);
}

json::value block_parameter(const std::optional<Hash>& at)
{
    return at ? json::value(to_hex(*at)) : json::value();
}

}  // namespace tau::client
