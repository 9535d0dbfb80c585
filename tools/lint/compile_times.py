"""Compile times as Ninja wrote them down. A report: it warns and never fails, since a busy machine is slow too."""

from pathlib import Path

BUDGET_S = 6
SHOWN = 5


def slowest(log):
    """[(seconds, object file)], slowest first, of the newest entry per object in a .ninja_log."""
    times = {}
    for line in log.splitlines():
        fields = line.split("\t")
        if len(fields) == 5 and fields[3].endswith(".o"):
            times[fields[3]] = (int(fields[1]) - int(fields[0])) / 1000
    return sorted(((seconds, name) for name, seconds in times.items()), reverse=True)


def source_of(object_file):
    return object_file.removesuffix(".o").replace("CMakeFiles/", "").split(".dir/")[-1] or object_file


def check(root):
    log = Path(root, "build/.ninja_log")
    if not log.exists():
        return [], "no build yet"
    times = slowest(log.read_text())
    over = [f"{source_of(name)} {seconds:.1f} s" for seconds, name in times if seconds > BUDGET_S]
    top = over or [f"{source_of(name)} {seconds:.1f} s" for seconds, name in times[:SHOWN]]
    kind = f"{len(over)} of {len(times)} over {BUDGET_S} s" if over else f"all {len(times)} within {BUDGET_S} s; slowest"
    return [], f"{kind}: " + ", ".join(top[:20])
