#include "frame/context.hpp"

#include "frame/runtime.hpp"

namespace tau::frame {

Outcome<AccountId> ensure_signed(const Origin& origin)
{
    if (origin.kind != Origin::Kind::Signed) return tl::make_unexpected(DispatchError::bad_origin());
    return origin.account;
}

Outcome<> ensure_root(const Origin& origin)
{
    if (!origin.is_root()) return tl::make_unexpected(DispatchError::bad_origin());
    return {};
}

Outcome<> ensure_none(const Origin& origin)
{
    if (origin.kind != Origin::Kind::None) return tl::make_unexpected(DispatchError::bad_origin());
    return {};
}

const Setup& Context::setup() const
{
    return runtime_->setup;
}

Bytes& Context::begin_event(const EventRow& row)
{
    Bytes& record = events_.emplace_back();
    record.push_back(static_cast<u8>(phase.kind));
    if (phase.kind == Phase::Kind::ApplyExtrinsic) scale::encode(record, phase.extrinsic);
    record.push_back(row.pallet);
    record.push_back(runtime_->event_index(row.pallet, row.row));
    return record;
}

void Context::end_event(Bytes& record)
{
    record.push_back(0);  // No topics.
}

}  // namespace tau::frame
