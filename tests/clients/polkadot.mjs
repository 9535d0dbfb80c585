// One case of @polkadot/api against a node: polkadot.mjs CASE ENDPOINT.
import assert from 'node:assert/strict'
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api'

const [, , name, endpoint] = process.argv
const TAO = 1_000_000_000n

const pair = (uri) => new Keyring({ type: 'sr25519', ss58Format: 42 }).addFromUri(uri)
const free = async (api, who) => (await api.query.system.account(who.address)).data.free.toBigInt()

/** Resolves with the result that carries the finalized block, rejects on any dead end. */
const finalized = (call, signer) => new Promise((resolve, reject) => {
  call.signAndSend(signer, (result) => {
    if (result.dispatchError) reject(new Error(`dispatch: ${result.dispatchError}`))
    else if (result.status.isFinalized) resolve(result)
    else if (result.isError) reject(new Error(`status ${result.status.type}`))
  }).catch(reject)
})

const cases = {
  async connect(api) {
    assert.equal(api.registry.chainSS58, 42)
    assert.ok(api.runtimeVersion.specVersion.toNumber() >= 461)
    assert.ok((await api.rpc.system.properties()).tokenSymbol.isSome)
    await api.rpc.system.health()
  },
  async heads(api) {
    const seen = []
    await new Promise((resolve) => api.rpc.chain.subscribeNewHeads((head) => {
      seen.push(head.number.toNumber())
      if (seen.length === 3) resolve()
    }))
    assert.equal(seen[2], seen[0] + 2, `heads ${seen}`)
  },
  async transfer(api) {
    const [alice, bob] = [pair('//Alice'), pair('//Bob')]
    const before = await free(api, bob)
    const result = await finalized(api.tx.balances.transferKeepAlive(bob.address, TAO), alice)
    const names = result.events.map(({ event }) => `${event.section}.${event.method}`)
    for (const wanted of ['balances.Transfer', 'system.ExtrinsicSuccess']) assert.ok(names.includes(wanted), `${names}`)
    assert.equal(await free(api, bob), before + TAO)
  },
  async history(api) {
    const [alice, bob] = [pair('//Alice'), pair('//Bob')]
    const old = await api.rpc.chain.getHeader()
    const before = await free(await api.at(old.hash), bob)
    await finalized(api.tx.balances.transferKeepAlive(bob.address, TAO), alice)
    assert.equal(await free(await api.at(old.hash), bob), before)
    assert.equal(await free(api, bob), before + TAO)
  },
}

const api = await ApiPromise.create({ provider: new WsProvider(endpoint), noInitWarn: true, throwOnConnect: true })
try {
  await cases[name](api)
  process.exit(0)
} catch (error) {
  console.error(String(error?.stack ?? error).split('\n').slice(1, 3).join('\n'))
  console.error(`${error?.message ?? error}`.replaceAll('\n', ' '))
  process.exit(1)
}
