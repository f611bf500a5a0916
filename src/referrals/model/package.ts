import { z } from 'zod'
import type { DataClass } from '#people/model/consent.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { Intention, Urgency } from './referral.ts'

export const PackageKind = z.enum(['name', 'age', 'phone', 'situation', 'medical', 'money', 'wish'])
export type PackageKind = z.infer<typeof PackageKind>

export const packageKindWords: Record<PackageKind, Words> = {
  name: { zh: '姓名', en: 'Name' },
  age: { zh: '性别、年龄', en: 'Sex and age' },
  phone: { zh: '联系方式', en: 'How to reach them' },
  situation: { zh: '遇到的困难', en: 'What is difficult' },
  medical: { zh: '病情（按需要）', en: 'Illness, as far as needed' },
  money: { zh: '费用和收入', en: 'Costs and income' },
  wish: { zh: '希望对方做什么', en: 'What we ask for' },
}

const classes: Record<PackageKind, DataClass> = {
  ...{ name: 'identity', age: 'identity', phone: 'identity' },
  ...{ situation: 'shared', medical: 'shared', wish: 'shared', money: 'money' },
}

/** Which kinds of data the consent has to name. */
export function classesIn(items: readonly { readonly kind: PackageKind }[]): DataClass[] {
  return [...new Set(items.map(({ kind }) => classes[kind]))].sort()
}

export const PackageItem = z.object({
  kind: PackageKind,
  text: z.string().trim().min(1).max(1000),
})
export type PackageItem = z.infer<typeof PackageItem>

/** All that leaves the house. What does not stand here is not sent. */
export const Package = z.object({
  format: z.literal('renqiao-referral-1'),
  number: z.string(),
  intention: Intention,
  urgency: Urgency,
  from: z.object({ house: z.string(), worker: z.string() }),
  to: z.object({ name: z.string(), contact: z.string(), service: z.string() }),
  items: z.array(PackageItem).min(1).max(7),
  /** Papers that the client brings, by name. */
  documents: z.array(z.string()),
  preparedAt: Instant,
})
export type Package = z.infer<typeof Package>

/** One package has one text: fields in the order of the schema, no blanks, a line feed at the end. */
export function toText(given: Package) {
  return `${JSON.stringify(Package.parse(given))}\n`
}

/** @throws when it is no package */
export function fromText(text: string): Package {
  return Package.parse(JSON.parse(text))
}
