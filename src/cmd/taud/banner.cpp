#include "cmd/taud/banner.hpp"

#include "base/hex.hpp"
#include "crypto/keypair.hpp"
#include "crypto/mnemonic.hpp"
#include "crypto/sr25519.hpp"
#include "crypto/ss58.hpp"
#include "runtime/genesis.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

namespace tau::cmd {
namespace {

constexpr double rao_per_tao = 1e9;

/// The mini secret of a development account, in hex, as wallets import it.
std::string seed_of(std::string_view uri)
{
    const auto root = crypto::KeyPair::from_phrase(crypto::dev_phrase);
    TAU_ASSERT(root && uri.starts_with("//"));
    crypto::sr25519::SecretKey secret;
    std::ranges::copy(root->private_key(), secret.bytes.begin());
    const auto junction = crypto::make_junction(uri.substr(2), true);
    return to_hex(crypto::sr25519::hard_child_seed(secret, junction.chain_code).bytes);
}

std::string keeping_text(const ChainInfo& info)
{
    if (info.base_path.empty()) return "in memory, gone when this stops";
    return info.base_path + (info.head == 0 ? ", new" : fmt::format(", goes on from block {}", info.head));
}

std::string sealing_text(const ChainInfo& info)
{
    if (info.sealing == "instant") return "one for each arrival of transactions";
    if (info.sealing == "manual")
        return fmt::format(
            "on command: curl -H 'Content-Type: application/json' http://127.0.0.1:{} -d "
            R"('{{"jsonrpc":"2.0","id":1,"method":"engine_createBlock","params":[true,true]}}')",
            info.port);
    return fmt::format("every {} ms", info.block_time_ms);
}

}  // namespace

std::string banner_text(const ChainInfo& info)
{
    std::string out;
    out += fmt::format("taud {}  spec {}  profile {}\n", info.chain, info.spec_version, info.profile);
    out += fmt::format("genesis   {}\n", info.genesis_hash);
    out += fmt::format("chain     {}\n", keeping_text(info));
    out += fmt::format("blocks    {}\n", sealing_text(info));
    out += fmt::format("endpoint  ws://127.0.0.1:{0}  http://127.0.0.1:{0}\n", info.port);
    out += fmt::format("page      {}\n\n", info.page);
    out += fmt::format("{:<9} {:>15}  {:<48}  {}\n", "account", "TAO", "SS58 address", "seed (mini secret)");
    for (const auto& dev : runtime::dev_accounts())
        out +=
            fmt::format("{:<9} {:>15.0f}  {:<48}  {}\n", dev.uri, static_cast<double>(dev.balance.value) / rao_per_tao,
                        crypto::to_ss58(dev.account.bytes), seed_of(dev.uri));
    out += fmt::format("all derive from the well-known phrase: {}\n//Alice is sudo\n\n", crypto::dev_phrase);
    out += fmt::format(
        "try: taud query list --network ws://127.0.0.1:{0}\n"
        "     btcli query subnets --network ws://127.0.0.1:{0}\n",
        info.port);
    return out;
}

std::string info_json(const ChainInfo& info)
{
    namespace json = boost::json;
    json::array accounts;
    for (const auto& dev : runtime::dev_accounts())
        accounts.push_back(json::object{{"uri", dev.uri},
                                        {"ss58", crypto::to_ss58(dev.account.bytes)},
                                        {"publicKey", to_hex(dev.account.bytes)},
                                        {"seed", seed_of(dev.uri)},
                                        {"balanceRao", dev.balance.value}});
    const std::string http = fmt::format("http://127.0.0.1:{}", info.port);
    return json::serialize(json::object{{"chain", info.chain},
                                        {"specVersion", info.spec_version},
                                        {"profile", info.profile},
                                        {"genesisHash", info.genesis_hash},
                                        {"ws", fmt::format("ws://127.0.0.1:{}", info.port)},
                                        {"http", http},
                                        {"page", info.page},
                                        {"ss58Prefix", 42},
                                        {"phrase", crypto::dev_phrase},
                                        {"sudo", "//Alice"},
                                        {"accounts", std::move(accounts)}}) +
           "\n";
}

}  // namespace tau::cmd
