#include "pallets/scheduler/scheduler.hpp"

#include "pallets/balances/index.hpp"
#include "pallets/preimage/errors.hpp"
#include "pallets/preimage/index.hpp"
#include "pallets/preimage/preimage.hpp"
#include "pallets/scheduler/calls.hpp"
#include "pallets/scheduler/errors.hpp"
#include "pallets/scheduler/index.hpp"
#include "pallets/scheduler/storage.hpp"
#include "pallets/system/calls.hpp"
#include "pallets/system/index.hpp"
#include "pallets/system/storage.hpp"

#include <gtest/gtest.h>

namespace tau::pallets::scheduler {
namespace {

using frame::Origin;

struct SchedulerTest : testing::Test {
    state::MapView base;
    state::Overlay overlay{base};
    frame::Runtime runtime{{}, {&system::pallet, &balances::pallet, &preimage::pallet, &pallet}, {}, {}, nullptr};
    Context ctx{overlay, runtime};
    const TaskName name{1, 2, 3};

    /// Raw storage keys and values of System are free to use: `set` writes one, and shows that a task ran.
    frame::RuntimeCall set(u8 key, std::size_t size = 1) const
    {
        using Pair = std::pair<Bytes, Bytes>;
        Bytes encoded{system::pallet_index, system::call::set_storage::row.index};
        scale::encode(encoded, std::vector<Pair>{{Bytes{'t', key}, Bytes(size, 1)}});
        return {encoded, *frame::dispatch_info(runtime, encoded)};
    }
    frame::RuntimeCall failing() const
    {
        Bytes encoded{pallet_index, call::cancel::row.index};
        scale::encode(encoded, call::cancel{9'999, 0});
        return {encoded, *frame::dispatch_info(runtime, encoded)};
    }
    bool ran(u8 key) const { return ctx.state.contains(Bytes{'t', key}); }
    void block(u32 number)
    {
        ctx.block_number = number;
        on_initialize(ctx);
        frame::InvariantReport report;
        check_invariants(ctx, report);
        EXPECT_TRUE(report.empty());
    }
    template <class Call>
    DispatchResult root(const Call& call)
    {
        return apply(ctx, Origin::root(), call);
    }
    static void expect(const DispatchResult& result, Error error)
    {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error(), fail(error).value());
    }
    bool event_is(std::size_t from_last, u8 row) const
    {
        // A record of the start of a block: phase, index of the pallet, index of the event.
        const auto& record = ctx.events()[ctx.events().size() - 1 - from_last];
        return record[1] == pallet_index && record[2] == row;
    }
};

TEST_F(SchedulerTest, RunsATaskAtItsBlock)
{
    ASSERT_TRUE(root(call::schedule{5, {}, 0, set(1)}));
    EXPECT_TRUE(event_is(0, 0));
    block(4);
    EXPECT_FALSE(ran(1));
    block(5);
    EXPECT_TRUE(ran(1));
    EXPECT_TRUE(event_is(0, 2));
    EXPECT_FALSE(storage::Agenda.contains(ctx, 5));
    EXPECT_EQ(storage::IncompleteSince.get(ctx), 6u);
}

TEST_F(SchedulerTest, CountsADelayFromTheNextBlock)
{
    ctx.block_number = 10;
    ASSERT_TRUE(root(call::schedule_after{2, {}, 0, set(1)}));
    EXPECT_TRUE(storage::Agenda.contains(ctx, 13));
    ASSERT_TRUE(root(call::schedule_named_after{name, 3, {}, 0, set(1)}));
    EXPECT_EQ(storage::Lookup.get(ctx, name), TaskAddress(14, 0));
}

TEST_F(SchedulerTest, RepeatsAPeriodicTask)
{
    ASSERT_TRUE(root(call::schedule_named{name, 2, Period{3, 3}, 0, set(1)}));
    for (const u32 due : {2u, 5u, 8u}) {
        EXPECT_TRUE(storage::Agenda.contains(ctx, due)) << due;
        for (u32 n = due == 2 ? 1 : due - 2; n <= due; ++n) block(n);
        EXPECT_FALSE(storage::Agenda.contains(ctx, due)) << due;
    }
    EXPECT_FALSE(storage::Lookup.contains(ctx, name));
    EXPECT_FALSE(storage::Agenda.contains(ctx, 11));
}

TEST_F(SchedulerTest, RefusesThePastTakenNamesAndFullAgendas)
{
    ctx.block_number = 5;
    expect(root(call::schedule{5, {}, 0, set(1)}), Error::TargetBlockNumberInPast);
    ASSERT_TRUE(root(call::schedule_named{name, 9, {}, 0, set(1)}));
    expect(root(call::schedule_named{name, 9, {}, 0, set(1)}), Error::FailedToSchedule);
    for (int i = 1; i < 50; ++i) ASSERT_TRUE(root(call::schedule{9, {}, 0, set(1)}));
    EXPECT_EQ(root(call::schedule{9, {}, 0, set(1)}).error(), DispatchError{DispatchError::Exhausted{}});
    ASSERT_TRUE(root(call::cancel{9, 7}));
    ASSERT_TRUE(root(call::schedule{9, {}, 0, set(1)}));  // Into the hole.
    EXPECT_TRUE(storage::Agenda.get(ctx, 9)[7]);
    AccountId alice;
    EXPECT_FALSE(apply(ctx, Origin::signed_by(alice), call::schedule{9, {}, 0, set(1)}));
}

TEST_F(SchedulerTest, CancelsByPlaceAndByName)
{
    ASSERT_TRUE(root(call::schedule{5, {}, 0, set(1)}));
    ASSERT_TRUE(root(call::schedule_named{name, 5, {}, 0, set(2)}));
    ASSERT_TRUE(root(call::cancel_named{name}));
    EXPECT_TRUE(event_is(0, 1));
    EXPECT_EQ(storage::Agenda.get(ctx, 5).size(), 1u);
    ASSERT_TRUE(root(call::cancel{5, 0}));
    EXPECT_FALSE(storage::Agenda.contains(ctx, 5));
    expect(root(call::cancel{5, 0}), Error::NotFound);
    expect(root(call::cancel_named{name}), Error::NotFound);
}

TEST_F(SchedulerTest, RetriesAFailedTask)
{
    ASSERT_TRUE(root(call::schedule_named{name, 2, {}, 0, failing()}));
    expect(root(call::set_retry{{3, 0}, 2, 4}), Error::NotFound);
    ASSERT_TRUE(root(call::set_retry_named{name, 2, 4}));
    EXPECT_TRUE(event_is(0, 3));
    for (u32 n = 1; n <= 2; ++n) block(n);
    EXPECT_EQ(storage::Retries.get(ctx, TaskAddress(6, 0)), (RetryConfig{2, 1, 4}));
    for (u32 n = 3; n <= 6; ++n) block(n);
    EXPECT_EQ(storage::Retries.get(ctx, TaskAddress(10, 0)), (RetryConfig{2, 0, 4}));
    for (u32 n = 7; n <= 10; ++n) block(n);
    EXPECT_FALSE(storage::Agenda.contains(ctx, 14));
}

TEST_F(SchedulerTest, ForgetsRetriesWhenTold)
{
    ASSERT_TRUE(root(call::schedule_named{name, 2, {}, 0, failing()}));
    ASSERT_TRUE(root(call::set_retry{{2, 0}, 2, 4}));
    ASSERT_TRUE(root(call::cancel_retry{{2, 0}}));
    EXPECT_TRUE(event_is(0, 4));
    ASSERT_TRUE(root(call::set_retry_named{name, 2, 4}));
    ASSERT_TRUE(root(call::cancel_retry_named{name}));
    EXPECT_FALSE(storage::Retries.contains(ctx, TaskAddress(2, 0)));
    expect(root(call::cancel_retry{{7, 0}}), Error::NotFound);
    expect(root(call::cancel_retry_named{TaskName{}}), Error::NotFound);
    expect(root(call::set_retry_named{TaskName{}, 1, 1}), Error::NotFound);
}

TEST_F(SchedulerTest, SaysWhenACallIsGone)
{
    const auto lengthy = set(1, 200);
    ASSERT_TRUE(root(call::schedule{2, {}, 0, lengthy}));
    const auto kept = std::get<preimage::Bounded::Lookup>(storage::Agenda.get(ctx, 2)[0]->call.value);
    ASSERT_TRUE(preimage::unrequest(ctx, kept.hash));
    ASSERT_TRUE(preimage::unrequest(ctx, kept.hash));
    block(2);
    EXPECT_TRUE(event_is(0, 5));
    EXPECT_FALSE(ran(1));
}

TEST_F(SchedulerTest, RunsTheMostUrgentFirstAndPostponesWhatDoesNotFit)
{
    ASSERT_TRUE(root(call::schedule{2, {}, 9, set(1)}));
    ASSERT_TRUE(root(call::schedule{2, {}, 1, set(2)}));
    auto used = system::storage::BlockWeight.get(ctx);
    // Enough for the agenda and one of the two tasks.
    used.mandatory = Weight::from_parts(4'000'000'000'000 - 400'000'000, 0);
    system::storage::BlockWeight.put(ctx, used);
    ctx.block_number = 1;
    block(2);
    EXPECT_TRUE(ran(2));
    EXPECT_FALSE(ran(1));
    EXPECT_TRUE(event_is(0, 9));
    EXPECT_EQ(storage::IncompleteSince.get(ctx), 2u);
    system::storage::BlockWeight.remove(ctx);
    block(3);
    EXPECT_TRUE(ran(1));
}

}  // namespace
}  // namespace tau::pallets::scheduler
