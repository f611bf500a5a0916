import { z } from 'zod'
import type { Product } from '#insurance/model/product.ts'
import { PROFILES } from '#insurance/model/product.ts'
import { findVersion } from '#insurance/model/products/published.ts'
import type { Words } from '#platform/model/words.ts'
import { type Knob, knobsOf } from './knob.ts'

export const Change = z.object({ knob: z.string().min(1).max(60), value: z.int() })
export type Change = z.infer<typeof Change>

/** A published product, and what is changed of it. The published one stays as it is. */
export const Scenario = z.object({
  name: z.string().trim().min(1).max(40),
  productVersion: z.string().max(20),
  changes: z.array(Change).max(60),
})
export type Scenario = z.infer<typeof Scenario>

/** What is wrong, in which field of the scenario. */
export interface ScenarioFault {
  readonly field: string
  readonly code: string
  readonly words: Words
}

/** Only what has no fault may be compiled. */
export function applyChanges({ productVersion, changes }: Scenario): Product {
  const product = findVersion(productVersion)
  if (!product) throw new RangeError(`No such product: ${productVersion}`)
  const knobs = new Map(knobsOf(product).map((knob) => [knob.id, knob]))
  return changes.reduce((so, { knob, value }) => knobs.get(knob)?.turn(so, value) ?? so, product)
}

/** Always of the published product: what a draft has changed keeps its name. */
export function findKnob(productVersion: string, id: string): Knob | undefined {
  const product = findVersion(productVersion)
  return product && knobsOf(product).find((knob) => knob.id === id)
}

export function findScenarioFaults(scenario: Scenario): ScenarioFault[] {
  const { productVersion, changes } = scenario
  const product = findVersion(productVersion)
  if (!product)
    return [{ field: 'productVersion', code: 'no-such-product', words: sentences.noProduct }]
  const knobs = new Map(knobsOf(product).map((knob) => [knob.id, knob]))
  const faults = changes.flatMap(({ knob: id, value }, n) => {
    const knob = knobs.get(id)
    const field = `changes.${n}.value`
    if (!knob) return [{ field, code: 'no-such-number', words: sentences.noKnob }]
    if (changes.findIndex((one) => one.knob === id) < n)
      return [{ field, code: 'changed-twice', words: sentences.twice }]
    const words = outOfRange(knob, value)
    return words ? [{ field, code: 'out-of-range', words }] : []
  })
  return faults.length > 0 ? faults : findContradictions(scenario)
}

function outOfRange({ unit, least, most }: Knob, value: number): Words | undefined {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return undefined
  switch (unit) {
    case 'points':
      return {
        zh: '比例要在 0% 到 100% 之间，最多两位小数。',
        en: 'A rate lies between 0 % and 100 %, with two decimals at most.',
      }
    case 'years':
      return {
        zh: `年数要是 ${least} 到 ${most} 的整数。`,
        en: `Whole years, ${least} to ${most}.`,
      }
    case 'fen':
      return {
        zh: `金额要在 ${least / 100} 元到 ${most / 100} 元之间，最多两位小数。`,
        en: `An amount lies between ${least / 100} and ${most / 100} yuan, with two decimals at most.`,
      }
  }
}

/** Numbers that are right each by itself and wrong together; told at the change that made it so. */
function findContradictions(scenario: Scenario): ScenarioFault[] {
  const product = applyChanges(scenario)
  const faults: ScenarioFault[] = []
  const tell = (starts: readonly string[], code: string, words: Words) => {
    const n = scenario.changes.findLastIndex(({ knob }) =>
      starts.some((start) => knob.startsWith(start)),
    )
    const field = `changes.${n}.value`
    if (n >= 0 && !faults.some((one) => one.field === field)) faults.push({ field, code, words })
  }
  for (const { id, bands, cap } of product.liabilities) {
    for (const profile of PROFILES)
      for (const { from, to } of bands[profile])
        if (to && (to.worst <= from.worst || to.best <= from.best))
          tell([`${id}.${profile}.`, `${id}.${profile.replace('-quiet', '')}.`], 'empty-band', {
            zh: '下一段的起点要高于这一段的起付线，不然这一段就空了。',
            en: 'The next band has to begin above the line of this one, or nothing is left of this one.',
          })
    if (cap.worst > product.totalCap.worst)
      tell([`${id}.cap`], 'cap-above-total', {
        zh: '单项责任的限额不能高于累计保额。',
        en: 'The cap of one liability cannot lie above the total cap.',
      })
  }
  return faults
}

const sentences = {
  noProduct: {
    zh: '没有这个版本的产品。请从已公布的产品里选一个。',
    en: 'There is no product of this version. Choose a published one.',
  },
  noKnob: {
    zh: '这个产品里没有这个数，可能是从另一个版本复制来的。请去掉这一处改动。',
    en: 'This product has no such number; it may come from another version. Remove the change.',
  },
  twice: {
    zh: '同一个数改了两次。请只留一处。',
    en: 'The same number is changed twice. Keep one of the two.',
  },
}
