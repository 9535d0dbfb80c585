#include "subnets/image/audit.hpp"

namespace tau::subnets::image {

std::optional<AuditBook::Finding> AuditBook::note(const std::string& validator, const ProbeRequest& request, u64 head)
{
    constexpr std::size_t most_validators = 256;
    const auto known = entries_.find(validator);
    if (known == entries_.end() && entries_.size() >= most_validators) return std::nullopt;
    Entry entry{request.round, request.block_hash, request.commitment, std::nullopt, 0, head, request.images};
    std::optional<Finding> finding;
    if (known != entries_.end() && known->second.round + 1 == request.round) {
        const Entry& last = known->second;
        entry.commitment = last.next_commitment;
        entry.committed_at = last.head;
        // Who promised and then does not show is no better than who shows something else.
        if (last.commitment)
            finding = Finding{last.round,
                              request.previous && request.previous->block_hash == last.block_hash &&
                                  is_honest_probe(*request.previous, *last.commitment, self_, last.images),
                              last.block_hash, last.committed_at};
    }
    entries_[validator] = std::move(entry);
    return finding;
}

}  // namespace tau::subnets::image
