"""One case of the public bittensor 10 SDK against a node: sdk10.py CASE ENDPOINT."""

import sys

import bittensor as bt
from bittensor.core.extrinsics.utils import sudo_call_extrinsic
from bittensor_wallet import Keypair


class DevWallet:
    """A development key as both keys of a wallet, nothing on disk."""

    def __init__(self, uri):
        self.name = uri
        self.coldkey = self.coldkeypub = Keypair.create_from_uri(uri)
        self.hotkey = self.hotkeypub = Keypair.create_from_uri(f"{uri}//hot")

    def unlock_coldkey(self):
        return self.coldkey

    def unlock_hotkey(self):
        return self.hotkey


ALICE, BOB = DevWallet("//Alice"), DevWallet("//Bob")
WHOLE = dict(wait_for_inclusion=True, wait_for_finalization=True)


def done(reply):
    assert reply.success, reply.message
    return reply


def sudo(chain, function, **params):
    done(sudo_call_extrinsic(chain, ALICE, function, params, **WHOLE))


def reads(chain):
    assert chain.get_balance(ALICE.coldkey.ss58_address).rao == 1_000_000 * 10**9
    assert 1 in chain.get_all_subnets_netuid()
    assert chain.metagraph(1) is not None
    assert chain.get_subnet_hyperparameters(1) is not None


def transfer(chain):
    bob = BOB.coldkey.ss58_address
    before = chain.get_balance(bob).rao
    done(chain.transfer(wallet=ALICE, destination_ss58=bob, amount=bt.Balance.from_tao(1), **WHOLE))
    assert chain.get_balance(bob).rao == before + 10**9


def story(chain):
    """A subnet from its creation to a second neuron's weights; the neuron comes through the shield."""
    done(chain.register_subnet(ALICE, **WHOLE))
    netuid = max(chain.get_all_subnets_netuid())
    done(chain.start_call(ALICE, netuid, **WHOLE))
    done(chain.burned_register(BOB, netuid, mev_protection=True, **WHOLE))
    own = dict(netuid=netuid, hotkey_ss58=ALICE.hotkey.ss58_address)
    key = dict(coldkey_ss58=ALICE.coldkey.ss58_address, **own)
    before = chain.get_stake(**key).rao
    done(chain.add_stake(ALICE, amount=bt.Balance.from_tao(5), **own, **WHOLE))
    more = chain.get_stake(**key).rao
    assert more > before, (before, more)
    half = bt.Balance.from_rao(more // 2, netuid)  # More than the owner earns meanwhile.
    done(chain.unstake(ALICE, amount=half, **own, **WHOLE))
    assert chain.get_stake(**key).rao < more
    sudo(chain, "sudo_set_weights_set_rate_limit", netuid=netuid, weights_set_rate_limit=0)
    sudo(chain, "sudo_set_admin_freeze_window", window=0)  # It covers the whole of a tempo of ten blocks.
    sudo(chain, "sudo_set_commit_reveal_weights_enabled", netuid=netuid, enabled=False)
    done(chain.set_weights(ALICE, netuid, uids=[1], weights=[1.0], block_time=0.25, **WHOLE))
    graph = chain.metagraph(netuid, lite=False)
    assert list(graph.hotkeys) == [wallet.hotkey.ss58_address for wallet in (ALICE, BOB)], graph.hotkeys
    assert graph.W[0][1] > 0, graph.W


if __name__ == "__main__":
    with bt.Subtensor(network=sys.argv[2]) as subtensor:
        globals()[sys.argv[1]](subtensor)
