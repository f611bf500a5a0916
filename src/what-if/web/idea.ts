import { readYuan, toYuan } from '#insurance/model/fen.ts'
import { findVersion } from '#insurance/model/products/published.ts'
import type { Language, Words } from '#platform/model/words.ts'
import type { DraftId, DraftProduct } from '../model/contract.ts'
import { type Knob, knobsOf, type Unit } from '../model/knob.ts'
import { SIZES } from '../model/population.ts'
import type { Comparison } from '../model/result.ts'
import { type Change, findScenarioFaults, type Scenario } from '../model/scenario.ts'
import { findSweepFaults } from '../model/sweep.ts'
import { words } from './words.ts'

/** What somebody is typing: texts, as they were typed. Kept on the server until it is run. */
export interface Idea {
  readonly size: number
  readonly seed: string
  readonly scenarios: readonly TypedScenario[]
  readonly sweep: TypedSweep
}

export interface TypedScenario {
  readonly id: string
  readonly name: string
  readonly productVersion: string
  readonly typed: Readonly<Record<string, string>>
  /** My draft that it came from: it is kept as its next version. */
  readonly draft: { readonly id: DraftId; readonly version: number } | null
}

export interface TypedSweep {
  readonly on: boolean
  readonly scenarioId: string
  readonly knob: string
  readonly from: string
  readonly to: string
}

export const NEWEST = '2026.1'
export const MOST_SCENARIOS = 6

export const firstIdea: Idea = {
  size: SIZES[0],
  seed: '2026',
  scenarios: [aScenario('base', words.published.zh), aScenario('draft-1', words.draftN(1).zh)],
  sweep: { on: false, scenarioId: 'draft-1', knob: 'R1.healthy.0.from', from: '', to: '' },
}

/** Names that nobody has typed are in the language of the page. */
export function inLanguage(idea: Idea, language: Language): Idea {
  const other = language === 'zh' ? 'en' : 'zh'
  const drafts = Array.from({ length: MOST_SCENARIOS }, (_, n) => words.draftN(n + 1))
  const ours = new Map([words.published, ...drafts].map((name) => [name[other], name[language]]))
  const scenarios = idea.scenarios.map((one) => ({ ...one, name: ours.get(one.name) ?? one.name }))
  return { ...idea, scenarios }
}

export function aScenario(id: string, name: string): TypedScenario {
  return { id, name, productVersion: NEWEST, typed: {}, draft: null }
}

export function fromDraft(draft: DraftProduct, isMine: boolean): TypedScenario {
  const { id, version, name, productVersion, changes } = draft
  const knobs = new Map(knobsOfVersion(productVersion).map((knob) => [knob.id, knob]))
  const typed = changes.flatMap(({ knob: of, value }) => {
    const knob = knobs.get(of)
    return knob ? [[of, toTyped(knob.unit, value)]] : []
  })
  return {
    ...{ id: crypto.randomUUID(), name, productVersion },
    typed: Object.fromEntries(typed) as TypedScenario['typed'],
    draft: isMine ? { id, version } : null,
  }
}

export function knobsOfVersion(version: string): Knob[] {
  const product = findVersion(version)
  return product ? knobsOf(product) : []
}

/** `scenario` is the place of the scenario; `field` a number of it, or another question. */
export interface IdeaFault {
  readonly scenario: number | null
  readonly field: string
  readonly words: Words
}

export function readScenario({ name, productVersion, typed }: TypedScenario) {
  const changes: Change[] = []
  const faults: { field: string; words: Words }[] = []
  if (name.trim() === '' || name.trim().length > 40)
    faults.push({ field: 'name', words: words.noName })
  for (const knob of knobsOfVersion(productVersion)) {
    const text = typed[knob.id]?.trim() ?? ''
    if (text === '') continue
    const value = readTyped(knob.unit, text)
    if (value === undefined) faults.push({ field: knob.id, words: BAD[knob.unit] })
    else changes.push({ knob: knob.id, value })
  }
  const scenario: Scenario = { name: name.trim(), productVersion, changes }
  for (const { field, words: said } of findScenarioFaults(scenario)) {
    const [, place] = /^changes\.(\d+)/.exec(field) ?? []
    faults.push({ field: changes[Number(place)]?.knob ?? field, words: said })
  }
  return { scenario, faults }
}

/** What goes out, and what stands in its way. */
export function readIdea({ size, seed, scenarios, sweep }: Idea) {
  const read = scenarios.map(readScenario)
  const faults: IdeaFault[] = read.flatMap((one, scenario) =>
    one.faults.map((fault) => ({ scenario, ...fault })),
  )
  const number = Number(seed.trim())
  if (!/^\d{1,6}$/.test(seed.trim()) || number < 1)
    faults.push({ scenario: null, field: 'seed', words: words.badSeed })
  const asked = sweep.on ? readSweep(sweep, scenarios) : null
  if (asked && 'faults' in asked) faults.push(...asked.faults)
  const comparison: Comparison = {
    people: { size, seed: number },
    scenarios: read.map(({ scenario }) => scenario),
    sweep: asked && 'sweep' in asked ? asked.sweep : null,
  }
  if (comparison.sweep && faults.length === 0)
    for (const { field, words: said } of findSweepFaults(comparison.sweep, comparison.scenarios))
      faults.push({ scenario: null, field: `sweep-${field}`, words: said })
  return { comparison, faults }
}

function readSweep({ scenarioId, knob: id, from, to }: TypedSweep, all: readonly TypedScenario[]) {
  const place = Math.max(
    0,
    all.findIndex((one) => one.id === scenarioId),
  )
  const knob = knobsOfVersion(all[place]?.productVersion ?? NEWEST).find((one) => one.id === id)
  const unit = knob?.unit ?? 'fen'
  const ends = [readTyped(unit, from.trim()), readTyped(unit, to.trim())] as const
  const faults = (['sweep-from', 'sweep-to'] as const).flatMap((field, n) =>
    ends[n] === undefined ? [{ scenario: null, field, words: BAD[unit] }] : [],
  )
  if (ends[0] === undefined || ends[1] === undefined) return { faults }
  return { sweep: { scenario: place, knob: id, from: ends[0], to: ends[1] } }
}

const BAD: Record<Unit, Words> = {
  fen: words.badYuan,
  points: words.badPercent,
  years: words.badYears,
}

function readTyped(unit: Unit, text: string): number | undefined {
  if (unit === 'fen') return readYuan(text)
  if (unit === 'years') return /^\d{1,3}$/.test(text) ? Number(text) : undefined
  const [, percent] = /^(\d{1,3}(?:\.\d{1,2})?)\s*[%％]?$/.exec(text) ?? []
  return percent === undefined ? undefined : Math.round(Number(percent) * 100)
}

export function toTyped(unit: Unit, value: number) {
  if (unit === 'fen') return toYuan(value)
  return unit === 'points' ? String(value / 100) : String(value)
}
