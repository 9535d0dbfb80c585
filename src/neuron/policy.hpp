// Who may ask a neuron, and whose question comes first.
#pragma once

#include "neuron/metagraph.hpp"

#include <memory>
#include <mutex>
#include <set>

namespace tau::neuron {

struct Verdict {
    bool admitted = false;
    std::string reason;  ///< Of a refusal, told to the caller.
};

/// Asked for each request before its body is read, by the hotkey it claims to be from; so it must be quick. From any
/// thread.
class Policy {
public:
    virtual ~Policy() = default;
    virtual Verdict admit(std::string_view hotkey_ss58) = 0;
    /// Larger comes first.
    virtual u64 priority(std::string_view hotkey_ss58) = 0;
};

/// Everybody, in order of arrival.
class OpenPolicy : public Policy {
public:
    Verdict admit(std::string_view) override { return {true, {}}; }
    u64 priority(std::string_view) override { return 0; }
};

/// Those the metagraph shows with a validator's permit and enough stake, by stake; and those named by hand. Nobody
/// else, and nobody at all before the first update.
class PermitPolicy : public Policy {
public:
    explicit PermitPolicy(u64 least_stake_rao = 0, std::set<std::string, std::less<>> also_admitted = {});

    void update(std::shared_ptr<const Metagraph> metagraph);

    Verdict admit(std::string_view hotkey_ss58) override;
    /// Total stake in rao.
    u64 priority(std::string_view hotkey_ss58) override;

private:
    std::shared_ptr<const Metagraph> metagraph() const;

    const u64 least_stake_rao_;
    const std::set<std::string, std::less<>> also_admitted_;
    mutable std::mutex mutex_;
    std::shared_ptr<const Metagraph> metagraph_;
};

}  // namespace tau::neuron
