"""One case of the public bittensor 11 SDK against a node: sdk11.py CASE ENDPOINT."""

import asyncio
import sys

import bittensor as bt

from bittensor.intents.registration import BurnedRegister, RegisterSubnet, StartCall
from bittensor.intents.staking import AddStake, RemoveStake
from bittensor.intents.transfer import Transfer
from bittensor.intents.weights import SetWeights
from bittensor.sp_core import Keypair


class DevWallet:
    """The development keys as a wallet: both keys from one phrase, nothing on disk."""

    def __init__(self, name):
        self.name = name
        self.coldkey = Keypair.create_from_uri(f"//{name}")
        self.hotkey = Keypair.create_from_uri(f"//{name}//hot")
        self.coldkeypub, self.hotkeypub = self.coldkey, self.hotkey


ALICE, BOB = DevWallet("Alice"), DevWallet("Bob")
ADMIN = bt.calls.AdminUtils
OPEN_NETUID = 1  # what the genesis of a development chain registers


def check(condition, text):
    if not condition:
        raise AssertionError(text)


def done(result):
    check(result.success, f"refused: {result.error or result.message}")
    return result


async def reads(client):
    balance = await client.balances.get(ALICE.coldkey.ss58_address)
    check(balance.rao == 1_000_000 * 10**9, f"//Alice holds {balance}")
    subnets = await client.read("subnets")
    check({0, 1} <= {s.netuid for s in subnets}, f"subnets {subnets}")
    check(await client.read("subnet_hyperparameters", netuid=OPEN_NETUID), "no hyperparameters")


async def transfer(client):
    before = (await client.balances.get(BOB.coldkey.ss58_address)).rao
    done(await client.execute(Transfer(dest_ss58=BOB.coldkey.ss58_address, amount_tao=1), ALICE))
    after = (await client.balances.get(BOB.coldkey.ss58_address)).rao
    check(after == before + 10**9, f"{before} became {after}")


async def create_subnet(client):
    """Registers a network and waits until the client itself has found the new netuid."""
    result = done(await client.execute(RegisterSubnet(hotkey_ss58=ALICE.hotkey.ss58_address), ALICE))
    subnets = await client.read("subnets")
    netuid = max(s.netuid for s in subnets)
    check(netuid > 1, f"no new subnet in {subnets}; result {result}")
    return netuid


async def subnet_start(client):
    netuid = await create_subnet(client)
    done(await client.execute(StartCall(netuid=netuid), ALICE))


async def started(client):
    await subnet_start(client)
    return max(s.netuid for s in await client.read("subnets"))


async def shield_register(client):
    check(await client.read("mev_shield_next_key"), "MevShield.NextKey is not set")
    intent = BurnedRegister(netuid=OPEN_NETUID, hotkey_ss58=BOB.hotkey.ss58_address)
    done(await client.submit_shielded(intent, BOB))
    uid = await client.read("uid", hotkey_ss58=BOB.hotkey.ss58_address, netuid=OPEN_NETUID)
    check(uid is not None, "no uid after registration")


async def stake(client):
    netuid = await started(client)
    key = dict(coldkey_ss58=ALICE.coldkey.ss58_address, hotkey_ss58=ALICE.hotkey.ss58_address, netuid=netuid)
    target = dict(hotkey_ss58=ALICE.hotkey.ss58_address, netuid=netuid)
    before = (await client.read("stake", **key)).rao
    done(await client.execute(AddStake(amount_tao=5, **target), ALICE))
    more = (await client.read("stake", **key)).rao
    check(more > before, f"stake {before} became {more}")
    done(await client.execute(RemoveStake(amount_alpha=1, **target), ALICE))
    less = (await client.read("stake", **key)).rao
    check(less < more, f"stake {more} became {less}")


async def sudo(client, call):
    """Root's calls: //Alice holds the sudo key of a development chain."""
    done(await client.submit_call(bt.calls.Sudo.sudo(call=await client.compose(call)), ALICE))


async def open_weights(client, netuid):
    """Registration counts as a first setting of weights: without the rate limit they can be set at once."""
    await sudo(client, ADMIN.sudo_set_weights_set_rate_limit(netuid=netuid, weights_set_rate_limit=0))


async def clear_weights(client, netuid):
    """Without commit-reveal. A tempo of ten blocks lies wholly in the window in which owners may change nothing."""
    await open_weights(client, netuid)
    await sudo(client, ADMIN.sudo_set_admin_freeze_window(window=0))
    await sudo(client, ADMIN.sudo_set_commit_reveal_weights_enabled(netuid=netuid, enabled=False))


async def set_weights(client):
    """In the clear: the chain holds the row at once."""
    netuid = await started(client)
    await clear_weights(client, netuid)
    done(await client.execute(SetWeights(netuid=netuid, uids=[0], weights=[1.0]), ALICE, retries=2))
    rows = await client.read("weights", netuid=netuid)
    check(rows, f"no weights: {rows}")


async def commit_weights(client):
    """As a new subnet has it: committed under the beacon's key of a later round."""
    netuid = await started(client)
    await open_weights(client, netuid)
    result = done(await client.execute(SetWeights(netuid=netuid, uids=[0], weights=[1.0]), ALICE, retries=2))
    check("ommit" in str(result), f"not committed: {result}")


async def story(client):
    """A subnet from its creation to a second neuron's weights, as its owner and a miner live it."""
    netuid = await started(client)
    done(await client.submit_shielded(BurnedRegister(netuid=netuid, hotkey_ss58=BOB.hotkey.ss58_address), BOB))
    done(await client.execute(AddStake(amount_tao=5, hotkey_ss58=ALICE.hotkey.ss58_address, netuid=netuid), ALICE))
    await clear_weights(client, netuid)
    done(await client.execute(SetWeights(netuid=netuid, uids=[1], weights=[1.0]), ALICE, retries=2))
    graph = await client.read("metagraph", netuid=netuid)
    check([graph["hotkeys"][uid] for uid in (0, 1)] == [w.hotkey.ss58_address for w in (ALICE, BOB)], f"{graph}")


async def metagraph(client):
    netuid = await create_subnet(client)
    graph = await client.read("metagraph", netuid=netuid)
    check(graph and int(graph["num_uids"]) == 1, f"metagraph {graph}")
    neurons = await client.read("neurons", netuid=netuid, lite=True)
    check(neurons[0].hotkey == ALICE.hotkey.ss58_address, f"neurons {neurons}")
    full = await client.subnets.metagraph(netuid)
    check(len(full.neurons) == 1, f"{full}")


def sync_reads(endpoint):
    client = bt.Subtensor(endpoint)
    check(client.block >= 0 and client.spec_version > 400, "no head")
    check(client.balances.get(ALICE.coldkey.ss58_address).rao > 0, "no balance")


async def asynchronous(case, endpoint):
    async with bt.Subtensor(endpoint) as client:
        await globals()[case](client)


if __name__ == "__main__":
    name, url = sys.argv[1:3]
    sync_reads(url) if name == "sync_reads" else asyncio.run(asynchronous(name, url))
