#!/usr/bin/env python3
"""`taud miner` and `taud validator` against a real node: from nothing to weights, through a node that is killed, to a
clean end. neurons.py TAUD"""

import json
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

TAUD = sys.argv[1]
LIMIT = 60  # Seconds for any one thing; the machine may be busy.
started = []  # Whatever happens, nothing outlives the test.


def check(condition, text):
    if not condition:
        sys.exit(f"neurons.py: {text}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_node(folder, port):
    info = Path(folder) / "info.json"
    info.unlink(missing_ok=True)
    node = subprocess.Popen([TAUD, "dev", "--base-path", f"{folder}/chain", "--port", str(port),
                             "--json-info", str(info)], stdout=subprocess.DEVNULL)
    started.append(node)
    end = time.monotonic() + LIMIT
    while not info.exists() and time.monotonic() < end:
        check(node.poll() is None, "the node did not start")
        time.sleep(0.05)
    return node


def tx(url, *words):
    done = subprocess.run([TAUD, "tx", *words, "--network", url, "--wait", "inblock", "--json"], capture_output=True,
                          text=True, timeout=LIMIT)
    check(done.returncode == 0, f"{words}: {done.stdout[-300:]} {done.stderr}")


def admin(url, call, *words):
    tx(url, f"AdminUtils.{call}", *words, "--from", "//Alice", "--sudo")


class Neuron:
    def __init__(self, *words):
        self.events = []
        self.process = subprocess.Popen([TAUD, *words, "--netuid", "2", "--json"], stdout=subprocess.PIPE, text=True)
        started.append(self.process)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            self.events.append(json.loads(line))

    def wait_for(self, wanted, what):
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            for event in list(self.events):
                if wanted(event):
                    return event
            time.sleep(0.05)
        check(False, f"no {what} in time; last: {self.events[-3:]}")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        check(self.process.wait(timeout=LIMIT) == 0, "no clean end")


def is_a(name):
    return lambda event: event["event"] == name


def exit_code(*words):
    return subprocess.run([TAUD, *words], capture_output=True, timeout=LIMIT).returncode


def bad_words():
    check(exit_code("miner", "--key", "//A") == 2, "a netuid is needed")
    check(exit_code("miner", "--netuid", "2") == 2, "a key is needed")
    check(exit_code("miner", "--netuid", "2", "--key", "some secret words") == 2, "secrets are refused")
    check(exit_code("miner", "--netuid", "2", "--key", "//A", "--network", "ws://192.0.2.1:9") == 2, "dev key abroad")
    check(exit_code("miner", "--netuid", "2", "--key", "//A", "--strategy", "magic") == 1, "no such strategy")


def main():
    bad_words()
    with tempfile.TemporaryDirectory(prefix="taud-neurons-") as folder:
        port = free_port()
        url = f"ws://127.0.0.1:{port}"
        node = start_node(folder, port)
        try:
            run(folder, url, port, node)
        finally:
            for process in started:
                process.kill()
                process.wait()


def run(folder, url, port, node):
    check(exit_code("validator", "--network", url, "--netuid", "7", "--key", "//Bob") == 1, "there is no subnet 7")
    tx(url, "SubtensorModule.register_network", "//Alice", "--from", "//Alice")
    admin(url, "sudo_set_admin_freeze_window", "0")
    admin(url, "sudo_set_commit_reveal_weights_enabled", "2", "false")
    admin(url, "sudo_set_weights_set_rate_limit", "2", "5")
    check(exit_code("miner", "--network", url, "--netuid", "2", "--key", "//Dave", "--max-burn", "1rao") == 1,
          "a place costs more than a rao")
    check(exit_code("miner", "--network", url, "--netuid", "2", "--key", "//Dave", "--no-register") == 1,
          "//Dave has no place yet")
    model = Path(folder) / "model"
    miner = Neuron("miner", "--network", url, "--key", "//Dave", "--steps", "250", "--model", str(model))
    guess = Neuron("miner", "--network", url, "--key", "//Eve", "--strategy", "random")
    validator = Neuron("validator", "--network", url, "--key", "//Bob", "--round-blocks", "5")
    for neuron in (miner, guess, validator):
        neuron.wait_for(is_a("ready"), "ready")
    tx(url, "SubtensorModule.start_call", "2", "--from", "//Alice")
    bob = validator.wait_for(is_a("ready"), "ready")["hotkey"]
    tx(url, "SubtensorModule.add_stake", bob, "2", "1000tao", "--from", "//Bob")
    uid = str(miner.wait_for(is_a("ready"), "ready")["uid"])

    round_of = validator.wait_for(lambda e: e["event"] == "round" and e["scores"].get(uid, 0) > 0, "skilled answer")
    check(round_of["answered"] == 2, f"{round_of}")
    weights = validator.wait_for(is_a("weights"), "weights")
    check(weights["uids"] == [int(uid)] and weights["values"] == [65535], f"{weights}")
    check(miner.wait_for(is_a("audit"), "audit")["honest"], "an honest validator was taken for a cheat")

    admin(url, "sudo_set_commit_reveal_weights_enabled", "2", "true")
    hidden = validator.wait_for(is_a("commit"), "commit")["block"]
    validator.wait_for(lambda e: e["event"] == "weights" and e["block"] > hidden, "reveal")

    node.kill()
    node.wait()
    seen = len(validator.events)
    start_node(folder, port)
    validator.wait_for(lambda e: e in validator.events[seen:] and e["event"] == "round" and e["answered"] == 2,
                       "round after the node came back")
    for neuron in (validator, guess, miner):
        neuron.stop()
    check(model.exists(), "the model was not saved")


main()
