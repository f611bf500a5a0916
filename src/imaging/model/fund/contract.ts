import { z } from 'zod'
import { PersonCode } from '#imaging-node/model/index-code.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { refusals } from '../refusals.ts'
import { Charge } from './facts.ts'
import { Evidence, Rule, SignalDeed, SignalState, Weight } from './signal.ts'

const roles = ['fund-auditor'] as const

export const SignalId = z.uuid().brand('imaging.signal')
export type SignalId = z.infer<typeof SignalId>

export const SignalLine = z.object({
  ...{ id: SignalId, rule: Rule, weight: Weight, state: SignalState },
  ...{ institution: z.string(), institutionName: z.string(), modality: z.string() },
  /** Of the exam. */
  at: Instant,
  raisedAt: Instant,
  /** Whether the last check still found it. */
  stillSo: z.boolean(),
})
export type SignalLine = z.infer<typeof SignalLine>

export const SIGNALS_AT_ONCE = 200

export const listSignals = endpoint({
  method: 'GET',
  path: '/imaging/signals',
  summary: 'What there is to ask institutions about, the heaviest and newest first',
  roles,
  input: z.object({
    rule: Rule.or(z.literal('')).default(''),
    state: SignalState.or(z.literal('')).default(''),
    institution: z.string().max(18).default(''),
  }),
  output: z.object({
    signals: z.array(SignalLine),
    total: z.int(),
    /** All of them, whatever was asked for: what can be chosen, and how much of it is open. */
    institutions: z.array(
      z.object({ institution: z.string(), name: z.string(), open: z.int(), all: z.int() }),
    ),
    /** When the index was last asked, or facts came in. */
    knownAt: Instant.nullable(),
  }),
})

export const openSignal = endpoint({
  method: 'GET',
  path: '/imaging/signals/:id',
  summary: 'One of them, with what it rests on and what was said',
  roles,
  input: z.object({ id: SignalId }),
  output: z.object({
    signal: SignalLine.extend({ evidence: z.array(Evidence) }),
    steps: z.array(
      z.object({ deed: SignalDeed, text: z.string(), at: Instant, byName: z.string() }),
    ),
    deeds: z.array(SignalDeed),
    version: z.int(),
  }),
  refusals: refusals('no-such-signal'),
})

export const takeStep = endpoint({
  method: 'POST',
  path: '/imaging/signals/:id/steps',
  summary: 'Asks the institution, or puts down what it explained, or that it is confirmed',
  roles,
  input: z.object({
    id: SignalId,
    deed: SignalDeed,
    text: z.string().trim().min(1).max(1000),
    version: z.int(),
  }),
  output: z.object({ state: SignalState, version: z.int() }),
  refusals: refusals('no-such-signal', 'signal-not-so-far'),
})

/** A line of the settlement as it comes in. */
export const ChargeLine = Charge.omit({ kind: true, knownAt: true, person: true }).extend({
  code: PersonCode,
})
export type ChargeLine = z.infer<typeof ChargeLine>

export const CHARGES_AT_ONCE = 1000

export const takeCharges = endpoint({
  method: 'POST',
  path: '/imaging/charges',
  summary: 'Charges of imaging exams come in, as the settlement has them; told twice, taken once',
  roles,
  bodyLimit: 2 * 1024 ** 2,
  input: z.object({ lines: z.array(ChargeLine).min(1).max(CHARGES_AT_ONCE) }),
  output: z.object({ taken: z.int(), known: z.int(), raised: z.int() }),
})

export const askIndex = endpoint({
  method: 'POST',
  path: '/imaging/checks',
  reads: true,
  summary: 'Asks the index what there is of everybody who was charged, and checks all rules',
  roles,
  input: z.object({}),
  output: z.object({ people: z.int(), studies: z.int(), raised: z.int() }),
  refusals: refusals('no-hub', 'hub-unreachable'),
})
