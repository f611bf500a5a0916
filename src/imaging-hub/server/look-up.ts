import type { z } from 'zod'
import type { HubCall } from '#imaging-node/model/hub-call.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { lookUp, type lookUpMany } from '../model/contract.ts'
import { obstacleOf } from '../model/obstacle.ts'
import type { FoundStudies } from '../model/shown.ts'
import { findBrokenGlass } from './break-glass.store.ts'
import { callerActor, type MemberCaller } from './callers.ts'
import { listConsentsOf, provisionsOf } from './consents.store.ts'
import { type Asking, judge, listStudies, present } from './found.ts'
import type { ImagingHub } from './hub.ts'
import { listNodes, nodeLine } from './nodes.store.ts'
import { type Known, knowPeople } from './persons.ts'
import { refused } from './serve-call.ts'

type One = z.output<typeof lookUp.input>
type Many = z.output<typeof lookUpMany.input>
type Asked<Input> = { readonly caller: MemberCaller; readonly input: Input }

/** All studies of one patient. @throws Refusal no-encounter and others of the contract */
export async function answerLookUp(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: Asked<One>,
): Promise<z.input<typeof lookUp.output>> {
  const { person, encounter, ...rest } = input
  const found = await findAll(hub, tx, caller, { ...rest, people: [{ person, encounter }] })
  const [own] = found.people
  if (!own) throw new Error('Who was asked for has an answer')
  if (own.refused) throw refused(lookUp as HubCall<never, never>, own.refused)
  return { studies: own.studies, withheld: own.withheld, nodes: found.nodes }
}

export async function answerLookUpMany(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: Asked<Many>,
): Promise<z.input<typeof lookUpMany.output>> {
  return findAll(hub, tx, caller, input)
}

async function findAll(hub: ImagingHub, tx: Tx, caller: MemberCaller, input: Many) {
  const people = await knowPeople(
    hub,
    tx,
    input.people.map(({ person }) => person.code),
  )
  const asking = await Promise.all(
    input.people.map(({ encounter }, at) =>
      askingOf(hub, tx, caller, { ...input, encounter, known: people[at] as Known }),
    ),
  )
  const obstacles = asking.map(obstacleOf)
  const allowed = people.flatMap(({ pids }, at) => (obstacles[at] ? [] : pids))
  const [rows, consents] =
    allowed.length > 0
      ? [await listStudies(tx, allowed), await listConsentsOf(tx, allowed)]
      : [[], []]
  const nodes =
    rows.length > 0
      ? await listNodes(
          tx,
          rows.map(({ node }) => node),
        )
      : []
  const byPid = groupBy(rows, ({ pid }) => pid)
  const saidBy = groupBy(consents, ({ pid }) => pid)
  const answers = people.map(({ pids }, at) => {
    const refusedBy = obstacles[at] ?? null
    if (refusedBy) return { studies: [], withheld: null, refused: refusedBy }
    const provisions = provisionsOf(pids.flatMap((pid) => saidBy.get(pid) ?? []))
    const own = pids.flatMap((pid) => byPid.get(pid) ?? [])
    const { studies, hidden } = present(judge(own, asking[at] as Asking, provisions), nodes)
    return { studies, withheld: input.purpose === 'TREAT' ? hidden : null, refused: null }
  })
  for (const [at, { pid }] of people.entries())
    if (!obstacles[at])
      await record(tx, callerActor(caller), `imaging-hub.look-up.${input.purpose}`, {
        kind: 'imaging-person',
        id: pid,
      })
  const used = new Set(answers.flatMap(({ studies }) => studies.map(({ node }) => node)))
  const lines = nodes.filter(({ name }) => used.has(name))
  const now = hub.deps.now()
  return {
    people: answers satisfies readonly Omit<FoundStudies, 'nodes'>[],
    nodes: lines.map((row) => nodeLine(row, now)),
  }
}

interface AskedOf extends Pick<One, 'purpose' | 'practitioner' | 'breakGlass' | 'caseNumber'> {
  readonly encounter: One['encounter']
  readonly known: Known
}

/** What a decision rests on, besides the study and what the patient said. */
export async function askingOf(
  hub: ImagingHub,
  tx: Tx,
  caller: MemberCaller,
  { purpose, practitioner, breakGlass, caseNumber, encounter, known }: AskedOf,
): Promise<Asking> {
  const now = hub.deps.now()
  const who = { org: caller.org, practitioner: practitioner.id, now }
  const glass = breakGlass
    ? await findBrokenGlass(tx, known.pids, { id: breakGlass, ...who })
    : false
  const { org, membership, purposes } = caller
  return {
    ...{ now, policy: hub.policy, purpose, encounter, caseNumber },
    member: { org, membership, purposes },
    role: practitioner.role,
    glassBroken: Boolean(glass),
  }
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
