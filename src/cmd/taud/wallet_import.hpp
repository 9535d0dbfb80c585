// Where an imported key comes from: never the command line, except for what is public.
#pragma once

#include "cmd/taud/wallet_cmd.hpp"
#include "wallet/key.hpp"

namespace tau::cmd {

/// Reads what options.from names, from --file, --secret-fd or the terminal.
Result<wallet::Key> read_import(const WalletOptions& options, crypto::Scheme scheme);

}  // namespace tau::cmd
