// Rows of Commitments.
#include "frame/declare.hpp"
#include "pallets/commitments/calls.hpp"
#include "pallets/commitments/constants.hpp"
#include "pallets/commitments/errors.hpp"
#include "pallets/commitments/events.hpp"
#include "pallets/commitments/index.hpp"
#include "pallets/commitments/store/storage.hpp"

namespace tau::pallets::commitments {
namespace {

namespace declare = frame::declare;

constexpr std::array calls{
    declare::call<call::set_commitment>,
    declare::call<call::set_max_space>,
};
static_assert(declare::indices_increase(calls));

constexpr std::array events{
    declare::event<event::Commitment>,
    declare::event<event::TimelockCommitment>,
    declare::event<event::CommitmentRevealed>,
    declare::event<event::CommitmentRevealFailed>,
};
static_assert(declare::rows_in_order(events));

constexpr std::array items{
    declare::storage<storage::TimelockedIndex>, declare::storage<storage::TimelockRevealCursor>,
    declare::storage<storage::CommitmentOf>,    declare::storage<storage::LastCommitment>,
    declare::storage<storage::LastBondsReset>,  declare::storage<storage::RevealedCommitments>,
    declare::storage<storage::UsedSpaceOf>,     declare::storage<storage::MaxSpace>,
};

constexpr std::array constant_rows{
    declare::constant<constants::MaxFields>,
    declare::constant<constants::InitialDeposit>,
    declare::constant<constants::FieldDeposit>,
};

}  // namespace

constinit const frame::PalletInfo pallet{
    .index = pallet_index,
    .name = "Commitments",
    .has_storage = true,
    .calls = calls,
    .events = events,
    .errors = declare::errors<Error>,
    .storage = items,
    .constants = constant_rows,
};

}  // namespace tau::pallets::commitments
