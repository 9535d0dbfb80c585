// Whose key signs a transaction.
#pragma once

#include "client/submit.hpp"
#include "cmd/taud/tx_cmd.hpp"

namespace tau::cmd {

/// The account of --from, without its secret where that is not needed.
Result<FixedBytes<32>> sender_account(const TxCommand& command);
/// Its key; asks for the password of an encrypted one.
Result<client::Signer> sender(const TxCommand& command);

}  // namespace tau::cmd
