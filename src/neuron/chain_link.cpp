#include "neuron/chain_link.hpp"

#include "crypto/hash.hpp"

#include <thread>

namespace tau::neuron {
namespace {

using namespace std::chrono_literals;
using client::ErrorKind;
using Clock = std::chrono::steady_clock;

// Local waits are short, so that a stop is noticed; a transaction may take a block of a slow chain, and its era.
constexpr auto look_again = 100ms;
constexpr auto connect_patience = 2s;
constexpr auto call_patience = 20s;
// Whichever comes first; a node that was killed has forgotten what waited in its pool.
constexpr auto inclusion_patience = 60s;
constexpr u64 inclusion_blocks = 12;

tl::unexpected<client::ClientError> stopped()
{
    return client::error(ErrorKind::unreachable, "stopping");
}

}  // namespace

ChainLink::ChainLink(client::Url url, std::stop_token stop) : url_(std::move(url)), stop_(std::move(stop)) {}

Answer<const client::Chain*> ChainLink::chain()
{
    if (stopping()) return stopped();
    if (!chain_) {
        client::ChainOptions options;
        options.rpc = {.connect_patience = connect_patience, .call_patience = call_patience, .reconnects = 0};
        TAU_TRY_ASSIGN(chain_, client::Chain::connect(url_, options));
    }
    return chain_.get();
}

void ChainLink::drop()
{
    chain_.reset();
}

Answer<client::BlockRef> ChainLink::wait_after(u64 number, std::chrono::milliseconds patience)
{
    const auto deadline = Clock::now() + patience;
    for (;;) {
        TAU_TRY_ASSIGN(const auto* live, chain());
        TAU_TRY_ASSIGN(const auto best, checked(live->best_block()));
        if (best.number > number || Clock::now() >= deadline) return best;
        pause(look_again);
    }
}

Answer<client::Receipt> ChainLink::submit(const client::Signer& signer, std::string_view pallet, std::string_view call,
                                          const client::json::value& arguments)
{
    TAU_TRY_ASSIGN(const auto* live, chain());
    TAU_TRY_ASSIGN(const Bytes encoded,
                   client::lift(client::encode_call(live->metadata(), pallet, call, arguments, live->format())));
    TAU_TRY_ASSIGN(const auto before, checked(live->best_block()));
    TAU_TRY_ASSIGN(const Bytes extrinsic, checked(client::sign_call(*live, encoded, signer)));
    TAU_TRY(checked(client::submit(*live, extrinsic, client::Wait::none)));
    TAU_TRY_ASSIGN(auto receipt, follow(crypto::blake2b_256(extrinsic), before.number));
    if (!receipt.success) return client::error(ErrorKind::refused, receipt.error);
    return receipt;
}

Answer<client::Receipt> ChainLink::follow(const Hash& extrinsic, u64 from)
{
    const auto deadline = Clock::now() + inclusion_patience;
    for (u64 next = from + 1; Clock::now() < deadline && next <= from + inclusion_blocks;) {
        TAU_TRY_ASSIGN(const auto best, wait_after(next - 1, 1s));
        TAU_TRY_ASSIGN(const auto* live, chain());
        for (; next <= best.number; ++next) {
            TAU_TRY_ASSIGN(const auto hash, checked(live->block_hash(next)));
            if (!hash) break;
            TAU_TRY_ASSIGN(auto receipt, checked(client::receipt_in(*live, {*hash, next}, extrinsic)));
            if (receipt) return *std::move(receipt);
        }
    }
    return client::error(ErrorKind::timeout, "the transaction was sent but is in no block yet");
}

void ChainLink::pause(std::chrono::milliseconds time) const
{
    for (const auto end = Clock::now() + time; !stopping() && Clock::now() < end;)
        std::this_thread::sleep_for(std::min<std::chrono::milliseconds>(time, look_again));
}

}  // namespace tau::neuron
