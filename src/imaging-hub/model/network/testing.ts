import type { Bulletin } from '#imaging-node/model/hub-calls.ts'
import type { IndexRow } from '#imaging-node/model/index-row.ts'
import type { TicketClaims } from '#imaging-node/model/ticket.ts'
import { groundOf, groundsOf, obstacleToTicket } from '#imaging-node/model/ticket-rules.ts'
import { type Day, type Instant, toInstant } from '#platform/model/time.ts'
import { judgeBatch } from '../batch-rules.ts'
import { decide, type SaidProvision } from '../decide.ts'
import { healthOf } from '../directory.ts'
import { POLICY } from '../policy.ts'
import { mayApply, planRepair } from '../repair.ts'
import { judgeRow } from '../row-rules.ts'

/**
 * A network without a database and without cryptography: rules of the product, messages, clocks. What a picture
 * consists of stands for its digest; the name of a key for its signature.
 */

type Row = Pick<IndexRow, 'studyUid' | 'rev' | 'state' | 'reason' | 'manifest'> & { person: string }
type Batch = { readonly seq: number; readonly rows: readonly Row[] }
export type Ticket = Pick<
  TicketClaims,
  'aud' | 'iat' | 'exp' | 'org' | 'jti' | 'pou' | 'pid' | 'btg' | 'bulletin'
> & { readonly study: string; readonly key: string }

export type Sim = ReturnType<typeof aSimHub>
export type SimNode = ReturnType<typeof aSimNode>

export const MEMBERS = ['121000004000000001', '121000004000000002'] as const

/** @param clock seconds since 1970 */
export function aSimHub(clock: () => number) {
  const index = new Map<string, Row & { node: string }>()
  const batches = new Map<string, Batch[]>()
  const heard = new Map<string, Instant>()
  const bulletins: Bulletin[] = []
  const denied = new Set<string>()
  const suspended = new Set<string>()
  const tickets = new Map<string, Ticket>()
  const now = () => toInstant(new Date(clock() * 1000))

  function announce(kind: Bulletin['kind'], ref: string) {
    bulletins.push({ seq: bulletins.length + 1, kind, ref, at: now() })
  }

  function put(node: string, row: Row) {
    index.set(`${row.person} ${node} ${row.studyUid}`, { ...row, node })
  }

  return {
    ...{ index, tickets, up: true, denied, suspended },
    take(node: string, batch: Batch) {
      const taken = batches.get(node) ?? []
      const same = JSON.stringify(taken[batch.seq - 1]) === JSON.stringify(batch)
      const outcome = judgeBatch(batch.seq, taken.length, same)
      if (outcome === 'apply') {
        for (const row of batch.rows) {
          const known = index.get(`${row.person} ${node} ${row.studyUid}`)
          const judged = judgeRow(known, row)
          if (judged === 'added' || judged === 'revised') put(node, row)
        }
        batches.set(node, [...taken, batch])
      }
      return { outcome, expected: (batches.get(node)?.length ?? 0) + 1 }
    },
    sync(node: string, after: number) {
      heard.set(node, now())
      return bulletins.slice(after)
    },
    reconcile(node: string, rows: readonly Row[]) {
      const keyed = (row: Row) => {
        const print = [row.rev, row.state, row.manifest].join(' ')
        return { row, key: `${row.person} ${node} ${row.studyUid}`, print }
      }
      const ours = [...index.values()].filter(
        (row) => row.node === node && row.reason !== 'missing',
      )
      const repair = planRepair(ours.map(keyed), rows.map(keyed))
      const [add, revise, retire] = [repair.add, repair.revise, repair.retire].map((l) => l.length)
      const plan = { add: add ?? 0, revise: revise ?? 0, retire: retire ?? 0, rows: ours.length }
      const apply = () => {
        for (const { row } of [...repair.add, ...repair.revise]) put(node, row)
        for (const key of repair.retire) {
          const row = index.get(key)
          if (row) index.set(key, { ...row, state: 'withdrawn', reason: 'missing' })
        }
      }
      return { ...plan, allowed: mayApply(plan), apply }
    },
    setDenied(person: string, no: boolean) {
      if (no) denied.add(person)
      else denied.delete(person)
      announce('person', person)
    },
    setSuspended(org: string, yes: boolean) {
      if (yes) suspended.add(org)
      else suspended.delete(org)
      if (yes) announce('member', org)
    },
    lookUp(org: string, person: string) {
      const found = [...index.values()].filter((row) => row.person === person)
      const judged = found.map((row) => ({ row, decision: decideOn(org, row) }))
      const nodes = new Map(found.map(({ node }) => [node, healthFor(node)]))
      return {
        refused: suspended.has(org),
        studies: judged.filter(({ decision }) => decision.known).map(({ row }) => row),
        withheld: judged.filter(({ decision }) => decision.tellWithheld).length,
        nodes,
      }
    },
    ticket(org: string, row: { person: string; node: string; studyUid: string }, key: string) {
      const bulletin = bulletins.length
      const known = index.get(`${row.person} ${row.node} ${row.studyUid}`)
      if (!known || decideOn(org, known).ops.length === 0) return undefined
      if (healthFor(row.node) === 'down' || healthFor(row.node) === 'unknown') return undefined
      const iat = Math.floor(clock())
      const ticket: Ticket = {
        ...{ aud: row.node, iat, exp: iat + 120, org, jti: `t${tickets.size}`, pou: 'TREAT' },
        ...{ pid: row.person, btg: null, bulletin, study: row.studyUid, key },
      }
      tickets.set(ticket.jti, ticket)
      return ticket
    },
  }

  function decideOn(org: string, { person, state }: Row) {
    const no = { ...DENY, consent: 'c', consentVersion: 1 }
    return decide({
      ...{ now: now(), policy: POLICY, purpose: 'TREAT', role: 'doctor', caseNumber: null },
      member: { org, membership: suspended.has(org) ? 'suspended' : 'active', purposes: ['TREAT'] },
      encounter: { id: 'v', kind: 'inpatient', startedAt: BEGIN, endedAt: null },
      glassBroken: false,
      study: { day: DAY, modalities: ['CT'], bodyPart: '', withdrawn: state === 'withdrawn' },
      provisions: denied.has(person) ? [no] : [],
    })
  }

  function healthFor(node: string) {
    const lastContactAt = heard.get(node) ?? null
    return healthOf({ lastContactAt, answerMs: 0, skewSeconds: 0, storeDownSince: null }, now())
  }
}

const DAY = '2026-01-01' as Day
const BEGIN = '2026-01-01T00:00:00.000Z' as Instant
const DENY: Omit<SaidProvision, 'consent' | 'consentVersion'> = {
  ...{ decision: 'deny', purposes: [], orgs: [], modalities: [], bodyParts: [] },
  ...{ examFrom: null, examUntil: null, from: DAY, until: null },
}

/** @param clock the node’s own: it may be wrong */
export function aSimNode(name: string, clock: () => number) {
  const studies = new Map<string, Row>()
  const queue = new Map<string, Row>()
  const redeemed = new Set<string>()
  const taken = new Map<string, number>()
  const sessions = new Map<string, { ticket: Ticket; ended: boolean; expires: number }>()
  const given: { jti: string; study: string }[] = []
  const state = { up: true, rev: 0, batch: 0, bulletin: 0, replays: 0 }
  let underway: Batch | undefined

  return {
    ...{ name, state, studies, given, sessions },
    waits: (studyUid: string) =>
      queue.has(studyUid) || underway?.rows.some((row) => row.studyUid === studyUid) === true,
    /** A new study, a new version of one, or its end. */
    keep(studyUid: string, person: string, manifest: string, reason: Row['reason'] = null) {
      const rev = ++state.rev
      const row: Row = {
        ...{ studyUid, person, rev, manifest, reason },
        state: reason ? 'withdrawn' : 'sealed',
      }
      studies.set(studyUid, row)
      queue.delete(studyUid)
      queue.set(studyUid, row)
    },
    nextBatch(): Batch | undefined {
      if (!underway && queue.size > 0) {
        underway = { seq: state.batch + 1, rows: [...queue.values()].slice(0, 3) }
        for (const { studyUid } of underway.rows) queue.delete(studyUid)
      }
      return underway
    },
    answered({ outcome, expected }: { outcome: string; expected: number }) {
      if (!underway) return
      if (outcome === 'gap' || outcome === 'differs') underway = { ...underway, seq: expected }
      else {
        state.batch = underway.seq
        underway = undefined
      }
    },
    hear(news: readonly Bulletin[]) {
      for (const bulletin of news) {
        state.bulletin = Math.max(state.bulletin, bulletin.seq)
        const ground = groundOf(bulletin)
        taken.set(ground, bulletin.seq)
        for (const session of sessions.values())
          if (groundsOf(session.ticket, 'k').includes(ground)) session.ended = true
      }
    },
    redeem(ticket: Ticket, key: string): string {
      const obstacle = obstacleToTicket(ticket, name, clock())
      if (obstacle) return obstacle
      if (ticket.key !== key) return 'key-not-bound'
      if (redeemed.has(ticket.jti)) {
        state.replays++
        return 'ticket-used'
      }
      const later = groundsOf(ticket, 'k').some((one) => (taken.get(one) ?? 0) > ticket.bulletin)
      if (later) return 'ticket-taken-back'
      redeemed.add(ticket.jti)
      sessions.set(ticket.jti, { ticket, ended: false, expires: clock() + 1800 })
      return 'opened'
    },
    /** @returns what the picture consists of, or why there is none */
    fetch(jti: string, key: string, studyUid: string) {
      const session = sessions.get(jti)
      if (!session || session.ended || session.expires <= clock()) return { why: 'session-over' }
      if (session.ticket.key !== key) return { why: 'proof-wrong' }
      if (session.ticket.study !== studyUid) return { why: 'not-in-session' }
      const study = studies.get(studyUid)
      if (!study || study.state === 'withdrawn') return { why: 'no-such-study' }
      given.push({ jti, study: studyUid })
      return { bytes: study.manifest, manifest: study.manifest }
    },
  }
}
