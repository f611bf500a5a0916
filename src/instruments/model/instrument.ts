import { z } from 'zod'
import type { Domain } from '#casework/model/code-lists.ts'
import type { CrisisKind } from '#crises/model/crisis.ts'
import type { Words } from '#platform/model/words.ts'
import type { Licence } from './licence.ts'

export const InstrumentId = z.enum([
  'phq-2',
  'phq-9',
  'gad-7',
  'gds-15',
  'asq',
  'distress-thermometer',
  'who-5',
  'family-apgar',
  'lsns-6',
  'ssrs',
  'mspss',
  'zbi-22',
  'zbi-12',
  'bsfc-s',
  'cssrs-screener',
  'hads',
  'epds',
])
export type InstrumentId = z.infer<typeof InstrumentId>

/** How much a result asks of the worker; never how ill somebody is. */
export type Level = 'calm' | 'watch' | 'concern' | 'alarm'

/** What a positive answer may mean, before anybody has looked. */
export type SafetyKind = Extract<CrisisKind, 'suicide' | 'abuse-neglect'>

export interface Answer {
  readonly value: number
  /** null: the wording is not ours to show; only the printed number is. */
  readonly words: Words | null
}

export interface Item {
  readonly id: string
  /** The number on the paper: `9`, `5a`. */
  readonly label: string
  /** null: the wording is not ours; the institution loads what it has a licence for. */
  readonly text: Words | null
  readonly answers: readonly Answer[]
  /** A high answer is a low score. */
  readonly reverse?: true
  /** Asked, and not counted. */
  readonly unscored?: true
  /** From this answer on the crisis flow is opened. */
  readonly safety?: { readonly kind: SafetyKind; readonly from: number }
  /** Asked only when one of these was answered with at least `from`. */
  readonly askedIf?: { readonly items: readonly string[]; readonly from: number }
  /** To which domain of the assessment it points. */
  readonly domain?: Domain
}

export interface Outcome {
  readonly id: string
  readonly level: Level
  readonly words: Words
  /** What the worker does next. */
  readonly action: Words
}

/** From and to belong to the band. */
export interface Band extends Outcome {
  readonly from: number
  readonly to: number
}

/** For instruments that are not added up: true as soon as one of the answers is among these. */
export interface Finding extends Outcome {
  readonly any: readonly { readonly item: string; readonly values: readonly number[] }[]
  /** And one of these is to be asked, and lies unanswered. */
  readonly unanswered?: readonly string[]
}

export interface Sum {
  readonly range: readonly [number, number]
  /** Empty: no cut-off is published, or none could be verified. */
  readonly bands: readonly Band[]
  /** Shown as a percentage too: the score times this. */
  readonly percent?: number
}

export interface Subscale extends Sum {
  readonly id: string
  readonly words: Words
  readonly items: readonly string[]
}

export interface Variant {
  readonly id: string
  readonly words: Words
  readonly items: readonly Item[]
  /** null: the parts are never added up to one number. */
  readonly total: Sum | null
  readonly subscales?: readonly Subscale[]
  /** Looked at in this order; the first that is true is the result. */
  readonly findings?: readonly Finding[]
  /** The result where no finding is true and every question that is asked has an answer. */
  readonly otherwise?: Outcome
}

/** A number in this file and where it comes from. */
export interface Citation {
  readonly what: Words
  /** null: a rule of our own. */
  readonly source: string | null
  /** Somebody compared it with the source itself. */
  readonly verified: boolean
}

/** One version of one instrument. Another wording or another scoring is another version. */
export interface Instrument {
  readonly id: InstrumentId
  readonly version: string
  readonly short: string
  readonly name: Words
  /** What it looks at, in one sentence. */
  readonly looksAt: Words
  readonly domains: readonly Domain[]
  /** Ages in whole years for which it was made; outside of them the result is flagged. */
  readonly ages: { readonly from: number; readonly to?: number } | null
  readonly population: Words
  /** A carer's instrument asks the carer about the carer. */
  readonly answeredBy: 'client' | 'carer'
  /** Whether somebody else may answer in the client's place; the result is flagged. */
  readonly proxy: boolean
  /** The question above all items, and the time that it asks about. */
  readonly stem: Words | null
  readonly licence: Licence
  /** So many answers may be missing; the score is then prorated. Otherwise there is no score. */
  readonly mostMissing: number
  /** Days after which asking again can show a change; ours, by the time that is asked about. */
  readonly retestDays: number | null
  readonly citations: readonly Citation[]
  readonly variants: readonly [Variant, ...Variant[]]
}
