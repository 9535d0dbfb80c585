#include "vectors/block_replay.hpp"

#include "pallets/balances/balances.hpp"
#include "pallets/subtensor/block_step.hpp"
#include "pallets/subtensor/coinbase.hpp"
#include "pallets/subtensor/networks.hpp"
#include "pallets/subtensor/storage.hpp"
#include "pallets/swap/storage.hpp"
#include "pallets/swap/swap.hpp"
#include "vectors/check.hpp"
#include "vectors/pallet_world.hpp"
#include "vectors/share_notation.hpp"

namespace tau::vectors {
namespace {

namespace subtensor = pallets::subtensor;
namespace swap = pallets::swap;
namespace storage = pallets::subtensor::storage;

class Chain {
public:
    explicit Chain(const json::object& sequence)
    {
        storage::TotalIssuance.put(ctx(), Tao{decode<u64>(sequence.at("total_issuance"))});
        storage::TotalStake.put(ctx(), Tao{decode<u64>(sequence.at("total_stake"))});
        storage::TaoWeight.put(ctx(), decode<u64>(sequence.at("tao_weight")));
        storage::SubnetOwnerCut.put(ctx(), decode<u16>(sequence.at("subnet_owner_cut")));
        storage::SubnetMovingAlpha.put(ctx(), decode<I96F32>(sequence.at("subnet_moving_alpha")));
        storage::NetworksAdded.put(ctx(), subtensor::root_netuid, true);
        storage::SubnetTAO.put(ctx(), subtensor::root_netuid, Tao{decode<u64>(sequence.at("root_tao"))});
        for (const auto& subnet : sequence.at("subnets").as_array()) add_subnet(subnet.as_object());
        pallets::balances::build_genesis(ctx(), endowed_);
    }

    json::object run(u64 block)
    {
        ctx().block_number = static_cast<BlockNumber>(block);
        const Tao emission = subtensor::block_emission(ctx());
        subtensor::block_step(ctx());
        static_cast<void>(ctx().take_events());
        json::array subnets;
        for (const NetUid netuid : netuids_) subnets.push_back(state_of(netuid));
        return {{"block", block},
                {"block_emission", emission.value},
                {"gate_bar", encode(storage::EmissionGateBar.get(ctx()))},
                {"total_issuance", storage::TotalIssuance.get(ctx()).value},
                {"total_stake", storage::TotalStake.get(ctx()).value},
                {"subnets", std::move(subnets)}};
    }

private:
    frame::Context& ctx() { return world_.ctx; }

    void add_subnet(const json::object& subnet)
    {
        const NetUid netuid{decode<u16>(subnet.at("netuid"))};
        const Tao tao{decode<u64>(subnet.at("tao"))};
        netuids_.push_back(netuid);
        storage::NetworksAdded.put(ctx(), netuid, true);
        storage::SubtokenEnabled.put(ctx(), netuid, true);
        storage::SubnetMechanism.put(ctx(), netuid, u16{1});
        storage::Tempo.put(ctx(), netuid, u16{0});
        storage::SubnetTAO.put(ctx(), netuid, tao);
        storage::SubnetAlphaIn.put(ctx(), netuid, Alpha{decode<u64>(subnet.at("alpha_in"))});
        storage::SubnetAlphaOut.put(ctx(), netuid, Alpha{decode<u64>(subnet.at("alpha_out"))});
        storage::EMAPriceHalvingBlocks.put(ctx(), netuid, decode<u64>(subnet.at("ema_price_halving_blocks")));
        storage::SubnetEmissionEnabled.put(ctx(), netuid, decode<bool>(subnet.at("emission_enabled")));
        storage::FirstEmissionBlockNumber.put(ctx(), netuid, decode<u64>(subnet.at("first_emission_block")));
        storage::MinerBurned.put(ctx(), netuid, decode<U96F32>(subnet.at("miner_burned")));
        storage::SubnetMovingPrice.put(ctx(), netuid, decode<I96F32>(subnet.at("moving_price")));
        storage::OwnerCutEnabled.put(ctx(), netuid, decode<bool>(subnet.at("owner_cut_enabled")));
        const Perquintill quote{decode<u64>(subnet.at("quote"))};
        swap::storage::SwapBalancer.put(ctx(), netuid, swap::Balancer{quote});
        swap::storage::PalSwapInitialized.put(ctx(), netuid, true);
        endowed_.emplace_back(*subtensor::subnet_account(ctx(), netuid), tao);
    }

    json::object state_of(NetUid netuid)
    {
        const auto amount = [&](const auto& item) { return item.get(ctx(), netuid).value; };
        const auto reserves = swap::reservoirs(ctx(), netuid);
        return {{"tao", amount(storage::SubnetTAO)},
                {"alpha_in", amount(storage::SubnetAlphaIn)},
                {"alpha_out", amount(storage::SubnetAlphaOut)},
                {"tao_in_emission", amount(storage::SubnetTaoInEmission)},
                {"alpha_in_emission", amount(storage::SubnetAlphaInEmission)},
                {"alpha_out_emission", amount(storage::SubnetAlphaOutEmission)},
                {"excess_tao", amount(storage::SubnetExcessTao)},
                {"protocol_alpha", amount(storage::SubnetProtocolAlpha)},
                {"protocol_flow", storage::SubnetProtocolFlow.get(ctx(), netuid)},
                {"pending_owner_cut", amount(storage::PendingOwnerCut)},
                {"pending_root", amount(storage::PendingRootAlphaDivs)},
                {"pending_server", amount(storage::PendingServerEmission)},
                {"pending_validator", amount(storage::PendingValidatorEmission)},
                {"tao_reservoir", reserves.tao},
                {"alpha_reservoir", reserves.alpha},
                {"quote", swap::pool(ctx(), netuid, {}).balancer.quote},
                {"moving_price", encode(storage::SubnetMovingPrice.get(ctx(), netuid))},
                {"fast_moving_price", encode(storage::SubnetFastMovingPrice.get(ctx(), netuid))},
                {"root_prop", encode(storage::RootProp.get(ctx(), netuid))},
                {"volume", u128_to_decimal(storage::SubnetVolume.get(ctx(), netuid))}};
    }

    PalletWorld world_;
    std::vector<NetUid> netuids_;
    std::vector<std::pair<AccountId, Tao>> endowed_;
};

}  // namespace

bool has_block_sequences(const json::object& file)
{
    return file.contains("block_sequences");
}

KindResult replay_block_sequences(const json::object& file)
{
    KindResult result{.kind = "block sequences"};
    for (const auto& sequence : file.at("block_sequences").as_array()) {
        Chain chain(sequence.as_object());
        for (const auto& record : sequence.at("blocks").as_array()) {
            const auto block = decode<u64>(record.at("block"));
            const std::string place = sequence.at("id").as_string().c_str() + (" block " + std::to_string(block));
            check(result, record, chain.run(block), place);
        }
    }
    return result;
}

}  // namespace tau::vectors
