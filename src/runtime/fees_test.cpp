// Costs of calls against the reference's numbers: its benchmarks (weights.rs of each pallet), 25 µs a read, 100 µs a
// write, and 60 µs with 4,198 bytes for the look at a pending coldkey swap that every call pays.
#include "runtime/fees.hpp"
#include "frame/revision.hpp"
#include "pallets/balances/calls.hpp"
#include "pallets/balances/index.hpp"
#include "pallets/mev_shield/calls.hpp"
#include "pallets/mev_shield/index.hpp"
#include "pallets/proxy/calls.hpp"
#include "pallets/proxy/index.hpp"
#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/index.hpp"
#include "pallets/sudo/calls.hpp"
#include "pallets/sudo/index.hpp"
#include "pallets/system/calls.hpp"
#include "pallets/system/index.hpp"
#include "pallets/timestamp/calls.hpp"
#include "pallets/timestamp/index.hpp"
#include "pallets/utility/calls.hpp"
#include "pallets/utility/index.hpp"
#include "runtime/runtime.hpp"

#include <gtest/gtest.h>

namespace tau::runtime {
namespace {

namespace balances = pallets::balances;
namespace system = pallets::system;
namespace subtensor = pallets::subtensor;
namespace utility = pallets::utility;
namespace proxy = pallets::proxy;
namespace sudo = pallets::sudo;
namespace shield = pallets::mev_shield;
namespace timestamp = pallets::timestamp;

const auto normal = DispatchClass::Normal;
const auto operational = DispatchClass::Operational;

struct Fees : testing::Test {
    const frame::Runtime runtime = make_runtime({frame::spec_461, frame::Profile::fast});
    const frame::Runtime newer = make_runtime({frame::spec_475, frame::Profile::fast});

    template <class Call>
    static frame::RuntimeCall encoded(u8 pallet, const Call& call)
    {
        Bytes out{pallet, Call::row.index};
        scale::encode(out, call);
        return {out};
    }
    static frame::RuntimeCall transfer()
    {
        return encoded(balances::pallet_index, balances::call::transfer_keep_alive{});
    }
    static frame::RuntimeCall remark(std::size_t length)
    {
        return encoded(system::pallet_index, system::call::remark{Bytes(length)});
    }
    template <class Call>
    void costs(u8 pallet, const Call& call, u64 ref_time, u64 proof_size, DispatchClass dispatch_class = normal,
               Pays pays = Pays::Yes) const
    {
        const auto info = frame::dispatch_info(runtime, encoded(pallet, call).encoded);
        ASSERT_TRUE(info) << int{pallet} << '.' << int{Call::row.index};
        EXPECT_EQ(info->weight, Weight::from_parts(ref_time, proof_size))
            << int{pallet} << '.' << int{Call::row.index} << ": " << info->weight.ref_time.value << ' '
            << info->weight.proof_size.value;
        EXPECT_EQ(info->class_, dispatch_class) << int{pallet} << '.' << int{Call::row.index};
        EXPECT_EQ(info->pays, pays) << int{pallet} << '.' << int{Call::row.index};
    }
};

TEST_F(Fees, CallsOfBalancesAndSystem)
{
    using namespace balances::call;
    costs(balances::pallet_index, transfer_keep_alive{}, 224'051'000, 7'791);
    costs(balances::pallet_index, transfer_allow_death{}, 233'834'000, 7'791);
    costs(balances::pallet_index, transfer_all{}, 233'209'000, 7'791);
    costs(balances::pallet_index, force_transfer{}, 359'519'000, 10'394);
    costs(balances::pallet_index, burn{{}, true}, 90'219'000, 4'198);
    costs(balances::pallet_index, burn{{}, false}, 80'720'000, 4'198);
    costs(system::pallet_index, system::call::remark{Bytes(100)}, 62'678'000, 4'198);
    costs(system::pallet_index, system::call::remark_with_event{Bytes(100)}, 65'963'600, 4'198);
    costs(system::pallet_index, system::call::set_storage{{{}, {}}}, 263'032'296, 4'198, operational);
}

TEST_F(Fees, Inherents)
{
    costs(timestamp::pallet_index, timestamp::call::set{}, 213'816'000, 5'691, DispatchClass::Mandatory);
    costs(shield::pallet_index, shield::call::announce_next_key{}, 793'661'000, 9'753);
}

TEST_F(Fees, CallsOfSubtensor)
{
    using namespace subtensor::call;
    const u8 pallet = subtensor::pallet_index;
    costs(pallet, add_stake{}, 2'770'000'000, 12'925);
    costs(pallet, remove_stake{}, 2'409'000'000, 14'755);
    costs(pallet, burned_register{}, 4'175'124'000, 10'346);
    costs(pallet, claim_root{}, 249'916'000'000, 2'284'902);
}

TEST_F(Fees, GuardsWeighWhereTheyApply)
{
    using namespace subtensor::call;
    const u8 pallet = subtensor::pallet_index;
    costs(pallet, set_weights{}, 112'192'000'000, 10'343'763, normal, Pays::No);
    costs(pallet, register_network{}, 6'258'000'000, 18'629);
    costs(pallet, serve_axon{}, 365'000'000, 12'603, normal, Pays::No);
    costs(pallet, decrease_take{}, 435'000'000, 12'679);
    costs(pallet, associate_evm_key{}, 839'000'000, 12'937, normal, Pays::No);
}

TEST_F(Fees, CallsInsideCalls)
{
    const auto free = encoded(subtensor::pallet_index, subtensor::call::serve_axon{});
    costs(utility::pallet_index, utility::call::batch{{transfer(), transfer()}}, 586'756'436, 23'763);
    costs(utility::pallet_index, utility::call::batch_all{{transfer(), transfer()}}, 573'161'462, 23'763);
    costs(utility::pallet_index, utility::call::batch{{free}}, 497'864'411, 20'784, normal, Pays::No);
    costs(utility::pallet_index, utility::call::batch{{free, transfer()}}, 727'705'436, 28'575);
    costs(proxy::pallet_index, proxy::call::proxy{{}, {}, remark(0)}, 446'809'260, 13'390);
    costs(proxy::pallet_index, proxy::call::proxy{{}, {}, free}, 750'223'260, 21'795, normal, Pays::No);
    costs(proxy::pallet_index, proxy::call::add_proxy{}, 208'960'071, 8'452);
    costs(sudo::pallet_index, sudo::call::sudo{remark(0)}, 154'525'000, 9'913);
    const auto storage = encoded(system::pallet_index, system::call::set_storage{});
    costs(sudo::pallet_index, sudo::call::sudo{storage}, 154'504'000, 9'913, operational);
}

TEST_F(Fees, OfTheRecordedTransfer)
{
    const auto info = *frame::dispatch_info(runtime, transfer().encoded);
    const auto at_461 = *inclusion_fee(runtime.setup, 144, info);
    EXPECT_EQ(at_461.base_fee, Tao{54'078});
    EXPECT_EQ(at_461.adjusted_weight_fee, Tao{112'025});
    EXPECT_EQ(at_461.len_fee, Tao{144});
    EXPECT_EQ(at_461.total(), Tao{166'247});
    EXPECT_EQ(inclusion_fee(newer.setup, 144, info)->total(), Tao{83'124});
}

TEST_F(Fees, NoneForCallsThatPayNothing)
{
    EXPECT_FALSE(inclusion_fee(runtime.setup, 144, {.weight = Weight::from_parts(1, 1), .pays = Pays::No}));
}

TEST_F(Fees, RoundToNearestHalvesDown)
{
    EXPECT_EQ(weight_to_fee(runtime.setup, Weight::from_parts(1'000, 0)), Tao{0});
    EXPECT_EQ(weight_to_fee(runtime.setup, Weight::from_parts(1'001, 0)), Tao{1});
    EXPECT_EQ(weight_to_fee(newer.setup, Weight::from_parts(2'000, 0)), Tao{0});
    EXPECT_EQ(weight_to_fee(newer.setup, Weight::from_parts(2'001, 0)), Tao{1});
    EXPECT_EQ(length_to_fee(newer.setup, 145), Tao{72});
}

TEST_F(Fees, ClaimsAnnounceMoreThanTheyAreBilled)
{
    const auto call = encoded(subtensor::pallet_index, subtensor::call::claim_root{});
    const auto info = *frame::dispatch_info(newer, call.encoded);
    const auto fee = inclusion_fee(newer.setup, 100, info)->adjusted_weight_fee;
    EXPECT_GT(info.weight.ref_time.value, 249'916'000'000u);
    EXPECT_LT(fee, weight_to_fee(newer.setup, Weight::from_parts(249'916'000'000, 0)));
}

TEST_F(Fees, ActualWeightNeverExceedsTheAnnounced)
{
    const DispatchInfo info{.weight = Weight::from_parts(100, 10)};
    EXPECT_EQ(actual_info(info, PostInfo{Weight::from_parts(40, 50)}).weight, Weight::from_parts(40, 10));
    EXPECT_EQ(actual_info(info, PostInfo{std::nullopt, Pays::No}).pays, Pays::No);
    EXPECT_EQ(actual_info(info, PostInfo{}).weight, info.weight);
}

}  // namespace
}  // namespace tau::runtime
