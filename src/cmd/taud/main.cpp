// taud: one program, one subcommand per job. Only this file knows the command-line library.
#include "cmd/taud/dev.hpp"
#include "cmd/taud/wallet_cmd.hpp"

#include <CLI/CLI.hpp>

namespace {

void add_dev(CLI::App& app, int& exit_code)
{
    static tau::cmd::DevOptions options;
    auto* dev = app.add_subcommand("dev", "Run a local chain with funded accounts");
    dev->add_option("--base-path", options.base_path, "Keep the chain in this directory (default: in memory)");
    dev->add_option("--ws-port,--rpc-port,--port", options.port, "Port of HTTP and WebSocket, 0 for any free one")
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
    verb->add_option("--hotkey,-H", options.hotkey, "Name of a hotkey (default: the coldkey is meant)");
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

}  // namespace

int main(int argc, char** argv)
{
    CLI::App app("Bittensor in one native program: chain, wallet, neurons, explorer");
    app.set_version_flag("--version", "taud 0.1.0");
    app.require_subcommand(1);
    int exit_code = 0;
    add_dev(app, exit_code);
    add_wallet(app, exit_code);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        constexpr int exit_usage = 2;
        return app.exit(error) == 0 ? 0 : exit_usage;  // Zero: help or version was asked for.
    }
    return exit_code;
}
