import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/** By what somebody may be recognised. */
export const IdentifierKind = z.enum([
  'known-name',
  'maybe-name',
  'identity-number',
  'phone',
  'long-number',
  'email',
  'account',
  'date',
  'age',
  'address',
  'institution',
  'ward-bed',
  'illness',
])
export type IdentifierKind = z.infer<typeof IdentifierKind>

export const identifierWords: Record<IdentifierKind, Words> = {
  'known-name': { zh: '个案里的名字', en: 'A name from the case' },
  'maybe-name': { zh: '可能是名字', en: 'Maybe a name' },
  'identity-number': { zh: '身份证号', en: 'Identity number' },
  phone: { zh: '电话', en: 'Telephone' },
  'long-number': { zh: '号码', en: 'A number' },
  email: { zh: '邮箱', en: 'E-mail' },
  account: { zh: '网络账号或链接', en: 'Account or link' },
  date: { zh: '日期', en: 'Date' },
  age: { zh: '确切年龄', en: 'Exact age' },
  address: { zh: '地址或地名', en: 'Address or place' },
  institution: { zh: '机构名', en: 'Institution' },
  'ward-bed': { zh: '病区或床号', en: 'Ward or bed' },
  illness: { zh: '能认出人的病名', en: 'A telling illness' },
}

/** One place in a text, by UTF-16 positions. */
export interface Spot {
  readonly kind: IdentifierKind
  readonly start: number
  readonly end: number
  /** It can hardly be anything else. What is not sure is asked about all the same. */
  readonly sure: boolean
}

export const Finding = z.object({
  kind: IdentifierKind,
  start: z.int(),
  end: z.int(),
  sure: z.boolean(),
  text: z.string(),
  /** What might stand there instead, the best first. */
  proposals: z.array(z.string()),
})
export type Finding = z.infer<typeof Finding>

/** Why something stays. Coded, so that a reason cannot repeat what it is about. */
export const KeepReason = z.enum(['ordinary-word', 'public-fact', 'agreed-in-writing', 'pseudonym'])
export type KeepReason = z.infer<typeof KeepReason>

export const keepWords: Record<KeepReason, Words> = {
  'ordinary-word': { zh: '只是普通的词，认不出人', en: 'An ordinary word; it tells nobody' },
  'public-fact': { zh: '公开的事实，与当事人无关', en: 'A public fact, not about the person' },
  'agreed-in-writing': {
    zh: '本人书面同意保留这一处',
    en: 'The person agreed to this in writing',
  },
  pseudonym: { zh: '已经是化名', en: 'It is an invented name already' },
}

export const Decision = z.discriminatedUnion('choice', [
  z.object({
    choice: z.literal('replace'),
    start: z.int(),
    end: z.int(),
    by: z.string().trim().max(40),
  }),
  z.object({ choice: z.literal('keep'), start: z.int(), end: z.int(), why: KeepReason }),
])
export type Decision = z.infer<typeof Decision>

/** What was decided: how many of which kind. What was found stands nowhere. */
export const Report = z.array(
  z.object({ kind: IdentifierKind, replaced: z.int(), kept: z.partialRecord(KeepReason, z.int()) }),
)
export type Report = z.infer<typeof Report>

/** What the case knows of those who may be in the story. Never stored with it. */
export interface Known {
  readonly kind: 'known-name' | 'institution' | 'ward-bed' | 'long-number'
  readonly text: string
  /** What is said instead: 一位六十多岁的女士. */
  readonly instead: string
}
