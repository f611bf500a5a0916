import { z } from 'zod'
import type { HealthClass, Route } from '#insurance/model/product.ts'
import { DISTRICTS } from '#places/model/district.ts'
import type { Words } from '#platform/model/words.ts'

/** By what people are told apart. Each has at most 17 groups, in this order. */
export const Dimension = z.enum(['age', 'district', 'class', 'route'])
export type Dimension = z.infer<typeof Dimension>

export const DIMENSIONS = Dimension.options

export const dimensionWords: Record<Dimension, Words> = {
  age: { zh: '年龄段', en: 'Age' },
  district: { zh: '区', en: 'District' },
  class: { zh: '健康状况', en: 'Health class' },
  route: { zh: '参保渠道', en: 'Route' },
}

export interface Group {
  readonly key: string
  readonly words: Words
}

const routes: Record<Route, Words> = {
  resident: { zh: '居民医保', en: 'Resident insurance' },
  employee: { zh: '职工医保', en: 'Employee insurance' },
  'state-groups': { zh: '征地超转、离休等', en: 'State groups' },
  elsewhere: { zh: '新市民', en: 'Insured elsewhere' },
}

const classes: Record<HealthClass, Words> = {
  healthy: { zh: '健康人群', en: 'Healthy' },
  'pre-existing': { zh: '特定既往症人群', en: 'With a listed condition' },
}

export const groupsOf: Readonly<Record<Dimension, readonly Group[]>> = {
  age: [
    { key: '0-17', words: { zh: '0–17 岁', en: '0–17' } },
    { key: '18-39', words: { zh: '18–39 岁', en: '18–39' } },
    { key: '40-59', words: { zh: '40–59 岁', en: '40–59' } },
    { key: '60-74', words: { zh: '60–74 岁', en: '60–74' } },
    { key: '75+', words: { zh: '75 岁及以上', en: '75 and over' } },
  ],
  district: DISTRICTS.map(({ code, name }) => ({ key: code, words: name })),
  class: Object.entries(classes).map(([key, words]) => ({ key, words })),
  route: Object.entries(routes).map(([key, words]) => ({ key, words })),
}
