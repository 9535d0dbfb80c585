// Walks the share rows, a page per block, and lists the coldkeys with stake on root (reference: staking/helpers.rs,
// populate_root_coldkey_staking_maps).
#include "pallets/subtensor/block_step.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>

namespace tau::pallets::subtensor {
namespace {

constexpr std::size_t page_rows = 30;

/// The coldkey of a share row's raw key, when the row is on root: prefix, then hotkey and coldkey after a hash of 16
/// bytes each, then the netuid.
std::optional<AccountId> root_coldkey(BytesView raw_key)
{
    constexpr std::size_t prefix = 32, hash = 16, account = 32;
    const auto coldkey = raw_key.subspan(prefix + hash + account + hash, account);
    const auto netuid = raw_key.subspan(prefix + 2 * (hash + account), 2);
    if (netuid[0] != 0 || netuid[1] != 0) return std::nullopt;
    AccountId out;
    std::ranges::copy(coldkey, out.bytes.begin());
    return out;
}

/// A page starts behind the stored key; a new pass starts with the first row, which counts as one of the page.
template <class Item, class Cursor>
void index_page(Context& ctx, const Item& rows, const Cursor& last_key)
{
    const BytesView prefix(rows.prefix);
    const auto stored = last_key.get(ctx);
    const Bytes start = stored.value_or(to_bytes(prefix));
    std::vector<Bytes> page;
    for (auto key = ctx.state.next_key(start, prefix); key && page.size() < page_rows;
         key = ctx.state.next_key(page.back(), prefix)) {
        page.push_back(std::move(*key));
    }
    if (!stored && page.empty()) return;
    for (const auto& key : page) {
        if (const auto coldkey = root_coldkey(key)) add_staking_coldkey(ctx, *coldkey);
    }
    last_key.put(ctx, page.size() < page_rows ? std::optional<Bytes>() : std::optional<Bytes>(page.back()));
}

}  // namespace

void index_staking_coldkeys(Context& ctx)
{
    if (storage::Alpha.available.holds(ctx.setup().spec_version)) {
        index_page(ctx, storage::Alpha, storage::AlphaMapLastKey);
    }
    index_page(ctx, storage::AlphaV2, storage::AlphaV2MapLastKey);
}

}  // namespace tau::pallets::subtensor
