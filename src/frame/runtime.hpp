// A runtime: the pallets that are in it, at one revision and profile, and dispatch over them.
#pragma once

#include "frame/pallet_info.hpp"

namespace tau::frame {

struct SignedExtensionInfo {
    std::string_view identifier;
    TypeFn type = nullptr;
    TypeFn additional_signed = nullptr;
};

struct Runtime {
    Setup setup;
    /// In on-chain order.
    std::vector<const PalletInfo*> pallets;
    std::span<const SignedExtensionInfo> extensions;
    std::span<const ApiInfo* const> apis;
    /// Refuses calls that no origin but root may dispatch (BaseCallFilter); true lets pass.
    bool (*call_filter)(Context&, BytesView call) = nullptr;

    const PalletInfo* pallet(u8 index) const;
    /// The row of an encoded call at this revision; nullptr when there is none.
    const CallInfo* find_call(u8 pallet, u8 call) const;
    const CallInfo* find_call(std::string_view pallet, std::string_view call) const;
    /// Wire index of an event or error row at this revision. The row must be available.
    u8 event_index(u8 pallet, u8 row) const;
    u8 error_index(u8 pallet, u8 row) const;
    /// Name of a module error as on the wire; empty when unknown.
    std::string_view error_name(const ModuleError& error) const;
};

/// A call inside another call (Box<RuntimeCall>): its encoding, checked to be one whole call of the runtime.
struct RuntimeCall {
    Bytes encoded;
    /// Cost of the call, known once it was decoded.
    DispatchInfo info{};

    void scale_encode(Bytes& out) const { tau::append(out, encoded); }
    /// Needs a Reader with the runtime; fails beyond 256 levels of nesting.
    void scale_decode(scale::Reader& r);
    friend bool operator==(const RuntimeCall& a, const RuntimeCall& b) { return a.encoded == b.encoded; }
};

/// An event as deposited, and a record of one: kept encoded, described for metadata.
struct RuntimeEvent {
    Bytes encoded;
    void scale_encode(Bytes& out) const { tau::append(out, encoded); }
    friend bool operator==(const RuntimeEvent&, const RuntimeEvent&) = default;
};
struct EventRecord {
    Bytes encoded;
    void scale_encode(Bytes& out) const { tau::append(out, encoded); }
    friend bool operator==(const EventRecord&, const EventRecord&) = default;
};

/// Cost of an encoded call and of the guards before it; nullopt when it is not one whole call of the runtime.
std::optional<DispatchInfo> dispatch_info(const Runtime& runtime, BytesView call);

/// Runs an encoded call: filter, guards, then its body in a storage transaction. Errors carry wire indices.
DispatchResult dispatch(Context& ctx, const Origin& origin, BytesView call);
/// As dispatch, without the filter (Sudo and root's dispatch_bypass_filter).
DispatchResult dispatch_unfiltered(Context& ctx, const Origin& origin, BytesView call);

/// Replaces the declaration row in a module error by its wire index, for errors that leave a pallet other than through
/// dispatch (an error inside an event).
DispatchError on_wire(const Context& ctx, DispatchError error);

}  // namespace tau::frame
