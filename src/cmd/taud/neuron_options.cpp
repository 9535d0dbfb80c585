#include "cmd/taud/neuron_options.hpp"

#include "client/amount.hpp"
#include "client/json_access.hpp"
#include "wallet/wallet.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace tau::cmd {
namespace {

namespace json = client::json;
using subnets::image::Participant;

constexpr int exit_done = 0, exit_failed = 1, exit_usage = 2;

Result<client::Url> url_of(const NeuronOptions& options)
{
    std::string where = options.url;
    if (const char* set = std::getenv("BT_CHAIN_ENDPOINT"); where.empty() && set) where = set;
    return client::parse_url(where.empty() ? client::default_url : where);
}

Result<u64> burn_limit(const std::string& text)
{
    TAU_TRY_ASSIGN(const auto amount, client::parse_amount(text, {}));
    if (amount.unit == "alpha" || amount.units > ~u64{0}) return failure("--max-burn takes an amount such as 1.5tao");
    return static_cast<u64>(amount.units);
}

Result<Participant> with_dev_key(const NeuronOptions& options, const client::Url& url)
{
    if (!options.key.starts_with("//"))
        return failure(
            "--key takes a development key such as //Miner1; secrets do not belong on the command line, see "
            "`taud wallet import` and --wallet");
    if (!url.is_local() && !options.allow_dev_key)
        return failure(options.key + " is known to everybody; for a node on another machine say --allow-dev-key");
    TAU_TRY_ASSIGN(const auto pair, crypto::KeyPair::from_uri(options.key));
    return Participant{.url = url, .hotkey = pair, .coldkey = client::signer_of(pair)};
}

/// The secret is loaded at the first signature.
client::Signer lazy_coldkey(const wallet::Wallet& wallet, const wallet::Key& known, std::optional<int> descriptor)
{
    const auto loaded = std::make_shared<std::optional<wallet::Key>>();
    const auto sign = [wallet, descriptor, loaded](BytesView payload) -> Result<Bytes> {
        if (!*loaded) {
            TAU_TRY_ASSIGN(*loaded, wallet.coldkey(wallet::usual_password(wallet.coldkey_path(), descriptor)));
        }
        return wallet::sign(**loaded, payload);
    };
    return {known.account, known.scheme, sign};
}

Result<Participant> with_wallet(const NeuronOptions& options, const client::Url& url)
{
    const auto root = options.wallet_path.empty() ? wallet::default_root() : std::filesystem::path(options.wallet_path);
    TAU_TRY_ASSIGN(const auto wallet, wallet::Wallet::at(root, options.wallet));
    TAU_TRY_ASSIGN(const auto path, wallet.hotkey_path(options.hotkey));
    TAU_TRY_ASSIGN(const auto hotkey, wallet.hotkey(options.hotkey, wallet::usual_password(path, options.password_fd)));
    if (!hotkey.pair) return failure(path.string() + " can only be watched: its secret is not there");
    TAU_TRY_ASSIGN(const auto coldkey, wallet.coldkeypub());
    return Participant{
        .url = url, .hotkey = *hotkey.pair, .coldkey = lazy_coldkey(wallet, coldkey, options.password_fd)};
}

std::string line_for_people(const json::object& event)
{
    std::string out;
    for (const auto& [name, value] : event)
        out += name == "event" ? client::plain_text(value) : "  " + std::string(name) + " " + client::plain_text(value);
    return out;
}

/// Requests a stop at SIGINT or SIGTERM, which must be blocked already.
void watch_signals(const sigset_t& signals, std::stop_source& source, const std::stop_token& over)
{
    constexpr timespec slice{0, 50'000'000};
    while (!over.stop_requested())
        if (sigtimedwait(&signals, nullptr, &slice) > 0) source.request_stop();
}

}  // namespace

Result<Participant> participant(const NeuronOptions& options)
{
    if (options.key.empty() == options.wallet.empty())
        return failure("who takes part? --wallet NAME [--hotkey NAME], or on a development chain --key //Miner1");
    TAU_TRY_ASSIGN(const auto url, url_of(options));
    TAU_TRY_ASSIGN(auto out, options.key.empty() ? with_wallet(options, url) : with_dev_key(options, url));
    out.netuid = options.netuid;
    out.may_register = !options.no_register;
    TAU_TRY_ASSIGN(out.most_burn_rao, burn_limit(options.most_burn));
    return out;
}

subnets::image::OnEvent writer(const NeuronOptions& options)
{
    return [as_json = options.json](const json::object& event) {
        const std::string line = as_json ? json::serialize(event) : line_for_people(event);
        std::printf("%s\n", line.c_str());
        std::fflush(stdout);
    };
}

int run_until_signal(const NeuronOptions& options,
                     const std::function<Result<void>(const Participant&, std::stop_token)>& program)
{
    const auto fail = [&](int code, const std::string& message) {
        std::fprintf(stderr, "taud: %s\n", message.c_str());
        if (options.json) writer(options)({{"event", "error"}, {"message", message}, {"final", true}});
        return code;
    };
    const auto who = participant(options);
    if (!who) return fail(exit_usage, who.error().message);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::stop_source source;
    std::jthread watcher([&](const std::stop_token& over) { watch_signals(signals, source, over); });
    const auto done = program(*who, source.get_token());
    return done ? exit_done : fail(exit_failed, done.error().message);
}

}  // namespace tau::cmd
