// The state and header of block 0 (node/src/chain_spec/localnet.rs).
#pragma once

#include "frame/runtime.hpp"
#include "primitives/digest.hpp"
#include "primitives/numbers.hpp"
#include "state/view.hpp"

namespace tau::runtime {

struct GenesisConfig {
    std::vector<std::pair<AccountId, Tao>> balances;
    AccountId sudo;
    std::vector<AccountId> aura_authorities;          ///< sr25519, who author in turns
    std::vector<FixedBytes<32>> grandpa_authorities;  ///< ed25519, weight 1 each
    AccountId root_owner_coldkey{};
    AccountId root_owner_hotkey{};
};

/// An account with the URI it is derived from, for people to use.
struct DevAccount {
    std::string_view uri;
    AccountId account;
    Tao balance;
};

/// Subtensor's localnet: the endowed development accounts, sudo //Alice, one authority //One.
GenesisConfig localnet(const frame::Setup& setup);
/// The development accounts of localnet() with their URIs.
std::vector<DevAccount> dev_accounts();

state::MapView::Map genesis_state(const frame::Runtime& runtime, const GenesisConfig& config);
Header genesis_header(const H256& state_root);

}  // namespace tau::runtime
