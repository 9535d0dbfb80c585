#!/usr/bin/env python3
"""`taud query` and `taud tx` against a real `taud dev`: answers, outcomes, messages and exit codes. commands.py TAUD"""

import json
import os
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

TAUD = sys.argv[1] if len(sys.argv) > 1 else "build/taud"
BOB = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty"
DONE, FAILED, USAGE, UNREACHABLE, UNKNOWN, KEY = range(6)


class Commands(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = tempfile.TemporaryDirectory()
        cls.environment = {"HOME": cls.home.name, "PATH": os.environ["PATH"]}
        info = Path(cls.home.name, "info.json")
        cls.node = subprocess.Popen([TAUD, "dev", "--ws-port", "0", "--json-info", str(info)], stdout=subprocess.DEVNULL)
        for _ in range(200):
            if info.exists() and info.stat().st_size:
                break
            time.sleep(0.05)
        cls.endpoint = json.loads(info.read_text())["ws"]
        cls.environment["BT_CHAIN_ENDPOINT"] = cls.endpoint

    @classmethod
    def tearDownClass(cls):
        cls.node.terminate()
        cls.node.wait(20)
        cls.home.cleanup()

    def taud(self, *words, expect=DONE, **options):
        ran = subprocess.run([TAUD, *words], capture_output=True, text=True, timeout=60, env=self.environment, **options)
        self.assertEqual(ran.returncode, expect, f"{words}\n{ran.stdout}\n{ran.stderr}")
        return ran.stdout if expect == DONE else ran.stdout + ran.stderr

    def value(self, *words):
        return json.loads(self.taud("query", *words, "--json"))

    def free(self, who):
        return self.value("System.Account", who)["data"]["free"]

    def test_query_reads_everything_there_is(self):
        chain = self.value()
        self.assertEqual(chain["spec_name"], "node-subtensor")
        self.assertEqual(self.value("const", "Balances.ExistentialDeposit"), 500)
        self.assertIsInstance(self.value("SubtensorModule.Tempo", "1"), int)
        self.assertEqual([entry["keys"] for entry in self.value("SubtensorModule.Tempo")][:2], [[0], [1]])
        self.assertEqual(self.value("api", "Swap.current_alpha_price", "--netuid", "1"),
                         self.value("api", "SwapRuntimeApi.current_alpha_price", "1"))
        self.assertEqual(self.value("block", "1")["extrinsics"][0]["call"]["pallet"], "Timestamp")
        self.assertIn("TAO)", self.taud("query", "Balances.TotalIssuance"))
        self.assertIn("SubtensorModule.Tempo(NetUid) -> u16", self.taud("query", "list", "tempo"))

    def test_query_of_the_past(self):
        before = self.value()["best"]
        self.taud("tx", "Balances.transfer_keep_alive", "//Dave", "1tao", "--from", "//Charlie")
        for at in (str(before["number"]), before["hash"]):
            self.assertEqual(self.value("System.Account", "//Charlie", "--at", at)["nonce"], 0)
        self.assertEqual(self.value("System.Account", "//Charlie")["nonce"], 1)

    def test_help_comes_from_the_metadata(self):
        self.assertIn("amount_staked  TaoBalance", self.taud("tx", "SubtensorModule.add_stake", "--help"))
        self.assertIn("key1  AccountId32", self.taud("query", "System.Account", "--help"))
        self.assertIn("--dry-run", self.taud("tx", "--help"))
        self.assertIn("did you mean \"add_stake\"", self.taud("tx", "SubtensorModule.add_stke", expect=USAGE))
        self.assertIn("did you mean \"Tempo\"", self.taud("query", "SubtensorModule.Temp", "1", expect=USAGE))

    def test_a_transfer_over_both_transports(self):
        for endpoint in (self.endpoint, self.endpoint.replace("ws://", "http://")):
            before = self.free("//Eve")
            outcome = json.loads(self.taud("tx", "Balances.transfer_keep_alive", "--dest", "//Eve", "--amount", "1.5tao",
                                           "--from", "//Alice", "--json", "--network", endpoint))
            self.assertTrue(outcome["success"] and outcome["finalized"])
            self.assertGreater(int(outcome["fee_rao"]), 0)
            self.assertIn("Transfer", [event["event"] for event in outcome["events"]])
            self.assertEqual(self.free("//Eve") - before, 1_500_000_000)

    def test_a_dry_run_sends_nothing(self):
        before = self.free("//Ferdie")
        said = json.loads(self.taud("tx", "Balances.transfer_keep_alive", "//Ferdie", "1tao", "--from", "//Alice",
                                    "--dry-run", "--json"))
        self.assertGreater(int(said["fee_rao"]), 0)
        self.assertEqual(said["call"]["call"], "transfer_keep_alive")
        self.assertEqual(self.free("//Ferdie"), before)

    def test_root_calls_and_failures_inside_of_them(self):
        self.taud("tx", "Balances.force_set_balance", "//Two", "5tao", "--sudo", "--from", "//Alice")
        self.assertEqual(self.free("//Two"), 5_000_000_000)
        said = self.taud("tx", "Balances.force_transfer", "//One", "//Bob", "9999999tao", "--sudo", "--from", "//Alice",
                         expect=FAILED)
        self.assertIn("failed: Token: FundsUnavailable", said)
        self.assertIn("Invalid signing address", self.taud(
            "tx", "Balances.force_set_balance", "//Two", "9tao", "--sudo", "--from", "//Bob", expect=FAILED))

    def test_failures_name_their_error(self):
        said = self.taud("tx", "Balances.transfer_keep_alive", "//Bob", "9999999tao", "--from", "//Bob", "--json", expect=FAILED)
        self.assertFalse(json.loads(said)["success"])
        self.assertIn("SubnetNotExists", self.taud(
            "tx", "SubtensorModule.add_stake", "//Alice", "999", "1tao", "--from", "//Alice", expect=FAILED))

    def test_wallet_keys_sign(self):
        self.taud("wallet", "create", "--wallet", "mine", "--no-password", "--print-phrase")
        address = json.loads(self.taud("wallet", "show", "--wallet", "mine", "--json"))["ss58Address"]
        self.taud("tx", "Balances.transfer_keep_alive", address, "3tao", "--from", "//Alice")
        self.taud("tx", "Balances.transfer_keep_alive", BOB, "1tao", "--from", "mine")
        self.assertLess(self.free(address), 2_000_000_000)
        self.taud("tx", "System.remark", "hi", "--from", "mine/nobody", expect=KEY)
        self.taud("tx", "System.remark", "hi", "--from", "nobody", expect=KEY)
        said = self.taud("tx", "System.remark", "hi", "--from", "bottom drive obey lake", expect=KEY)
        self.assertIn("secrets do not belong on the command line", said)

    def test_wrong_words(self):
        for words in (["tx", "Balances"], ["tx", "Balances.transfer_all", "//Bob"], ["query", "System"],
                      ["tx", "Balances.transfer_keep_alive", "//Bob", "1.5", "--from", "//Alice"],
                      ["tx", "Balances.transfer_keep_alive", "5Fbad", "1tao", "--from", "//Alice"],
                      ["tx", "Balances.transfer_keep_alive", "//Bob", "1alpha", "--from", "//Alice"],
                      ["query", "SubtensorModule.Tempo", "1", "2"], ["query", "SubtensorModule.Tempo", "x"],
                      ["query", "block", "99999999"], ["tx", "--wait", "forever"], ["query", "--network", "finney"]):
            self.taud(*words, expect=USAGE)

    def test_json_is_json_everywhere(self):
        for words in (["tx", "list", "transfer"], ["query", "list", "tempo"], ["query"], ["query", "block", "1"],
                      ["wallet", "list"]):
            json.loads(self.taud(*words, "--json"))
        for words in (["tx", "--wait", "forever"], ["query", "--limit", "x"], ["wallet", "show", "--walet", "x"], ["transfer"]):
            self.assertEqual(json.loads(self.taud(*words, "--json", expect=USAGE))["error"]["kind"], "usage")
        self.assertIn("no wallet", json.loads(self.taud("wallet", "show", "-w", "x", "--json", expect=FAILED))["error"]["message"])
        self.assertEqual(self.value("block", "1")["number"], 1)

    def test_messages_say_what_to_do(self):
        for words, code, expected in (
                (["deev"], USAGE, 'there is no command "deev" (did you mean "dev"?)'),
                (["dev", "--port", "99999"], USAGE, "65535"),
                (["query", "SubtensorModule.Tempo", "x"], USAGE, 'a whole number is needed, not "x"'),
                (["query", "const"], USAGE, "taud query list"),
                (["query", "block", "0x" + 64 * "0"], USAGE, "pruned"),
                (["tx", "Balances.transfer_keep_alive", "//Bob", "-1", "--from", "//Alice"], USAGE, "taud: value:"),
                (["tx", "Balances.transfer_keep_alive", "//Bob", "1tao", "--from", "//Nobody"], FAILED, "pays"),
                (["tx", "System.remark", "hi", "--from", "nobody"], KEY, "`taud wallet list`"),
                (["wallet", "sign", "-w", "x"], FAILED, "--message"),
                (["tx", "Utility.batch", "--help"], DONE, '[{"pallet": …')):
            self.assertIn(expected, self.taud(*words, expect=code))

    def test_no_node(self):
        nowhere = ["--network", "ws://127.0.0.1:1"]
        self.assertIn("cannot reach ws://127.0.0.1:1", self.taud("query", *nowhere, expect=UNREACHABLE))
        said = json.loads(self.taud("tx", "System.remark", "hi", "--from", "//Alice", "--json", *nowhere, expect=UNREACHABLE))
        self.assertEqual(said["error"]["kind"], "unreachable")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
