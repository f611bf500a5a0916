import type { Day } from '#platform/model/time.ts'
import type { ChoiceFact, DossierFacts, FactName, NumberFact, Paper } from './dossier.ts'
import type { NeededPaper, Rule, Terms, Window } from './programme.ts'

export type RuleAnswer = 'yes' | 'no' | 'needs-fact'

/** `doubtful`: only a rule that we assumed says no, so the funder is asked. */
export type Verdict = 'fits' | 'doubtful' | 'needs-paper' | 'needs-fact' | 'no' | 'not-open'

export type PaperState = 'there' | 'missing' | 'too-old'

/** What rules may ask: the dossier, and the age on that day. */
export type Known = DossierFacts & { readonly age: number | null }

export interface Judgement {
  readonly verdict: Verdict
  readonly rules: readonly { readonly rule: Rule; readonly answer: RuleAnswer }[]
  readonly papers: readonly { readonly needed: NeededPaper; readonly state: PaperState }[]
  /** The window that is open, or the next one; null where there is none. */
  readonly window: Window | null
}

/** Whether a programme may be applied for on a day, and why not. Both ends ask this function. */
export function judge(
  { rules, papers, windows }: Terms,
  known: Known,
  held: readonly Paper[],
  on: Day,
): Judgement {
  const answers = rulesOn(rules, on).map((rule) => ({ rule, answer: judgeRule(rule, known) }))
  const states = papers.map((needed) => ({ needed, state: paperState(needed, held, on) }))
  const window = windowOn(windows, on)
  const no = answers.filter(({ answer }) => answer === 'no')
  const verdict = (): Verdict => {
    if (no.some(({ rule }) => rule.cite.mark !== 'assumed')) return 'no'
    if (windows.length > 0 && (!window || on < window.from)) return 'not-open'
    if (answers.some(({ answer }) => answer === 'needs-fact')) return 'needs-fact'
    if (states.some(({ state }) => state !== 'there')) return 'needs-paper'
    return no.length > 0 ? 'doubtful' : 'fits'
  }
  return { verdict: verdict(), rules: answers, papers: states, window }
}

/** The rules that hold on a day. */
export function rulesOn(rules: readonly Rule[], on: Day) {
  return rules.filter(({ from, until }) => from <= on && (until === null || on <= until))
}

export function judgeRule(rule: Rule, known: Known): RuleAnswer {
  if (rule.kind === 'one-of') {
    const value = choiceIn(known, rule.fact)
    if (value === 'unknown') return 'needs-fact'
    return rule.values.includes(value) ? 'yes' : 'no'
  }
  if (rule.kind === 'drug') {
    if (known.drug === '') return 'needs-fact'
    return rule.names.some((name) => plain(name) === plain(known.drug)) ? 'yes' : 'no'
  }
  const value = numberIn(known, rule.fact)
  if (value === null) return 'needs-fact'
  const { least, most } = rule
  return (least === null || value >= least) && (most === null || value <= most) ? 'yes' : 'no'
}

/** Which facts the rules of a day ask: nothing else is sent. */
export function factsAsked(rules: readonly Rule[], on: Day): FactName[] {
  return [...new Set(rulesOn(rules, on).map((rule) => (rule.kind === 'drug' ? 'drug' : rule.fact)))]
}

export function choiceIn(known: DossierFacts, fact: ChoiceFact): string {
  return known[fact]
}

/** In fen, or years; the income is that of each head, rounded down. */
export function numberIn(known: Known, fact: NumberFact): number | null {
  if (fact !== 'incomePerHead') return known[fact]
  const { income, householdSize } = known
  return income === null || householdSize === null ? null : Math.floor(income / householdSize)
}

function plain(name: string) {
  return name.trim().toLowerCase()
}

function paperState({ kind, freshDays }: NeededPaper, held: readonly Paper[], on: Day): PaperState {
  const paper = held.find((one) => one.kind === kind)
  if (!paper) return 'missing'
  if (freshDays === null) return 'there'
  if (paper.issuedOn === null) return 'too-old'
  return daysBetween(paper.issuedOn, on) <= freshDays ? 'there' : 'too-old'
}

/** The open window that ends last, or else the next to open. */
function windowOn(windows: readonly Window[], on: Day): Window | null {
  const open = windows.filter(({ from, until }) => from <= on && on <= until)
  const last = open.reduce<Window | null>(
    (best, one) => (!best || one.until > best.until ? one : best),
    null,
  )
  if (last) return last
  return windows
    .filter(({ from }) => from > on)
    .reduce<Window | null>((best, one) => (!best || one.from < best.from ? one : best), null)
}

export function daysBetween(from: Day, to: Day) {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
