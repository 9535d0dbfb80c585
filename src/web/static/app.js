// The page: one WebSocket to the node it came from, views by location.hash. Text from the chain only becomes text nodes.
"use strict";

const byId = (id) => document.getElementById(id);
const main = byId("main");

// ---- elements ----

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "onclick" || name === "onsubmit") node[name] = value;
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined) node.append(child);
  return node;
}
const link = (href, text, cls) => el("a", { href, class: cls }, String(text));
const blockLink = (number) => link(`#/block/${number}`, number, "mono");
const accountLink = (address) => el("a", { href: `#/account/${address}`, class: "mono", title: address }, short(address));
const heading = (text) => el("h1", {}, text);

function short(text) {
  text = String(text ?? "–");
  return text.length > 18 ? `${text.slice(0, 8)}…${text.slice(-6)}` : text;
}
function amount(rao, digits = 4) {
  if (rao === null || rao === undefined) return "–";
  return (Number(rao) / 1e9).toLocaleString("en", { maximumFractionDigits: digits });
}
const share = (u16) => (Number(u16 ?? 0) / 65535).toFixed(4);
const yes = (flag) => (flag ? "yes" : "no");
function clock(ms) {
  return ms ? new Date(Number(ms)).toISOString().replace("T", " ").replace("Z", " UTC") : "–";
}
function facts(pairs) {
  return el("dl", {}, pairs.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value ?? "–")]));
}

// columns: [{title, cell(row), key?(row), num?, narrow?, wrap?}]; with keys the table sorts, and keeps its order when refreshed.
const orders = {};
function table(id, columns, rows, first) {
  const order = (orders[id] ??= first || { column: null, down: true });
  const sorted = [...rows];
  const by = columns[order.column]?.key;
  if (by) sorted.sort((a, b) => { const x = by(a), y = by(b); return (x < y ? -1 : x > y ? 1 : 0) * (order.down ? -1 : 1); });
  const head = columns.map((column, place) => {
    const cls = `${column.num ? "num" : ""} ${column.narrow ? "narrow-hide" : ""}`;
    if (!column.key) return el("th", { class: cls }, column.title);
    const mark = order.column === place ? (order.down ? " ▾" : " ▴") : "";
    const sort = () => {
      orders[id] = { column: place, down: order.column === place ? !order.down : Boolean(column.num) };
      holder.replaceWith(table(id, columns, rows));
      document.querySelector(`[data-sort="${id}-${place}"]`)?.focus();
    };
    return el("th", { class: cls, "aria-sort": mark ? (order.down ? "descending" : "ascending") : null },
              el("button", { type: "button", "data-sort": `${id}-${place}`, onclick: sort }, column.title + mark));
  });
  const body = sorted.map((row) => el("tr", {}, columns.map((column) =>
    el("td", { class: `${column.num ? "num" : ""} ${column.narrow ? "narrow-hide" : ""} ${column.wrap ? "wrap" : ""}` }, column.cell(row)))));
  if (!rows.length) body.push(el("tr", { class: "none" }, el("td", { class: "dim", colspan: columns.length }, "none")));
  const holder = el("div", { class: "table" }, el("table", { id }, el("thead", {}, el("tr", {}, head)), el("tbody", {}, body)));
  return holder;
}

// ---- the node ----

let socket = null, nextId = 1, waiting = new Map(), feeds = new Map();

function call(method, ...params) {
  return new Promise((resolve, reject) => {
    if (!socket || socket.readyState !== WebSocket.OPEN) return reject(new Error("not connected to the node"));
    waiting.set(nextId, { resolve, reject });
    socket.send(JSON.stringify({ jsonrpc: "2.0", id: nextId++, method, params }));
  });
}
async function subscribe(method, onItem) {
  feeds.set(await call(method), onItem);
}
function receive(message) {
  if (message.id === undefined) return feeds.get(message.params?.subscription)?.(message.params.result);
  const { resolve, reject } = waiting.get(message.id) ?? {};
  waiting.delete(message.id);
  if (message.error) {
    const data = message.error.data;
    const more = data === undefined || data === null ? "" : `: ${typeof data === "string" ? data : JSON.stringify(data)}`;
    reject?.(new Error(message.error.message + more));
  } else resolve?.(message.result);
}
function connect() {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  socket = new WebSocket(`${scheme}://${location.host}`);
  socket.onmessage = (event) => receive(JSON.parse(event.data));
  socket.onopen = () => start().catch(() => socket.close());
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error("the connection to the node was lost"));
    waiting.clear();
    feeds.clear();
    recent.clear();  // The next node may have another chain.
    arrivals = [];
    state(false);
    setTimeout(connect, 1000);
  };
}
function state(on) {
  byId("link").className = on ? "on" : "off";
  byId("link").textContent = on ? "live" : "not connected";
}
async function start() {
  state(true);
  const [chain, version] = await Promise.all([call("system_chain"), call("state_getRuntimeVersion")]);
  byId("chain").textContent = `${chain} ${version.specVersion}`;
  await subscribe("chain_subscribeNewHeads", onHead);
  await subscribe("chain_subscribeFinalizedHeads", (header) => { byId("finalized").textContent = Number(header.number).toLocaleString("en"); });
  show();
}

// ---- heads ----

const recent = new Map();      // number -> decoded block
const keptBlocks = 20;
let head = 0, arrivals = [];

function onHead(header) {
  head = Number(header.number);
  byId("head").textContent = head.toLocaleString("en");
  arrivals = [...arrivals, performance.now()].slice(-9);
  if (arrivals.length > 2)
    byId("pace").textContent = `${((arrivals.at(-1) - arrivals[0]) / (arrivals.length - 1) / 1000).toFixed(2)} s`;
  refreshSoon();
}
// Blocks may come faster than anyone reads: a view is refreshed at most once a second, and never two at a time.
let refreshing = false, lastRefresh = 0, timer = 0;
function refreshSoon() {
  if (timer || refreshing || !view?.live) return;
  timer = setTimeout(async () => {
    timer = 0;
    if (document.hidden) return;
    refreshing = true;
    lastRefresh = performance.now();
    try { await render(false); } finally { refreshing = false; }
  }, Math.max(0, 1000 - (performance.now() - lastRefresh)));
}

// ---- views: each gives its elements; `live` ones are made anew as blocks come ----

async function block(number) {
  const known = recent.get(number) ?? (await call("taud_block", number));
  if (known) recent.set(number, known);
  for (const old of [...recent.keys()].sort((a, b) => a - b)) if (recent.size > 3 * keptBlocks) recent.delete(old);
  return known;
}
const callName = (extrinsic) => extrinsic.call ? `${extrinsic.call.pallet}.${extrinsic.call.call}` : "undecoded";
const eventName = (event) => `${event.pallet}.${event.event}`;
// What every block has is only counted, so that the rest can be seen.
const usual = new Set(["Timestamp.set", "MevShield.announce_next_key", "System.ExtrinsicSuccess", "Balances.Issued"]);
function chips(names) {
  const counted = new Map();
  for (const name of names) if (!usual.has(name)) counted.set(name, (counted.get(name) ?? 0) + 1);
  const rest = names.filter((name) => usual.has(name)).length;
  return [[...counted].map(([name, count]) =>
    el("span", { class: name.endsWith("Failed") ? "chip bad" : "chip" }, count > 1 ? `${name} ×${count}` : name)),
    rest ? el("span", { class: "dim", title: "made by the block itself" }, counted.size ? `+${rest}` : `${rest} usual`) : null];
}

async function viewBlocks() {
  const newest = head || Number((await call("chain_getHeader")).number);
  const numbers = Array.from({ length: keptBlocks }, (_, i) => newest - i).filter((n) => n >= 0);
  const blocks = (await Promise.all(numbers.map(block))).filter(Boolean);
  return [heading("Recent blocks"), table("blocks", [
    { title: "Block", cell: (b) => blockLink(b.number) },
    { title: "Hash", narrow: true, cell: (b) => link(`#/block/${b.hash}`, short(b.hash), "mono") },
    { title: "Time", narrow: true, cell: (b) => clock(b.time).slice(11, 23) },
    { title: "Extrinsics", wrap: true, cell: (b) => chips((b.extrinsics ?? []).map(callName)) },
    { title: "Events", wrap: true, cell: (b) => chips((b.events ?? []).map(eventName)) },
  ], blocks)];
}

function eventDetails(event) {
  const failed = event.event === "ExtrinsicFailed";
  return el("details", {}, el("summary", { class: failed ? "bad" : null }, eventName(event), " ",
    el("span", { class: "dim" }, brief(event.args))), el("pre", {}, JSON.stringify(event.args, null, 2)));
}
function brief(value) {
  const text = JSON.stringify(value) ?? "";
  return text.length > 110 ? `${text.slice(0, 110)}…` : text;
}
function extrinsicDetails(extrinsic, index, events, open) {
  const own = events.filter((event) => event.extrinsic === index);
  const failed = own.some((event) => event.event === "ExtrinsicFailed");
  const who = typeof extrinsic.address === "object" ? Object.values(extrinsic.address ?? {})[0] : extrinsic.address;
  return el("details", { open: open || null, id: `x${index}` },
    el("summary", {}, el("span", { class: "mono" }, `${index} `), el("b", {}, callName(extrinsic)), " ",
       el("span", { class: failed ? "bad" : "good" }, failed ? "failed" : "ok"), " ",
       who ? el("span", { class: "dim" }, "by ", accountLink(who)) : null),
    extrinsic.hash ? el("p", { class: "mono dim" }, extrinsic.hash) : null,
    el("pre", {}, JSON.stringify(extrinsic.call?.args ?? extrinsic, null, 2)),
    extrinsic.signed ? el("p", { class: "dim" }, `nonce ${extrinsic.nonce}, tip ${amount(extrinsic.tip, 9)} τ, ${extrinsic.length} bytes`) : null,
    own.map(eventDetails));
}
async function viewBlock(which, openIndex) {
  const found = await call("taud_block", which);
  if (!found) return [heading("No such block"), el("p", {}, `The node knows no block ${which}.`)];
  const events = found.events ?? [];
  const others = events.filter((event) => event.extrinsic === null);
  return [heading(`Block ${found.number}`),
    facts([["Hash", el("span", { class: "mono" }, found.hash)],
           ["Parent", link(`#/block/${found.parent}`, found.parent, "mono")],
           ["State root", el("span", { class: "mono" }, found.stateRoot)],
           ["Time", clock(found.time)], ["Finalised", yes(found.finalized)]]),
    el("h2", {}, `Extrinsics (${found.extrinsics?.length ?? "not kept"})`),
    (found.extrinsics ?? []).map((x, i) => extrinsicDetails(x, i, events, String(i) === openIndex)),
    el("h2", {}, found.events ? `Events of the block itself (${others.length})` : "Events are not kept for this block"),
    others.map(eventDetails)];
}

async function viewSubnets() {
  const rows = await call("taud_subnets");
  return [heading("Subnets"), table("subnets", [
    { title: "Netuid", num: true, key: (s) => s.netuid, cell: (s) => link(`#/subnet/${s.netuid}`, s.netuid) },
    { title: "Name", key: (s) => s.name, cell: (s) => link(`#/subnet/${s.netuid}`, `${s.name} ${s.symbol}`) },
    { title: "Price τ", num: true, key: (s) => Number(s.price), cell: (s) => amount(s.price, 6) },
    { title: "Emission τ/block", num: true, key: (s) => Number(s.emission), cell: (s) => amount(s.emission, 6) },
    { title: "TAO in", num: true, key: (s) => Number(s.taoIn), cell: (s) => amount(s.taoIn) },
    { title: "Alpha in", num: true, narrow: true, key: (s) => Number(s.alphaIn), cell: (s) => amount(s.alphaIn) },
    { title: "Alpha out", num: true, narrow: true, key: (s) => Number(s.alphaOut), cell: (s) => amount(s.alphaOut) },
    { title: "Tempo", num: true, narrow: true, key: (s) => s.tempo, cell: (s) => `${s.sinceEpoch}/${s.tempo}` },
    { title: "Neurons", num: true, key: (s) => s.neurons, cell: (s) => s.neurons },
    { title: "Owner", narrow: true, cell: (s) => accountLink(s.owner) },
  ], rows, { column: 0, down: false })];
}

async function viewSubnet(netuid) {
  const graph = await call("taud_metagraph", Number(netuid));
  if (!graph) return [heading(`No subnet ${netuid}`)];
  const number = (title, field, text, narrow) => ({ title, num: true, narrow, key: (n) => Number(n[field]), cell: (n) => text(n[field]) });
  return [heading(`Subnet ${graph.netuid}: ${graph.name} ${graph.symbol}`),
    facts([["Price", `${amount(graph.price, 9)} τ`], ["Pool", `${amount(graph.taoIn)} τ, ${amount(graph.alphaIn)} ${graph.symbol}`],
           ["Outstanding", `${amount(graph.alphaOut)} ${graph.symbol}`], ["Epoch", `${graph.sinceEpoch} of ${graph.tempo} blocks`],
           ["Registration", graph.registrationAllowed ? `open, burns ${amount(graph.burn)} τ` : "closed"],
           ["Commit-reveal", yes(graph.commitReveal)], ["Owner", accountLink(graph.owner)]]),
    el("h2", {}, `Neurons (${graph.neurons.length} of ${graph.maxNeurons})`),
    table("metagraph", [
      number("Uid", "uid", String),
      { title: "Hotkey", key: (n) => n.hotkey, cell: (n) => accountLink(n.hotkey) },
      { title: "Coldkey", narrow: true, key: (n) => n.coldkey, cell: (n) => accountLink(n.coldkey) },
      number("Stake", "stake", amount),
      number("Incentive", "incentive", share),
      number("Dividends", "dividends", share),
      number("Emission", "emission", (rao) => amount(rao, 6)),
      number("Consensus", "consensus", share, true),
      { title: "Validator", narrow: true, key: (n) => Number(n.validator), cell: (n) => yes(n.validator) },
      { title: "Active", narrow: true, key: (n) => Number(n.active), cell: (n) => yes(n.active) },
      number("Updated", "lastUpdate", (at) => `${Math.max(0, graph.block - at)} ago`, true),
    ], graph.neurons, { column: 0, down: false })];
}

function faucetButton(address) {
  const note = el("span", { class: "dim", role: "status" });
  const tao = el("input", { type: "number", min: 1, max: 10000, value: 100, "aria-label": "TAO" });
  const give = async (event) => {
    event.preventDefault();
    note.textContent = "sending…";
    try {
      const to = typeof address === "string" ? address : address.value.trim();
      const hash = await call("taud_faucet", to, Number(tao.value));
      note.textContent = `sent, ${short(hash)}`;
      note.className = "good";
    } catch (error) { note.textContent = error.message; note.className = "bad"; }
  };
  return el("form", { class: "row", id: "faucet", onsubmit: give }, typeof address === "string" ? null : address, tao,
            el("button", { class: "go" }, "Give TAO from //Alice"), note);
}
async function viewFaucet() {
  const address = el("input", { class: "address mono", required: "", placeholder: "SS58 address", "aria-label": "Address" });
  return [heading("Faucet"), el("p", {}, "Coins of this development chain, from //Alice."), faucetButton(address)];
}

/** What a block did to the balance: the difference to the row below, none for the last. */
function change(row, history) {
  const before = history[history.indexOf(row) + 1];
  if (!before || row.free === null || before.free === null) return "";
  const rao = Number(row.free) - Number(before.free);
  return `${rao < 0 ? "−" : "+"}${amount(Math.abs(rao), 9)} τ`;
}

async function accountFacts(address) {
  const account = await call("taud_account", address);
  const price = new Map(account.prices.map((row) => [row.netuid, Number(row.price) / 1e9]));
  const worth = (s) => Number(s.stake) * (price.get(s.netuid) ?? 0);
  const staked = account.stakes.reduce((sum, s) => sum + worth(s), 0);
  const isHotkey = account.coldkey && account.coldkey !== account.address && !/^5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM$/.test(account.coldkey);
  return [
    facts([["Address", el("span", { class: "mono" }, account.address)], ["Public key", el("span", { class: "mono" }, account.publicKey)],
           ["Free", el("b", { id: "free" }, `${amount(account.free, 9)} τ`)], ["Reserved", `${amount(account.reserved, 9)} τ`],
           ["Staked", `${amount(staked)} τ at current prices`], ["Nonce", String(account.nonce)],
           ...(isHotkey ? [["Hotkey of", accountLink(account.coldkey)]] : []),
           ...(account.hotkeys?.length ? [["Hotkeys", account.hotkeys.map((key) => [accountLink(key), " "])]] : [])]),
    el("h2", {}, `Stake (${account.stakes.length})`),
    table("stakes", [
      { title: "Netuid", num: true, key: (s) => s.netuid, cell: (s) => link(`#/subnet/${s.netuid}`, s.netuid) },
      { title: "Hotkey", key: (s) => s.hotkey, cell: (s) => accountLink(s.hotkey) },
      { title: "Alpha", num: true, key: (s) => Number(s.stake), cell: (s) => amount(s.stake) },
      { title: "Worth τ", num: true, key: worth, cell: (s) => amount(worth(s)) },
    ], account.stakes, { column: 0, down: false }),
    el("h2", {}, "Balance changes"),
    table("history", [{ title: "Block", cell: (h) => blockLink(h.block) },
                      { title: "Change", num: true, cell: (h) => change(h, account.history) },
                      { title: "Free after", num: true, cell: (h) => `${amount(h.free, 9)} τ` }], account.history)];
}
async function viewAccount(address) {
  const holder = el("div", { id: "account" }, await accountFacts(address));
  // Only this part is made anew, so that the faucet's field keeps what is typed in it.
  const mine = view;
  mine.update = async () => holder.replaceChildren(...(await accountFacts(address)).flat());
  return [heading("Account"), holder, el("h2", {}, "Faucet"), faucetButton(address)];
}

function hitLink(hit) {
  if (hit.kind === "block") return { href: `#/block/${hit.number}`, text: `Block ${hit.number}` };
  if (hit.kind === "subnet") return { href: `#/subnet/${hit.netuid}`, text: `Subnet ${hit.netuid}` };
  if (hit.kind === "extrinsic") return { href: `#/block/${hit.number}/${hit.index}`, text: `Extrinsic ${hit.index} of block ${hit.number}` };
  return { href: `#/account/${hit.address}`, text: `Account ${hit.address}` };
}
async function viewSearch(text) {
  const hits = (await call("taud_search", text)).map(hitLink);
  if (hits.length === 1) { location.replace(hits[0].href); return null; }
  if (!hits.length) return [heading("Nothing found"), el("p", {}, `“${text}” is no block number, hash, address or netuid this node knows.`)];
  return [heading(`What “${text}” may be`), el("ul", { id: "hits" }, hits.map((hit) => el("li", {}, link(hit.href, hit.text))))];
}

// ---- routes and keys ----

const routes = {
  "": { make: viewBlocks, live: true },
  block: { make: (which, index) => viewBlock(/^\d+$/.test(which) ? Number(which) : which, index) },
  subnets: { make: viewSubnets, live: true },
  subnet: { make: viewSubnet, live: true },
  account: { make: viewAccount, live: true },
  faucet: { make: viewFaucet },
  search: { make: viewSearch },
};
let view = null;

async function render(fresh) {
  const mine = view;
  try {
    if (!fresh && mine.update) return await mine.update();
    const made = await mine.make(...mine.params);
    // A table someone is tabbing through stays as it is.
    if (!made || mine !== view || (!fresh && main.contains(document.activeElement) && document.activeElement !== main)) return;
    main.replaceChildren(...made.flat(Infinity).filter((node) => node !== null && node !== undefined));
  } catch (error) {
    if (mine === view) main.replaceChildren(heading("That did not work"), el("p", { class: "bad" }, error.message));
  }
}
function decoded(part) {
  try { return decodeURIComponent(part); } catch { return part; }
}
async function show() {
  const [name, ...params] = location.hash.replace(/^#\/?/, "").split("/").map(decoded);
  view = { ...(Object.hasOwn(routes, name) ? routes[name] : routes[""]), name, params };
  document.title = name ? `${name} ${params[0] ?? ""} · taud` : "taud";
  for (const item of document.querySelectorAll("nav a")) item.removeAttribute("aria-current");
  await render(true);
}
function step(by) {
  if (view.name === "block" || view.name === "subnet") {
    const shown = Number(main.querySelector("h1")?.textContent.match(/\d+/)?.[0]);
    if (shown + by >= 0) location.hash = `#/${view.name}/${shown + by}`;
  }
}
function flipTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
}
const keys = { h: () => { location.hash = "#/"; }, s: () => { location.hash = "#/subnets"; }, n: () => step(1), p: () => step(-1),
               t: flipTheme, "/": () => byId("query").focus() };

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.activeElement.blur();
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
  if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
});
byId("search").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = byId("query").value.trim();
  if (text) location.hash = `#/search/${encodeURIComponent(text)}`;
  byId("query").value = "";
  byId("query").blur();
});
byId("theme").addEventListener("click", flipTheme);
addEventListener("hashchange", show);
document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "";
connect();
