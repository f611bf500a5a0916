import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { expect, onTestFinished } from 'vitest'
import { proofText, thumbprintText } from '#imaging-node/model/proof.ts'
import type { Purpose } from '#imaging-node/model/purpose.ts'
import { RequesterKey } from '#imaging-node/model/ticket.ts'
import {
  type BlobStore,
  type CallHub,
  createBlobStore,
  createHubCaller,
  createKeeper,
  DEFAULT_LIMITS,
  type ImagingNode,
  publicX,
  signingKeyOf,
} from '#imaging-node/server/index.ts'
import { aFolder, aSlice, asking, aToken, openDoor } from '#imaging-node/server/testing.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import { enterAsNobody } from '#platform/server/gate.ts'
import { createHttp } from '#platform/server/http.ts'
import { createLog } from '#platform/server/log.ts'
import { aClock, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { POLICY } from '../model/policy.ts'
import { HOSPITAL, UNIT } from '../model/testing.ts'
import { registerMember, registerNode } from './directory.ts'
import { type ImagingHub, serveHub } from './index.ts'
import { hubKeysOf, memberKeyOf } from './keys.ts'

/** A hub on a database of its own, with a clock that stands still; it can be cut off. */
export async function aHub() {
  const { db, owner, url } = await freshDatabase()
  const clock = aClock()
  const said: string[] = []
  const deps = testDeps({ now: clock.now })
  const hub: ImagingHub = {
    ...{ publicUrl: 'http://hub.test', db, deps, policy: POLICY },
    log: createLog((line) => said.push(line)),
    keys: hubKeysOf(Buffer.alloc(32, 5)),
  }
  const app = createHttp({ db, deps, log: hub.log, gate: () => enterAsNobody, routes: [] })
  serveHub(app, hub)
  onTestFinished(() => app.close())
  const wire = { up: true }
  const callAs = (as: `node:${string}` | `member:${string}`, seed: number, now = clock.now) =>
    exactly(through(app, wire), (fetch) =>
      createHubCaller({
        ...{ hubUrl: hub.publicUrl, as, now, key: memberKeyOf(Buffer.alloc(32, seed)) },
        fetch,
      }),
    )
  /** A member, and by what it asks. */
  async function aMember(org = HOSPITAL, purposes: Purpose[] = ['TREAT', 'PATRQT', 'CAREMGT']) {
    const seed = Number(org.at(-1)) + 100
    const keys = [publicX(memberKeyOf(Buffer.alloc(32, seed)))]
    const origins = ['https://hospital.test']
    await act((tx) =>
      registerMember(tx, { org, name: `成员${org}`, keys, purposes, origins }, deps),
    )
    return callAs(`member:${org}`, seed)
  }
  /** A node that only speaks to the index: no pictures. */
  async function aListedNode(name: string, seed = 50, now: () => Instant = clock.now) {
    const keys = [publicX(memberKeyOf(Buffer.alloc(32, seed)))]
    await act((tx) =>
      registerNode(
        tx,
        { name, title: name, baseUrl: `http://${name}.test`, phone: '12345', keys },
        deps,
      ),
    )
    return callAs(`node:${name}`, seed, now)
  }
  const act = <Result>(work: (tx: Tx) => Promise<Result>) => as(db, SYSTEM, work)
  return { hub, app, owner, url, clock, said, wire, act, aMember, aListedNode }
}

export type TestHub = Awaited<ReturnType<typeof aHub>>

/** Requests that stay in the process; cut off, they fail as a network does. */
function through(app: FastifyInstance, wire: { readonly up: boolean }) {
  return async (
    url: string,
    { method, headers, body }: { method: 'POST'; headers: Record<string, string>; body: string },
  ) => {
    if (!wire.up) throw new Error('ECONNREFUSED')
    const { pathname } = new URL(url)
    const answer = await app.inject({ method, url: pathname, headers, payload: body })
    return { status: answer.statusCode, text: async () => answer.body }
  }
}

/** What the hub sends as it was built is what the contract says, and no field more. */
function exactly(fetch: Fetch, open: (fetch: Fetch) => CallHub): CallHub {
  return async (contract, input) => {
    let sent = ''
    const said = await open(async (url, request) => {
      const answer = await fetch(url, request)
      sent = await answer.text()
      return answer
    })(contract, input)
    if (contract.asBuilt) expect(JSON.parse(sent)).toEqual(JSON.parse(JSON.stringify(said)))
    return said
  }
}

type Fetch = ReturnType<typeof through>

/**
 * A node with pictures that belongs to the network of this hub, with its own clock, on the same database.
 * @param storeOf where its files are; without it, in a folder of its own
 */
export async function aMemberNode(
  test: TestHub,
  name = 'sanming',
  storeOf: (means: Pick<ImagingNode, 'db' | 'deps' | 'log'> & { folder: string }) => BlobStore = ({
    folder,
  }) => createBlobStore(folder),
) {
  const { db } = test.hub
  const [folder, clock, said] = [aFolder(), aClock(), [] as string[]]
  const deps = testDeps({ now: clock.now })
  const publicUrl = `http://${name}.test`
  const signingKey = signingKeyOf(Buffer.alloc(32, 9), name)
  const call = createHubCaller({
    ...{ hubUrl: test.hub.publicUrl, as: `node:${name}`, key: signingKey, now: clock.now },
    fetch: through(test.app, test.wire),
  })
  const firstKeys = [1, 2].map((number) => publicX(test.hub.keys.signing(number)))
  const log = createLog((line) => said.push(line))
  const node: ImagingNode = {
    ...{ name, publicUrl, db, deps, log, signingKey, charsets: new Map() },
    blobs: storeOf({ db, deps, log, folder }),
    keep: createKeeper({ db, deps }),
    cacheDir: join(folder, 'metadata'),
    limits: { ...DEFAULT_LIMITS, reserve: 0 },
    hub: { call, firstKeys, unit: UNIT, origins: [] },
  }
  const app = openDoor(node)
  const { token } = await aToken(node, ['stow', 'qido', 'wado', 'changes'])
  const entry = { name, title: `${name}节点`, baseUrl: publicUrl, phone: '0598-12345' }
  await test.act((tx) => registerNode(tx, { ...entry, keys: [publicX(signingKey)] }, test.hub.deps))
  return { node, app, clock, said, owner: test.owner, ask: asking(app, token) }
}

export type TestNode = Awaited<ReturnType<typeof aMemberNode>>

/** A CT slice of somebody whom the network knows. */
export function aSliceOf(person: string, study: string, number = 1, time = '101530') {
  return aSlice({
    ...{ study, number },
    more: { '00100020': ['LO', person], '00080030': ['TM', time] },
  })
}

/** Whoever looks, with a key that never leaves the browser. */
export function aRequester(clock: { now: () => Instant }) {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = RequesterKey.parse(pair.publicKey.export({ format: 'jwk' }))
  const thumbprint = sha256(thumbprintText(jwk))

  function prove(method: string, url: string, token?: string, jti: string = randomUUID()) {
    const iat = Math.floor(Date.parse(clock.now()) / 1000)
    const claims = { htm: method, htu: url, iat, jti, ...(token && { ath: sha256(token) }) }
    const text = proofText(jwk, claims)
    const form = { key: pair.privateKey, dsaEncoding: 'ieee-p1363' } as const
    return `${text}.${sign('sha256', Buffer.from(text), form).toString('base64url')}`
  }

  /** Redeems a ticket; with a session, goes on with it. */
  async function redeem(
    { app, node }: Pick<TestNode, 'app' | 'node'>,
    ticket: string,
    session = '',
  ) {
    const answer = await app.inject({
      ...{ method: 'POST', url: '/tickets', payload: { ticket } },
      headers: {
        dpop: prove('POST', `${node.publicUrl}/tickets`, session),
        ...(session && { authorization: `DPoP ${session}` }),
      },
    })
    return { status: answer.statusCode, ...answer.json() }
  }

  function asker({ app, node }: Pick<TestNode, 'app' | 'node'>, session: string) {
    return (path: string, method: InjectOptions['method'] & string = 'GET', more = {}) => {
      const url = path.startsWith('/') ? path : `/dicom-web/${path}`
      const [bare = ''] = url.split('?')
      const headers = {
        authorization: `DPoP ${session}`,
        dpop: prove(method, `${node.publicUrl}${bare}`, session),
        ...more,
      }
      return app.inject({ method, url, headers })
    }
  }
  return { thumbprint, prove, redeem, asker }
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('base64url')
}
