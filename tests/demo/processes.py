#!/usr/bin/env python3
"""How `taud demo` starts, fails and ends: nothing survives it, whatever ends it. processes.py TAUD"""

import json
import os
import pty
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

TAUD = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/taud")
PATIENCE = 60


def wait_for(what, seconds=PATIENCE):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        value = what()
        if value:
            return value
        time.sleep(0.05)
    return None


def processes_with(text):
    """The live processes of which a word of the command line holds this text: pid and words."""
    found = {}
    for entry in Path("/proc").iterdir():
        try:
            words = (entry / "cmdline").read_bytes().decode(errors="replace").split("\0")[:-1] if entry.name.isdigit() else []
        except OSError:
            continue
        if any(text in word for word in words[1:]):
            found[int(entry.name)] = words
    return found


class Processes(unittest.TestCase):
    def setUp(self):
        self.logs = tempfile.mkdtemp(prefix="taud-demo-test-")
        self.demo = None

    def tearDown(self):
        if self.demo and self.demo.poll() is None:
            self.demo.kill()
        if self.demo:
            self.demo.communicate()
        shutil.rmtree(self.logs, ignore_errors=True)

    def start(self, *words, port="0", **options):
        self.demo = subprocess.Popen([TAUD, "demo", "--ws-port", port, "--log-dir", self.logs, *words], text=True,
                                     stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
        return self.demo

    def network(self):
        """Where its chain listens, once it does."""
        info = Path(self.logs, "chain.json")
        self.assertTrue(wait_for(lambda: info.exists() and info.stat().st_size > 0), "the chain did not start")
        return json.loads(info.read_text())["ws"]

    def crew(self, count=1):
        """pids by what they are: validator and miner processes of this demo."""
        network = self.network()
        mine = wait_for(lambda: (lambda p: p if len(p) >= count else None)(processes_with(network)))
        self.assertTrue(mine, f"{count} processes did not start: {processes_with(network)}")
        return mine

    def all_gone(self, network):
        gone = wait_for(lambda: not processes_with(network) and not processes_with(self.logs), 20)
        self.assertTrue(gone, f"left behind: {processes_with(network)} {processes_with(self.logs)}")

    def test_interrupt_ends_everything(self):
        demo = self.start()
        network, _ = self.network(), self.crew(3)
        demo.send_signal(signal.SIGINT)
        said, _ = demo.communicate(timeout=PATIENCE)
        self.assertEqual(demo.returncode, 0, said)
        self.assertIn("Olga registers a subnet", said)
        self.assertNotIn("\x1b", said, "no drawing where there is no terminal")
        self.all_gone(network)

    def test_interrupt_at_the_very_start(self):
        demo = self.start()
        time.sleep(0.3)
        demo.send_signal(signal.SIGTERM)
        said, _ = demo.communicate(timeout=PATIENCE)
        self.assertEqual(demo.returncode, 0, said)
        self.assertFalse(processes_with(self.logs))

    def test_killed_it_leaves_nothing_behind(self):
        demo = self.start()
        network, _ = self.network(), self.crew(4)
        demo.kill()
        demo.wait()
        self.all_gone(network)

    def test_it_goes_on_without_a_miner_and_says_so(self):
        demo = self.start("--blocks", "160", "--json")
        ada = wait_for(lambda: [pid for pid, words in self.crew().items() if "//Ada" in words])
        self.assertTrue(ada, "Ada did not start")
        os.kill(ada[0], signal.SIGKILL)
        said, _ = demo.communicate(timeout=180)
        self.assertEqual(demo.returncode, 0, said)
        summary = json.loads(said.splitlines()[-1])
        ada = next(p for p in summary["participants"] if p["name"] == "Ada")
        self.assertEqual(ada["state"], "gone: signal 9")
        self.assertGreaterEqual(summary["block"], 160)
        self.assertEqual(len(summary["participants"]), 14)
        self.assertFalse(summary["holds"])

    def test_without_its_chain_it_ends(self):
        demo = self.start()
        network, _ = self.network(), self.crew(3)
        chain = [pid for pid, words in processes_with(self.logs).items() if words[1] == "dev"]
        os.kill(chain[0], signal.SIGKILL)
        said, _ = demo.communicate(timeout=PATIENCE)
        self.assertEqual(demo.returncode, 1, said)
        self.assertIn("the chain is gone: signal 9", said)
        self.all_gone(network)

    def test_a_port_that_is_taken(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            demo = self.start(port=str(taken.getsockname()[1]))
            said, _ = demo.communicate(timeout=PATIENCE)
        self.assertEqual(demo.returncode, 3, said)
        self.assertIn("taud demo: ", said)

    def test_a_terminal_gets_a_table_and_the_page_is_there(self):
        ours, theirs = pty.openpty()
        demo = subprocess.Popen([TAUD, "demo", "--ws-port", "0", "--log-dir", self.logs], stdout=theirs, stderr=theirs,
                                env={**os.environ, "NO_COLOR": "1"})
        os.close(theirs)
        seen = b""
        while b"Darwin" not in seen:
            seen += os.read(ours, 1 << 16)
        text = seen.decode(errors="ignore")
        self.assertIn("TAO earned", text)
        self.assertNotIn("\x1b[32m", text, "NO_COLOR holds")
        page = re.search(r"page: (http://\S+?)#", text).group(1)
        self.assertIn(b"<html", urllib.request.urlopen(page, timeout=20).read().lower())
        demo.send_signal(signal.SIGINT)
        try:
            while os.read(ours, 1 << 16):
                pass
        except OSError:  # The terminal is closed.
            pass
        self.assertEqual(demo.wait(PATIENCE), 0)
        os.close(ours)
        self.assertFalse(processes_with(self.logs))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
