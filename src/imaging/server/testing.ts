import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { SOMEBODY } from '#imaging-hub/model/testing.ts'
import { aHub, aMemberNode, type TestHub, type TestNode } from '#imaging-hub/server/testing.ts'
import {
  queueAnnouncements,
  sealSettled,
  sendAnnouncements,
  syncWithHub,
} from '#imaging-node/server/index.ts'
import { AccountId, type Actor, type Role } from '#platform/model/actor.ts'
import { addMinutes } from '#platform/model/time.ts'
import { enterAs } from '#platform/server/gate.ts'
import { createHttp } from '#platform/server/http.ts'
import { as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { bindCode, registerImaging, routes } from './index.ts'

export { keepGlass } from './glass/glass.ts'
export { keepShare } from './share/shares.ts'

export function aVisit(number: string) {
  return { number, name: '沈云田', kind: 'outpatient', code: SOMEBODY, proof: 'e-voucher' }
}

export async function seal({ node, clock }: TestNode, hub: TestHub) {
  clock.advance(5)
  hub.clock.advance(5)
  await sealSettled(node)
  await syncWithHub(node)
  await queueAnnouncements(node)
  await sendAnnouncements(node)
}

export async function aNetwork() {
  const hub = await aHub()
  const node = await aMemberNode(hub)
  const member = await hub.aMember()
  return { hub, node, ...(await aProduct({ call: member, node, clock: hub.clock })) }
}

type Given = {
  call: Awaited<ReturnType<TestHub['aMember']>>
  node: TestNode
  clock: TestHub['clock']
}

/** The product before a network; requests to the node stay in the process. */
export async function aProduct(given: Given | undefined) {
  const { db } = await freshDatabase()
  const deps = testDeps(given ? { now: given.clock.now } : {})
  let current: Actor | undefined
  let proved = addMinutes(deps.now(), -6)
  const asked: RequestInit[] = []
  const gate = () => enterAs(current as Actor)
  const app = createHttp({ db, deps, gate, routes })
  registerImaging(app, {
    ...{ db, deps, gate, hub: given?.call },
    provedAt: async () => proved,
    fetch: async (url, init) => {
      const { method = 'GET', headers, body } = init
      asked.push(init)
      if (!given) throw new Error('There is no node')
      const { pathname } = new URL(url)
      const answer = await given.node.app.inject({
        ...{ method: method as 'GET', url: pathname, headers: headers as Record<string, string> },
        ...(body ? { payload: body as string } : {}),
      })
      const said = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
      return new Response(new Uint8Array(answer.rawPayload), {
        ...{ status: answer.statusCode, headers: said as [string, string][] },
      })
    },
  })
  onTestFinished(() => app.close())
  const doctor = anActor('doctor', randomUUID())
  const other = anActor('doctor', randomUUID())
  const patient = anActor('insured', null)
  const clerk = anActor('insurance-clerk', null)
  await as(db, clerk, (tx) =>
    bindCode(tx, clerk, { accountId: patient.accountId, code: SOMEBODY }, deps),
  )
  const headers = () => ({ 'idempotency-key': randomUUID() })
  const product = {
    ...{ app, asked },
    prove() {
      proved = deps.now()
    },
    get(actor: Actor, path: string, headers: Record<string, string> = {}) {
      current = actor
      return app.inject({ url: `/api/imaging/${path}`, headers })
    },
    post(actor: Actor, path: string, payload: object) {
      current = actor
      return app.inject({
        method: 'POST',
        url: `/api/imaging/${path}`,
        headers: headers(),
        payload,
      })
    },
    async ok(actor: Actor, path: string, payload: object) {
      const answer = await product.post(actor, path, payload)
      if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`)
      return answer.json()
    },
  }
  const reviewer = anActor('audit-admin', null)
  const auditor = anActor('fund-auditor', null)
  return { product, doctor, other, patient, reviewer, auditor }
}

function anActor(role: Role, institutionId: string | null) {
  return {
    ...{ accountId: AccountId.parse(randomUUID()), personId: null, name: '某人', role },
    ...{ institutionId, districtCode: null, departmentId: null },
  } as Actor
}
