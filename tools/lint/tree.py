"""The source tree as the lints see it: files, rooms, and C++ with comments and literals blanked."""

import re
import subprocess
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CPP = {".cpp", ".hpp"}


def files(root, suffixes=None):
    """Tracked and new files under `root` that git does not ignore; the plain walk where there is no git."""
    listing = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=root, capture_output=True, text=True)
    if listing.returncode == 0:
        names = [Path(root, name) for name in listing.stdout.splitlines()]
    else:
        names = Path(root).rglob("*")
    return sorted(f for f in set(names) if f.is_file() and (suffixes is None or f.suffix in suffixes))


def relative(root, path):
    return path.relative_to(root).as_posix()


class Room:
    def __init__(self, name, level, depends, test_depends):
        self.name, self.level, self.depends, self.test_depends = name, level, depends, test_depends


def parse_room(name, text):
    """The Room that a CMakeLists.txt declares by tau_room(LEVEL n DEPENDS a b ...), or None."""
    call = re.search(r"tau_room\(([^)]*)\)", re.sub(r"#.*", "", text))
    if not call:
        return None
    fields, key = {}, None
    for word in call.group(1).split():
        if word in ("LEVEL", "DEPENDS", "LIBS", "TEST_DEPENDS"):
            key = word
            fields[key] = []
        elif key:
            fields[key].append(word)
    return Room(name, int(fields["LEVEL"][0]), fields.get("DEPENDS", []), fields.get("TEST_DEPENDS", []))


def rooms(root):
    """Rooms by name, e.g. "pallets/subtensor". ${pallet_rooms} stands for every pallet, as in src/runtime."""
    found = {}
    src = Path(root, "src")
    for lists in src.rglob("CMakeLists.txt"):
        name = lists.parent.relative_to(src).as_posix()
        room = parse_room(name, lists.read_text())
        if room:
            found[name] = room
    return expand_pallets(found)


def expand_pallets(found):
    pallets = sorted(name for name in found if name.startswith("pallets/"))
    for room in found.values():
        for names in (room.depends, room.test_depends):
            if "${pallet_rooms}" in names:
                names.remove("${pallet_rooms}")
                names += pallets
    return found


def room_of(path_in_src, all_rooms):
    """The innermost room that holds a file given by its path under src/, or None."""
    parts = path_in_src.split("/")[:-1]
    while parts:
        if "/".join(parts) in all_rooms:
            return "/".join(parts)
        parts.pop()
    return None


TOKENS = re.compile(
    r'R"(?P<tag>[^()\s]*)\(.*?\)(?P=tag)"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)


def blank(match):
    text = match.group(0)
    if text.startswith("'") and re.match(r"'\d", text) and match.start() and match.string[match.start() - 1].isalnum():
        return text  # A digit separator such as 1'000'000.
    return "".join(c if c == "\n" else " " for c in text)


@lru_cache(maxsize=None)
def code_only(path):
    """The text of a C++ file with comments and string literals blanked; lines stay where they are."""
    return strip(path.read_text(encoding="utf-8"))


def strip(text):
    return TOKENS.sub(blank, text)
