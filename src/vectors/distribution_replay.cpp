#include "vectors/distribution_replay.hpp"

#include "pallets/subtensor/coinbase.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/stake.hpp"
#include "pallets/subtensor/storage.hpp"
#include "vectors/check.hpp"
#include "vectors/pallet_world.hpp"
#include "vectors/share_notation.hpp"

namespace tau::vectors {
namespace {

namespace subtensor = pallets::subtensor;
namespace storage = pallets::subtensor::storage;

using Row = std::vector<std::tuple<u16, u16>>;

constexpr NetUid netuid{1};
constexpr NetUidStorageIndex index_of_subnet{netuid};

enum class Kind : u8 { coldkey = 1, hotkey };

/// Accounts in the order of their numbers.
AccountId account(Kind kind, u64 number)
{
    AccountId account;
    account.bytes[0] = static_cast<u8>(kind);
    account.bytes[1] = static_cast<u8>(number);
    return account;
}
AccountId coldkey(const json::value& number)
{
    return account(Kind::coldkey, decode<u64>(number));
}
AccountId hotkey(const json::value& number)
{
    return account(Kind::hotkey, decode<u64>(number));
}

template <class To, class From>
std::vector<To> as(const std::vector<From>& values)
{
    return std::vector<To>(values.begin(), values.end());
}
template <class T>
json::value numbers(const std::vector<T>& values)
{
    json::array out;
    for (const auto& value : values) out.push_back(value.value);
    return out;
}

/// A subnet whose epochs follow each other.
class Subnet {
public:
    explicit Subnet(const json::object& sequence)
        : n_(decode<u16>(sequence.at("n"))), coldkeys_(decode<u64>(sequence.at("coldkeys")))
    {
        put_parameters(sequence);
        for (u16 uid = 0; uid < n_; ++uid) put_neuron(sequence, uid);
        put_owner(sequence);
        for (const auto& entry : sequence.at("auto_stake").as_array()) {
            storage::AutoStakeDestination.put(ctx(), coldkey(entry.at(0)), netuid, hotkey(entry.at(1)));
        }
        for (const auto& entry : sequence.at("stakes").as_array()) put_stake(entry);
        storage::SubnetAlphaOut.put(ctx(), netuid, Alpha{decode<u64>(sequence.at("alpha_out"))});
    }

    json::object run(const json::object& epoch)
    {
        ctx().block_number = decode<BlockNumber>(epoch.at("block"));
        for (const auto& entry : epoch.at("weights").as_array()) {
            const auto columns = decode<std::vector<u16>>(entry.at(1)), values = decode<std::vector<u16>>(entry.at(2));
            Row row;
            for (std::size_t i = 0; i < columns.size(); ++i) row.emplace_back(columns[i], values[i]);
            storage::Weights.put(ctx(), index_of_subnet, decode<u16>(entry.at(0)), row);
        }
        storage::LastUpdate.put(ctx(), index_of_subnet, decode<std::vector<u64>>(epoch.at("last_update")));
        subtensor::distribute_emission(ctx(), netuid,
                                       {.owner_cut = decode<u64>(epoch.at("pending_owner_cut")),
                                        .server = decode<u64>(epoch.at("pending_server")),
                                        .validator = decode<u64>(epoch.at("pending_validator")),
                                        .root = decode<u64>(epoch.at("pending_root"))});
        storage::LastMechansimStepBlock.put(ctx(), netuid, u64{ctx().block_number});
        static_cast<void>(ctx().take_events());
        return state();
    }

private:
    frame::Context& ctx() { return world_.ctx; }

    void put_parameters(const json::object& sequence)
    {
        const auto number = [&](std::string_view name) { return decode<u64>(sequence.at(name)); };
        const auto small = [&](std::string_view name) { return decode<u16>(sequence.at(name)); };
        storage::NetworksAdded.put(ctx(), netuid, true);
        storage::SubnetworkN.put(ctx(), netuid, n_);
        storage::Tempo.put(ctx(), netuid, small("tempo"));
        storage::ActivityCutoffFactorMilli.put(ctx(), netuid, decode<u32>(sequence.at("activity_cutoff_factor_milli")));
        storage::AlphaValues.put(ctx(), netuid, std::tuple(small("alpha_low"), small("alpha_high")));
        storage::AlphaSigmoidSteepness.put(ctx(), netuid, decode<i16>(sequence.at("alpha_sigmoid_steepness")));
        storage::BondsMovingAverage.put(ctx(), netuid, number("bonds_moving_average"));
        storage::BondsPenalty.put(ctx(), netuid, small("bonds_penalty"));
        storage::Kappa.put(ctx(), netuid, small("kappa"));
        storage::LiquidAlphaOn.put(ctx(), netuid, decode<bool>(sequence.at("liquid_alpha")));
        storage::LiquidAlphaConsensusMode.put(
            ctx(), netuid, subtensor::ConsensusMode{decode<u8>(sequence.at("liquid_alpha_consensus_mode"))});
        storage::MaxAllowedValidators.put(ctx(), netuid, small("max_allowed_validators"));
        storage::Yuma3On.put(ctx(), netuid, decode<bool>(sequence.at("yuma3")));
        storage::CommitRevealWeightsEnabled.put(ctx(), netuid, false);
        storage::StakeThreshold.put(ctx(), number("stake_threshold"));
        storage::TaoWeight.put(ctx(), number("tao_weight"));
        storage::CKBurn.put(ctx(), number("ck_burn"));
        storage::LastMechansimStepBlock.put(ctx(), netuid, number("last_step_block"));
        storage::ValidatorPermit.put(ctx(), netuid, as<bool>(decode<std::vector<u8>>(sequence.at("permit"))));
    }

    std::vector<std::tuple<u64, AccountId>> relations(const json::value& list)
    {
        std::vector<std::tuple<u64, AccountId>> out;
        for (const auto& entry : list.as_array()) out.emplace_back(decode<u64>(entry.at(0)), hotkey(entry.at(1)));
        return out;
    }

    void put_neuron(const json::object& sequence, u16 uid)
    {
        const AccountId hot = account(Kind::hotkey, uid), cold = coldkey(sequence.at("owner").at(uid));
        storage::Keys.put(ctx(), netuid, uid, hot);
        storage::Uids.put(ctx(), netuid, hot, uid);
        storage::IsNetworkMember.put(ctx(), hot, netuid, true);
        storage::BlockAtRegistration.put(ctx(), netuid, uid, decode<u64>(sequence.at("reg_block").at(uid)));
        storage::Owner.put(ctx(), hot, cold);
        storage::OwnedHotkeys.mutate(ctx(), cold, [&](std::vector<AccountId>& owned) { owned.push_back(hot); });
        storage::Delegates.put(ctx(), hot, PerU16{decode<u16>(sequence.at("take").at(uid))});
        storage::ChildkeyTake.put(ctx(), hot, netuid, PerU16{decode<u16>(sequence.at("childkey_take").at(uid))});
        storage::ParentKeys.put(ctx(), hot, netuid, relations(sequence.at("parents").at(uid)));
        storage::ChildKeys.put(ctx(), hot, netuid, relations(sequence.at("children").at(uid)));
    }

    void put_owner(const json::object& sequence)
    {
        u16 seat = 0;
        for (const auto& uid : sequence.at("on_root").as_array()) {
            storage::Uids.put(ctx(), subtensor::root_netuid, hotkey(uid), seat++);
        }
        if (!sequence.at("owner_coldkey").is_null()) {
            storage::SubnetOwner.put(ctx(), netuid, coldkey(sequence.at("owner_coldkey")));
        }
        if (!sequence.at("owner_uid").is_null()) {
            storage::SubnetOwnerHotkey.put(ctx(), netuid, hotkey(sequence.at("owner_uid")));
        }
        const std::string_view choice = sequence.at("recycle_or_burn").as_string();
        if (choice == "unset") return;
        const auto kept = choice == "burn" ? subtensor::RecycleOrBurnEnum::Burn : subtensor::RecycleOrBurnEnum::Recycle;
        storage::RecycleOrBurn.put(ctx(), netuid, kept);
    }

    void put_stake(const json::value& entry)
    {
        const auto put = [&](NetUid where, u64 amount) {
            if (amount == 0) return;
            subtensor::increase_stake_for_hotkey_and_coldkey_on_subnet(ctx(), hotkey(entry.at(0)), coldkey(entry.at(1)),
                                                                       where, Alpha{amount});
        };
        put(netuid, decode<u64>(entry.at(2)));
        put(subtensor::root_netuid, decode<u64>(entry.at(3)));
    }

    json::object state()
    {
        return {{"stakes", stakes()},
                {"hotkeys", hotkeys()},
                {"bonds", bonds()},
                {"miner_burned", encode(storage::MinerBurned.get(ctx(), netuid))},
                {"alpha_out", storage::SubnetAlphaOut.get(ctx(), netuid).value},
                {"total_alpha_staked", storage::TotalAlphaStaked.get(ctx(), netuid).value},
                {"consensus", numbers(storage::Consensus.get(ctx(), netuid))},
                {"consensus_by_mechanism", numbers(storage::ConsensusByMechanism.get(ctx(), index_of_subnet))},
                {"dividends", numbers(storage::Dividends.get(ctx(), netuid))},
                {"emission", numbers(storage::Emission.get(ctx(), netuid))},
                {"incentive", numbers(storage::Incentive.get(ctx(), index_of_subnet))},
                {"permit", encode(as<u8>(storage::ValidatorPermit.get(ctx(), netuid)))},
                {"stake_weight", encode(storage::StakeWeight.get(ctx(), netuid))},
                {"validator_trust", numbers(storage::ValidatorTrust.get(ctx(), netuid))}};
    }

    json::array stakes()
    {
        json::array out;
        for (u64 uid = 0; uid < n_; ++uid) {
            for (u64 cold = 0; cold < coldkeys_; ++cold) {
                const AccountId h = account(Kind::hotkey, uid), c = account(Kind::coldkey, cold);
                const auto share = storage::AlphaV2.try_get(ctx(), h, c, netuid);
                if (!share) continue;
                const Alpha value = subtensor::stake_for_hotkey_and_coldkey_on_subnet(ctx(), h, c, netuid);
                out.push_back(json::array{uid, cold, value.value, encode(*share),
                                          storage::AlphaShareEpoch.get(ctx(), h, c, netuid)});
            }
        }
        return out;
    }

    json::array hotkeys()
    {
        json::array out;
        for (u64 uid = 0; uid < n_; ++uid) {
            const AccountId hot = account(Kind::hotkey, uid);
            out.push_back({{"alpha", storage::TotalHotkeyAlpha.get(ctx(), hot, netuid).value},
                           {"shares", encode(storage::TotalHotkeySharesV2.get(ctx(), hot, netuid))},
                           {"generation", storage::AlphaSharePoolEpoch.get(ctx(), hot, netuid)},
                           {"alpha_dividends", storage::AlphaDividendsPerSubnet.get(ctx(), netuid, hot).value},
                           {"root_dividends", storage::RootAlphaDividendsPerSubnet.get(ctx(), netuid, hot).value},
                           {"pending_basket", storage::PendingBasketDeposits.get(ctx(), hot, netuid).value}});
        }
        return out;
    }

    json::array bonds()
    {
        json::array out;
        for (u16 uid = 0; uid < n_; ++uid) {
            json::array columns, values;
            for (const auto& [column, value] : storage::Bonds.get(ctx(), index_of_subnet, uid)) {
                columns.push_back(column);
                values.push_back(value);
            }
            if (!columns.empty()) out.push_back(json::array{uid, std::move(columns), std::move(values)});
        }
        return out;
    }

    PalletWorld world_;
    u16 n_;
    u64 coldkeys_;
};

}  // namespace

bool has_distributions(const json::object& file)
{
    const auto* sequences = file.if_contains("sequences");
    if (sequences == nullptr || sequences->as_array().empty()) return false;
    const auto& first = sequences->as_array().front().as_object();
    return first.contains("epochs") && first.contains("stakes");
}

KindResult replay_distributions(const json::object& file)
{
    KindResult result{.kind = "distributions"};
    for (const auto& sequence : file.at("sequences").as_array()) {
        Subnet subnet(sequence.as_object());
        u64 number = 0;
        for (const auto& epoch : sequence.at("epochs").as_array()) {
            const std::string place = sequence.at("id").as_string().c_str() + (" epoch " + std::to_string(number++));
            check(result, epoch.at("out"), subnet.run(epoch.as_object()), place);
        }
    }
    return result;
}

}  // namespace tau::vectors
