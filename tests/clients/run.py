#!/usr/bin/env python3
"""Public clients against a real node: each case gets a fresh `taud dev`, a hard time limit and an empty HOME.

run.py [--taud PATH] [--work DIR] [--only TEXT] [--quick] [--limit SECONDS] [--deadline SECONDS]

Exits 0 when nothing failed, 1 when something did, 77 when nothing could run.
"""

import argparse
import functools
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]

SDK11 = ["sync_reads", "reads", "transfer", "metagraph", "subnet_start", "shield_register", "stake", "set_weights",
         "commit_weights", "story"]
NEURON11 = ["serve", "ask"]
BTCLI11 = ["queries", "transfer", "story"]
SDK10 = ["reads", "transfer", "story"]
BTCLI9 = ["queries", "transfer", "subnet", "stake", "reveal", "beyond_the_runtime"]
POLKADOT = ["connect", "heads", "transfer", "history"]
QUICK = ["sdk11 reads", "sdk10 reads", "polkadot.js transfer", "papi transfer"]
SLOW = 4  # A command line starts a large program for every command, so such a case has this many times the limit.
NOTHING_RAN = 77  # CTest counts it as skipped.


class Skip(Exception):
    """The case cannot run here; the text says why."""


def run_quietly(command, limit, **options):
    """Runs in its own process group, so that a client that hangs goes with all its children."""
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True, **options)
    try:
        output, _ = process.communicate(timeout=limit)
        return process.returncode, output
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        output, _ = process.communicate()
        return None, output


def best_python():
    """The SDK may hang on 3.11 when a request fails, so a newer interpreter is preferred, pyenv's too."""
    known = [shutil.which(name) for name in ("python3.12", "python3.13")]
    known += sorted(map(str, Path.home().glob(".pyenv/versions/3.1[23]*/bin/python3")))
    return next((found for found in known if found and run_quietly([found, "--version"], 20)[0] == 0), sys.executable)


def complaint(output):
    """What an installer died of: the errors it names first, else its last line."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith(("error", "npm error"))]
    return "; ".join(errors[:2] or lines[-1:] or ["no output"])[:200]


def once(install):
    """Installs or fails once for all cases that need it."""
    @functools.cache
    def attempt(*arguments):
        try:
            return install(*arguments), None
        except Skip as skip:
            return None, str(skip)

    def environment(*arguments):
        home, problem = attempt(*arguments)
        if problem:
            raise Skip(problem)
        return home
    return environment


@once
def python_environment(work, name, override):
    if override:
        return Path(override)
    home = work / name
    if not (home / "ready").exists():
        shutil.rmtree(home, ignore_errors=True)  # What an interrupted installation left.
        for command in ([best_python(), "-m", "venv", str(home)],
                        [str(home / "bin/pip"), "install", "-q", "--disable-pip-version-check", "--retries", "2", "-r",
                         str(HERE / f"requirements-{name}.txt")]):
            code, output = run_quietly(command, 900)
            if code != 0:
                raise Skip(f"cannot install {name}: {'too slow' if code is None else complaint(output)}")
        (home / "ready").touch()
    return home


@once
def node_environment(work, override):
    if override:
        return Path(override)
    home = work / "js"
    home.mkdir(parents=True, exist_ok=True)
    if not (home / "ready").exists():
        for program in ("node", "npm"):
            if not shutil.which(program):
                raise Skip(f"{program} is not installed")
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, home / name)
        code, output = run_quietly(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], 900, cwd=home)
        if code != 0:
            raise Skip(f"cannot install packages: {'too slow' if code is None else complaint(output)}")
        (home / "ready").touch()
    return home


class Node:
    """A development chain on a free port that ends with the block."""

    def __init__(self, taud, folder):
        self.command, self.folder = taud, folder

    def __enter__(self):
        info, log = self.folder / "node.json", open(self.folder / "node.log", "w")
        self.process = subprocess.Popen(
            [self.command, "dev", "--port", "0", "--json-info", str(info)], stdout=log, stderr=log)
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and self.process.poll() is None:
            if info.exists() and info.stat().st_size and (endpoint := websocket(info)):
                return endpoint
            time.sleep(0.05)
        self.__exit__()
        raise RuntimeError("the node did not start: " + (self.folder / "node.log").read_text()[-400:])

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def websocket(info):
    """The ws:// endpoint named anywhere in the file, None while it is half written."""
    try:
        pending = [json.loads(info.read_text())]
    except ValueError:
        return None
    while pending:
        value = pending.pop()
        if isinstance(value, str) and value.startswith("ws://"):
            return value
        pending += value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return None


def plan(options):
    """(name, make_command) of every case; make_command takes the endpoint."""
    def python(name, script, case, override):
        return lambda url: [str(python_environment(options.work, name, override) / "bin/python"), str(HERE / script),
                            case, url]

    def javascript(script, case, package):
        def command(url):
            home = node_environment(options.work, options.js)
            if not (home / "node_modules" / package).exists():
                raise Skip(f"{package} is not in {home}")
            # Modules are looked up from where the script lies, so it has to lie beside them.
            shutil.copy(HERE / script, home / script)
            return ["node", str(home / script), case, url]
        return command

    cases = [(f"sdk11 {case}", python("sdk11", "sdk11.py", case, options.sdk11)) for case in SDK11]
    cases += [(f"neuron11 {case}", python("sdk11", "neuron11.py", case, options.sdk11)) for case in NEURON11]
    cases += [(f"btcli11 {case}", python("sdk11", "btcli11.py", case, options.sdk11)) for case in BTCLI11]
    cases += [(f"polkadot.js {case}", javascript("polkadot.mjs", case, "@polkadot/api")) for case in POLKADOT]
    cases += [(f"papi {case}", javascript("papi.mjs", case, "polkadot-api")) for case in POLKADOT]
    cases += [(f"sdk10 {case}", python("sdk10", "sdk10.py", case, options.sdk10)) for case in SDK10]
    cases += [(f"btcli9 {case}", python("sdk10", "btcli9.py", case, options.sdk10)) for case in BTCLI9]
    wanted = QUICK if options.quick else [name for name, _ in cases]
    return [case for case in cases if options.only in case[0] and case[0] in wanted]


def reason(code, output, limit):
    """The last line that says something: a traceback ends with it."""
    lines = [line for line in output.strip().splitlines() if line.strip()]
    last = lines[-1].strip()[:300] if lines else "no output"
    return f"no end within {limit} s; last line: {last}" if code is None else f"exit {code}: {last}"


def run_case(name, command, options):
    limit = options.limit * (SLOW if name.startswith("btcli") else 1)
    with tempfile.TemporaryDirectory(prefix="taud-client-") as text:
        folder = Path(text)
        ready = command("ws://unused")  # installs before the node's clock runs
        environment = dict(os.environ, HOME=text, BITTENSOR_RUNTIME_CACHE_DIR=text, BTCLI_CONFIG=f"{text}/btcli.json",
                           NO_CACHE="1", COLUMNS="200", TAUD=os.path.abspath(options.taud))
        with Node(options.taud, folder) as endpoint:
            words = [endpoint if word == "ws://unused" else word for word in ready]
            code, output = run_quietly(words, limit, env=environment, cwd=text)
        return None if code == 0 else reason(code, output, limit)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--taud", default=str(ROOT / "build/taud"))
    parser.add_argument("--work", type=Path, default=ROOT / "build/clients", help="where environments are installed")
    parser.add_argument("--only", default="", help="run the cases whose name contains this")
    parser.add_argument("--quick", action="store_true", help="one case of each library")
    parser.add_argument("--limit", type=int, default=90, help=f"seconds per case, {SLOW} times that for a command line")
    parser.add_argument("--deadline", type=float, default=float("inf"), help="start no case after so many seconds")
    for name in ("sdk11", "sdk10", "js"):
        parser.add_argument(f"--{name}", help=f"an environment that exists already, for {name}")
    options = parser.parse_args()
    options.work = options.work.resolve()

    counts, begun = dict(passed=0, failed=0, skipped=0), time.monotonic()
    for name, command in plan(options):
        started = time.monotonic()
        try:
            if started - begun > options.deadline:
                raise Skip(f"{options.deadline:.0f} s are over")
            problem = run_case(name, command, options)
            verdict = "failed" if problem else "passed"
        except Skip as skip:
            verdict, problem = "skipped", str(skip)
        except RuntimeError as error:
            verdict, problem = "failed", str(error)
        counts[verdict] += 1
        print(f"{verdict:8}{name:32}{time.monotonic() - started:6.1f} s  {problem or ''}".rstrip(), flush=True)
    print(", ".join(f"{number} {verdict}" for verdict, number in counts.items()))
    return 1 if counts["failed"] else 0 if counts["passed"] else NOTHING_RAN


if __name__ == "__main__":
    sys.exit(main())
