import { tellRate, tellYuan } from '#insurance/model/fen.ts'
import { liabilityWords } from '#insurance/model/product.ts'
import type { Words } from '#platform/model/words.ts'
import { type Dimension, groupsOf } from './groups.ts'
import type { Knob } from './knob.ts'
import type { Result } from './result.ts'
import { tableWords } from './table-words.ts'

/** What is not told stands as this. */
export const HIDDEN: Words = { zh: '不显示', en: 'not shown' }

/** As people read it: 25%, 15,000.00, 3. */
export function tellValue({ unit }: Pick<Knob, 'unit'>, value: number) {
  if (unit === 'points') return tellRate(value)
  return unit === 'fen' ? tellYuan(value) : String(value)
}

/** One number, or the two between which it lies. */
export function tellPublished(knob: Knob) {
  const { worst, best } = knob
  if (worst === best) return tellValue(knob, worst)
  return `${tellValue(knob, Math.min(worst, best))} – ${tellValue(knob, Math.max(worst, best))}`
}

/** `医保目录内自付 · 健康人群起付线`. */
export function nameOf({ of, words }: Knob): Words {
  if (of === 'product') return words
  const { zh, en } = liabilityWords[of]
  return { zh: `${zh} · ${words.zh}`, en: `${en} · ${words.en}` }
}

export function groupName(dimension: Dimension, key: string): Words {
  return groupsOf[dimension].find((group) => group.key === key)?.words ?? tableWords.all
}

/** Who the people are, in one line. */
export function tellPeople({ size, seed, claims, rules }: Result['people']): Words {
  return {
    zh: `${size.toLocaleString('en')} 个模拟的参保人年，${claims.toLocaleString('en')} 件赔案；生成规则 ${rules}，随机种子 ${seed}。`,
    en: `${size.toLocaleString('en')} synthetic insured-years, ${claims.toLocaleString('en')} claims; rules ${rules}, seed ${seed}.`,
  }
}
