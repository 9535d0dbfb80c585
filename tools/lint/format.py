"""clang-format 19 on every C++ file, in parallel batches."""

import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

import tree

TOOL = "clang-format-19"


def check(root):
    if not shutil.which(TOOL):
        return [f"{TOOL} is not installed; `make lint` installs it on Debian"], "not run"
    sources = [str(f) for f in tree.files(root, tree.CPP)]
    batches = [sources[i:i + 40] for i in range(0, len(sources), 40)]

    def run(batch):
        return subprocess.run([TOOL, "--dry-run", "-Werror", *batch], capture_output=True, text=True).stderr

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        complaints = "".join(pool.map(run, batches)).splitlines()
    wrong = sorted({os.path.relpath(line.split(":")[0], root) for line in complaints if ": error:" in line})
    return [f"{f}: not formatted; run {TOOL} -i {f}" for f in wrong], f"{len(sources)} files"
