// The world of one scenario: a state in memory, blocks run on it as the scenario files say.
#pragma once

#include "runtime/executor.hpp"
#include "state/overlay.hpp"

namespace tau::vectors {

/// A call that was refused before it ran, its result, and the events it left.
struct CallOutcome {
    DispatchResult result;
    /// What a guard of signed calls says of it.
    Outcome<> guard;
    std::vector<Bytes> events;
};

/// Neither copied nor moved: the context points into it.
class ScenarioWorld {
public:
    /// `with_guards`: refused calls do not run.
    ScenarioWorld(const frame::Runtime& runtime, bool with_guards, state::MapView::Map genesis);

    ScenarioWorld(const ScenarioWorld&) = delete;

    void begin_block(BlockNumber number);
    CallOutcome run_call(const frame::Origin& origin, BytesView call);
    /// Keys changed since the last settle, with their new values.
    state::StateDiff settle();
    /// Puts a value where the world went wrong.
    void correct(BytesView key, const std::optional<Bytes>& value);
    std::optional<Bytes> value(BytesView key) const;
    frame::InvariantReport broken_invariants() { return runtime::check_invariants(ctx_); }

private:
    frame::Runtime runtime_;
    bool with_guards_;
    std::vector<frame::PalletInfo> unguarded_;
    std::vector<const frame::PalletInfo*> guarded_;
    state::MapView base_;
    state::Overlay overlay_;
    frame::Context ctx_;
};

}  // namespace tau::vectors
