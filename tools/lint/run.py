#!/usr/bin/env python3
"""Every lint of the house: one line each, and the problems under it. Exit code 1 when there is any."""

import sys

import banned
import compile_times
import format as formatting
import levels
import selftest
import sizes
import tree
import words

LINTS = {
    "selftest": selftest.check,
    "format": formatting.check,
    "levels": levels.check,
    "banned": banned.check,
    "sizes": sizes.check,
    "words": words.check,
    "compile-times": compile_times.check,
}


def main():
    wanted = sys.argv[1:] or LINTS
    failed = 0
    for name in wanted:
        problems, summary = LINTS[name](tree.ROOT)
        if problems:
            failed += 1
            print(f"lint {name}: {len(problems)} problems ({summary})")
            print("\n".join(f"  {p}" for p in problems))
        else:
            print(f"lint {name}: ok ({summary})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
