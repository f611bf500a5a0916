import type { EligibilityRule } from '../model/eligibility.ts'
import type { ResourceContent } from '../model/resource.ts'
import { toYuan } from './shown.tsx'

/** The form as somebody fills it in: numbers are still text, lists are lines. */
export type Typed = Omit<ResourceContent, 'eligibility' | 'documents' | 'givesUpTo'> &
  Pick<EligibilityRule, 'insurance' | 'diagnosisGroups'> & {
    readonly prose: string
    readonly hasRule: 'yes' | 'no'
    readonly minimumAge: string
    readonly maximumAge: string
    readonly income: string
    readonly documents: string
    readonly givesUpTo: string
  }

/** What each part of the form is given. */
export interface PartProps {
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
}

export const NUMBERS = ['minimumAge', 'maximumAge', 'income', 'givesUpTo'] as const

export function toTyped({ eligibility, documents, givesUpTo, ...rest }: ResourceContent): Typed {
  const { prose, rule } = eligibility
  return {
    ...rest,
    ...{ prose, hasRule: rule ? 'yes' : 'no', documents: documents.join('\n') },
    minimumAge: String(rule?.minimumAge ?? ''),
    maximumAge: String(rule?.maximumAge ?? ''),
    ...{ insurance: rule?.insurance ?? [], diagnosisGroups: rule?.diagnosisGroups ?? [] },
    income: rule?.mostMonthlyIncome ? toYuan(rule.mostMonthlyIncome) : '',
    givesUpTo: givesUpTo === null ? '' : toYuan(givesUpTo),
  }
}

export function isNumber(text: string) {
  return /^\d{0,7}(\.\d{1,2})?$/.test(text.trim())
}

export function toContent(typed: Typed): ResourceContent {
  const { prose, hasRule, minimumAge, maximumAge, income, documents, givesUpTo, ...rest } = typed
  const { insurance, diagnosisGroups, ...content } = rest
  const number = (text: string, times: number) =>
    text.trim() === '' ? null : Math.round(Number(text) * times)
  const rule = {
    ...{ minimumAge: number(minimumAge, 1), maximumAge: number(maximumAge, 1) },
    ...{ insurance, diagnosisGroups, mostMonthlyIncome: number(income, 100) },
  }
  return {
    ...content,
    eligibility: { prose, rule: hasRule === 'yes' ? rule : null },
    documents: documents
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    givesUpTo: number(givesUpTo, 100),
  }
}
