// A miner's memory of what it was asked, to see whether validators drew their pictures as they promised.
#pragma once

#include "subnets/image/protocol.hpp"

#include <map>

namespace tau::subnets::image {

/// For one thread at a time. Keeps the last round of each validator, at most 256 of them.
class AuditBook {
public:
    explicit AuditBook(const PublicKey& self) : self_(self) {}

    struct Finding {
        u64 round = 0;
        bool honest = false;
    };
    /// Notes a request. If it reveals the round before, and the commitment to that was heard in time: whether its
    /// pictures were those.
    std::optional<Finding> note(const std::string& validator, const ProbeRequest& request);

private:
    struct Entry {
        u64 round = 0;
        Hash block_hash{};
        Hash next_commitment{};
        std::optional<Hash> commitment;  ///< To this round's own secret.
        std::vector<Image> images;
    };

    const PublicKey self_;
    std::map<std::string, Entry> entries_;
};

}  // namespace tau::subnets::image
