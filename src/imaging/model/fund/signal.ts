import { z } from 'zod'
import { Instant } from '#platform/model/time.ts'

export const Rule = z.enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'])
export type Rule = z.infer<typeof Rule>

/** How much there is to it. `justified`: the network itself is why; nobody is asked. */
export const Weight = z.enum(['high', 'ask', 'information', 'justified'])
export type Weight = z.infer<typeof Weight>

/** One thing that a signal rests on. Never a picture, never a name. */
export const Evidence = z.object({
  what: z.enum([
    'charge',
    'study',
    'no-image',
    'no-charge',
    'same-pixels',
    'two-persons',
    'two-digests',
    'header-differs',
    'earlier',
    'reachable-then',
    'unreachable-then',
    'reach-not-told',
    'quality-not-told',
    'part-not-coded',
    'exclusive',
    'frequent',
    'thresholds',
  ]),
  /** When it happened, or when it was learned. */
  at: Instant.nullable(),
  text: z.string(),
  /** Of what it says: days, pictures, exams. */
  count: z.int().nullable(),
})
export type Evidence = z.infer<typeof Evidence>

/** Something to ask about. Never a refusal: what it means is for a person to say. */
export interface Signal {
  /** The same for the same matter, however often it is checked. */
  readonly key: string
  readonly rule: Rule
  readonly weight: Weight
  readonly institution: string
  readonly institutionName: string
  readonly modality: string
  readonly at: Instant
  readonly evidence: readonly Evidence[]
}

export const SignalState = z.enum(['open', 'asked', 'explained', 'confirmed'])
export type SignalState = z.infer<typeof SignalState>
export const SignalDeed = z.enum(['ask', 'explain', 'confirm'])
export type SignalDeed = z.infer<typeof SignalDeed>

const AFTER: Record<SignalDeed, SignalState> = {
  ...{ ask: 'asked', explain: 'explained', confirm: 'confirmed' },
}

/** Nothing is confirmed before the institution was asked; what the network caused is never held against it. */
export function deedsOf({ state, weight }: { state: SignalState; weight: Weight }): SignalDeed[] {
  if (state === 'asked') return ['explain', 'confirm']
  if (state !== 'open') return []
  return weight === 'justified' ? ['explain'] : ['ask']
}

export function stateAfter(deed: SignalDeed): SignalState {
  return AFTER[deed]
}
