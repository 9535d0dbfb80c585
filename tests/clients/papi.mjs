// One case of polkadot-api (PAPI), untyped, against a node: papi.mjs CASE ENDPOINT.
import assert from 'node:assert/strict'
import { sr25519CreateDerive } from '@polkadot-labs/hdkd'
import { DEV_PHRASE, entropyToMiniSecret, mnemonicToEntropy, ss58Address } from '@polkadot-labs/hdkd-helpers'
import { createClient, Enum } from 'polkadot-api'
import { getPolkadotSigner } from 'polkadot-api/signer'
import { getWsProvider } from 'polkadot-api/ws-provider'

const [, , name, endpoint] = process.argv
const TAO = 1_000_000_000n
const derive = sr25519CreateDerive(entropyToMiniSecret(mnemonicToEntropy(DEV_PHRASE)))
const address = (pair) => ss58Address(pair.publicKey, 42)

const cases = {
  async connect(client) {
    const block = await client.getFinalizedBlock()
    assert.match(block.hash, /^0x[0-9a-f]{64}$/)
    const account = await client.getUnsafeApi().query.System.Account.getValue(address(derive('//Alice')))
    assert.equal(account.data.free, 1_000_000n * TAO)
  },
  async transfer(client) {
    const [alice, bob] = [derive('//Alice'), derive('//Bob')]
    const api = client.getUnsafeApi()
    const free = async () => (await api.query.System.Account.getValue(address(bob))).data.free
    const before = await free()
    const signer = getPolkadotSigner(alice.publicKey, 'Sr25519', alice.sign)
    const call = api.tx.Balances.transfer_keep_alive({ dest: Enum('Id', address(bob)), value: TAO })
    const result = await call.signAndSubmit(signer)
    assert.ok(result.ok, JSON.stringify(result.dispatchError))
    assert.equal(await free(), before + TAO)
  },
}

const client = createClient(getWsProvider(endpoint))
try {
  await cases[name](client)
  process.exit(0)
} catch (error) {
  console.error(`${error?.message ?? error}`.replaceAll('\n', ' '))
  process.exit(1)
}
