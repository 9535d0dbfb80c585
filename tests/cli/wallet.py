#!/usr/bin/env python3
"""`taud wallet` as a person types it: files, modes, passwords, signatures, refusals. wallet.py TAUD"""

import json
import os
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TAUD = sys.argv[1] if len(sys.argv) > 1 else "build/taud"
DONE, FAILED, USAGE = range(3)
PHRASE = "bottom drive obey lake curtain smoke basket hold race lonely fit walk"
PHRASE_ADDRESS = "5DfhGyQdFobKM8NsWvEeAKk5EQQgYe9AydgJ7rMB6E1EqRzV"
ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"


class WalletCommands(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.TemporaryDirectory()
        self.addCleanup(self.home.cleanup)
        self.root = Path(self.home.name, ".bittensor", "wallets")

    def taud(self, *words, expect=DONE, stdin=None, **secrets):
        """Secrets go through file descriptors: password_fd="…" becomes --password-fd N."""
        words, pipes = list(words), []
        for name, secret in secrets.items():
            reader, writer = os.pipe()
            os.write(writer, secret.encode())
            os.close(writer)
            words += ["--" + name.replace("_", "-"), str(reader)]
            pipes.append(reader)
        ran = subprocess.run([TAUD, "wallet", *words], capture_output=True, text=True, timeout=60, pass_fds=pipes,
                             stdin=stdin or subprocess.DEVNULL, env={"HOME": self.home.name}, start_new_session=True)
        for pipe in pipes:
            os.close(pipe)
        self.assertEqual(ran.returncode, expect, f"{words}\n{ran.stdout}\n{ran.stderr}")
        return ran.stdout if expect == DONE else ran.stderr

    def test_create_writes_what_the_owner_alone_reads(self):
        made = [json.loads(line) for line in self.taud("create", "--no-password", "--json").splitlines()]
        self.assertEqual([row["key"] for row in made], ["coldkey", "hotkey"])
        directory = self.root / "default"
        files = [directory / "coldkey", directory / "coldkeypub.txt", directory / "hotkeys" / "default"]
        for path in files:
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600, path)
        self.assertEqual(json.loads(files[0].read_text())["ss58Address"], made[0]["ss58Address"])
        self.assertNotIn("secretPhrase", files[1].read_text())

    def test_an_encrypted_coldkey_opens_with_its_password_only(self):
        self.taud("create", "--only", "coldkey", password_fd="long enough 1")
        self.assertTrue((self.root / "default" / "coldkey").read_bytes().startswith(b"$NACL"))
        signature = self.taud("sign", "--message", "hello", password_fd="long enough 1").strip()
        self.assertIn("valid", self.taud("verify", "--message", "hello", "--signature", signature))
        self.taud("verify", "--message", "hellO", "--signature", signature, expect=FAILED)
        refusal = self.taud("sign", "--message", "hello", expect=FAILED, password_fd="long enough 2")
        self.assertNotIn("long enough", refusal)

    def test_nothing_is_replaced_or_half_made(self):
        self.taud("create", "--no-password")
        before = (self.root / "default" / "coldkey").read_bytes()
        self.assertIn("exists already", self.taud("create", expect=FAILED))  # Before it asks for a password.
        self.assertEqual((self.root / "default" / "coldkey").read_bytes(), before)
        self.taud("create", "--only", "hotkey", "-w", "other", "-H", "one")
        self.assertIn("exists already", self.taud("create", "-w", "other", "-H", "one", "--no-password", expect=FAILED))
        self.assertFalse((self.root / "other" / "coldkey").exists())
        self.taud("create", "--no-password", "--overwrite")
        self.assertNotEqual((self.root / "default" / "coldkey").read_bytes(), before)

    def test_import_knows_every_form(self):
        self.taud("import", "-w", "phrase", "--no-password", secret_fd=PHRASE)
        self.assertEqual(json.loads(self.taud("show", "-w", "phrase", "--json"))["ss58Address"], PHRASE_ADDRESS)
        self.taud("import", "-w", "uri", "--from", "uri", "--no-password", secret_fd="//Alice")
        self.assertIn(ALICE, self.taud("show", "-w", "uri"))
        seed = json.loads((self.root / "phrase" / "coldkey").read_text())["secretSeed"]
        self.taud("import", "-w", "seed", "--from", "seed", "--no-password", secret_fd=seed)
        self.assertIn(PHRASE_ADDRESS, self.taud("show", "-w", "seed"))
        self.taud("import", "-w", "watched", "--from", "address", "--address", ALICE)
        self.assertFalse([row for row in json.loads(self.taud("list", "--json")) if row["name"] == "watched"][0]["canSign"])

    def test_bad_input_is_refused_in_words(self):
        self.assertIn("word", self.taud("import", "--no-password", expect=FAILED, secret_fd="not a phrase"))
        self.taud("import", "--from", "address", "--address", ALICE[:-1] + "X", expect=FAILED)
        self.taud("show", "-w", "../escape", expect=FAILED)
        self.taud("show", "-w", "nobody", expect=FAILED)
        self.taud("create", "--words", "13", expect=USAGE)
        self.assertFalse(self.root.exists())

    def test_export_is_the_public_half(self):
        self.taud("create", "--no-password")
        public = json.loads(self.taud("export"))
        self.assertEqual(set(public), {"accountId", "publicKey", "ss58Address", "cryptoType"})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
