// Whole roads through the chain, without a socket: empty blocks; signed transfers from bytes to a committed block.
//
//   taud_chain_bench empty N | transfers N [DIR]
//
// prints a figure a second. Blocks are kept in memory or, with DIR, in a database there. Signing is not measured.
#include "engine/solo/solo.hpp"
#include "pallets/balances/calls.hpp"
#include "pallets/balances/index.hpp"
#include "runtime/genesis.hpp"
#include "runtime/runtime.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace tau {
namespace {

constexpr u32 accounts = 1000;
constexpr std::size_t at_once = 4000;  ///< Transfers in the pool before a block is made of them.
constexpr unsigned threads = 2;

double seconds_of(const auto& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::vector<crypto::KeyPair> make_keys()
{
    std::vector<crypto::KeyPair> out;
    for (u32 i = 0; i < accounts; ++i) {
        Bytes seed(32, 1);
        for (unsigned byte = 0; byte < 4; ++byte) seed[byte] = static_cast<u8>(i >> (8 * byte));
        out.push_back(crypto::KeyPair::from_seed(seed).value());
    }
    return out;
}

std::unique_ptr<node::Node> open_chain(const std::vector<crypto::KeyPair>& keys, const char* directory)
{
    node::NodeConfig config;
    if (directory) config.base_path = directory;
    auto genesis = runtime::localnet(config.setup);
    for (const auto& key : keys) genesis.balances.emplace_back(AccountId{key.account()}, Tao{1'000'000'000'000});
    config.genesis_state = runtime::genesis_state(runtime::make_runtime(config.setup), genesis);
    return node::Node::open(std::move(config)).value();
}

Bytes transfer(const node::Node& node, const crypto::KeyPair& from, const AccountId& to, u32 nonce)
{
    namespace balances = pallets::balances;
    Bytes call{balances::pallet_index, balances::call::transfer_keep_alive::row.index};
    scale::encode(call, balances::call::transfer_keep_alive{MultiAddress(to), {Tao{1000}}});
    runtime::SignedExtra extra;
    extra.nonce = {nonce};
    const H256 genesis{node.genesis_hash()};
    const Bytes bytes =
        from.sign(runtime::signing_payload(call, extra, {node.runtime().setup.spec_version, 1, genesis, genesis}));
    MultiSignature::Sr25519 signature{};
    std::copy(bytes.begin(), bytes.end(), signature.bytes.begin());
    return runtime::signed_extrinsic({from.account()}, {signature}, extra, call);
}

void make_block(node::Node& node)
{
    if (const auto made = node.produce_block(node.earliest_timestamp()); !made) {
        std::fprintf(stderr, "%s\n", made.error().message.c_str());
        std::exit(1);
    }
}

[[noreturn]] void refused(const pool::Rejection& why)
{
    std::size_t detail = 0;
    if (why.error)
        if (const auto* invalid = std::get_if<TransactionValidityError::Invalid>(&why.error->value))
            detail = invalid->error.value.index();
    std::fprintf(stderr, "a transfer was refused: code %d, reason %zu\n", static_cast<int>(why.code), detail);
    std::_Exit(1);
}

void submit(node::Node& node, std::span<const Bytes> transfers)
{
    std::vector<std::thread> pool;
    for (unsigned t = 0; t < threads; ++t)
        pool.emplace_back([&, t] {
            for (std::size_t i = t; i < transfers.size(); i += threads)
                if (const auto done = node.submit(transfers[i]); !done) refused(done.error());
        });
    for (auto& thread : pool) thread.join();
}

int empty_blocks(u32 count, const char* directory)
{
    const auto node = open_chain({}, directory);
    const double seconds = seconds_of([&] {
        for (u32 i = 0; i < count; ++i) make_block(*node);
    });
    std::printf("empty_blocks_per_s %.0f\n", count / seconds);
    return 0;
}

int transfers(u32 count, const char* directory)
{
    const auto keys = make_keys();
    const auto node = open_chain(keys, directory);
    std::vector<Bytes> signed_ones;
    for (u32 i = 0; i < count; ++i)
        signed_ones.push_back(transfer(*node, keys[i % accounts], {keys[(i + 1) % accounts].account()}, i / accounts));
    double submitting = 0, building = 0;
    for (std::size_t done = 0; done < count;) {
        const auto part = std::span(signed_ones).subspan(done, std::min<std::size_t>(at_once, count - done));
        submitting += seconds_of([&] { submit(*node, part); });
        building += seconds_of([&] {
            while (node->pool().ready_count() != 0) make_block(*node);
        });
        done += part.size();
    }
    std::printf("transfers_per_s %.0f\nsubmit_us_per_transfer %.2f\nbuild_us_per_transfer %.2f\nblocks %u\n",
                count / (submitting + building), submitting / count * 1e6, building / count * 1e6,
                node->view().head.number);
    return 0;
}

}  // namespace
}  // namespace tau

int main(int argc, char** argv)
{
    const std::string_view what = argc > 2 ? argv[1] : "";
    const char* directory = argc > 3 ? argv[3] : nullptr;
    if (what == "empty") return tau::empty_blocks(static_cast<tau::u32>(std::atoi(argv[2])), directory);
    if (what == "transfers") return tau::transfers(static_cast<tau::u32>(std::atoi(argv[2])), directory);
    std::fprintf(stderr, "usage: taud_chain_bench empty|transfers N [DIR]\n");
    return 2;
}
