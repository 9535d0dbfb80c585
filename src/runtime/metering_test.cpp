// What a block holds.
#include "runtime/metering.hpp"
#include "pallets/system/calls.hpp"
#include "pallets/system/constants.hpp"
#include "pallets/system/index.hpp"
#include "pallets/system/storage.hpp"
#include "runtime/test_chain.hpp"

namespace tau::runtime {
namespace {

namespace system = pallets::system;

struct Metering : testing::Test {
    TestChain chain{frame::spec_461};
    const AccountId alice = dev_account("//Alice"), bob = dev_account("//Bob");

    PerDispatchClass<Weight> used() { return system::storage::BlockWeight.get(chain.ctx()); }
    const system::BlockWeights& limits() { return system::constants::BlockWeights.of(chain.ctx()); }
    static DispatchInfo of(DispatchClass dispatch_class, Weight weight)
    {
        return {.weight = weight, .class_ = dispatch_class};
    }
    static auto exhausted() { return invalid(InvalidTransaction::ExhaustsResources{}).value(); }
};

TEST_F(Metering, CountsWeightBaseAndLength)
{
    const auto before = used();
    const u32 length_before = *system::storage::AllExtrinsicsLen.get(chain.ctx());
    ASSERT_TRUE(chain.send(alice, transfer_call(bob, one_tao)));
    EXPECT_EQ(used().normal, before.normal.saturating_add(Weight::from_parts(224'051'000 + 108'157'000, 7'791 + 144)));
    EXPECT_EQ(used().mandatory, before.mandatory);
    EXPECT_EQ(system::storage::AllExtrinsicsLen.get(chain.ctx()), length_before + 144);
}

TEST_F(Metering, NormalCallsLeaveRoomForOthers)
{
    const auto full = *limits().per_class.normal.max_total;
    system::register_weight(chain.ctx(), full, DispatchClass::Normal);
    EXPECT_EQ(chain.send(alice, transfer_call(bob, one_tao)).error(), exhausted());
    EXPECT_TRUE(reserve_in_block(chain.ctx(), 10, of(DispatchClass::Operational, Weight::from_parts(1'000, 10))));
    EXPECT_TRUE(reserve_in_block(chain.ctx(), 10, of(DispatchClass::Mandatory, full)));
}

TEST_F(Metering, NoSingleCallFillsTheBlock)
{
    const auto most = *limits().per_class.normal.max_extrinsic;
    EXPECT_TRUE(check_extrinsic_size(chain.ctx(), 10, of(DispatchClass::Normal, most)));
    const auto heavier = most.saturating_add(Weight::from_parts(1, 0));
    EXPECT_EQ(check_extrinsic_size(chain.ctx(), 10, of(DispatchClass::Normal, heavier)).error(), exhausted());
    const u32 longest = system::constants::BlockLength.of(chain.ctx()).max.normal;
    EXPECT_EQ(check_extrinsic_size(chain.ctx(), longest, of(DispatchClass::Normal, {})).error(), exhausted())
        << "the inherents are in it already";
}

TEST_F(Metering, UnusedWeightComesBack)
{
    const auto announced = of(DispatchClass::Normal, Weight::from_parts(1'000'000, 1'000));
    ASSERT_TRUE(reserve_in_block(chain.ctx(), 10, announced));
    const auto reserved = used().normal;
    reclaim_in_block(chain.ctx(), announced, of(DispatchClass::Normal, Weight::from_parts(400'000, 300)));
    EXPECT_EQ(used().normal, reserved.saturating_sub(Weight::from_parts(600'000, 700)));
}

}  // namespace
}  // namespace tau::runtime
