"""One case of the public bittensor 10 SDK against a node: sdk10.py CASE ENDPOINT."""

import sys

import bittensor as bt
from bittensor_wallet import Keypair


class DevWallet:
    """A development key as both keys of a wallet, nothing on disk."""

    def __init__(self, uri):
        self.name = uri
        self.coldkey = self.coldkeypub = self.hotkey = Keypair.create_from_uri(uri)

    def unlock_coldkey(self):
        return self.coldkey


def reads(chain):
    assert chain.get_balance(DevWallet("//Alice").coldkey.ss58_address).rao == 1_000_000 * 10**9
    assert 1 in chain.get_all_subnets_netuid()
    assert chain.metagraph(1) is not None
    assert chain.get_subnet_hyperparameters(1) is not None


def transfer(chain):
    alice, bob = DevWallet("//Alice"), DevWallet("//Bob").coldkey.ss58_address
    before = chain.get_balance(bob).rao
    reply = chain.transfer(wallet=alice, destination_ss58=bob, amount=bt.Balance.from_tao(1),
                           wait_for_inclusion=True, wait_for_finalization=True)
    assert reply.success, reply.message
    assert chain.get_balance(bob).rao == before + 10**9


if __name__ == "__main__":
    with bt.Subtensor(network=sys.argv[2]) as subtensor:
        globals()[sys.argv[1]](subtensor)
