"""One case of btcli 11 against a node, as a person types it: btcli11.py CASE ENDPOINT."""

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

BTCLI = Path(sys.prefix) / "bin/btcli"
SEEDS = {  # The development keys //Alice and //Bob, whose seeds everybody knows.
    "alice": "0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a",
    "bob": "0x398f0c28f98885e046333d4a41c19cee4c37368a9832c6502f6cfd182e2aef89",
}
ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"
BOB = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty"


class Terminal:
    """A wallet folder of its own (HOME is empty) with the development keys in it, and a node."""

    def __init__(self, endpoint):
        self.endpoint = endpoint
        for name, seed in SEEDS.items():
            self.run("wallet", "regen-coldkey", "-w", name, "--seed", seed, "--no-password", "--json")
            self.run("wallet", "new-hotkey", "-w", name, "-H", "hot", "--json")

    def run(self, *words):
        done = subprocess.run([BTCLI, *words], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            raise AssertionError(f"btcli {' '.join(words[:3])}: {(done.stderr or done.stdout).strip()[-300:]}")
        return done.stdout

    def ask(self, *words):
        return json.loads(self.run("query", *words, "--network", self.endpoint, "--json"))

    def send(self, wallet, *words):
        """A transaction; it exits 0 or says why not."""
        answer = json.loads(self.run("tx", *words, "-w", wallet, "-H", "hot", "-y", "--network", self.endpoint, "--json"))
        if not answer.get("success", True) or answer.get("error"):
            raise AssertionError(f"btcli tx {words[0]}: {answer}")
        return answer

    def hotkey(self, wallet):
        path = Path.home() / ".bittensor/wallets" / wallet / "hotkeys/hotpub.txt"
        return json.loads(path.read_text())["ss58Address"]

    def advance(self, blocks):
        """Makes blocks at once, where a person would wait for them."""
        call = {"jsonrpc": "2.0", "id": 1, "method": "engine_createBlock", "params": [True, True]}
        body = json.dumps([call] * blocks).encode()
        url = self.endpoint.replace("ws://", "http://")
        urllib.request.urlopen(urllib.request.Request(url, body, {"content-type": "application/json"}), timeout=30)

    def newest_subnet(self):
        return max(row["netuid"] for row in self.ask("subnets"))


def free(terminal, address):
    return terminal.ask("balance", "--coldkey", address)


def queries(terminal):
    assert free(terminal, ALICE), "no balance"
    assert {row["netuid"] for row in terminal.ask("subnets")} >= {0, 1}
    assert terminal.ask("metagraph", "--netuid", "1")


def transfer(terminal):
    before = free(terminal, BOB)
    terminal.send("alice", "transfer", "--dest", BOB, "--amount-tao", "1")
    assert free(terminal, BOB) != before


def story(terminal):
    terminal.send("alice", "register-subnet")
    netuid = str(terminal.newest_subnet())
    terminal.send("alice", "start-call", "--netuid", netuid)
    terminal.send("bob", "burned-register", "--netuid", netuid)
    assert terminal.ask("uid", "--netuid", netuid, "--hotkey", terminal.hotkey("bob")) is not None
    own = ["--netuid", netuid, "--hotkey", terminal.hotkey("alice")]
    terminal.send("alice", "add-stake", *own, "--amount-tao", "5")
    terminal.send("alice", "remove-stake", *own, "--amount-alpha", "1")
    assert terminal.ask("stake", *own, "--coldkey", ALICE)
    assert len(terminal.ask("neurons", "--netuid", netuid)) == 2
    terminal.advance(100)  # The rate limit of setting weights, which a registration starts.
    terminal.send("alice", "set-weights", "--netuid", netuid, "--uids", "1", "--weights", "1.0")
    assert len(terminal.ask("metagraph", "--netuid", netuid)["hotkeys"]) == 2


if __name__ == "__main__":
    globals()[sys.argv[1]](Terminal(sys.argv[2]))
