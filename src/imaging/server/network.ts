import * as hub from '#imaging-hub/model/contract.ts'
import type { CallHub } from '#imaging-node/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Asked } from './asked.ts'
import { findCareConsent, setCare } from './care-consent.ts'
import { askBySession, type Fetch, makeRequestKey, redeem } from './node-session.ts'
import type { Opening } from './openings.ts'

interface Wanted {
  readonly node: string
  readonly studyUid: string
  readonly manifest: string
}

/** What the product asks of the network, as a member of it. */
export interface Network {
  readonly lookUp: (actor: Actor, asked: Asked) => ReturnType<typeof lookUp>
  readonly accesses: (actor: Actor, asked: Asked) => ReturnType<typeof accesses>
  readonly open: (actor: Actor, asked: Asked, study: Wanted) => Promise<Omit<Opening, 'id'>>
  readonly mayCare: (actor: Actor, asked: Asked) => Promise<boolean>
  readonly setCare: (actor: Actor, asked: Asked, allowed: boolean) => Promise<void>
  readonly receipt: (receipt: Receipt) => Promise<void>
}

type Receipt = {
  patient: string
  ticket: string
  studyUid: string
  at: Instant
  instances: number
  verified: number
  corrupt: number
}

const ROLES = { TREAT: 'doctor', PATRQT: 'patient', CAREMGT: 'social-worker' } as const

interface Means {
  /** As `createHubCaller` makes it; undefined while the product belongs to no network. */
  readonly call: CallHub | undefined
  readonly now: () => Instant
  readonly fetch: Fetch
}

export function createNetwork({ call, now, fetch }: Means): Network {
  const ask = call ?? refuse
  return {
    lookUp: (actor, asked) => lookUp(ask, actor, asked),
    accesses: (actor, asked) => accesses(ask, actor, asked),
    open: (actor, asked, study) => open({ ask, now, fetch }, actor, asked, study),
    mayCare: async (actor, asked) => Boolean(await findCareConsent(ask, actor, asked)),
    setCare: (actor, asked, allowed) => setCare({ ask, now }, actor, asked, allowed),
    async receipt(receipt) {
      await ask(hub.sendReceipts, { receipts: [receipt] })
    },
  }
}

const refuse: CallHub = async () => {
  throw new Refusal('no-hub', 503)
}

function lookUp(ask: CallHub, actor: Actor, { purpose, person, encounter }: Asked) {
  const practitioner = { id: actor.accountId, role: ROLES[purpose] }
  return ask(hub.lookUp, { purpose, practitioner, person, encounter })
}

function accesses(ask: CallHub, actor: Actor, { person }: Asked) {
  return ask(hub.listAccesses, {
    person,
    practitioner: { id: actor.accountId, role: 'patient' },
  })
}

/** A ticket bound to a new key, redeemed at the node for a session. @throws Refusal no-ticket, node-unreachable */
async function open(
  { ask, now, fetch }: { ask: CallHub; now: () => Instant; fetch: Fetch },
  actor: Actor,
  { purpose, person, encounter }: Asked,
  { node, studyUid, manifest }: Wanted,
): Promise<Omit<Opening, 'id'>> {
  const key = makeRequestKey(now)
  const { tickets, refused } = await ask(hub.requestTickets, {
    ...{ purpose, person, encounter, keyThumbprint: key.thumbprint },
    practitioner: { id: actor.accountId, role: ROLES[purpose] },
    studies: [{ node, studyUid }],
    ops: ['meta', 'frames', 'study'],
  })
  const [ticket] = tickets
  if (!ticket) throw whyNot(refused)
  const { session, expiresAt } = await redeem(ticket, key, fetch)
  return {
    ...{ studyUid, manifest, expiresAt, ticket: ticket.jti, patient: ticket.patient },
    accountId: actor.accountId,
    ask: askBySession({ baseUrl: ticket.baseUrl, session }, key, fetch),
  }
}

function whyNot(refused: readonly { reason: string; phone: string | null }[]) {
  const [first] = refused
  if (first?.reason !== 'node-down') return new Refusal('no-ticket')
  const call = first.phone ? `电话 ${first.phone}。` : ''
  return new Refusal('node-down', 503, {
    message: `保存这项检查的节点现在连不上，检查仍在那里。${call}可以稍后再试。`,
  })
}
