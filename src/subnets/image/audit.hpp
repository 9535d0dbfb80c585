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
        Hash block_hash{};   ///< Still to be seen: that this is a block of the chain, and
        u64 later_than = 0;  ///< one after this number, the head when the secret was committed to.
    };
    /// Notes a request that came at this head. If it reveals the round before, and the commitment to that was heard in
    /// time: whether its pictures were those.
    std::optional<Finding> note(const std::string& validator, const ProbeRequest& request, u64 head = 0);

private:
    struct Entry {
        u64 round = 0;
        Hash block_hash{};
        Hash next_commitment{};
        std::optional<Hash> commitment;  ///< To this round's own secret,
        u64 committed_at = 0;            ///< heard at this head.
        u64 head = 0;
        std::vector<Image> images;
    };

    const PublicKey self_;
    std::map<std::string, Entry> entries_;
};

}  // namespace tau::subnets::image
