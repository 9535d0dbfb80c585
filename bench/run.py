#!/usr/bin/env python3
"""Measures a finished build and prints one table: median, spread, and the ratio to what stands beside it.

    bench/run.py [BUILD_DIR]      (default: build; `make bench` builds first)

What is compared runs in turns (A B A B), for the machine is never alone. The whole takes about two minutes.
"""
import json
import os
import pathlib
import socket
import statistics
import subprocess
import sys
import time

ROUNDS = 5
BUILD = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent / "build").resolve()
TAUD = BUILD / "taud"
TICK = os.sysconf("SC_CLK_TCK")
STORAGE_KEY = "0x26aa394eea5630e07c48ae0c9558cef702a5c1b19ab7a04f536c519aca4983ac"  # System.Number


def show(name, values, unit, beside="", ratio=None):
    values = sorted(values)
    middle = statistics.median(values)
    against = f"{ratio:8.2f} x {beside}" if ratio else ""
    print(f"{name:<44}{middle:>12.4g} {unit:<6} [{values[0]:.4g} .. {values[-1]:.4g}]  {against}", flush=True)
    return middle


def request_of(method, params):
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}).encode()
    return (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
            + str(len(body)).encode() + b"\r\n\r\n" + body)


def answer_from(stream, request):
    stream.sendall(request)
    data = b""
    while b'"result"' not in data or not data.endswith(b"}"):
        part = stream.recv(65536)
        if not part:
            raise SystemExit(f"no answer but {data!r}")
        data += part
    return data


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Node:
    """`taud dev` until its first answer; `ready_ms` is what that took."""

    def __init__(self, *options):
        port = free_port()
        begin = time.perf_counter()
        self.process = subprocess.Popen([TAUD, "dev", "--port", str(port), *options], stdout=subprocess.DEVNULL)
        while True:
            try:
                self.stream = socket.create_connection(("127.0.0.1", port))
                break
            except ConnectionRefusedError:
                if self.process.poll() is not None:
                    raise SystemExit("taud dev ended")
                time.sleep(0.0005)
        self.stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        answer_from(self.stream, request_of("system_name", []))
        self.ready_ms = (time.perf_counter() - begin) * 1e3

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()
        self.process.terminate()
        self.process.wait()

    def rss_mib(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def cpu_s(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def requests_per_cpu_s(self, request, seconds=2.0):
        before, end, count = self.cpu_s(), time.monotonic() + seconds, 0
        while time.monotonic() < end:
            for _ in range(100):
                answer_from(self.stream, request)
            count += 100
        return count / max(self.cpu_s() - before, 1 / TICK)


def start_up():
    ready, rss, floor = [], [], []
    for _ in range(11):
        with Node("--sealing", "manual") as node:
            ready.append(node.ready_ms)
            rss.append(node.rss_mib())
        begin = time.perf_counter()
        subprocess.run([TAUD, "--help"], stdout=subprocess.DEVNULL, check=True)
        floor.append((time.perf_counter() - begin) * 1e3)
    show("start to first answer", ready, "ms", "loading the program alone", statistics.median(ready) / statistics.median(floor))
    show("resident memory after start", rss, "MiB")


def figures(program, *arguments):
    out = subprocess.run([BUILD / program, *map(str, arguments)], capture_output=True, text=True, check=True).stdout
    return {name: float(value) for name, value in (line.split() for line in out.splitlines())}


def google(program, name):
    out = subprocess.run([BUILD / program, f"--benchmark_filter=^{name}$", "--benchmark_format=json",
                          "--benchmark_min_time=0.2"], capture_output=True, text=True, check=True).stdout
    run = json.loads(out)["benchmarks"][0]
    return run["cpu_time"] * {"ns": 1e-3, "us": 1, "ms": 1e3, "s": 1e6}[run["time_unit"]]


def blocks():
    runs = [figures("bench/taud_chain_bench", "empty", 2000) for _ in range(ROUNDS)]
    show("empty blocks, in memory", [r["empty_blocks_per_s"] for r in runs], "1/s")


def transfers():
    runs, verify = [], []
    for _ in range(ROUNDS):
        runs.append(figures("bench/taud_chain_bench", "transfers", 8000))
        verify.append(google("src/crypto/tau_crypto_keypair_bench", "check/scheme:1"))
    bound = 2e6 / statistics.median(verify)
    rates = [r["transfers_per_s"] for r in runs]
    show("signed transfers, bytes to block, 2 cores", rates, "1/s", "verifying their signatures alone",
         statistics.median(rates) / bound)
    show("  of which submitting", [r["submit_us_per_transfer"] for r in runs], "us")
    show("  of which building and committing", [r["build_us_per_transfer"] for r in runs], "us")
    show("  one sr25519 signature", verify, "us")


def epochs():
    for name in ("yuma2", "yuma3", "liquid_alpha"):
        show(f"dense epoch 256 x 64, {name}",
             [google("src/yuma/tau_yuma_yuma_bench", f"dense_epoch_{name}") for _ in range(ROUNDS)], "us")


def storage_requests():
    read, name = request_of("state_getStorage", [STORAGE_KEY]), request_of("system_name", [])
    reads, names = [], []
    with Node("--sealing", "manual") as node:
        for _ in range(ROUNDS):
            reads.append(node.requests_per_cpu_s(read))
            names.append(node.requests_per_cpu_s(name))
    show("state_getStorage per CPU second, HTTP", reads, "1/s", "system_name, which reads nothing",
         statistics.median(reads) / statistics.median(names))


def build_times():
    """From Ninja's log: the last run of each edge. Edges taken from ccache are short, so only a cold build counts."""
    edges = {}
    for line in (BUILD / ".ninja_log").read_text().splitlines()[1:]:
        begin, end, _, output, _ = line.split("\t")
        if output.endswith(".o"):
            edges[output] = (int(end) - int(begin)) / 1e3
    print(f"\ncompiling {len(edges)} files took {sum(edges.values()):.0f} s in all (wall time of each); slowest:")
    for output, seconds in sorted(edges.items(), key=lambda edge: -edge[1])[:8]:
        print(f"  {seconds:6.1f} s  {output.replace('CMakeFiles/', '').replace('.cpp.o', '.cpp')}")


def main():
    if not TAUD.exists():
        raise SystemExit(f"{TAUD} is not there: `make build` first, or give the build directory")
    print(f"{'':<44}{'median':>12}        [least .. most]")
    for part in (start_up, blocks, transfers, epochs, storage_requests, build_times):
        part()


if __name__ == "__main__":
    main()
