#include "client/submit.hpp"

#include "base/hex.hpp"
#include "client/receipt_search.hpp"
#include "crypto/hash.hpp"

#include <boost/json/object.hpp>

namespace tau::client {
namespace {

using Clock = std::chrono::steady_clock;

/// A status as a node reports it: text, or an object of one member that carries a hash.
struct Status {
    std::string name;
    std::optional<Hash> block;
};

Status status_of(const json::value& reported)
{
    if (const auto* text = reported.if_string()) return {std::string(std::string_view(*text)), {}};
    const auto* object = reported.if_object();
    if (!object || object->empty()) return {};
    const auto& [name, content] = *object->begin();
    Status out{std::string(std::string_view(name)), {}};
    if (content.is_string()) out.block = fixed_from_hex<32>(std::string_view(content.get_string()));
    return out;
}

/// Why the pool let go of it, for a status that ends the watch without a block.
std::optional<std::string> end_without_block(const std::string& status)
{
    if (status == "dropped") return "the pool dropped it, being full";
    if (status == "invalid") return "it became invalid while it waited in the pool";
    if (status == "usurped") return "another transaction with the same nonce took its place";
    if (status == "finalityTimeout") return "the block that holds it was not finalized in time";
    return std::nullopt;
}

/// Follows one extrinsic by the node's watch, and by looking through blocks where there is no watch (HTTP), or no more.
class Watch {
public:
    Watch(const Chain& chain, BytesView extrinsic, Wait wait, const Progress& progress,
          std::chrono::milliseconds patience)
        : chain_(chain),
          extrinsic_(extrinsic),
          hash_(crypto::blake2b_256(extrinsic)),
          wait_(wait),
          progress_(progress),
          deadline_(Clock::now() + patience)
    {
    }

    Answer<Receipt> run()
    {
        if (wait_ != Wait::none && chain_.rpc().url().web_socket) return watch();
        TAU_TRY_ASSIGN(const BlockRef before, chain_.best_block());
        TAU_TRY(chain_.rpc().call("author_submitExtrinsic", {json::value(to_hex(extrinsic_))}));
        tell("submitted", {});
        if (wait_ == Wait::none) return Receipt{.extrinsic = hash_};
        return search(before.number);
    }

private:
    Answer<Receipt> watch()
    {
        TAU_TRY_ASSIGN(const BlockRef before, chain_.best_block());
        TAU_TRY_ASSIGN(auto statuses,
                       chain_.rpc().subscribe("author_submitAndWatchExtrinsic", "author_unwatchExtrinsic",
                                              {json::value(to_hex(extrinsic_))}));
        for (;;) {
            const auto reported = statuses.next(left());
            if (!reported && reported.error().kind == ErrorKind::unreachable) return search(before.number);
            if (!reported) return late();
            const Status status = status_of(*reported);
            tell(status.name, status.block);
            if (const auto why = end_without_block(status.name)) return error(ErrorKind::refused, *why);
            const bool finalized = status.name == "finalized";
            if (status.block && (finalized || (status.name == "inBlock" && wait_ == Wait::in_block)))
                return in_block(*status.block, finalized);
        }
    }

    Answer<Receipt> in_block(const Hash& block, bool finalized) const
    {
        TAU_TRY_ASSIGN(const u64 number, chain_.number_of(block));
        TAU_TRY_ASSIGN(auto receipt, receipt_in(chain_, {block, number}, hash_));
        if (!receipt) return error(ErrorKind::nonsense, "the node named a block without the transaction");
        receipt->finalized = finalized;
        return *std::move(receipt);
    }

    Answer<Receipt> search(u64 from)
    {
        ReceiptSearch search(chain_, hash_, from, wait_ == Wait::finalized);
        while (Clock::now() < deadline_) {
            TAU_TRY_ASSIGN(auto found, search.step());
            if (found) {
                tell(found->finalized ? "finalized" : "inBlock", found->block->hash);
                return *std::move(found);
            }
            search.pause();
        }
        return late();
    }

    Answer<Receipt> late() const
    {
        return error(ErrorKind::timeout,
                     "it was submitted, but the time is up; it may still get into a block: " + to_hex(hash_));
    }

    std::chrono::milliseconds left() const
    {
        const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now());
        return std::max(rest, std::chrono::milliseconds(0));
    }

    void tell(std::string_view status, const std::optional<Hash>& block) const
    {
        if (progress_) progress_(status, block);
    }

    const Chain& chain_;
    const BytesView extrinsic_;
    const Hash hash_;
    const Wait wait_;
    const Progress& progress_;
    const Clock::time_point deadline_;
};

}  // namespace

Answer<Receipt> submit(const Chain& chain, BytesView extrinsic, Wait wait, const Progress& progress,
                       std::chrono::milliseconds patience)
{
    return Watch(chain, extrinsic, wait, progress, patience).run();
}

}  // namespace tau::client
