"""Words about how the tree is made, and unfinished business, have no place in it."""

import re

import tree

WORDS = {
    "how it was made": r"\b(sub-?agents?|claude|llms?|chatgpt|copilot)\b|(?<!user-)\bagents?\b|\bthis session\b",
    "a path of one machine": r"(?<![\w.])/work/\w|/tmp/b-\w|/tmp/brief|/root/\.(cargo|rustup)",
    "an issue number": r"\bissue #?\d",
    "unfinished": r"\b(TODO|FIXME|XXX|HACK)\b",
}
SKIP = ("tests/vectors/", "src/runtime/subnet_names.hpp", "src/crypto/bip39_english.txt", "tools/lint/words.py", "tools/lint/selftest.py")


def check_text(name, text):
    problems = []
    for why, pattern in WORDS.items():
        flags = 0 if why == "unfinished" else re.I
        for match in re.finditer(pattern, text, flags):
            line = text.count("\n", 0, match.start()) + 1
            problems.append(f"{name}:{line}: {why}: {match.group(0)}")
    return problems


def check(root):
    problems, count = [], 0
    for path in tree.files(root):
        name = tree.relative(root, path)
        if name.startswith(SKIP):
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # A binary, such as the screenshot.
        count += 1
        problems += check_text(name, text)
    return problems, f"{count} files"
