// The world a call sees: an overlay over committed state, the runtime it belongs to, and the events it deposits.
#pragma once

#include "frame/setup.hpp"
#include "primitives/account.hpp"
#include "primitives/dispatch.hpp"
#include "state/overlay.hpp"

namespace tau::frame {

struct Runtime;

/// Who calls.
struct Origin {
    enum class Kind : u8 { None, Root, Signed };
    Kind kind = Kind::None;
    AccountId account{};

    static Origin root() { return {Kind::Root, {}}; }
    static Origin none() { return {Kind::None, {}}; }
    static Origin signed_by(const AccountId& who) { return {Kind::Signed, who}; }
    bool is_root() const { return kind == Kind::Root; }
    friend bool operator==(const Origin&, const Origin&) = default;
};

/// The signer, or BadOrigin.
Outcome<AccountId> ensure_signed(const Origin& origin);
/// BadOrigin unless root.
Outcome<> ensure_root(const Origin& origin);
/// BadOrigin unless none (an inherent).
Outcome<> ensure_none(const Origin& origin);

/// Position of an event in its pallet's declaration.
struct EventRow {
    u8 pallet = 0;
    u8 row = 0;
    Availability available{};
};

/// When an event was deposited (frame_system::Phase).
struct Phase {
    enum class Kind : u8 { ApplyExtrinsic, Finalization, Initialization };
    Kind kind = Kind::Initialization;
    u32 extrinsic = 0;
};

class Context {
public:
    Context(state::Overlay& overlay, const Runtime& runtime) : state(overlay), runtime_(&runtime) {}

    state::Overlay& state;
    /// Number of the block being executed.
    BlockNumber block_number = 0;
    /// Who authors the block, from its pre-runtime digest; swap fees go there.
    std::optional<AccountId> author;
    Phase phase;

    const Runtime& runtime() const { return *runtime_; }
    const Setup& setup() const;

    /// Appends an event record. Events of a rolled back transaction vanish.
    template <class Event>
    void deposit(const Event& event)
    {
        Bytes& record = begin_event(Event::row);
        scale::encode(record, event);
        end_event(record);
    }

    /// Encoded EventRecords of this block so far.
    const std::vector<Bytes>& events() const { return events_; }
    std::vector<Bytes> take_events() { return std::move(events_); }

    /// Runs `body` in a storage transaction: its writes and events stay when it returns a value and vanish otherwise.
    template <class Body>
    auto transactional(Body&& body) -> decltype(body())
    {
        const std::size_t events_before = events_.size();
        state.begin();
        auto result = body();
        if (result) {
            state.commit();
        } else {
            state.rollback();
            events_.resize(events_before);
        }
        return result;
    }

private:
    Bytes& begin_event(const EventRow& row);
    void end_event(Bytes& record);

    const Runtime* runtime_;
    std::vector<Bytes> events_;
};

}  // namespace tau::frame
