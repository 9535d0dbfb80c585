#include "cmd/taud/tx_cmd.hpp"

#include "base/hex.hpp"
#include "client/amount.hpp"
#include "client/describe.hpp"
#include "client/json_access.hpp"
#include "client/refusal.hpp"
#include "cmd/taud/tx_signer.hpp"
#include "metadata/extrinsic.hpp"
#include "metadata/lookup.hpp"

#include <algorithm>
#include <cstdio>

namespace tau::cmd {
namespace {

namespace json = client::json;
using client::Answer;
using client::Chain;
using client::ErrorKind;

/// A call as the words name it.
struct NamedCall {
    std::string pallet;
    const metadata::Variant* call = nullptr;
};

class Tx {
public:
    Tx(const Chain& chain, const TxCommand& command) : chain_(chain), command_(command) {}

    int run()
    {
        if (command_.words.empty() || command_.words[0] == "list") return list();
        const auto named = find();
        if (!named) return report(named.error(), command_.node);
        if (command_.help) return help(*named);
        const auto call = encode(*named);
        if (!call) return report(call.error(), command_.node);
        return command_.dry_run ? dry_run(*call) : send(*call);
    }

private:
    int list() const
    {
        const std::string word = command_.words.size() > 1 ? command_.words[1] : "";
        const std::string calls = client::list_calls(chain_.metadata(), word);
        if (calls.empty()) return report_usage("no call is called anything like \"" + word + "\"", command_.node);
        print(command_.node.json ? json::serialize(lines_of(calls)) : calls);
        return exit_done;
    }

    Answer<NamedCall> find() const
    {
        const std::string& word = command_.words[0];
        const auto point = word.find('.');
        if (point == std::string::npos)
            return client::error(ErrorKind::input,
                                 "PALLET.CALL is needed, not \"" + word + "\"; `taud tx list` names all");
        NamedCall out{word.substr(0, point), nullptr};
        TAU_TRY_ASSIGN(out.call,
                       client::lift(client::find_call(chain_.metadata(), out.pallet, word.substr(point + 1))));
        return out;
    }

    int help(const NamedCall& named) const
    {
        const std::string title = "taud tx " + named.pallet + "." + named.call->name;
        print(client::usage_text(chain_, title, client::parameters_of(named.call->fields), named.call->docs));
        return exit_done;
    }

    /// The call, inside of what wraps it.
    Answer<Bytes> encode(const NamedCall& named) const
    {
        const std::vector<std::string> words(command_.words.begin() + 1, command_.words.end());
        const auto parameters = client::parameters_of(named.call->fields);
        TAU_TRY_ASSIGN(const auto values, client::lift(client::parse_arguments(chain_, parameters, words)));
        json::value arguments(values);
        if (metadata::is_named(named.call->fields)) {
            json::object by_name;
            for (std::size_t i = 0; i < parameters.size(); ++i) by_name[parameters[i].name] = values[i];
            arguments = std::move(by_name);
        }
        TAU_TRY_ASSIGN(Bytes call, encode(named.pallet, named.call->name, arguments));
        if (command_.sudo) {
            TAU_TRY_ASSIGN(call, encode("Sudo", "sudo", json::object{{"call", to_hex(call)}}));
        }
        if (!command_.proxy_for.empty()) {
            TAU_TRY_ASSIGN(const auto real, client::lift(client::parse_account(chain_, command_.proxy_for)));
            const json::object wrapped{{"real", real}, {"force_proxy_type", nullptr}, {"call", to_hex(call)}};
            TAU_TRY_ASSIGN(call, encode("Proxy", "proxy", wrapped));
        }
        return call;
    }

    Answer<Bytes> encode(std::string_view pallet, std::string_view call, const json::value& arguments) const
    {
        return client::lift(client::encode_call(chain_.metadata(), pallet, call, arguments, chain_.format()));
    }

    Answer<client::TxOptions> tx_options() const
    {
        client::TxOptions out{.nonce = command_.nonce, .era_blocks = command_.era_blocks};
        if (!command_.tip.empty()) {
            TAU_TRY_ASSIGN(const auto tip, client::lift(client::parse_amount(command_.tip, chain_.token())));
            out.tip_rao = tip.units;
        }
        return out;
    }

    json::value decoded(const Bytes& call) const
    {
        auto format = chain_.format();
        format.text = true;
        return metadata::to_json(chain_.metadata().types, chain_.metadata().extrinsic.call, call, format)
            .value_or(json::value(to_hex(call)));
    }

    std::string money(const std::string& units) const
    {
        u128 value = 0;
        for (const char c : units) value = 10 * value + static_cast<u128>(c - '0');
        return client::amount_text(value, chain_.token());
    }

    int key_error(const Error& error) const
    {
        report({ErrorKind::input, error.message}, command_.node);
        return exit_key;
    }

    int dry_run(const Bytes& call) const
    {
        const auto options = tx_options();
        if (!options) return report(options.error(), command_.node);
        const auto account = sender_account(command_);
        if (!account) return key_error(account.error());
        const client::Signer watcher{*account, crypto::Scheme::sr25519, {}};
        const auto fee = client::fee_of(chain_, call, watcher, *options);
        if (!fee) return report(fee.error(), command_.node);
        std::string validity = "not asked: that takes the signature of an unlocked key";
        if (!client::find_method(chain_.metadata(), "TaggedTransactionQueue", "validate_transaction")) {
            validity = "not asked: the node does not offer that";
        } else if (command_.from.starts_with("//")) {
            const auto asked = validity_with(*sender(command_), call, *options);
            if (!asked) return report(asked.error(), command_.node);
            validity = *asked;
        }
        show_dry_run(call, *account, *fee, validity);
        return validity.starts_with("refused") ? exit_failed : exit_done;
    }

    Answer<std::string> validity_with(const client::Signer& signer, const Bytes& call,
                                      const client::TxOptions& options) const
    {
        TAU_TRY_ASSIGN(const Bytes extrinsic, client::sign_call(chain_, call, signer, options));
        TAU_TRY_ASSIGN(const auto refusal, client::validity_of(chain_, extrinsic));
        return refusal ? "refused: " + client::explain_refusal(*refusal) : "the pool would take it";
    }

    void show_dry_run(const Bytes& call, const FixedBytes<32>& account, const client::Fee& fee,
                      const std::string& validity) const
    {
        if (command_.node.json) {
            return print(json::serialize(json::object{{"dry_run", true},
                                                      {"from", chain_.address(account)},
                                                      {"call", decoded(call)},
                                                      {"call_hex", to_hex(call)},
                                                      {"fee_rao", fee.fee_rao},
                                                      {"weight", fee.weight},
                                                      {"validity", validity}}));
        }
        print("from      " + chain_.address(account) + "\ncall      " + json::serialize(decoded(call)) +
              "\nbytes     " + to_hex(call) + "\nfee       " + money(fee.fee_rao) + "\nvalidity  " + validity +
              "\nnothing was sent");
    }

    int send(const Bytes& call) const
    {
        const auto options = tx_options();
        if (!options) return report(options.error(), command_.node);
        if (command_.from.starts_with("//") && !chain_.rpc().url().is_local() && !command_.allow_dev_key) {
            return report_usage("everyone knows the key " + command_.from +
                                    "; --allow-dev-key uses it on another machine's chain all the same",
                                command_.node);
        }
        const auto signer = sender(command_);
        if (!signer) return key_error(signer.error());
        const auto extrinsic = client::sign_call(chain_, call, *signer, *options);
        if (!extrinsic) return report(extrinsic.error(), command_.node);
        const auto wait = command_.wait == "none"      ? client::Wait::none
                          : command_.wait == "inblock" ? client::Wait::in_block
                                                       : client::Wait::finalized;
        const auto receipt = client::submit(
            chain_, *extrinsic, wait, [this](std::string_view status, const auto& block) { tell(status, block); },
            std::chrono::seconds(std::max(command_.node.timeout_s, 300u)));
        if (!receipt) {
            auto error = receipt.error();
            error.message = client::explain_refusal(std::move(error.message));
            if (error.message.find("Inability to pay") != std::string::npos)
                error.message += "; " + chain_.address(signer->account) + " pays, `taud query System.Account` shows it";
            return report(error, command_.node);
        }
        show(*receipt);
        return receipt->block && !receipt->success ? exit_failed : exit_done;
    }

    void tell(std::string_view status, const std::optional<Hash>& block) const
    {
        if (command_.node.json) return;
        std::fprintf(stderr, "%.*s%s%s\n", static_cast<int>(status.size()), status.data(), block ? " " : "",
                     block ? to_hex(*block).c_str() : "");
    }

    void show(const client::Receipt& receipt) const
    {
        if (command_.node.json) return print(json::serialize(as_json(receipt)));
        if (!receipt.block) return print("sent " + to_hex(receipt.extrinsic));
        std::string out = receipt.success ? "done" : "failed: " + receipt.error;
        out += " in block " + std::to_string(receipt.block->number) + ", extrinsic " + std::to_string(receipt.index);
        if (!receipt.fee_rao.empty()) out += ", fee " + money(receipt.fee_rao);
        for (const json::value& event : receipt.events) {
            const auto part = [&](std::string_view name) { return client::plain_text(*client::member(event, name)); };
            const std::string name = part("pallet") + "." + part("event");
            if (!is_told_above(name)) out += "\n  " + name + " " + part("args");
        }
        print(out);
    }

    static bool is_told_above(const std::string& event)
    {
        return event == "System.ExtrinsicSuccess" || event == "System.ExtrinsicFailed" ||
               event == "TransactionPayment.TransactionFeePaid";
    }

    json::object as_json(const client::Receipt& receipt) const
    {
        json::object out{{"extrinsic", to_hex(receipt.extrinsic)}};
        if (!receipt.block) return out;
        out["success"] = receipt.success;
        if (!receipt.success) out["error"] = receipt.error;
        out["block"] = json::object{{"number", receipt.block->number}, {"hash", to_hex(receipt.block->hash)}};
        out["index"] = receipt.index;
        out["finalized"] = receipt.finalized;
        out["fee_rao"] = receipt.fee_rao;
        out["events"] = receipt.events;
        return out;
    }

    const Chain& chain_;
    const TxCommand& command_;
};

}  // namespace

int run_tx(const TxCommand& command)
{
    const auto chain = connect(command.node);
    if (!chain) return report(chain.error(), command.node);
    return Tx(**chain, command).run();
}

}  // namespace tau::cmd
