"""Includes go down the levels only, along what each room declares in its CMakeLists.txt."""

import re
from pathlib import Path

import tree

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)

# Clients speak to a node by RPC like anyone else (ARCHITECTURE.md, "Clients never link the node").
CLIENTS = ("client", "wallet", "neuron", "nn", "subnets", "demo")
NODE_SIDE = ("state", "frame", "pallets", "runtime", "store", "pool", "engine", "node", "rpc/methods")


def within(room, families):
    return any(room == family or room.startswith(family + "/") for family in families)


def related(a, b):
    """Rooms of one family may share a level: pallets among themselves, a room and its subroom."""
    return (a.startswith("pallets/") and b.startswith("pallets/")) or a.startswith(b + "/") or b.startswith(a + "/")


def closure(name, rooms):
    seen, todo = set(), list(rooms[name].depends)
    while todo:
        room = todo.pop()
        if room not in seen and room in rooms:
            seen.add(room)
            todo.extend(rooms[room].depends)
    return seen


def check_rooms(rooms):
    problems = []
    for room in rooms.values():
        for name in room.depends + room.test_depends:
            if name not in rooms:
                problems.append(f"src/{room.name}/CMakeLists.txt: depends on {name}, which is no room")
        for name in room.depends:
            if name not in rooms:
                continue
            level = rooms[name].level
            if level > room.level or (level == room.level and not related(room.name, name)):
                problems.append(f"src/{room.name}/CMakeLists.txt: level {room.level} depends on {name}, level {level}")
        if room.name in closure(room.name, rooms):
            problems.append(f"src/{room.name}/CMakeLists.txt: depends on itself in a circle")
        if within(room.name, CLIENTS):
            for name in sorted(closure(room.name, rooms)):
                if within(name, NODE_SIDE):
                    problems.append(f"src/{room.name}/CMakeLists.txt: a client links {name}, a part of the node")
    return problems


def check_file(path_in_src, text, rooms, reach):
    """Problems of the includes of one file; `reach` maps a room to the rooms it may include."""
    room = tree.room_of(path_in_src, rooms)
    if room is None:
        return []
    allowed = {room} | reach[room]
    if re.search(r"_(test|bench|fuzz)\.[ch]pp$", path_in_src):
        for name in rooms[room].test_depends:
            allowed |= {name} | reach.get(name, set())
    problems = []
    for include in INCLUDE.findall(text):
        target = tree.room_of(include, rooms)
        if target is None:
            problems.append(f"src/{path_in_src}: include \"{include}\" leads to no room")
        elif target not in allowed:
            problems.append(f"src/{path_in_src}: includes {include}, but {room} does not depend on {target}")
    return problems


def check(root):
    rooms = tree.rooms(root)
    problems = check_rooms(rooms)
    reach = {name: closure(name, rooms) for name in rooms}
    src = Path(root, "src")
    for path in tree.files(root, tree.CPP):
        if path.is_relative_to(src):
            problems += check_file(path.relative_to(src).as_posix(), path.read_text(), rooms, reach)
    return problems, f"{len(rooms)} rooms"
