#include "vectors/scenario_world.hpp"

namespace tau::vectors {
namespace {

constexpr std::string_view pallet_with_hook = "SubtensorModule";

AccountId block_author()
{
    AccountId author;
    author.bytes.fill(0xab);
    return author;
}

Outcome<> ask_guards(frame::Context& ctx, const std::vector<const frame::PalletInfo*>& pallets,
                     const frame::Origin& origin, BytesView call)
{
    if (origin.kind != frame::Origin::Kind::Signed) return {};
    for (const auto* pallet : pallets)
        if (pallet->guard) TAU_TRY(pallet->guard(ctx, origin.account, call));
    return {};
}

}  // namespace

ScenarioWorld::ScenarioWorld(const frame::Runtime& runtime, bool with_guards, state::MapView::Map genesis)
    : runtime_(runtime),
      with_guards_(with_guards),
      guarded_(runtime.pallets),
      base_(std::move(genesis)),
      overlay_(base_),
      ctx_(overlay_, runtime_)
{
    // Guards are asked here, not by the dispatch, so that their refusals can be told from the calls' own errors.
    unguarded_.reserve(guarded_.size());
    for (auto& pallet : runtime_.pallets) {
        unguarded_.push_back(*pallet);
        unguarded_.back().guard = nullptr;
        pallet = &unguarded_.back();
    }
    ctx_.author = block_author();
}

void ScenarioWorld::begin_block(BlockNumber number)
{
    ctx_.block_number = number;
    for (const auto* pallet : runtime_.pallets)
        if (pallet->name == pallet_with_hook && pallet->on_initialize) pallet->on_initialize(ctx_);
    static_cast<void>(ctx_.take_events());
}

CallOutcome ScenarioWorld::run_call(const frame::Origin& origin, BytesView call)
{
    auto refusal = ask_guards(ctx_, guarded_, origin, call);
    if (with_guards_ && !refusal) return {.result = PostInfo{}, .guard = refusal, .events = {}};
    auto result = frame::dispatch(ctx_, origin, call);
    return {.result = std::move(result), .guard = std::move(refusal), .events = ctx_.take_events()};
}

state::StateDiff ScenarioWorld::settle()
{
    auto diff = overlay_.take_diff();
    base_.apply(diff);
    return diff;
}

void ScenarioWorld::correct(BytesView key, const std::optional<Bytes>& value)
{
    base_.apply({{to_bytes(key), value}});
}

std::optional<Bytes> ScenarioWorld::value(BytesView key) const
{
    Bytes out;
    return base_.get(key, out) ? std::optional(out) : std::nullopt;
}

}  // namespace tau::vectors
