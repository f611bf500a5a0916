import { randomUUID } from 'node:crypto'
import type { AnyEndpoint } from '#platform/model/contract.ts'
import type { Answer, Asker, FrontDoor } from './front-door.ts'
import type { Opening } from './hands.ts'
import { get, makeInput, nameOf, type Path, put } from './input-maker.ts'
import { type Aim, type Attempt, type Choice, plan } from './plan.ts'
import { UUID, valuesFor } from './rows.ts'
import type { Secrets } from './secrets.ts'

export interface Attacker extends Omit<Aim, 'victim' | 'searchedFor' | 'most'> {
  readonly name: string
  readonly asker: Asker
}

export interface Target extends Pick<Aim, 'victim' | 'searchedFor'> {
  readonly door: FrontDoor
  /** Where an insider asks for what an opening needs, while all walls stand. */
  readonly inside: FrontDoor
  /** Which of the victim's rows are others than when this was asked last. */
  readonly changes: (guards: Secrets['guards']) => Promise<string[]>
}

export interface Leak {
  /**
   * A secret stood in the answer; the answer showed that a record exists; a record is another now;
   * somebody came in whose role may not ask.
   */
  readonly kind: 'tells' | 'exists' | 'changes' | 'enters'
  readonly what: string
}

export interface Report {
  readonly attempts: number
  /** How the product answered: `200`, `404 no-such-case`. */
  readonly outcomes: ReadonlySet<string>
  readonly leaks: readonly Leak[]
}

export interface Effort {
  /** Goes on where the role is shut out. */
  readonly thorough?: boolean
  /** Stops at the first thing that was told, or done; where there is an opening, tries nothing else. */
  readonly brief?: boolean
}

/** Tries everything that one attacker can do at one endpoint, and tells what came of it. */
export async function attack(
  target: Target,
  attacker: Attacker,
  endpoint: AnyEndpoint,
  choice: Choice,
  { thorough = false, brief = false }: Effort = {},
): Promise<Report> {
  const { asker, secrets, own } = attacker
  const isOutsider = mayNotAsk(asker, endpoint)
  const leaks: Leak[] = []
  const outcomes = new Set<string>()
  let attempts = 0
  async function send(input: object) {
    const answer = await target.door.send(asker, endpoint, input)
    attempts += 1
    const told = outcome(answer)
    outcomes.add(told)
    if (isOutsider && !SHUT_OUT.includes(told)) leaks.push({ kind: 'enters', what: told })
    for (const what of tells(answer, input, secrets)) leaks.push({ kind: 'tells', what })
    return answer
  }
  const most = thorough ? IN_A_PROOF : brief ? TO_GET_THROUGH : EVERY_DAY
  const aim = { victim: target.victim, searchedFor: target.searchedFor, secrets, own, most }

  /** First what is known to open it, then whatever could. */
  async function* inputs(): AsyncGenerator<Attempt> {
    const { opening } = choice
    target.door.setClock(opening?.at ?? 0)
    if (opening) yield asAttempt(endpoint, await inputOf(opening, target, brief), secrets)
    if (opening && (brief || (!thorough && isShutOut(outcomes)))) return
    yield* await planWell(aim, endpoint, choice, send)
  }

  for await (const { input, twin } of inputs()) {
    if (!thorough && isShutOut(outcomes)) break
    const answers = await Promise.all([send(input), ...(twin ? [send(twin)] : [])])
    const [one, two = one] = answers.map(outcome)
    if (one !== two) leaks.push({ kind: 'exists', what: `${one}, not ${two}` })
    if (brief && (leaks.some(({ kind }) => kind === 'tells') || isDone(endpoint, one))) break
  }
  // A refusal takes back whatever was done; whether that is so is asked once for all attackers.
  if ([...outcomes].some((one) => one.startsWith('2')))
    for (const what of await target.changes(secrets.guards)) leaks.push({ kind: 'changes', what })
  return { attempts, outcomes, leaks }
}

function isDone({ method, reads }: AnyEndpoint, outcome = '') {
  return method !== 'GET' && !reads && outcome.startsWith('2')
}

/** Records in each field, in the tests of every day. */
const EVERY_DAY = 2
/** What succeeds with a record of the attacker's own makes the next attempt slower: all of them would take days. */
const IN_A_PROOF = 4
/** One of so many is in the state that is needed. */
const TO_GET_THROUGH = 24

/** So many wrong fields are put right, found by so many first attempts. */
const MOST_MENDINGS = 16
const PROBES = 6

const SHUT_OUT: readonly string[] = ['403 not-allowed', '401 not-signed-in']

/** Nobody gets past the door whose role may not ask: that does not depend on what is asked. */
function isShutOut(outcomes: ReadonlySet<string>) {
  return SHUT_OUT.some((one) => outcomes.has(one))
}

/** Whether somebody comes in whose role may not ask. */
export async function comesIn({ door }: Target, { asker }: Attacker, endpoint: AnyEndpoint) {
  const answer = await door.send(asker, endpoint, makeInput(endpoint).value)
  return mayNotAsk(asker, endpoint) && !SHUT_OUT.includes(outcome(answer))
}

/** What a session may do is its own affair. */
export function mayNotAsk(asker: Asker, { roles }: AnyEndpoint) {
  if (roles === 'anyone') return false
  return asker === null || ('role' in asker && !roles.some((role) => role === asker.role))
}

/** What an insider was told, and outsiders have to guess. */
async function inputOf({ input, guess }: Opening, { inside }: Target, isTold: boolean) {
  return { ...(await input(inside)), ...(isTold ? {} : guess) }
}

function asAttempt(endpoint: AnyEndpoint, input: Record<string, unknown>, { ids }: Secrets) {
  const secret = makeInput(endpoint).ids.find((path) => ids.has(String(get(input, path))))
  return { input, ...(secret && { twin: put(input, secret, randomUUID()) }) }
}

/** For as long as the product says that a field is not filled in right, fills in something else. */
async function planWell(
  aim: Aim,
  endpoint: AnyEndpoint,
  choice: Choice,
  send: (input: object) => Promise<Answer>,
): Promise<Iterable<Attempt>> {
  const { ids } = makeInput(endpoint, choice.seed)
  const tried = new Map<Path, number>()
  for (let mendings = 0; ; mendings++) {
    const field = await findFault(plan(endpoint, choice, aim), ids, send)
    if (!field || mendings === MOST_MENDINGS) return plan(endpoint, choice, aim)
    const turn = tried.get(field) ?? 0
    tried.set(field, turn + 1)
    const pool = [...instead, ...valuesFor(nameOf(field), aim.victim)]
    choice.mended.set(field, pool[turn % pool.length])
  }
}

async function findFault(
  attempts: Iterable<Attempt>,
  ids: readonly Path[],
  send: (input: object) => Promise<Answer>,
) {
  let probes = 0
  for (const { input } of attempts) {
    if (probes++ === PROBES) return
    const { status, body } = await send(input)
    const { field } = (body ?? {}) as { field?: string }
    if ((status === 400 || status === 409) && field && !ids.includes(field)) return field
    if (status < 300 || status === 401 || status === 403) return
  }
}

/** What a field may want instead: nothing, a telephone number, a day gone by, a day or a moment to come … */
const instead = [
  ...[undefined, null, '13812345678', '1980-05-01', '2040-01-01', '2040-01-01T00:00:00.000Z'],
  ...['bridge-17', 2, []],
]

/** Which secrets stand in an answer that did not stand in the question. */
function tells({ text }: Answer, input: object, { ids, texts }: Secrets) {
  const sent = JSON.stringify(input)
  const named = new Set(text.match(UUID))
  const told = [...[...named].filter((id) => ids.has(id)), ...texts.filter((t) => text.includes(t))]
  return told.filter((value) => !sent.includes(value))
}

function outcome({ status, body }: Answer) {
  if (status < 300) return String(status)
  return [status, (body as { code?: string } | undefined)?.code].join(' ').trim()
}
