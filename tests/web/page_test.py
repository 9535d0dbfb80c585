#!/usr/bin/env python3
"""Walks through the page in Chromium against `taud dev`: page_test.py PROGRAM [DIRECTORY for screenshots]."""
import json
import os
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from browser import Browser, find_chromium  # noqa: E402

BOB = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty"
FREE = "parseFloat((document.querySelector('#free')?.textContent ?? '-1').replaceAll(',', ''))"
TITLE = "document.querySelector('h1')?.textContent"


def start_node(program, port="0"):
    info = os.path.join(tempfile.mkdtemp(prefix="taud-info-"), "info.json")
    node = subprocess.Popen([program, "dev", "--port", port, "--json-info", info], stdout=subprocess.DEVNULL)
    for _ in range(300):
        if os.path.exists(info) and os.path.getsize(info):
            with open(info) as file:
                return node, json.load(file)
        time.sleep(0.1)
    node.kill()
    raise AssertionError("the node did not start")


def go(tab, route, title):
    tab.js(f"location.hash = {json.dumps(route)}")
    tab.wait(f"({TITLE} ?? '').includes({json.dumps(title)})", f"{route} shows {title}")


def blocks(tab):
    head = "Number((document.querySelector('#head')?.textContent ?? '').replaceAll(',', ''))"
    first = tab.wait(head, "the head ticks")
    tab.wait(f"{head} > {first} + 1", "the head moves on")
    tab.wait("/^\\d/.test(document.querySelector('#finalized').textContent)", "the finalised block ticks")
    tab.wait("document.querySelectorAll('#blocks tbody tr').length > 1", "recent blocks are listed")


def one_block(tab):
    go(tab, "#/block/1", "Block 1")
    tab.wait("[...document.querySelectorAll('summary')].some((s) => s.textContent.includes('Timestamp.set'))", "extrinsics are decoded")
    assert tab.js("document.body.innerText.includes('System.ExtrinsicSuccess')") or tab.js(
        "document.body.textContent.includes('System.ExtrinsicSuccess')"), "events are decoded"
    tab.key("n")
    tab.wait(f"{TITLE} === 'Block 2'", "the key n goes to the next block")
    digest = tab.js("document.querySelector('dd').textContent")
    go(tab, f"#/search/{digest}", "Block 2")
    go(tab, "#/block/4000000000", "No such block")


def subnets(tab):
    tab.key("s")
    tab.wait("document.querySelectorAll('#subnets tbody tr').length >= 2", "the key s lists the subnets")
    go(tab, "#/subnet/1", "Subnet 1")
    tab.js("document.querySelector('[data-sort=\"metagraph-3\"]').click()")
    assert tab.js("document.querySelector('#metagraph th[aria-sort]').textContent").startswith("Stake"), "sorts by stake"
    assert tab.js("document.activeElement.dataset.sort") == "metagraph-3", "the focus stays where it was"


def account_and_faucet(tab):
    go(tab, f"#/account/{BOB}", "Account")
    before = tab.wait(f"{FREE} >= 0 && {FREE}", "the free balance is shown")
    tab.js("document.querySelector('#faucet').requestSubmit()")
    tab.wait(f"{FREE} === {before} + 100", "100 TAO arrive from the faucet")
    tab.wait("document.querySelectorAll('#history tbody tr:not(.none)').length >= 1", "the change is in the history")


def search(tab):
    tab.key("/")
    tab.call("Input.insertText", text="0")
    tab.call("Input.dispatchKeyEvent", type="keyDown", key="Enter", code="Enter", windowsVirtualKeyCode=13, text="\r")
    tab.wait("document.querySelectorAll('#hits li').length === 2", "0 may be a block or a subnet")
    go(tab, "#/search/%2F%2FBob", "Account")
    go(tab, "#/search/%3Cimg%20src%3Dx%3E", "Nothing found")
    assert tab.js("document.querySelectorAll('main img').length") == 0, "a search text is text"
    go(tab, "#/account/nonsense", "That did not work")
    go(tab, "#/block/%E0%A4%A", "That did not work")


def another_chain(tab, program, node, port):
    """The node is killed and a new one, with a chain of its own, takes its place; the page finds it."""
    go(tab, "#/", "Recent blocks")
    tab.wait("!!document.querySelector('#blocks td')", "blocks before")
    node.kill()
    node.wait()
    tab.wait("document.querySelector('#link').textContent === 'not connected'", "the page says that the node is gone")
    node, _ = start_node(program, port)
    tab.wait("document.querySelector('#link').textContent === 'live'", "the page connects again")
    shown = "document.querySelector('#blocks tbody tr:last-child a')?.textContent"
    tab.wait(f"{shown} === '0' || {shown} === '1'", "the new chain's blocks take the old ones' place")
    return node


def looks(tab, directory):
    tab.js("localStorage.clear()")
    tab.js(f"call('taud_faucet', {json.dumps(BOB)}, 5)")
    tab.key("t")
    themes = {tab.js("document.documentElement.dataset.theme")}
    tab.key("t")
    assert themes | {tab.js("document.documentElement.dataset.theme")} == {"dark", "light"}, "the key t flips the theme"
    for name, route, wide in (("blocks", "#/", 1200), ("subnets", "#/subnets", 1200), ("account", f"#/account/{BOB}", 1200),
                              ("subnet", "#/subnet/1", 390), ("block", "#/block/3", 390), ("phone", "#/", 390)):
        tab.size(wide, 844, wide < 500)
        tab.js(f"location.hash = '{route}'")
        time.sleep(1.5)
        overflow = tab.js("document.documentElement.scrollWidth - innerWidth")
        assert overflow <= 0, f"{route} is {overflow} px wider than a screen of {wide}"
        if directory:
            tab.screenshot(os.path.join(directory, f"{name}.png"))
        tab.key("t")


def main():
    chromium = find_chromium()
    if not chromium:
        print("skipped: no chromium here (Debian: apt-get install chromium)")
        return 77
    node, info = start_node(sys.argv[1])
    tab = None
    try:
        tab = Browser(chromium)
        tab.call("Page.navigate", url=info["http"] + "/")
        steps = (blocks, one_block, subnets, account_and_faucet, search)
        for step in steps:
            step(tab)
            print(f"{step.__name__}: ok", flush=True)
        looks(tab, sys.argv[2] if len(sys.argv) > 2 else None)
        print("looks: ok", flush=True)
        node = another_chain(tab, sys.argv[1], node, info["http"].rsplit(":", 1)[1])
        print("another_chain: ok")
        # The browser tells of each attempt to connect while there was no node.
        tab.errors = [error for error in tab.errors if "ERR_CONNECTION" not in error]
        assert not tab.errors, f"the page or the browser complained: {tab.errors}"
    finally:
        if tab:
            tab.close()
        node.terminate()
        node.wait(20)
    return 0


if __name__ == "__main__":
    sys.exit(main())
