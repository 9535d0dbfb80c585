"""Signed requests between this program's neurons and the public SDK's http_auth, both ways: neuron11.py CASE ENDPOINT.

The program is named by TAUD. `serve`: the SDK asks `taud miner`. `ask`: `taud validator` asks a server that checks
with the SDK.
"""

import json
import os
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

from bittensor import http_auth
from bittensor.sp_core import Keypair

TAUD = os.environ["TAUD"]
HOST = "127.0.0.2"  # The chain refuses 127.0.0.1.
NETUID = "1"
PATH = "/image/v1/probe"
IMAGE = "0x" + "00" * 256
ANSWER = "0x" + "0000" * 34


def key(uri):
    pair = Keypair.create_from_uri(uri)
    return SimpleNamespace(coldkey=pair, coldkeypub=pair, hotkey=pair, address=pair.ss58_address)


def check(condition, text):
    if not condition:
        raise AssertionError(text)


def tx(endpoint, *words):
    done = subprocess.run([TAUD, "tx", *words, "--network", endpoint, "--wait", "inblock", "--json"],
                          capture_output=True, text=True, timeout=30)
    check(done.returncode == 0, f"{words}: {done.stdout} {done.stderr}")


class Neuron:
    """A program that tells what it does as lines of JSON."""

    def __init__(self, *words):
        self.process = subprocess.Popen([TAUD, *words, "--netuid", NETUID, "--json"], stdout=subprocess.PIPE, text=True)

    def wait_for(self, name, wanted=lambda event: True):
        for line in self.process.stdout:
            event = json.loads(line)
            if event["event"] == name and wanted(event):
                return event
        raise AssertionError(f"it ended before {name}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        check(self.process.wait(timeout=10) == 0, "no clean end")


def post(port, body, headers):
    request = urllib.request.Request(f"http://{HOST}:{port}{PATH}", data=body, headers=headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refusal:
        return refusal.code, json.load(refusal)


def probe():
    zero = "0x" + "00" * 32
    return json.dumps({"version": 1, "netuid": int(NETUID), "round": 7, "block_hash": zero, "commitment": zero,
                       "previous": None, "images": [IMAGE] * 2}).encode()


def serve(endpoint):
    friend, stranger = key("//Friend"), key("//Stranger")
    with Neuron("miner", "--network", endpoint, "--key", "//Dave", "--strategy", "constant", "--admit",
                friend.address) as miner:
        ready = miner.wait_for("ready")
        port, body = ready["port"], probe()

        def signed(wallet=friend, receiver=ready["hotkey"], **more):
            return http_auth.sign(wallet, method="POST", path=PATH, body=body, receiver_ss58=receiver, **more)

        headers = signed()
        status, answer = post(port, body, headers)
        check(status == 200 and answer["round"] == 7 and len(answer["answers"]) == 2, f"{status} {answer}")
        for name, (status, answer), wanted in [
            ("replay", post(port, body, headers), (403, "ReplayedRequest")),
            ("body", post(port, body + b" ", signed()), (401, "BadSignature")),
            ("receiver", post(port, body, signed(receiver=stranger.address)), (403, "WrongReceiver")),
            ("age", post(port, body, signed(nonce_ns=1)), (401, "StaleRequest")),
            ("stranger", post(port, body, signed(stranger)), (403, "Blacklisted")),
            ("unsigned", post(port, body, {}), (401, "MalformedAuth")),
        ]:
            check((status, answer["error"]) == wanted, f"{name}: {status} {answer}")


def ask(endpoint):
    miner = key("//Eve")
    store, failures = http_auth.InMemoryNonceStore(), []

    class Server(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            try:
                http_auth.verify(self.headers, body, method="POST", path=self.path, self_hotkey_ss58=miner.address,
                                 nonce_store=store)
            except http_auth.AuthError as refusal:
                failures.append(repr(refusal))
            request = json.loads(body)
            answer = {"version": 1, "round": request["round"], "steps": 0, "answers": [ANSWER] * len(request["images"])}
            data = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer((HOST, 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    ip = int.from_bytes(bytes(map(int, HOST.split("."))), "big")
    tx(endpoint, "SubtensorModule.burned_register", NETUID, "//Eve", "--from", "//Eve")
    tx(endpoint, "SubtensorModule.serve_axon", NETUID, "1", str(ip), str(server.server_port), "4", "4", "0", "0",
       "--from", "//Eve")
    with Neuron("validator", "--network", endpoint, "--key", "//Ferdie", "--round-blocks", "2") as validator:
        for _ in range(3):
            event = validator.wait_for("round", lambda event: event["asked"] > 0)
            check(event["answered"] == event["asked"] == 1, f"{event}; {failures}")
    check(not failures, f"{failures}")


if __name__ == "__main__":
    {"serve": serve, "ask": ask}[sys.argv[1]](sys.argv[2])
