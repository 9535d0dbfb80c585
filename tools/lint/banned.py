"""Below the engine line: no I/O, clock, randomness, logging, floating point, exception, or walk over a hash map."""

import re
from pathlib import Path

import tree

BELOW = ("base", "reflect", "scale", "crypto", "primitives", "metadata", "state", "frame", "pallets", "runtime",
         "yuma", "amm", "emission")

BANNED = {
    "clock": r"\bstd::chrono\b|#\s*include\s*<(chrono|ctime|time\.h)>|(?<![\w.>:])time\s*\(|\bclock_gettime\b",
    "floating point": r"\b(float|double)\b",
    "exception": r"\bthrow\b",
    "randomness": r"\bs?rand\s*\(|\brandom_device\b|\brandombytes\w*\s*\(|#\s*include\s*<random>",
    "logging": r"\bspdlog\b",
    "I/O": r"#\s*include\s*<(iostream|fstream|cstdio|stdio\.h|filesystem|unistd\.h|fcntl\.h|sys/\w+\.h)>|\bf?printf\s*\(",
    "thread": r"#\s*include\s*<(thread|future|condition_variable)>",
}

# The last words of a broken belief go to stderr.
EXCEPTIONS = {("base/result.cpp", "I/O")}

UNORDERED = re.compile(r"\bunordered_(?:multi)?(?:map|set)\s*<[^;{}()]*>\s*&?\s*(\w+)\s*[;={,)]")


def unordered_names(texts):
    return {name for text in texts for name in UNORDERED.findall(text)}


def check_text(path_in_src, code, unordered):
    problems = []
    for what, pattern in BANNED.items():
        if (path_in_src, what) in EXCEPTIONS:
            continue
        for match in re.finditer(pattern, code):
            line = code.count("\n", 0, match.start()) + 1
            problems.append(f"src/{path_in_src}:{line}: {what} below the engine line: {match.group(0).strip()}")
    for name in unordered:
        walk = rf"\bfor\s*\([^;()]*:\s*(?:\w+(?:\.|->))*{name}\s*\)|\b{name}\s*(?:\.|->)\s*c?begin\s*\("
        for match in re.finditer(walk, code):
            line = code.count("\n", 0, match.start()) + 1
            problems.append(f"src/{path_in_src}:{line}: walks the hash map {name}; its order is not part of the rules")
    return problems


def check(root):
    src = Path(root, "src")
    by_room, problems, count = {}, [], 0
    for path in tree.files(root, tree.CPP):
        if not path.is_relative_to(src) or re.search(r"_(test|bench|fuzz)\.[ch]pp$", path.name):
            continue
        name = path.relative_to(src).as_posix()
        if name.split("/")[0] in BELOW:
            by_room.setdefault(name.rsplit("/", 1)[0], []).append((name, tree.code_only(path)))
    for sources in by_room.values():
        unordered = unordered_names(code for _, code in sources)
        for name, code in sources:
            count += 1
            problems += check_text(name, code, unordered)
    return problems, f"{count} files below the engine line"
