#!/usr/bin/env python3
"""Each lint against a small tree in memory: it finds what it should, and only that."""

import sys

import banned
import compile_times
import levels
import sizes
import tree
import words

ROOMS = {name: tree.parse_room(name, text) for name, text in {
    "base": "tau_room(LEVEL 0)",
    "scale": "tau_room(LEVEL 1 DEPENDS base)",
    "store": "# tau_room(LEVEL 1)\ntau_room(LEVEL 7\n  DEPENDS scale LIBS lmdb TEST_DEPENDS extra)",
    "extra": "tau_room(LEVEL 1 DEPENDS base)",
    "pallets/a": "tau_room(LEVEL 5 DEPENDS scale)",
    "pallets/b": "tau_room(LEVEL 5 DEPENDS pallets/a)",
}.items()}
REACH = {name: levels.closure(name, ROOMS) for name in ROOMS}


def rooms_are_read():
    store = ROOMS["store"]
    runtime = tree.expand_pallets(dict(ROOMS, runtime=tree.parse_room("x", "tau_room(LEVEL 6 DEPENDS ${pallet_rooms})")))
    return runtime["runtime"].depends == ["pallets/a", "pallets/b"] and (store.level, store.depends, store.test_depends) == (7, ["scale"], ["extra"]) and \
        tree.room_of("pallets/a/deep/x.cpp", ROOMS) == "pallets/a" and tree.parse_room("x", "project(x)") is None


def levels_hold():
    def bad(path, include):
        return bool(levels.check_file(path, f'#include "{include}"\n', ROOMS, REACH))

    upward = {"base": tree.parse_room("base", "tau_room(LEVEL 0 DEPENDS scale)"), "scale": ROOMS["scale"]}
    client = dict(ROOMS, wallet=tree.parse_room("wallet", "tau_room(LEVEL 8 DEPENDS store)"))
    return not levels.check_rooms(ROOMS) and len(levels.check_rooms(upward)) >= 2 and \
        bool(levels.check_rooms(client)) and \
        not bad("store/x.cpp", "base/types.hpp") and bad("scale/x.cpp", "store/x.hpp") and \
        bad("store/x.cpp", "extra/x.hpp") and not bad("store/x_test.cpp", "extra/x.hpp") and \
        not bad("pallets/b/x.cpp", "pallets/a/x.hpp") and bad("pallets/a/x.cpp", "pallets/b/x.hpp") and \
        bad("base/x.cpp", "nowhere/x.hpp")


def banned_words_are_found():
    def bad(code):
        code = tree.strip(code)
        return len(banned.check_text("base/x.cpp", code, banned.unordered_names([code])))

    return not bad('// a double throw\nauto s = "std::chrono"; int block_time(int); u64 n = 1\'000; x.time();') and \
        bad("double x;") == 1 and bad("throw 1;") == 1 and bad("auto t = time(nullptr);") == 1 and \
        bad("#include <iostream>") == 1 and bad("std::unordered_map<int, int> m; for (auto& x : m) {}") == 1 and \
        bad("std::map<int, int> m; for (auto& x : m) {}") == 0


def sizes_are_counted():
    body = "int f(int a)\n{\n" + "    x;\n" * 70 + "}\n\nvoid C::g()\n{\n    if (a) {\n    }\n}\n"
    over = {("file", "a"): 600, ("function", "a:f"): 72}
    return list(sizes.functions(body)) == [("f", 72), ("C::g", 4)] and len(sizes.compare(over, {})) == 2 and \
        not sizes.compare(over, {("file", "a"): 600, ("function", "a:f"): 72}) and \
        len(sizes.compare({}, sizes.read_allowed("# note\nfile a 600\n"))) == 1 and \
        len(sizes.compare({("file", "a"): 550}, {("file", "a"): 600})) == 1


def words_are_found():
    def bad(text):
        return bool(words.check_text("x", text))

    return bad("// TODO later") and bad("see /work/x") and bad("the agent did it") and bad("issue #3") and \
        not bad("User-Agent: x\nthe framework/works") and not bad("HTTP sessions")


def compile_times_are_read():
    log = "# ninja log v5\n0\t9000\t1\ta.dir/x.cpp.o\tff\n0\t7000\t1\ta.dir/x.cpp.o\tff\n0\t10\t1\tlib.a\tff\n"
    return compile_times.slowest(log) == [(7.0, "a.dir/x.cpp.o")] and compile_times.source_of("a.dir/x.cpp.o") == "x.cpp"


CASES = [rooms_are_read, levels_hold, banned_words_are_found, sizes_are_counted, words_are_found, compile_times_are_read]


def check(_root=None):
    return [f"tools/lint/selftest.py: {case.__name__} does not hold" for case in CASES if not case()], f"{len(CASES)} cases"


if __name__ == "__main__":
    problems, summary = check()
    print("\n".join(problems) or f"selftest: {summary} passed")
    sys.exit(1 if problems else 0)
