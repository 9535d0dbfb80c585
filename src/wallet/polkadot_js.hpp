// The encrypted JSON that polkadot.js and its browser extension export (version 3).
#pragma once

#include "wallet/key.hpp"

namespace tau::wallet {

/// Reads an exported account of sr25519 or ed25519. The phrase is not in it, only the key.
Result<Key> import_polkadot_js(std::string_view json, BytesView password);

}  // namespace tau::wallet
