import type { z } from 'zod'
import type { HubCall } from '#imaging-node/model/hub-call.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { type Deed, recordAll } from '#platform/server/audit.ts'
import { inTransaction, type Tx } from '#platform/server/db.ts'
import { gather } from '#platform/server/gather.ts'
import { lookUp, type lookUpMany } from '../model/contract.ts'
import { obstacleOf } from '../model/obstacle.ts'
import { askingOf, isGlassBroken } from './asking.ts'
import { callerActor, checkSignature, type MemberCaller, type Signed } from './callers.ts'
import {
  type Answer,
  aboutPerson,
  type Found,
  findFor,
  readFound,
  searchFor,
} from './found.store.ts'
import { judge, present } from './found.ts'
import type { ImagingHub } from './hub.ts'
import { nodeLine } from './nodes.store.ts'
import { checkMember, type Door, enteredFor, listen, refused } from './serve-call.ts'

type One = z.output<typeof lookUp.input>
type Many = z.output<typeof lookUpMany.input>
type OneFound = z.input<typeof lookUp.output>
type ManyFound = z.input<typeof lookUpMany.output>

interface Question {
  readonly signed: Signed
  readonly input: One
}

interface Asked<Input> {
  readonly caller: MemberCaller
  readonly input: Input
}

/** Look-ups that are answered by one message, and messages that are under way at once. */
const TOGETHER = { most: 32, lanes: 2 }

/** All studies of one patient. What many ask at the same moment is looked up, and recorded, together. */
export function serveLookUps(door: Door) {
  const ask = gather(
    (questions: readonly Question[]) => answerTogether(door.hub, questions),
    TOGETHER,
  )
  listen(door, lookUp, async (signed, read) => {
    const answer = await ask({ signed, input: read() })
    if (answer instanceof Refusal) throw answer
    return answer
  })
}

/** Each has its own answer: a no to one of them is no concern of the others. */
function answerTogether(hub: ImagingHub, questions: readonly Question[]) {
  const codes = questions.map(({ input }) => input.person.code)
  const orgs = new Set(questions.map(({ signed }) => signed.name))
  const search = searchFor(hub, codes, [...orgs])
  return inTransaction<Answer, (OneFound | Refusal)[]>(hub.db, {
    opening: `${enteredFor(lookUp)}; ${search.statement}`,
    async work(tx, [row]) {
      const found = await readFound(hub, tx, search, row as Answer)
      const callers = await Promise.all(
        questions.map(({ signed }) =>
          checkSignature(signed, found.members.get(signed.name)).catch(orRefusal),
        ),
      )
      const answers: (OneFound | Refusal)[] = []
      const deeds: Deed[] = []
      for (const [at, caller] of callers.entries()) {
        const input = questions[at]?.input as One
        const own = { ...found, people: found.people.slice(at, at + 1) }
        const answer =
          caller instanceof Refusal
            ? caller
            : await answerOne(hub, tx, { caller, input }, own).catch(orRefusal)
        answers.push(answer instanceof Refusal ? answer : answer.said)
        if (!(answer instanceof Refusal)) deeds.push(answer.deed)
      }
      await recordAll(tx, deeds)
      return answers
    },
  })
}

function orRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}

/** @throws Refusal no-encounter and others of the contract */
async function answerOne(hub: ImagingHub, tx: Tx, { caller, input }: Asked<One>, found: Found) {
  checkMember(lookUp, caller)
  const { person, encounter, ...rest } = input
  const asked = { ...rest, people: [{ person, encounter }] }
  const { said, looked } = await answer(hub, tx, { caller, input: asked }, found)
  const [own] = said.people
  if (!own) throw new Error('Who was asked for has an answer')
  if (own.refused) throw refused(lookUp as HubCall<never, never>, own.refused)
  const { studies, withheld } = own
  return {
    said: { studies, withheld, nodes: said.nodes },
    deed: deedOf(caller, input.purpose, looked),
  }
}

/** The same for a ward. */
export async function answerLookUpMany(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: Asked<Many>,
): Promise<ManyFound> {
  const codes = input.people.map(({ person }) => person.code)
  const { said, looked } = await answer(hub, tx, { caller, input }, await findFor(hub, tx, codes))
  await recordAll(tx, [deedOf(caller, input.purpose, looked)])
  return said
}

/** @param found has the people in the order of the input */
async function answer(
  hub: ImagingHub,
  tx: Tx,
  { caller, input }: Asked<Many>,
  found: Found,
): Promise<{ said: ManyFound; looked: readonly string[] }> {
  const common = askingOf(hub, caller, input)
  const people: ManyFound['people'] = []
  const looked: string[] = []
  for (const [at, { pid, pids }] of found.people.entries()) {
    const encounter = input.people[at]?.encounter ?? null
    const glassBroken = await isGlassBroken(tx, pids, common, input)
    const asking = { ...common, encounter, glassBroken }
    const obstacle = obstacleOf(asking)
    if (obstacle) {
      people.push({ studies: [], withheld: null, refused: obstacle })
      continue
    }
    const about = aboutPerson(found, pids)
    const { studies, hidden } = present(judge(about.studies, asking, about.provisions), found.nodes)
    people.push({ studies, withheld: input.purpose === 'TREAT' ? hidden : null, refused: null })
    looked.push(pid)
  }
  const used = new Set(people.flatMap(({ studies }) => studies.map(({ node }) => node)))
  const nodes = found.nodes.filter(({ name }) => used.has(name))
  return { said: { people, nodes: nodes.map((row) => nodeLine(row, common.now)) }, looked }
}

function deedOf(caller: MemberCaller, purpose: One['purpose'], looked: readonly string[]): Deed {
  const action = `imaging-hub.look-up.${purpose}`
  return { actor: callerActor(caller), action, kind: 'imaging-person', ids: looked }
}
