import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { Amount, Definition, DefinitionView } from './definition.ts'
import { caseloadDefinitions } from './definitions/caseload.ts'
import { coverageDefinitions } from './definitions/coverage.ts'
import { aidDefinitions, crisisDefinitions } from './definitions/help.ts'
import { loopDefinitions } from './definitions/loops.ts'
import { programmeDefinitions } from './definitions/programmes.ts'
import { qualityDefinitions } from './definitions/quality.ts'
import { volumeDefinitions } from './definitions/volume.ts'
import { volunteerDefinitions } from './definitions/volunteers.ts'
import { workforceDefinitions } from './definitions/workforce.ts'
import { IndicatorCode } from './figure.ts'
import { familyOf, type MeasureName } from './measure.ts'

/** Every version of every definition, in the order of the codes; of one code the oldest first. */
export const catalogue: readonly Definition[] = [
  ...coverageDefinitions,
  ...workforceDefinitions,
  ...caseloadDefinitions,
  ...qualityDefinitions,
  ...volumeDefinitions,
  ...loopDefinitions,
  ...aidDefinitions,
  ...crisisDefinitions,
  ...volunteerDefinitions,
  ...programmeDefinitions,
]

/** The definition of a code that holds on a day. */
export function definitionOn(code: IndicatorCode, day: Day): Definition | undefined {
  return catalogue.find(
    (one) => one.code === code && one.from <= day && (one.until === null || day <= one.until),
  )
}

/** All that hold on a day, in the order of the codes. */
export function definitionsOn(day: Day): readonly Definition[] {
  return IndicatorCode.options.flatMap((code) => definitionOn(code, day) ?? [])
}

interface Term {
  readonly of: MeasureName
  readonly key?: string
}

function termsOf(amount: Amount): readonly Term[] {
  switch (amount.how) {
    case 'sum':
      return [amount]
    case 'quantile':
      return [{ of: amount.of }]
    case 'sums':
      return amount.of.map((of) => ({ of }))
    case 'rate':
      return [amount.top, amount.bottom]
  }
}

/** The measures from which an amount is made. */
export function measuresOf(amount: Amount): readonly MeasureName[] {
  return termsOf(amount).map(({ of }) => of)
}

export function amountsOf({ main, parts }: Definition): readonly Amount[] {
  return [...(main ? [main] : []), ...parts.map(({ amount }) => amount)]
}

/** The families that hide an amount. */
export function familiesOf(amount: Amount): readonly string[] {
  return [...new Set(termsOf(amount).flatMap((term) => familyOf(term) ?? []))]
}

export function protects(definition: Definition) {
  return amountsOf(definition).some((amount) => familiesOf(amount).length > 0)
}

const GRAIN: Words = {
  zh: '机构 × 区 × 全市；月、季、年',
  en: 'Institution × district × city; month, quarter, year',
}

export function viewOf(definition: Definition): DefinitionView {
  const { main: _, parts, rows, unsourced, change, ...told } = definition
  return {
    ...told,
    ...{ grain: GRAIN, rows: [...rows], change: change ?? null, hasSource: !unsourced },
    protects: protects(definition),
    parts: parts.map(({ amount: __, ...part }) => part),
  }
}
