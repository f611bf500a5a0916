import { type Seeded as Draw, seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { latenessOf } from './overdue.ts'
import type { ReferralFacts } from './referral.ts'
import {
  afterStep,
  findReferralObstacle,
  type ReferralStep,
  type Saying,
  sideOf,
  stepsFor,
} from './referral-steps.ts'

/** What travels: a step with its key, built on the version that its sender had seen. */
export interface Message {
  readonly key: string
  readonly referral: number
  readonly version: number
  readonly step: ReferralStep
  readonly saying: Saying
  /** Of a receiver without an account: the link by which it came. */
  readonly link: number | undefined
}

export interface Answer {
  readonly outcome: 'done' | 'refused' | 'changed' | 'no-such-link'
  readonly version: number
  readonly facts: ReferralFacts
}

export interface Held {
  facts: ReferralFacts
  version: number
  /** The answers by key: the same key is the same deed. */
  readonly answered: Map<string, Answer>
  readonly done: { readonly key: string; readonly step: ReferralStep }[]
  /** Which link opens it, and until when. */
  link: { readonly n: number; readonly until: Instant }
  readonly consented: string
}

/** The rules of the game, so that a test can plant a fault in one of them. */
export interface Rules {
  readonly latenessOf: typeof latenessOf
  readonly receive: (held: Held, message: Message, now: Instant) => Answer
  readonly handOut: (held: Held) => string
}

/** As the front door does it: the key first, then the version, then the rule. */
export function receive(held: Held, message: Message, now: Instant): Answer {
  const before = held.answered.get(message.key)
  if (before) return before
  const answer = decide(held, message, now)
  held.answered.set(message.key, answer)
  return answer
}

function decide(held: Held, { version, step, saying, link, key }: Message, now: Instant): Answer {
  const say = (outcome: Answer['outcome']) => ({
    ...{ outcome, version: held.version, facts: held.facts },
  })
  if (link !== undefined && (link !== held.link.n || now > held.link.until))
    return say('no-such-link')
  if (version !== held.version) return say('changed')
  if (findReferralObstacle(step, held.facts, saying)) return say('refused')
  held.facts = afterStep(step, held.facts, saying, now)
  held.version++
  held.done.push({ key, step })
  return say('done')
}

/** Somebody at one end: what they last heard, and whether they still care. */
interface End {
  readonly side: 'sender' | 'receiver'
  readonly isByLink: boolean
  seen: { version: number; facts: ReferralFacts }
  link: number
  awake: boolean
  /** Not answered yet: sent again with the same key. */
  open: Message | undefined
}

const HOUSES = 5
const PARTNERS = 3
const REFERRALS = 12
const DAYS = 200
const LINK_DAYS = 14
const START = '2026-03-02T00:00:00.000Z' as Instant

export interface Outcome {
  readonly held: readonly Held[]
  readonly believed: readonly (readonly string[])[]
  readonly texts: readonly string[]
  readonly end: Instant
  readonly lost: number
  readonly doubled: number
}

/**
 * Five houses refer to each other and to three partners without accounts, over a network that loses,
 * doubles and reorders, with people who fall silent. Afterwards so much time passes that whatever is
 * late has become late.
 */
export function play(seed: number, rules: Rules): Outcome {
  const draw = seeded(seed)
  const [held, ends, texts]: [Held[], (readonly [End, End])[], string[]] = [[], [], []]
  const believed: string[][] = []
  const flying: { at: Instant; arrive: () => void }[] = []
  let [now, keys, lost, doubled] = [START, 0, 0, 0]

  function fly(arrive: () => void) {
    const copies = draw.chance(0.2) ? 0 : draw.chance(0.25) ? 2 : 1
    if (copies === 0) lost++
    if (copies === 2) doubled++
    for (let copy = 0; copy < copies; copy++)
      flying.push({ at: addMinutes(now, draw.int(0, 3 * 1440)), arrive })
  }

  function send(end: End, message: Message) {
    end.open = message
    const file = held[message.referral] as Held
    fly(() => {
      const answer = rules.receive(file, message, now)
      if (sideOf(message.step) === 'receiver') texts.push(rules.handOut(file))
      fly(() => hear(end, message, answer))
    })
  }

  function hear(end: End, message: Message, answer: Answer) {
    if (end.open?.key !== message.key) return
    end.open = undefined
    end.seen = { version: answer.version, facts: answer.facts }
    if (answer.outcome === 'done') believed[message.referral]?.push(message.key)
  }

  for (let n = 0; n < REFERRALS; n++) {
    const file = aFile(draw, n)
    held.push(file)
    believed.push([])
    const to = draw.int(0, HOUSES + PARTNERS - 1)
    ends.push([anEnd('sender', false, file), anEnd('receiver', to >= HOUSES, file)])
  }

  for (let day = 0; day < DAYS; day++) {
    now = addMinutes(START, day * 1440)
    flying.sort((one, other) => (one.at < other.at ? -1 : 1))
    while (flying[0] && flying[0].at <= now) flying.shift()?.arrive()
    for (const [n, pair] of ends.entries()) for (const end of pair) live(n, end, pair[0])
  }
  now = addMinutes(now, 120 * 1440)
  return { held, believed, texts, end: now, lost, doubled }

  function live(n: number, end: End, sender: End) {
    const file = held[n] as Held
    if (!end.awake || draw.chance(0.6)) return
    if (draw.chance(0.03)) end.awake = false
    if (end.open) return send(end, end.open)
    // Looking is a message of its own: what is seen may be old, and is never wrong.
    if (draw.chance(0.6)) end.seen = { version: file.version, facts: file.facts }
    const isLate = end === sender && now > file.link.until
    if (isLate && draw.chance(0.5))
      file.link = { n: file.link.n + 1, until: addMinutes(now, LINK_DAYS * 1440) }
    if (draw.chance(0.7)) end.link = file.link.n
    const steps = stepsFor(end.side, end.seen.facts)
    const drawn = steps[draw.int(0, steps.length - 1)]
    // Few think better of it before they send.
    const step = drawn === 'drop' && draw.chance(0.9) ? 'send' : drawn
    if (!step) return
    const holdUntil = dayInBeijing(addMinutes(now, draw.int(1, 60) * 1440))
    send(end, {
      ...{ key: `k${keys++}`, referral: n, version: end.seen.version, step },
      saying: { reason: 'unknown', note: '说明', holdUntil },
      link: end.isByLink ? end.link : undefined,
    })
  }
}

function aFile(draw: Draw, n: number): Held {
  const facts: ReferralFacts = {
    ...{ state: 'prepared', stateSince: START, holdUntil: null, attempts: 0, settled: false },
    urgency: draw.pick(['now', 'day', 'routine'] as const),
  }
  const link = { n: 0, until: addMinutes(START, LINK_DAYS * 1440) }
  return { facts, version: 1, answered: new Map(), done: [], link, consented: `包${n}\n` }
}

function anEnd(side: End['side'], isByLink: boolean, { facts, version }: Held): End {
  return { side, isByLink, seen: { version, facts }, link: 0, awake: true, open: undefined }
}
