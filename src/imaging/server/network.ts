import * as hub from '#imaging-hub/model/contract.ts'
import type { NodeLine } from '#imaging-hub/model/directory.ts'
import type { StudyLine } from '#imaging-hub/model/shown.ts'
import type { CallHub } from '#imaging-node/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import type { GlassReason } from '../model/glass.ts'
import type { Asked } from './asked.ts'
import { findCareConsent, setCare } from './care-consent.ts'
import type { Asking } from './doors.ts'
import {
  askBySession,
  endSession,
  type Fetch,
  makeRequestKey,
  type RequestKey,
  redeem,
} from './node-session.ts'
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
  readonly breakGlass: (
    actor: Actor,
    given: Pick<Asked, 'person'> & {
      readonly reason: GlassReason
      readonly text: string
      readonly reauthenticatedAt: Instant
    },
  ) => Promise<{ breakGlass: string; until: Instant; reviewDueAt: Instant }>
  readonly reviewGlass: (
    actor: Actor,
    given: Pick<Asked, 'person'> & {
      readonly id: string
      readonly outcome: 'justified' | 'not-justified'
      readonly text: string
    },
  ) => Promise<{ reviewedAt: Instant }>
  readonly mayCare: (actor: Actor, asked: Asked) => Promise<boolean>
  readonly setCare: (actor: Actor, asked: Asked, allowed: boolean) => Promise<void>
  readonly receipt: (receipt: Receipt) => Promise<void>
  /** What the index has of these people: for the insurer, descriptions only. */
  readonly lookUpCharged: (actor: Actor, codes: readonly string[]) => Promise<Charged>
}

export interface Charged {
  readonly people: readonly { readonly code: string; readonly studies: readonly StudyLine[] }[]
  readonly nodes: readonly NodeLine[]
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

const ROLES = {
  TREAT: 'doctor',
  PATRQT: 'patient',
  CAREMGT: 'social-worker',
  BTG: 'doctor',
} as const

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
    open: (actor, asked, study) => open({ ask, now, fetch }, { actor, asked }, study),
    breakGlass: ({ accountId: id }, given) =>
      ask(hub.breakGlass, { ...given, practitioner: { id, role: 'doctor' } }),
    reviewGlass: ({ accountId: reviewer }, { id, ...given }) =>
      ask(hub.reviewBreakGlass, { ...given, breakGlass: id, reviewer }),
    mayCare: async (actor, asked) => Boolean(await findCareConsent(ask, actor, asked)),
    setCare: (actor, asked, allowed) => setCare({ ask, now }, actor, asked, allowed),
    lookUpCharged: (actor, codes) => lookUpCharged(ask, actor, codes),
    async receipt(receipt) {
      await ask(hub.sendReceipts, { receipts: [receipt] })
    },
  }
}

const refuse: CallHub = async () => {
  throw new Refusal('no-hub', 503)
}

function lookUp(ask: CallHub, actor: Actor, { purpose, person, encounter, breakGlass }: Asked) {
  const practitioner = { id: actor.accountId, role: ROLES[purpose] }
  return ask(hub.lookUp, {
    ...{ purpose, practitioner, person, encounter },
    breakGlass: breakGlass ?? null,
  })
}

async function lookUpCharged(
  ask: CallHub,
  { accountId: id }: Actor,
  codes: readonly string[],
): Promise<Charged> {
  const people: Charged['people'][number][] = []
  const nodes = new Map<string, NodeLine>()
  for (let at = 0; at < codes.length; at += hub.PEOPLE_PER_LOOK_UP) {
    const some = codes.slice(at, at + hub.PEOPLE_PER_LOOK_UP)
    const found = await ask(hub.lookUpMany, {
      ...{ purpose: 'HPAYMT' as const, practitioner: { id, role: 'insurer' as const } },
      people: some.map((code) => ({
        ...{ person: { code, proof: 'register' as const }, encounter: null },
      })),
    })
    for (const [place, { studies }] of found.people.entries())
      people.push({ code: some[place] as string, studies })
    for (const node of found.nodes) nodes.set(node.node, node)
  }
  return { people, nodes: [...nodes.values()] }
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
  asking: Asking,
  { node, studyUid, manifest }: Wanted,
): Promise<Omit<Opening, 'id'>> {
  const key = makeRequestKey(now)
  const first = await ticketFor(ask, asking, { node, studyUid, key })
  const { baseUrl, nodeKeys, jti, patient } = first
  const { session, expiresAt } = await redeem(first, key, fetch)
  const way = { baseUrl, session }
  return {
    ...{ node, nodeKeys, studyUid, manifest, expiresAt, patient, ticket: jti },
    accountId: asking.actor.accountId,
    ask: askBySession(way, key, fetch),
    async renew(again) {
      const next = await ticketFor(ask, again, { node, studyUid, key })
      const { expiresAt: later } = await redeem(next, key, fetch, session)
      return { ticket: next.jti, expiresAt: later }
    },
    end: () => endSession(way, key, fetch),
  }
}

async function ticketFor(
  ask: CallHub,
  { actor, asked }: Asking,
  { node, studyUid, key }: Pick<Wanted, 'node' | 'studyUid'> & { key: RequestKey },
) {
  const { purpose, person, encounter, breakGlass = null, share } = asked
  const role = share ? ('shared-with' as const) : ROLES[purpose]
  const { tickets, refused } = await ask(hub.requestTickets, {
    ...{ purpose, person, encounter, breakGlass, keyThumbprint: key.thumbprint },
    practitioner: { id: actor.accountId, role },
    studies: [{ node, studyUid }],
    ops: ['meta', 'frames', 'study'],
    until: share?.until ?? null,
  })
  const [ticket] = tickets
  if (!ticket) throw whyNot(refused)
  return ticket
}

function whyNot(refused: readonly { reason: string; phone: string | null }[]) {
  const [first] = refused
  if (first?.reason !== 'node-down') return new Refusal('no-ticket')
  const call = first.phone ? `电话 ${first.phone}。` : ''
  return new Refusal('node-down', 503, {
    message: `保存这项检查的节点现在连不上，检查仍在那里。${call}可以稍后再试。`,
  })
}
