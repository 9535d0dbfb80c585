"""One case of bittensor-cli 9 against a node, as a person types it: btcli9.py CASE ENDPOINT.

It exits 0 whatever happens and may claim a success that it has not waited for, so what a command did is read from its
JSON and from the chain. The program named by TAUD makes what a case starts from.
"""

import json
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from btcli11 import ALICE, BOB, SEEDS

BTCLI = Path(sys.prefix) / "bin/btcli"
WALLETS = str(Path.home() / "wallets")
TAUD = os.environ["TAUD"]
IDENTITY = ["--subnet-name", "story", "--github-repo", "https://github.com/a/b", "--subnet-contact", "a@example.org",
            "--subnet-url", "https://example.org", "--discord-handle", "story", "--description", "a subnet",
            "--logo-url", "https://example.org/a", "--additional-info", "none"]  # It asks for every one left out.
EMPTY_WORLD = dict(os.environ, COLUMNS="20000", BTCLI_CONFIG_PATH=str(Path.home() / "btcli.yml"))


def check(condition, text):
    if not condition:
        raise AssertionError(text)


class Terminal:
    """The development keys as wallets in an empty HOME, and a node."""

    def __init__(self, endpoint):
        self.endpoint = endpoint

    def wallet(self, name):
        words = ["--wallet-name", name, "--wallet-path", WALLETS]
        self.type("wallet", "regen-coldkey", *words, "--seed", SEEDS[name], "--no-use-password")
        self.type("wallet", "new-hotkey", *words, "--hotkey", "hot", "--n-words", "12", "--no-use-password")
        return [*words, "--hotkey", "hot"]

    def type(self, *words):
        done = subprocess.run([BTCLI, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              stdin=subprocess.DEVNULL, env=EMPTY_WORLD)
        check(done.returncode == 0, f"btcli {' '.join(words[:2])}: {done.stdout.strip()[-300:]}")
        return done.stdout

    def ask(self, *words):
        """The JSON a command answers with, around which some print notes."""
        text = self.type(*words, "--network", self.endpoint, "--json-output")
        if "{" not in text:  # An error goes nowhere in this mode.
            said = self.type(*words, "--network", self.endpoint).strip()
            raise AssertionError(f"btcli {' '.join(words[:2])} answered nothing; without --json-output {said[-200:]}")
        return json.JSONDecoder().raw_decode(text, text.index("{"))[0]

    def send(self, *words):
        answer = self.ask(*words, "--no-prompt")
        check(answer.get("success"), f"btcli {' '.join(words[:2])}: {answer}")
        return answer

    def taud(self, *words):
        done = subprocess.run([TAUD, *words, "--network", self.endpoint, "--json"], capture_output=True, text=True)
        check(done.returncode == 0, f"{words}: {done.stdout} {done.stderr}")
        return done.stdout

    def tx(self, *words):
        self.taud("tx", *words, "--wait", "inblock")

    def query(self, *words):
        return json.loads(self.taud("query", *words))

    def advance(self, blocks):
        """Makes blocks at once, where a person would wait for them."""
        call = {"jsonrpc": "2.0", "id": 1, "method": "engine_createBlock", "params": [True, True]}
        url = self.endpoint.replace("ws://", "http://")
        body = json.dumps([call] * blocks).encode()
        urllib.request.urlopen(urllib.request.Request(url, body, {"content-type": "application/json"}), timeout=60)

    def started_subnet(self, hotkey):
        self.tx("SubtensorModule.register_network", hotkey, "--from", "//Alice")
        self.tx("SubtensorModule.start_call", "2", "--from", "//Alice")
        return "2"


def hotkey_of(name):
    return json.loads((Path(WALLETS) / name / "hotkeys/hotpub.txt").read_text())["ss58Address"]


def queries(terminal):
    balance = terminal.ask("wallet", "balance", "--ss58", ALICE)
    check(balance["totals"]["free"] == 1_000_000, f"{balance}")
    subnets = terminal.ask("subnets", "list")["subnets"]
    check({"0", "1"} <= set(subnets), f"{subnets}")
    check(terminal.ask("subnets", "burn-cost"), "no cost")


def transfer(terminal):
    alice = terminal.wallet("alice")
    before = terminal.query("System.Account", BOB)["data"]["free"]
    sent = terminal.send("wallet", "transfer", *alice, "--destination", BOB, "--amount", "1")
    after = terminal.query("System.Account", BOB)["data"]["free"]
    check(after == before + 10**9, f"{before} became {after}: {sent}")


def subnet(terminal):
    """From its creation to a second neuron; both go through the shield or the burn as the defaults have it."""
    alice, bob = terminal.wallet("alice"), terminal.wallet("bob")
    netuid = str(terminal.send("subnets", "create", *alice, *IDENTITY)["netuid"])
    terminal.type("subnets", "start", *alice, "--netuid", netuid, "--no-prompt", "--network", terminal.endpoint)
    check(terminal.query("SubtensorModule.FirstEmissionBlockNumber", netuid), "not started")
    terminal.send("subnets", "register", *bob, "--netuid", netuid)
    check(terminal.query("SubtensorModule.Keys", netuid, "1") == hotkey_of("bob"), "not registered")
    # A tempo of ten blocks lies wholly in the window in which owners may change nothing.
    terminal.tx("AdminUtils.sudo_set_admin_freeze_window", "0", "--sudo", "--from", "//Alice")
    terminal.send("sudo", "set", *alice, "--netuid", netuid, "--param", "serving_rate_limit", "--value", "7")
    check(terminal.query("SubtensorModule.ServingRateLimit", netuid) == 7, "not set")


def stake(terminal):
    alice = terminal.wallet("alice")
    hotkey = hotkey_of("alice")
    netuid = terminal.started_subnet(hotkey)
    place = ["--netuid", netuid, "-in", hotkey, "--no-prompt"]

    def tao():  # Not the alpha: an owner earns some in every block.
        return terminal.query("System.Account", ALICE)["data"]["free"]

    whole = tao()
    added = terminal.ask("stake", "add", *alice, *place, "--amount", "5", "--tolerance", "0.9")
    less = tao()
    check(added["staking_success"][netuid][hotkey] and less <= whole - 5 * 10**9, f"{whole} became {less}: {added}")
    listed = terminal.ask("stake", "list", "--ss58", ALICE, "--no-prompt")
    check(listed["stake_info"][hotkey], f"{listed}")
    removed = terminal.ask("stake", "remove", *alice, *place, "--amount", "4", "--tolerance", "0.9")
    check(removed["success"] and tao() > less, f"{less} became {tao()}: {removed}")


def reveal(terminal):
    """Weights whose hash the client itself made, committed in one epoch and revealed in the next."""
    from bittensor_cli.src.bittensor.extrinsics.root import generate_weight_hash
    from bittensor_cli.version import __version_as_int__

    alice = terminal.wallet("alice")
    netuid = terminal.started_subnet(hotkey_of("alice"))
    for call, *words in [("weights_set_rate_limit", netuid, "0"), ("admin_freeze_window", "0"),
                         ("tempo", netuid, "360")]:
        terminal.tx(f"AdminUtils.sudo_set_{call}", *words, "--sudo", "--from", "//Alice")
    digest = generate_weight_hash(address=hotkey_of("alice"), netuid=int(netuid), uids=[0], values=[65535],
                                  version_key=__version_as_int__, salt=[1, 2, 3])
    terminal.tx("SubtensorModule.commit_weights", netuid, digest, "--from", "alice/hot", "--wallet-path", WALLETS)
    terminal.advance(361)
    terminal.send("weights", "reveal", *alice, "--netuid", netuid, "--uids", "0", "--weights", "1.0", "--salt", "1,2,3")
    for _ in range(20):  # It does not wait for the block.
        if terminal.query("SubtensorModule.Weights", netuid, "0"):
            return
        time.sleep(0.5)
    raise AssertionError("no weights on the chain")


def beyond_the_runtime(terminal):
    """Commands that ask for storage which no runtime at spec 461 or 475 has, and so fail there as here."""
    words = [*terminal.wallet("alice"), "--uids", "0", "--weights", "1.0", "--salt", "1,2,3"]
    for command, item in [(["subnets", "show"], "RootClaimType"),
                          (["weights", "commit", *words], "get_commit_reveal_weights_enabled")]:
        said = terminal.type(*command, "--netuid", "1", "--no-prompt", "--network", terminal.endpoint)
        check(f'"SubtensorModule.{item}" not found' in said, f"{command[:2]}: {said.strip()[-200:]}")


if __name__ == "__main__":
    globals()[sys.argv[1]](Terminal(sys.argv[2]))
