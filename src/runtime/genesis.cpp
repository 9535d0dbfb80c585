#include "runtime/genesis.hpp"

#include "base/hex.hpp"
#include "crypto/hash.hpp"
#include "crypto/keypair.hpp"
#include "pallets/aura/aura.hpp"
#include "pallets/balances/balances.hpp"
#include "pallets/evm_chain_id/evm_chain_id.hpp"
#include "pallets/grandpa/grandpa.hpp"
#include "pallets/subtensor/genesis.hpp"
#include "pallets/sudo/sudo.hpp"
#include "pallets/system/system.hpp"
#include "state/trie.hpp"

namespace tau::runtime {
namespace {

namespace balances = pallets::balances;

constexpr Tao rich{1'000'000'000'000'000};  // 1,000,000 TAO
constexpr Tao modest{2'000'000'000'000};    // 2,000 TAO

struct Endowment {
    std::string_view uri;
    Tao amount;
};
constexpr Endowment endowments[] = {
    {"//Alice", rich},    {"//Bob", rich},   {"//Charlie", rich}, {"//Dave", modest},  {"//Eve", modest},
    {"//Ferdie", modest}, {"//One", modest}, {"//Two", modest},   {"//Three", modest},
};

/// Accounts of two well-known Ethereum keys (Alith and Baltathar).
constexpr std::string_view ethereum_addresses[] = {"0xf24ff3a9cf04c71dbc94d0b566f7a27b94566cac",
                                                   "0x3cd0a705a2dc65e5b1e1205896baa2be8a07c6e0"};

FixedBytes<32> public_of(std::string_view uri, crypto::Scheme scheme)
{
    const auto key = crypto::KeyPair::from_uri(uri, scheme);
    TAU_ASSERT(key);
    return key->account();
}

AccountId account_of(std::string_view uri)
{
    return {public_of(uri, crypto::Scheme::sr25519)};
}

/// HashedAddressMapping: blake2b-256 of "evm:" and the address.
AccountId account_of_ethereum(std::string_view address)
{
    Bytes preimage = to_bytes(as_bytes("evm:"));
    append(preimage, *from_hex(address));
    return {crypto::blake2b_256(preimage)};
}

void build_pallets(frame::Context& ctx, const GenesisConfig& config)
{
    pallets::system::build_genesis(ctx);
    balances::build_genesis(ctx, config.balances);
    pallets::aura::build_genesis(ctx, config.aura_authorities);
    pallets::grandpa::build_genesis(ctx, config.grandpa_authorities);
    pallets::subtensor::build_genesis(ctx, {config.root_owner_coldkey, config.root_owner_hotkey});
    pallets::sudo::build_genesis(ctx, config.sudo);
    pallets::evm_chain_id::set_chain_id(ctx, pallets::evm_chain_id::localnet_chain_id);
}

/// Clients ask for the hash of :code; the runtime is this program, so its name and version stand there.
Bytes code_marker(const frame::Setup& setup)
{
    return to_bytes(as_bytes("node-subtensor " + std::to_string(setup.spec_version) + " (native)"));
}

}  // namespace

std::vector<DevAccount> dev_accounts()
{
    std::vector<DevAccount> out;
    for (const auto& [uri, amount] : endowments) out.push_back({uri, account_of(uri), amount});
    return out;
}

GenesisConfig localnet(const frame::Setup& setup)
{
    GenesisConfig out;
    for (const auto& account : dev_accounts()) out.balances.emplace_back(account.account, account.balance);
    for (const auto address : ethereum_addresses) out.balances.emplace_back(account_of_ethereum(address), modest);
    out.sudo = account_of("//Alice");
    out.aura_authorities = {account_of("//One")};
    out.grandpa_authorities = {public_of("//One", crypto::Scheme::ed25519)};
    if (setup.profile == frame::Profile::fast) {
        out.root_owner_coldkey = account_of("//Alice");
        out.root_owner_hotkey = account_of("//Alice_hk");
    }
    return out;
}

state::MapView::Map genesis_state(const frame::Runtime& runtime, const GenesisConfig& config)
{
    state::MapView empty;
    state::Overlay overlay(empty);
    frame::Context ctx(overlay, runtime);
    build_pallets(ctx, config);
    overlay.put(as_bytes(":code"), code_marker(runtime.setup));
    overlay.put(as_bytes(":extrinsic_index"), scale::encoded(u32{0}));
    state::MapView full;
    full.apply(overlay.take_diff());
    return full.map();
}

Header genesis_header(const H256& state_root)
{
    Header out;
    out.state_root = state_root;
    out.extrinsics_root = {state::empty_trie_root()};
    return out;
}

}  // namespace tau::runtime
