// taud: one program, one subcommand per job. Only this file knows the command-line library.
#include "cmd/taud/dev.hpp"
#include "cmd/taud/miner_cmd.hpp"
#include "cmd/taud/query_cmd.hpp"
#include "cmd/taud/tx_cmd.hpp"
#include "cmd/taud/validator_cmd.hpp"
#include "cmd/taud/vectors_cmd.hpp"
#include "cmd/taud/wallet_cmd.hpp"
#include "demo/demo.hpp"
#include "metadata/text.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace {

void add_dev(CLI::App& app, int& exit_code)
{
    static tau::cmd::DevOptions options;
    auto* dev = app.add_subcommand("dev", "Run a local chain with funded accounts");
    dev->add_option("--base-path", options.base_path, "Keep the chain in this directory (default: in memory)");
    dev->add_option("--ws-port,--rpc-port,--port", options.port, "Port of HTTP and WebSocket, 0 for any free one")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    dev->add_option("--host", options.host, "Address to listen on")->capture_default_str();
    auto* time =
        dev->add_option("--block-time", options.block_time_ms, "Milliseconds between blocks (default: the profile's)");
    dev->add_option("--sealing", options.sealing, "instant: a block per arrival; manual: engine_createBlock")
        ->check(CLI::IsMember({"instant", "manual"}))
        ->excludes(time);
    dev->add_option("--profile", options.profile, "fast: 250 ms blocks; finney: 12 s and production constants")
        ->check(CLI::IsMember({"fast", "finney"}))
        ->capture_default_str();
    dev->add_option("--spec", options.spec, "Runtime revision")
        ->check(CLI::IsMember({461, 475}))
        ->capture_default_str();
    dev->add_option("--state", options.state_file,
                    "Genesis state: a raw chain spec or a JSON object of keys and values");
    dev->add_option("--json-info", options.json_info_file, "Write endpoints and accounts to this file as JSON");
    dev->add_option("--pruning", options.pruning, "Keep the state history of this many blocks (default: all)");
    dev->add_flag("--check-invariants", options.check_invariants, "Check every pallet's invariants after each block");
    dev->callback([&exit_code] { exit_code = tau::cmd::run_dev(options); });
}

using tau::cmd::WalletOptions;

/// A verb of `taud wallet` with the options that all of them know.
CLI::App* add_wallet_verb(CLI::App& wallet, WalletOptions& options, int& exit_code, const char* name, const char* what,
                          int (*run)(const WalletOptions&))
{
    auto* verb = wallet.add_subcommand(name, what);
    verb->add_option("--wallet-path,-p", options.root,
                     "Wallet directory (default: BT_WALLET_PATH or ~/.bittensor/wallets)");
    verb->add_flag("--json", options.json, "Answer in JSON");
    verb->callback([&options, &exit_code, run] { exit_code = run(options); });
    return verb;
}

void add_key_options(CLI::App* verb, WalletOptions& options)
{
    verb->add_option("--wallet,-w", options.wallet, "Name of the wallet")->capture_default_str();
    verb->add_option("--hotkey,-H", options.hotkey,
                     verb->get_name() == "create" ? "Name of the hotkey (default: default)"
                                                  : "Name of a hotkey (default: the coldkey is meant)");
    verb->add_option("--password-fd", options.password_fd, "Read the password from this file descriptor");
}

void add_scheme(CLI::App* verb, WalletOptions& options)
{
    verb->add_option("--scheme", options.scheme, "Kind of key")
        ->check(CLI::IsMember({"sr25519", "ed25519"}))
        ->capture_default_str();
}

void add_saving_options(CLI::App* verb, WalletOptions& options)
{
    add_key_options(verb, options);
    add_scheme(verb, options);
    verb->add_flag("--no-password", options.no_password, "Leave the coldkey unencrypted");
    verb->add_flag("--encrypt-hotkey", options.encrypt_hotkey, "Encrypt the hotkey too");
    verb->add_flag("--overwrite", options.overwrite, "Replace keys that exist");
}

void add_message_options(CLI::App* verb, WalletOptions& options)
{
    add_key_options(verb, options);
    auto* text = verb->add_option("--message,-m", options.message, "Text to sign");
    verb->add_option("--message-hex", options.message_hex, "Bytes to sign, in hexadecimal")->excludes(text);
}

void add_wallet_create_and_import(CLI::App& wallet, WalletOptions& options, int& exit_code)
{
    auto* create = add_wallet_verb(wallet, options, exit_code, "create", "Make a new coldkey and hotkey",
                                   tau::cmd::run_wallet_create);
    add_saving_options(create, options);
    create->add_option("--words", options.words, "Words of the phrase")
        ->check(CLI::IsMember({12, 15, 18, 21, 24}))
        ->capture_default_str();
    create->add_option("--only", options.only, "Make just one of the two")->check(CLI::IsMember({"coldkey", "hotkey"}));
    create->add_flag("--print-phrase", options.print_phrase,
                     "Write the phrase to standard output, not to the terminal");

    auto* import = add_wallet_verb(wallet, options, exit_code, "import", "Bring in a key; the secret is asked for",
                                   tau::cmd::run_wallet_import);
    add_saving_options(import, options);
    import->add_option("--from", options.from, "What the key is given as")
        ->check(CLI::IsMember({"phrase", "seed", "private-key", "uri", "polkadot-js", "address"}))
        ->capture_default_str();
    import->add_option("--file", options.file, "Read the secret from this file");
    import->add_option("--secret-fd", options.secret_fd, "Read the secret from this file descriptor");
    import->add_option("--address", options.address, "Address to watch, with --from address");
}

void add_wallet(CLI::App& app, int& exit_code)
{
    static WalletOptions options;
    auto& wallet = *app.add_subcommand("wallet", "Keys in Bittensor's wallet directory");
    wallet.require_subcommand(1);
    wallet.footer(
        "Passwords come from --password-fd, BT_WALLET_PASSWORD, BT_WALLET_PASSWORD_FILE or the terminal.\n"
        "Exit codes: 0 done, 1 failed or not verified, 2 wrong arguments");
    add_wallet_create_and_import(wallet, options, exit_code);
    add_wallet_verb(wallet, options, exit_code, "list", "All wallets with their addresses", tau::cmd::run_wallet_list);
    add_key_options(add_wallet_verb(wallet, options, exit_code, "show", "Address and public key of one key",
                                    tau::cmd::run_wallet_show),
                    options);
    add_message_options(
        add_wallet_verb(wallet, options, exit_code, "sign", "Sign a message", tau::cmd::run_wallet_sign), options);
    auto* verify = add_wallet_verb(wallet, options, exit_code, "verify", "Check a signature: exit code 0 or 1",
                                   tau::cmd::run_wallet_verify);
    add_message_options(verify, options);
    add_scheme(verify, options);
    verify->add_option("--signature,-s", options.signature, "In hexadecimal")->required();
    verify->add_option("--address", options.address, "Who should have signed (default: the wallet's key)");
    auto* exporting = add_wallet_verb(wallet, options, exit_code, "export", "The public keyfile of a key",
                                      tau::cmd::run_wallet_export);
    add_key_options(exporting, options);
    exporting->add_option("--file", options.file, "Write it to this file");
    exporting->add_flag("--overwrite", options.overwrite, "Replace the file if it exists");
}

/// Words that are no option of ours are the chain's business: names, keys, arguments by the names the metadata gives.
void take_words(CLI::App* command, std::vector<std::string>& words, bool& help)
{
    words = command->remaining();
    const auto is_help = [](const std::string& word) { return word == "--help" || word == "-h"; };
    help = std::erase_if(words, is_help) > 0;
    if (help && words.empty()) throw CLI::CallForHelp();
}

constexpr const char* query_forms =
    "taud query                            what chain this is\n"
    "taud query list [WORD]                all there is to ask\n"
    "taud query PALLET.ITEM [KEYS...]      a storage item; with fewer keys all entries that begin so; --help shows the "
    "keys\n"
    "taud query const PALLET.NAME          a constant\n"
    "taud query api NAME.METHOD [ARGS...]  a runtime API; --help shows the arguments\n"
    "taud query block|events [N|HASH]      a block, decoded\n\n";
constexpr const char* tx_forms =
    "taud tx list [WORD]                          all calls\n"
    "taud tx PALLET.CALL --help                   its arguments\n"
    "taud tx PALLET.CALL [ARGS...] --from //Alice  by place or by name (--netuid 1); after -- all words are "
    "arguments\n\n";

void add_node_options(CLI::App* command, tau::cmd::NodeOptions& options, const std::string& forms)
{
    command->add_option("--network", options.url,
                        "Node to ask: ws://, http:// or local (default: BT_CHAIN_ENDPOINT, else local)");
    command->add_option("--timeout", options.timeout_s, "Seconds to wait for an answer")->capture_default_str();
    command->add_flag("--json", options.json, "Answer in JSON");
    command->add_flag("--text", options.text, "Show bytes as text where they are text");
    command->footer(forms + tau::cmd::exit_codes_text);
}

void add_query(CLI::App& app, int& exit_code)
{
    static tau::cmd::QueryOptions options;
    auto* query = app.add_subcommand("query", "Ask a node: storage, constants, runtime APIs, blocks");
    query->allow_extras();
    query->set_help_flag();
    add_node_options(query, options.node, query_forms);
    query->add_option("--at", options.at, "Number or hash of the block (default: the best)");
    query->add_option("--limit", options.limit, "Entries of a map at most")->capture_default_str();
    query->callback([query, &exit_code] {
        take_words(query, options.words, options.help);
        exit_code = tau::cmd::run_query(options);
    });
}

void add_tx(CLI::App& app, int& exit_code)
{
    static tau::cmd::TxCommand tx_options;
    auto& options = tx_options;
    auto* tx = app.add_subcommand("tx", "Sign and send any call of the chain");
    tx->allow_extras();
    tx->set_help_flag();
    add_node_options(tx, options.node, tx_forms);
    tx->add_option("--from", options.from, "Who signs: a wallet (its coldkey), wallet/hotkey, or //Alice");
    tx->add_option("--wallet-path", options.wallet_path,
                   "Wallet directory (default: BT_WALLET_PATH or ~/.bittensor/wallets)");
    tx->add_option("--password-fd", options.password_fd, "Read the password from this file descriptor");
    tx->add_option("--wait", options.wait, "How far to follow it")
        ->check(CLI::IsMember({"none", "inblock", "finalized"}))
        ->capture_default_str();
    tx->add_option("--tip", options.tip, "Amount on top of the fee");
    tx->add_option("--nonce", options.nonce, "Nonce (default: the account's next)");
    tx->add_option("--era", options.era_blocks, "Blocks it is valid for, 0 for ever")->capture_default_str();
    tx->add_option("--proxy-for", options.proxy_for, "Act for this account as its proxy");
    tx->add_flag("--sudo", options.sudo, "Act as root, by the sudo key");
    tx->add_flag("--dry-run", options.dry_run, "Show the call, its fee and whether it would be taken; send nothing");
    tx->add_flag("--allow-dev-key", options.allow_dev_key, "Let //Alice sign for a node on another machine");
    tx->callback([tx, &exit_code] {
        take_words(tx, tx_options.words, tx_options.help);
        exit_code = tau::cmd::run_tx(tx_options);
    });
}

void add_vectors(CLI::App& app, int& exit_code)
{
    static std::vector<std::string> places;
    auto* vectors = app.add_subcommand("vectors", "Replay golden vectors: exit code 1 on a difference");
    vectors->add_option("places", places, "Files, or directories of *.json and *.json.gz")
        ->required()
        ->check(CLI::ExistingPath);
    vectors->callback([&exit_code] { exit_code = tau::cmd::run_vectors(places); });
}

void add_neuron_options(CLI::App* command, tau::cmd::NeuronOptions& options)
{
    command->add_option("--network", options.url, "Node: ws:// or local (default: BT_CHAIN_ENDPOINT, else local)");
    command->add_option("--netuid", options.netuid, "The subnet")->required();
    command->add_option("--key", options.key, "Development key such as //Miner1, as hotkey and coldkey");
    command->add_option("--wallet,-w", options.wallet, "Name of the wallet");
    command->add_option("--hotkey,-H", options.hotkey, "Name of its hotkey")->capture_default_str();
    command->add_option("--wallet-path,-p", options.wallet_path,
                        "Wallet directory (default: BT_WALLET_PATH or ~/.bittensor/wallets)");
    command->add_option("--password-fd", options.password_fd, "Read the password from this file descriptor");
    command->add_option("--max-burn", options.most_burn, "What registration may cost")->capture_default_str();
    command->add_flag("--no-register", options.no_register, "Fail when the hotkey is not registered yet");
    command->add_flag("--allow-dev-key", options.allow_dev_key, "Let //Alice sign for a node on another machine");
    command->add_flag("--json", options.json, "One JSON object per line");
    command->footer("Runs until SIGINT or SIGTERM. Exit codes: 0 stopped, 1 failed, 2 wrong arguments");
}

void add_miner(CLI::App& app, int& exit_code)
{
    static tau::cmd::MinerCommand options;
    auto* miner = app.add_subcommand("miner", "Mine the image subnet: train a network and answer validators");
    add_neuron_options(miner, options.neuron);
    miner
        ->add_option("--strategy", options.strategy,
                     "honest, or to see what becomes of it: random, constant, lazy, overconfident, copier, duplicate")
        ->capture_default_str();
    miner->add_option("--steps", options.steps, "Steps of training")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000}))
        ->capture_default_str();
    miner->add_option("--seed", options.seed, "Of the network and its lessons (default: from the hotkey)");
    miner->add_option("--host", options.host, "Address to listen on and to announce; 127.0.0.1 becomes 127.0.0.2")
        ->capture_default_str();
    miner->add_option("--port", options.port, "0 for any free one")->capture_default_str();
    miner->add_option("--model", options.model, "File to go on from and to save to");
    miner->add_option("--share-model", options.share_model, "Another miner's --model, for duplicate and copier");
    miner->add_option("--victim", options.victim, "Uid or hotkey that copier asks");
    miner->add_option("--min-stake", options.least_stake, "Stake a validator needs to be heard")->capture_default_str();
    miner->add_option("--admit", options.admitted, "Hotkeys that are heard without a permit");
    miner->callback([&exit_code] { exit_code = tau::cmd::run_miner(options); });
}

void add_validator(CLI::App& app, int& exit_code)
{
    static tau::cmd::ValidatorCommand options;
    auto* validator = app.add_subcommand("validator", "Validate the image subnet: ask, judge, set weights");
    add_neuron_options(validator, options.neuron);
    validator->add_option("--round-blocks", options.round_blocks, "Blocks between two rounds of questions")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000}))
        ->capture_default_str();
    validator->add_option("--weights-every", options.weights_every,
                          "Blocks between two settings of weights, at least the subnet's rate limit");
    validator->add_option("--ally", options.ally, "Uid or hotkey that gets everything, as from a bought validator");
    validator->callback([&exit_code] { exit_code = tau::cmd::run_validator(options); });
}

void add_demo(CLI::App& app, int& exit_code)
{
    static tau::demo::DemoOptions options;
    auto* demo =
        app.add_subcommand("demo", "A living network: chain, validators, honest and bad miners, who earns what");
    demo->add_option("--ws-port,--port", options.port, "Port of the chain and its page (default: 9944, or a free one)");
    demo->add_option("--base-path", options.base_path, "Keep the chain in this directory (default: in memory)");
    demo->add_option("--log-dir", options.log_dir, "Keep everybody's logs here (default: only when something failed)");
    demo->add_option("--seed", options.seed, "Of the miners' networks")->capture_default_str();
    demo->add_option("--blocks", options.blocks, "End after this block");
    demo->add_flag(
        "--check", options.check,
        "End with a verdict, 720 blocks after all have learned at the latest: exit code 0 if the honest earn "
        "in order of effort and the bad less than 5 %");
    demo->add_flag("--json", options.json, "One JSON object at the end in place of the table");
    demo->add_flag("--no-color", options.no_color, "No colours, as with NO_COLOR");
    demo->callback([&exit_code] { exit_code = tau::demo::run_demo(options); });
}

/// A first word that is no command is better named than "a subcommand is required".
void check_command(const CLI::App& app, const std::vector<std::string>& words)
{
    std::vector<std::string> names;
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(command->get_name());
    if (words.empty() || words[0].starts_with('-') || std::ranges::find(names, words[0]) != names.end()) return;
    throw CLI::ParseError("there is no command \"" + words[0] + "\"" + tau::metadata::did_you_mean(words[0], names),
                          tau::cmd::exit_usage);
}

}  // namespace

int main(int argc, char** argv)
{
    CLI::App app("Bittensor in one native program: chain, wallet, neurons, explorer");
    app.set_version_flag("--version", "taud 0.1.0");
    app.require_subcommand(1);
    int exit_code = 0;
    add_dev(app, exit_code);
    add_wallet(app, exit_code);
    add_query(app, exit_code);
    add_tx(app, exit_code);
    add_miner(app, exit_code);
    add_validator(app, exit_code);
    add_vectors(app, exit_code);
    add_demo(app, exit_code);
    const std::vector<std::string> words(argv + 1, argv + argc);
    try {
        check_command(app, words);
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() != 0 && std::ranges::find(words, "--json") != words.end())
            return tau::cmd::report_usage(error.what(), {.url = {}, .json = true});
        return app.exit(error) == 0 ? 0 : tau::cmd::exit_usage;  // Zero: help or version was asked for.
    }
    return exit_code;
}
