// One case of polkadot-api (PAPI), untyped, against a node: papi.mjs CASE ENDPOINT.
import assert from 'node:assert/strict'
import { sr25519CreateDerive } from '@polkadot-labs/hdkd'
import { DEV_PHRASE, entropyToMiniSecret, mnemonicToEntropy, ss58Address } from '@polkadot-labs/hdkd-helpers'
import { createClient, Enum } from 'polkadot-api'
import { getPolkadotSigner } from 'polkadot-api/signer'
import { getWsProvider } from 'polkadot-api/ws'
import { WebSocket } from 'ws'

const [, , name, endpoint] = process.argv
const TAO = 1_000_000_000n
const derive = sr25519CreateDerive(entropyToMiniSecret(mnemonicToEntropy(DEV_PHRASE)))
const [alice, bob] = [derive('//Alice'), derive('//Bob')]
const address = (pair) => ss58Address(pair.publicKey, 42)
const free = async (api, pair, at) =>
  (await api.query.System.Account.getValue(address(pair), at ? { at } : {})).data.free

/** Pays one TAO from //Alice to //Bob and waits for its finalized block. */
async function pay(api) {
  const call = api.tx.Balances.transfer_keep_alive({ dest: Enum('Id', address(bob)), value: TAO })
  const result = await call.signAndSubmit(getPolkadotSigner(alice.publicKey, 'Sr25519', alice.sign))
  assert.ok(result.ok, JSON.stringify(result.dispatchError))
  return result
}

const cases = {
  async connect(client) {
    const block = await client.getFinalizedBlock()
    assert.match(block.hash, /^0x[0-9a-f]{64}$/)
    assert.equal(await free(client.getUnsafeApi(), alice), 1_000_000n * TAO)
  },
  async heads(client) {
    const seen = []
    await new Promise((resolve, reject) => client.finalizedBlock$.subscribe({
      next: ({ number }) => seen.push(number) === 3 && resolve(), error: reject,
    }))
    assert.deepEqual(seen.slice(0, 3), [seen[0], seen[0] + 1, seen[0] + 2])
  },
  async transfer(client) {
    const api = client.getUnsafeApi()
    const before = await free(api, bob)
    const { events } = await pay(api)
    const names = events.map((event) => `${event.type}.${event.value.type}`)
    for (const wanted of ['Balances.Transfer', 'System.ExtrinsicSuccess']) assert.ok(names.includes(wanted), `${names}`)
    assert.equal(await free(api, bob), before + TAO)
  },
  async history(client) {
    const api = client.getUnsafeApi()
    const { hash } = await client.getFinalizedBlock()
    const before = await free(api, bob, hash)
    await pay(api)
    assert.equal(await free(api, bob, hash), before)
    assert.equal(await free(api, bob), before + TAO)
  },
}

const client = createClient(getWsProvider(endpoint, { websocketClass: WebSocket }))
try {
  await cases[name](client)
  process.exit(0)
} catch (error) {
  console.error(`${error?.message ?? error}`.replaceAll('\n', ' '))
  process.exit(1)
}
