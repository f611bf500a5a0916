import type { z } from 'zod'
import type { HubCall } from '#imaging-node/model/hub-call.ts'
import { TICKET_SECONDS, type TicketClaims, type TicketOp } from '#imaging-node/model/ticket.ts'
import { signJws } from '#imaging-node/server/index.ts'
import { type Instant, toInstant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { requestTickets } from '../model/contract.ts'
import { obstacleOf } from '../model/obstacle.ts'
import type { IssuedTicket, NoTicket, RefusedTicket } from '../model/shown.ts'
import { askingOf, isGlassBroken } from './asking.ts'
import { announce, lastBulletin } from './bulletins.ts'
import { callerActor, type MemberCaller } from './callers.ts'
import { aboutPerson, findFor, type NodeRow } from './found.store.ts'
import { type Judged, judge } from './found.ts'
import type { ImagingHub } from './hub.ts'
import { nodeLine } from './nodes.store.ts'
import type { Known } from './persons.ts'
import { refused } from './serve-call.ts'
import { currentSigner } from './signing-keys.ts'
import type { Tables } from './tables.ts'

type Input = z.output<typeof requestTickets.input>
type Output = z.input<typeof requestTickets.output>

/** One ticket for each node and each way of having decided; for what there is none, a reason. */
export async function issueTickets(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: { caller: MemberCaller; input: Input },
): Promise<Output> {
  // First of all: what is taken back after this, the tickets do not open.
  const bulletin = await lastBulletin(tx)
  const found = await findFor(hub, tx, [input.person.code])
  const { pid, pids } = found.people[0] as Known
  const common = askingOf(hub, caller, input)
  const glassBroken = await isGlassBroken(tx, pids, common, input)
  const asking = { ...common, encounter: input.encounter, glassBroken }
  const obstacle = obstacleOf(asking)
  if (obstacle) throw refused(requestTickets as HubCall<never, never>, obstacle)
  const { studies, provisions } = aboutPerson(found, pids)
  const sorted = sortOut(input, judge(studies, asking, provisions), found.nodes, asking.now)
  const tickets: z.input<typeof IssuedTicket>[] = []
  for (const group of sorted.groups)
    tickets.push(await issue(hub, tx, { caller, input, bulletin, pid, ...group }))
  return { tickets, refused: sorted.refused }
}

interface Group {
  readonly node: NodeRow
  readonly judged: Judged
  readonly studies: string[]
  readonly ops: readonly TicketOp[]
}

function sortOut(input: Input, judged: readonly Judged[], nodes: readonly NodeRow[], now: Instant) {
  const groups = new Map<string, Group>()
  const refusedOnes: z.input<typeof RefusedTicket>[] = []
  for (const { node: name, studyUid } of input.studies) {
    const node = nodes.find((one) => one.name === name)
    const one = judged.find(({ row }) => row.node === node?.no && row.studyUid === studyUid)
    const ops = one ? input.ops.filter((op) => one.decision.ops.includes(op)) : []
    const reason = reasonAgainst(one, ops, node, now)
    if (node && one && !reason) {
      const { rule, consent } = one.decision
      const key = [name, rule, consent?.id, consent?.version, ops].join(' ')
      const group = groups.get(key) ?? { node, judged: one, studies: [], ops }
      group.studies.push(studyUid)
      groups.set(key, group)
    } else {
      const down = reason === 'node-down' && node ? nodeLine(node, now) : undefined
      refusedOnes.push({
        ...{ node: name, studyUid, reason: reason ?? 'not-available' },
        ...{ downSince: down?.downSince ?? null, phone: down?.phone ?? null },
      })
    }
  }
  return { groups: [...groups.values()], refused: refusedOnes }
}

function reasonAgainst(
  judged: Judged | undefined,
  ops: readonly TicketOp[],
  node: NodeRow | undefined,
  now: Instant,
): NoTicket | undefined {
  if (!judged?.decision.known || !node) return 'not-available'
  if (judged.row.state === 'withdrawn') return 'withdrawn'
  if (ops.length === 0) return 'not-available'
  if (node.membership !== 'active') return 'node-not-active'
  const { health } = nodeLine(node, now)
  return health === 'down' || health === 'unknown' ? 'node-down' : undefined
}

interface Issuing extends Group {
  readonly caller: MemberCaller
  readonly input: Input
  readonly bulletin: number
  readonly pid: string
}

async function issue(hub: ImagingHub, tx: Tx, issuing: Issuing) {
  const { caller, input, bulletin, pid, node, judged, studies, ops } = issuing
  const { rule, consent, version: policy } = judged.decision
  const issuedAt = hub.deps.now()
  const iat = Math.floor(Date.parse(issuedAt) / 1000)
  const exp = iat + TICKET_SECONDS
  const jti = hub.deps.newId()
  const claims: TicketClaims = {
    ...{ iss: hub.publicUrl, aud: node.name, sub: input.practitioner.id, org: caller.org, pid },
    ...{ studies, ops: [...ops], pou: input.purpose, rule, consent },
    btg: input.purpose === 'BTG' ? input.breakGlass : null,
    ...{ bulletin, jti, iat, exp },
    until: input.until && Math.floor(Date.parse(input.until) / 1000),
    cnf: { jkt: input.keyThumbprint },
  }
  const ticket = signJws('rq-ticket+jwt', claims, await currentSigner(hub, tx))
  const expiresAt = toInstant(new Date(exp * 1000))
  await tx
    .withTables<Tables>()
    .insertInto('imagingHub.ticket')
    .values({
      ...{
        pid,
        id: jti,
        node: node.no,
        org: caller.org,
        purpose: input.purpose,
        studies,
        rule,
        policy,
      },
      ...{ practitioner: input.practitioner.id, role: input.practitioner.role, ops: [...ops] },
      ...{ encounter: input.encounter?.id ?? null, caseNumber: input.caseNumber },
      ...{ consentId: consent?.id ?? null, consentVersion: consent?.version ?? null },
      ...{ breakGlass: claims.btg, jkt: input.keyThumbprint, issuedAt, expiresAt },
    })
    .execute()
  await record(tx, callerActor(caller), `imaging-hub.ticket.${input.purpose}`, {
    kind: 'ticket',
    id: jti,
  })
  if (claims.btg)
    await announce(tx, { kind: 'glass-broken', ref: claims.btg, node: node.no }, issuedAt)
  const { name, baseUrl, keys } = node
  const about = { node: name, baseUrl, nodeKeys: [...keys], patient: pid }
  return { ...about, ticket, jti, expiresAt, studies, ops: [...ops] }
}
