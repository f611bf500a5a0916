import { readYuan, toYuan } from '#insurance/model/fen.ts'
import type { Day } from '#platform/model/time.ts'
import { ChoiceFact, type FactName, NumberFact, type PaperKind } from '../../model/dossier.ts'
import {
  type PayTo,
  type Programme,
  type ProgrammeKind,
  Rule,
  type RuleMark,
  type Terms,
} from '../../model/programme.ts'

/** A rule as it stands in the form. */
export interface TypedRule {
  readonly fact: FactName
  readonly values: readonly string[]
  readonly least: string
  readonly most: string
  readonly names: string
  readonly says: string
  readonly mark: RuleMark
  readonly source: string
  readonly from: Day
  readonly until: Day | null
}

export interface TypedProgramme {
  readonly name: string
  readonly kind: ProgrammeKind | undefined
  readonly payTo: PayTo | undefined
  readonly ceiling: string
  readonly decideDays: string
  readonly appealDays: string
  readonly papers: readonly { readonly kind: PaperKind; readonly freshDays: string }[]
  readonly rules: readonly TypedRule[]
  readonly window: { readonly from: Day | ''; readonly until: Day | '' }
  readonly ended: boolean
}

export function emptyRule(from: Day): TypedRule {
  return {
    ...{ fact: 'assistance', values: [], least: '', most: '', names: '', says: '' },
    ...{ mark: 'published', source: '', from, until: null },
  }
}

export function typedOf(programme: Programme | undefined): TypedProgramme {
  const told = (value: number | null | undefined) => (value == null ? '' : String(value))
  const terms = programme?.terms
  return {
    ...{ name: programme?.name ?? '', kind: programme?.kind, payTo: terms?.payTo },
    ceiling: terms?.ceiling == null ? '' : toYuan(terms.ceiling),
    ...{ decideDays: told(terms?.decideDays), appealDays: told(terms?.appealDays) },
    papers: (terms?.papers ?? []).map(({ kind, freshDays }) => ({
      kind,
      freshDays: told(freshDays),
    })),
    rules: (terms?.rules ?? []).map(typedRule),
    window: terms?.windows[0] ?? { from: '', until: '' },
    ended: programme?.ended ?? false,
  }
}

function typedRule(rule: Rule): TypedRule {
  const { says, cite, from, until } = rule
  const basis = { ...emptyRule(from), says, mark: cite.mark, source: cite.source, until }
  if (rule.kind === 'one-of') return { ...basis, fact: rule.fact, values: rule.values }
  if (rule.kind === 'drug') return { ...basis, fact: 'drug', names: rule.names.join('、') }
  const told = (value: number | null) =>
    value === null ? '' : rule.fact === 'age' ? String(value) : toYuan(value)
  return { ...basis, fact: rule.fact, least: told(rule.least), most: told(rule.most) }
}

/** A rule that is complete; nothing where something is missing. */
export function ruleFrom(typed: TypedRule): Rule | undefined {
  const { says, from, until, mark, source } = typed
  const basis = { says, from, until, cite: { mark, source } }
  const parsed = Rule.safeParse({ ...basis, ...condition(typed) })
  return parsed.success ? parsed.data : undefined
}

function condition({ fact, values, least, most, names }: TypedRule) {
  if (fact === 'drug') {
    const list = names.split(/[、,，]/).map((name) => name.trim())
    return { kind: 'drug', names: list.filter((name) => name !== '') }
  }
  if (ChoiceFact.safeParse(fact).success) return { kind: 'one-of', fact, values }
  // Neither end is no rule; a word instead of a number is refused by the schema.
  if (least.trim() === '' && most.trim() === '') return { kind: 'between' }
  const read = (text: string) => {
    if (text.trim() === '') return null
    return fact === NumberFact.enum.age ? Number(text) : (readYuan(text) ?? Number.NaN)
  }
  return { kind: 'between', fact, least: read(least), most: read(most) }
}

export function isDays(text: string) {
  return (
    text.trim() === '' || (/^\d{1,3}$/.test(text.trim()) && Number(text) > 0 && Number(text) < 366)
  )
}

export function isWindow({ from, until }: TypedProgramme['window']) {
  return (from === '' && until === '') || (from !== '' && until !== '' && from <= until)
}

/** What is sent; the page has checked it before. */
export function termsFrom(
  typed: TypedProgramme,
  before: readonly Terms['windows'][number][],
): Terms {
  const days = (text: string) => (text.trim() === '' ? null : Number(text))
  const { from, until } = typed.window
  const window = from === '' || until === '' ? [] : [{ from, until }]
  return {
    rules: typed.rules.map(ruleFrom).filter((rule) => rule !== undefined),
    papers: typed.papers.map(({ kind, freshDays }) => ({ kind, freshDays: days(freshDays) })),
    windows: [...window, ...before.slice(1)],
    payTo: typed.payTo ?? 'patient',
    ceiling: typed.ceiling.trim() === '' ? null : (readYuan(typed.ceiling) ?? null),
    ...{ decideDays: days(typed.decideDays), appealDays: days(typed.appealDays) },
  }
}
