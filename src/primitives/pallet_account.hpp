// Accounts that belong to a pallet and have no key (frame_support::PalletId, AccountIdConversion).
#pragma once

#include "primitives/account.hpp"

#include <algorithm>

namespace tau {

/// "modl", the pallet's id, then `sub` encoded, zeros up to 32 bytes (into_sub_account_truncating).
template <class Sub>
AccountId pallet_sub_account(const FixedBytes<8>& pallet_id, const Sub& sub)
{
    Bytes bytes{'m', 'o', 'd', 'l'};
    append(bytes, pallet_id);
    scale::encode(bytes, sub);
    AccountId account;
    std::copy_n(bytes.begin(), std::min(bytes.size(), account.bytes.size()), account.bytes.begin());
    return account;
}

inline AccountId pallet_account(const FixedBytes<8>& pallet_id)
{
    return pallet_sub_account(pallet_id, scale::Unit{});
}

/// The `sub` of an account made by pallet_sub_account.
template <class Sub>
std::optional<Sub> sub_of_pallet_account(const FixedBytes<8>& pallet_id, const AccountId& account)
{
    scale::Reader r{account.bytes};
    FixedBytes<4> kind{};
    FixedBytes<8> id{};
    Sub sub{};
    scale::decode(r, kind);
    scale::decode(r, id);
    scale::decode(r, sub);
    const bool made_here = r.ok && as_text(kind) == "modl" && id == pallet_id;
    return made_here && std::ranges::all_of(r.in, [](u8 byte) { return byte == 0; }) ? std::optional{sub}
                                                                                     : std::nullopt;
}

}  // namespace tau
