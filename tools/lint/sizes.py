"""Ratchets: files up to 500 lines, C++ functions up to 70. allow.txt names the exceptions; it only shrinks."""

import re
from pathlib import Path

import tree

FILE_LINES = 500
FUNCTION_LINES = 70
SUFFIXES = {".cpp", ".hpp", ".py", ".js", ".mjs", ".css", ".html", ".rs", ".sh", ".cmake"}


def functions(text):
    """(name, lines) of each function: the house style opens a function, and little else, with a brace on its own line."""
    lines = text.split("\n")
    for start, line in enumerate(lines):
        if line.strip() != "{":
            continue
        closing = line.replace("{", "}")
        end = next((i for i in range(start + 1, len(lines)) if lines[i].rstrip(" ;,)") == closing), None)
        if end is not None:
            yield name_above(lines, start), end - start + 1


def name_above(lines, start):
    """The last word before the parameter list that ends just above `start`."""
    signature = ""
    for line in reversed(lines[max(0, start - 12):start]):
        signature = line.strip() + " " + signature
        if "(" in line and not line.startswith(("    :", "     ")):
            break
    names = [n for n in re.findall(r"([~\w:]+|operator\S+)\s*\(", signature) if n not in ("decltype", "requires")]
    return names[0] if names else "?"


def read_allowed(text):
    """{(kind, name): lines} of lines such as `file src/x.cpp 620` and `function src/x.cpp:name 90`."""
    rows = (line.split("#")[0].split() for line in text.splitlines())
    return {(kind, name): int(lines) for kind, name, lines in filter(None, rows)}


def measure(root):
    over = {}
    for path in tree.files(root, SUFFIXES):
        name = tree.relative(root, path)
        if name.startswith("tests/vectors/"):
            continue
        text = path.read_text(encoding="utf-8")
        if text.count("\n") > FILE_LINES:
            over["file", name] = text.count("\n")
        if path.suffix in tree.CPP:
            for function, lines in functions(tree.code_only(path)):
                if lines > FUNCTION_LINES:
                    key = "function", f"{name}:{function}"
                    over[key] = max(lines, over.get(key, 0))
    return over


def compare(over, allowed):
    limits = {"file": FILE_LINES, "function": FUNCTION_LINES}
    problems = []
    for (kind, name), lines in sorted(over.items()):
        limit = allowed.get((kind, name), limits[kind])
        if lines > limit:
            problems.append(f"{name}: {kind} of {lines} lines, {limit} is the limit; find the seam")
    for (kind, name), lines in sorted(allowed.items()):
        now = over.get((kind, name))
        if now is None:
            problems.append(f"tools/lint/allow.txt: stale, remove: {kind} {name} {lines}")
        elif now < lines:
            problems.append(f"tools/lint/allow.txt: shrink to: {kind} {name} {now}")
    return problems


def check(root):
    allow = Path(root, "tools/lint/allow.txt")
    allowed = read_allowed(allow.read_text() if allow.exists() else "")
    return compare(measure(root), allowed), f"{len(allowed)} exceptions"
