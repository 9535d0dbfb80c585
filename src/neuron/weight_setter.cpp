#include "neuron/weight_setter.hpp"

#include "base/hex.hpp"
#include "crypto/hash.hpp"
#include "scale/scale.hpp"

#include <random>

namespace tau::neuron {
namespace {

using client::ErrorKind;
namespace json = client::json;

constexpr std::size_t salt_words = 8;

std::vector<u16> fresh_salt()
{
    std::random_device device;
    std::vector<u16> salt(salt_words);
    for (u16& word : salt) word = static_cast<u16>(device());
    return salt;
}

json::array list(const std::vector<u16>& values)
{
    return json::array(values.begin(), values.end());
}

Answer<u64> counter(const client::Chain& chain, std::string_view item, u16 netuid)
{
    TAU_TRY_ASSIGN(const auto stored, chain.storage("SubtensorModule", item, {netuid}));
    return client::number_of(stored, item);
}

/// The hash and the epoch of one entry of WeightCommits.
std::pair<std::string, u64> entry_of(const json::value& entry)
{
    const auto* fields = entry.if_array();
    if (!fields || fields->size() < 2 || !(*fields)[0].is_string()) return {};
    const auto epoch = client::number_of((*fields)[1], "the epoch");
    return {std::string(std::string_view((*fields)[0].get_string())), epoch.value_or(0)};
}

}  // namespace

Hash commit_hash(const FixedBytes<32>& hotkey, u16 netuid, const CommittedWeights& committed)
{
    Bytes preimage;
    scale::encode(preimage, hotkey);
    scale::encode(preimage, netuid);  // The index of the subnet's first mechanism.
    scale::encode(preimage, committed.row.uids);
    scale::encode(preimage, committed.row.values);
    scale::encode(preimage, committed.salt);
    scale::encode(preimage, committed.version_key);
    return crypto::blake2b_256(preimage);
}

Answer<WeightSetter::Done> WeightSetter::set(ChainLink& link, const Metagraph& metagraph, const WeightRow& row)
{
    if (metagraph.commit_reveal) return commit(link, metagraph, row);
    TAU_TRY_ASSIGN(const auto block, set_weights(link, metagraph, hotkey_, row));
    return Done{block, false};
}

Answer<WeightSetter::Done> WeightSetter::commit(ChainLink& link, const Metagraph& metagraph, const WeightRow& row)
{
    TAU_TRY_ASSIGN(const auto* chain, link.chain());
    TAU_TRY(link.checked(check_author(*chain, metagraph, hotkey_)));
    CommittedWeights hidden{row, fresh_salt(), metagraph.weights_version, 0, {}};
    hidden.hash = commit_hash(hotkey_.account, metagraph.netuid, hidden);
    const json::object arguments{{"netuid", metagraph.netuid}, {"commit_hash", to_hex(hidden.hash)}};
    TAU_TRY_ASSIGN(const auto receipt, link.submit(hotkey_, "SubtensorModule", "commit_weights", arguments));
    TAU_TRY_ASSIGN(hidden.epoch, epoch_of(link, metagraph.netuid, hidden.hash, *receipt.block));
    hidden_.push_back(std::move(hidden));
    return Done{*receipt.block, true};
}

Answer<u64> WeightSetter::epoch_of(ChainLink& link, u16 netuid, const Hash& hash, const client::BlockRef& at) const
{
    TAU_TRY_ASSIGN(const auto* chain, link.chain());
    const json::array keys{netuid, chain->address(hotkey_.account)};
    TAU_TRY_ASSIGN(const auto commits, link.checked(chain->storage("SubtensorModule", "WeightCommits", keys, at.hash)));
    if (const auto* entries = commits.if_array()) {
        for (const json::value& entry : *entries)
            if (const auto [text, epoch] = entry_of(entry); text == to_hex(hash)) return epoch;
    }
    return client::error(ErrorKind::nonsense, "the chain took the commit, but does not show it");
}

Answer<std::optional<WeightSetter::Revealed>> WeightSetter::reveal_due(ChainLink& link, u16 netuid)
{
    if (hidden_.empty()) return std::nullopt;
    TAU_TRY_ASSIGN(const auto* chain, link.chain());
    TAU_TRY_ASSIGN(const u64 now, link.checked(counter(*chain, "SubnetEpochIndex", netuid)));
    TAU_TRY_ASSIGN(const u64 period, link.checked(counter(*chain, "RevealPeriodEpochs", netuid)));
    const u64 due = hidden_.front().epoch + period;
    if (now < due) return std::nullopt;
    const CommittedWeights first = hidden_.front();
    hidden_.pop_front();
    if (now > due)
        return client::error(ErrorKind::input, "weights of epoch " + std::to_string(first.epoch) +
                                                   " were not revealed in time, which was epoch " +
                                                   std::to_string(due));
    const json::object arguments{{"netuid", netuid},
                                 {"uids", list(first.row.uids)},
                                 {"values", list(first.row.values)},
                                 {"salt", list(first.salt)},
                                 {"version_key", first.version_key}};
    TAU_TRY_ASSIGN(const auto receipt, link.submit(hotkey_, "SubtensorModule", "reveal_weights", arguments));
    return Revealed{*receipt.block, first.row};
}

}  // namespace tau::neuron
